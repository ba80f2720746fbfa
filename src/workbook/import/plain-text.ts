import { textOf, type CellInput } from '../cells/cell-input';

/** Gives what a cell reads as, on one line, with plain spaces. */
export function plainText(cell: CellInput): string {
  return textOf(cell)
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f\u200b\ufeff]+/gu, ' ')
    .trim();
}
