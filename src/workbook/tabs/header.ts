import { isForeign } from '../cells/cell-input';
import { finding, type Finding, type TabKey } from '../../domain/finding';
import { fold } from '../../domain/names';
import { isLabelOf, type Column } from '../cells/column';
import type { CellValue } from '../cells/cell-value';

/** The columns of a tab, by field. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A header cell that no column declares, understood by the tab itself (a day, an indicator): its field and column. */
export interface OwnColumn {
  readonly field: string;
  readonly column: Column<unknown>;
}

/** The header as found: its row and each column's place, from 1. */
export interface Header {
  readonly row: number;
  readonly places: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, Column<unknown>>;
  readonly findings: readonly Finding[];
  readonly missing: readonly Column<unknown>[];
}

const HEADER_ROWS = 10;

type Values = readonly (readonly CellValue[])[];
type OwnColumns = (label: string) => OwnColumn | null;

function fieldOf(columns: Columns, own: OwnColumns, label: string): OwnColumn | null {
  const declared = Object.entries(columns).find(([, column]) => isLabelOf(column, label));
  return declared === undefined ? own(label) : { field: declared[0], column: declared[1] };
}

/** Gives back what stands above a cell, or to its left in that row: a merged cell gives its text to those it covers. */
function above(values: Values, row: number, column: number): string {
  const cells = (values[row - 1] ?? []).slice(0, column + 1);
  const cell = cells.reverse().find((value) => !isForeign(value) && fold(String(value)) !== '');
  return typeof cell === 'string' ? cell.trim() : '';
}

/** Gives back the fields of a row read as a header, with what the row above adds to its words where two make one. */
function fieldsOfRow(columns: Columns, own: OwnColumns, values: Values, row: number): (OwnColumn | null)[] {
  const read = (values[row] ?? []).map((cell, column) => {
    if (typeof cell !== 'string' || fold(cell) === '') return { field: null, isJoined: false };
    const alone = fieldOf(columns, own, cell);
    const day = alone === null && row > 0 ? above(values, row, column) : '';
    if (day === '') return { field: alone, isJoined: false };
    const [first = '', ...rest] = cell.trim().split(/\s+/u);
    const joined = own([first, day, ...rest].join(' '));
    return { field: joined, isJoined: joined !== null };
  });
  const isOnTwoRows = read.some(({ isJoined }) => isJoined);
  return read.map(({ field }, column) => {
    const over = isOnTwoRows ? values[row - 1]?.[column] : '';
    return field ?? (typeof over === 'string' && fold(over) !== '' ? fieldOf(columns, own, over) : null);
  });
}

/**
 * Gives back the header: the row among the first ten with the most known labels (the first of equals), with the row of
 * days above it (`Jour 1` over `Inscrit` and `Présent`) where there is one; a label met
 * twice counts once, with a finding.
 */
export function findHeader(tab: TabKey, columns: Columns, values: Values, own: OwnColumns = () => null): Header {
  const rows = values.slice(0, HEADER_ROWS).map((_, index) => fieldsOfRow(columns, own, values, index));
  const known = rows.map((cells) => new Set(cells.flatMap((cell) => (cell === null ? [] : [cell.field]))).size);
  const index = known.indexOf(Math.max(0, ...known));
  const row = Math.max(0, index) + 1;
  const places = new Map<string, number>();
  const found = new Map<string, Column<unknown>>();
  const findings: Finding[] = [];
  for (const [position, cell] of (rows[row - 1] ?? []).entries()) {
    if (cell === null) continue;
    const first = places.get(cell.field);
    if (first === undefined) {
      places.set(cell.field, position + 1);
      found.set(cell.field, cell.column);
    } else {
      const label = (column: number) => String(values[row - 1]?.[column - 1] ?? '').trim();
      findings.push(
        finding('label-twice', { tab, row, field: position + 1 }, { label: label(position + 1), first: label(first) }),
      );
    }
  }
  const missing = Object.entries(columns).flatMap(([field, column]) =>
    column.required && !places.has(field) ? [column] : [],
  );
  return { row, places, columns: found, findings, missing };
}
