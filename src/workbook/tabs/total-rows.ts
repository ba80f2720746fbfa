import { totalLabelOf } from '../../domain/total-words';
import type { CellInput, CellValue } from '../cells/cell-input';
import type { Column } from '../cells/column';
import type { Columns } from './header';

/** Says whether a cell, converted or not, holds something: spaces, a picture and an unticked box are nothing. */
export function isFilled(cell: unknown): boolean {
  if (typeof cell === 'string') return cell.trim() !== '';
  if (typeof cell !== 'object') return typeof cell === 'number' || cell === true;
  return cell !== null && (cell instanceof Date || 'day' in cell);
}

/** Gives the place, from 0, of the cell that makes a row a total: the first required column's, or the first. */
export function totalAt(
  cells: readonly (CellValue | CellInput)[],
  firstRequired: number | undefined,
): number | undefined {
  return [firstRequired, cells.findIndex(isFilled)].find((position) => {
    const cell = position === undefined ? '' : cells[position];
    return typeof cell === 'string' && totalLabelOf(cell) !== null;
  });
}

/** Gives the word that makes a label that of a total, '' when there is none. */
export function totalWord(label: string): string {
  return totalLabelOf(label)?.words ?? '';
}

/** Says whether people are named in a tab, or speak: the columns that it does not declare are then theirs too. */
export function isOfPeople({ columns }: { readonly columns: Columns }): boolean {
  return Object.values(columns).some(({ personal }) => personal);
}

/** Gives what a row of total is called in a finding: « Total » alone where people may stand behind the word. */
export function totalLabel(
  tab: { readonly columns: Columns },
  column: Column<unknown> | undefined,
  label: string,
): string {
  return (column?.personal ?? isOfPeople(tab)) ? totalWord(label) : label;
}
