import { columnLetters } from './cell-address';
import { quotedText, sheetReference } from './live-formula';

/** Gives back a whole sheet as an argument of a formula, rows added later included: `'Inscriptions'!A:L`. */
export function wholeSheet(sheetName: string, columns: number): string {
  return `${sheetReference({ sheetName })}!A:${columnLetters(columns)}`;
}

/** Gives back the formula that calls a function of ours with its argument ('' for all; null when it declares none), then the ranges whose changes make Sheets itself recalculate it. */
export function indicatorFormula(name: string, argument: string | null, ranges: readonly string[]): string {
  const declared = argument === null ? [] : [argument === '' ? '' : quotedText(argument)];
  return `=${name}(${[...declared, ...ranges].join(';')})`;
}
