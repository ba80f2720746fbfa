import { cellAddress } from '../cells/cell-address';

/** Functions of Google Sheets whose results fill other cells too, and an array written out. */
const FILLING = new RegExp(
  String.raw`\{|\b(?:ARRAYFORMULA|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|FILTER|FLATTEN|HSTACK|IMPORTDATA|` +
    'IMPORTFEED|IMPORTHTML|IMPORTRANGE|IMPORTXML|LET|MAKEARRAY|MAP|QUERY|SEQUENCE|SORT|SORTN|' +
    String.raw`SPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\s*\(|` +
    String.raw`^=\s*(?:[^()!]*!)?\$?[A-Z]+\$?\d*:\$?[A-Z]+\$?\d*\s*$`,
  'iu',
);

/** Gives the first cell (A1) of a tab whose formula fills others, where nothing can be written, or null. */
export function fillingFormula(formulas: readonly (readonly string[])[]): string | null {
  for (const [row, cells] of formulas.entries()) {
    const column = cells.findIndex((formula) => FILLING.test(formula));
    if (column >= 0) return cellAddress(row + 1, column + 1);
  }
  return null;
}
