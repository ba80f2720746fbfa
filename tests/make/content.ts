import type { ContentCell, TabContent } from '../../src/workbook/content/tab-content';
import { plain } from './report/said';

/** Gives what a cell holds: its text, number or formula; '' when blank. */
function held({ value }: ContentCell): string | number {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return value.text;
    case 'number':
      return value.value;
    case 'formula':
      return value.formula;
  }
}

/** Gives what the rows of a tab hold, blank cells at the end left out. */
export function heldRows(content: TabContent): (string | number)[][] {
  return content.rows.map((row) => {
    const cells = row.map(held);
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    return cells;
  });
}

/** Gives rows with plain spaces in their texts. */
export function plainRows(rows: readonly (readonly (string | number)[])[]): (string | number)[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)));
}

/** Gives what the cell of an address holds. */
export function heldAt(content: TabContent, row: number, column: number): string | number {
  const cell = content.rows[row - 1]?.[column - 1];
  if (cell === undefined) throw new Error(`no cell ${row}, ${column}`);
  return held(cell);
}

/** Gives the row, from 1, that a label begins. */
export const rowOf = (content: TabContent, label: string): number => {
  const index = heldRows(content).findIndex((row) => row[0] === label);
  if (index < 0) throw new Error(`no row ${label}`);
  return index + 1;
};
