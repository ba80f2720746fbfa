export { callFunction } from './functions/index';

/** Gives the triggers, evaluated at the first call too. */
export function triggers(): unknown {
  return require('./main');
}

/** Gives the functions of a file of commands/, evaluated at the first call: a custom function pays for no menu. */
export function onDemand(file: string): unknown {
  return require(`./commands/${file}`);
}
