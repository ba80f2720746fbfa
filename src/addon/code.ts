import type * as OnDemand from './on-demand';

export * from './main';

/** Gives back what the menu calls, evaluated at the first call in an execution. */
export function onDemand(): typeof OnDemand {
  return require('./on-demand') as typeof OnDemand;
}
