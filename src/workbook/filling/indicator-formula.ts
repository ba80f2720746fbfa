import type { TabKey } from '../../domain/finding';
import { columnLetters } from '../cells/cell-address';
import { figureColumns } from '../cells/column-runs';
import type { TabLayout } from '../cells/layout';
import { quotedText, sheetReference } from '../content/live-formula';

/** Gives a tab's columns as arguments of a formula, rows to come included: `'Inscriptions'!A:C`. */
export function readColumns(key: TabKey, layout: TabLayout): string[] {
  return figureColumns(key, layout).map(
    ([first, last]) => `${sheetReference(layout)}!${columnLetters(first)}:${columnLetters(last)}`,
  );
}

/** Gives the formula that calls a function of ours ('' for all; null for no argument), then the ranges it follows. */
export function indicatorFormula(name: string, argument: string | null, ranges: readonly string[]): string {
  const declared = argument === null ? [] : [argument === '' ? '' : quotedText(argument)];
  return `=${name}(${[...declared, ...ranges].join(';')})`;
}
