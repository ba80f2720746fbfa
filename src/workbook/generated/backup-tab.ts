import { cellAddress } from '../cells/cell-address';
import { cellInput, isForeign, textOf, type WallClock, type CellValue } from '../cells/cell-input';
import { headers, number, text, wrapped } from '../content/content-cell';
import type { ContentCell } from '../content/tab-content';
import type { CellAt } from '../content/typed-cells';

export const BACKUP_HEADERS = headers(['Onglet', 'Cellule', 'Contenu', 'Déplacé le']);
/** The column, from 1, of what was set aside. */
export const BACKUP_CONTENT = 3;
/** Widths of its columns, in pixels. */
export const BACKUP_WIDTHS: readonly number[] = [160, 80, 480, 150];

/** A cell to set aside, as it stood; `formula` is '' when it held none. */
interface SetAside extends CellAt {
  readonly tabName: string;
  readonly value: CellValue;
  readonly formula: string;
}

function contentOf({ value, formula }: SetAside, wallClock: WallClock): ContentCell {
  if (formula !== '') return wrapped(formula);
  if (isForeign(value)) return text('(image)');
  if (typeof value === 'number') return number(value, 'quantity', { align: 'left' });
  return wrapped(typeof value === 'string' ? value : textOf(cellInput(value, wallClock)));
}

/** Gives what says that two lines are about the same thing. */
export function lineKey(line: readonly CellValue[]): string {
  return line
    .slice(0, 3)
    .map((value) => (isForeign(value) ? '' : String(value)))
    .join('\u0000');
}

/** Gives the line of a cell set aside at `moment` (`yyyy-MM-dd HH:mm:ss`): a formula is kept as its text. */
export function backupLine(cell: SetAside, wallClock: WallClock, moment: string): ContentCell[] {
  const day = moment.slice(0, 10).split('-').reverse().join('/');
  return [
    text(cell.tabName),
    text(cellAddress(cell.row + 1, cell.column + 1)),
    contentOf(cell, wallClock),
    text(`${day} ${moment.slice(11, 16)}`),
  ];
}
