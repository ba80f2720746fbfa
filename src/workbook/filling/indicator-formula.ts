import type { TabKey } from '../../domain/finding';
import { columnLetters } from '../cells/cell-address';
import { figureColumns } from '../cells/column-runs';
import type { TabLayout } from '../cells/layout';
import { quotedText, sheetReference } from '../content/live-formula';

/**
 * Gives the columns of a tab that functions read as arguments of a formula, rows added later included:
 * `'Inscriptions'!A:C`, `'Inscriptions'!F:L`.
 */
export function readColumns(key: TabKey, layout: TabLayout): string[] {
  return figureColumns(key, layout).map(
    ([first, last]) => `${sheetReference(layout)}!${columnLetters(first)}:${columnLetters(last)}`,
  );
}

/**
 * Gives the formula that calls a function of ours with its argument ('' for all; null when it declares none), then
 * the ranges whose changes make Sheets itself recalculate it.
 */
export function indicatorFormula(name: string, argument: string | null, ranges: readonly string[]): string {
  const declared = argument === null ? [] : [argument === '' ? '' : quotedText(argument)];
  return `=${name}(${[...declared, ...ranges].join(';')})`;
}
