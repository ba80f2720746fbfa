import type { Bilan } from '../../domain/bilan';
import { causeOf } from '../sheets/failure-causes';
import { type Argument, type CustomFunction, bilanFor } from './declared';
import { ATTENDANCE_FUNCTIONS } from './attendance';
import { MONEY_FUNCTIONS } from './money';
import { PROGRAMME_FUNCTIONS } from './programme';
import { SURVEY_FUNCTIONS } from './survey';
import { WHOLE_FUNCTIONS } from './whole-bilan';

const DECLARED = {
  ...ATTENDANCE_FUNCTIONS,
  ...MONEY_FUNCTIONS,
  ...PROGRAMME_FUNCTIONS,
  ...SURVEY_FUNCTIONS,
  ...WHOLE_FUNCTIONS,
};

/** Every custom function by its name, in the order in which « Insérer un indicateur… » shows them. */
export const FUNCTIONS: Readonly<Record<keyof typeof DECLARED, CustomFunction>> = DECLARED;

/** Gives back a function by its name in capitals, or null for a name that is none of ours. */
export function declaredFunction(name: string): CustomFunction | null {
  return Object.prototype.hasOwnProperty.call(FUNCTIONS, name) ? FUNCTIONS[name as keyof typeof FUNCTIONS] : null;
}

/** Reads what a function needs; what Google refuses is told in French. */
function readBilan(tabs: CustomFunction['tabs']): Bilan {
  try {
    return bilanFor(tabs);
  } catch (failure) {
    throw new Error(`Non calculé : ${causeOf(failure).what}. NEC › Actualiser refait le calcul.`);
  }
}

/** Gives back what a cell shows for a function; the top-level functions of Code.js call this. */
export function callFunction(name: keyof typeof FUNCTIONS, argument?: Argument): ReturnType<CustomFunction['of']> {
  const { tabs, of } = FUNCTIONS[name];
  return of(readBilan(tabs), argument);
}
