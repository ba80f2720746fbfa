export { callFunction } from './functions/index';

/** Gives the triggers, evaluated at the first call too. */
export function triggers(): unknown {
  return require('./main');
}

/**
 * Gives the functions of a file of commands/, which is evaluated, with what it imports alone, at the first call in
 * an execution: a cell with a custom function does not pay for the menu.
 */
export function onDemand(file: string): unknown {
  return require(`./commands/${file}`);
}
