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

type OwnColumns = (label: string) => OwnColumn | null;

function fieldOf(columns: Columns, own: OwnColumns, label: string): OwnColumn | null {
  const declared = Object.entries(columns).find(([, column]) => isLabelOf(column, label));
  return declared === undefined ? own(label) : { field: declared[0], column: declared[1] };
}

/**
 * Gives back the header: the row among the first ten with the most known labels (the first of equals); a label met
 * twice counts once, with a finding.
 */
export function findHeader(
  tab: TabKey,
  columns: Columns,
  values: readonly (readonly CellValue[])[],
  own: OwnColumns = () => null,
): Header {
  const rows = values
    .slice(0, HEADER_ROWS)
    .map((cells) =>
      cells.map((cell) => (typeof cell === 'string' && fold(cell) !== '' ? fieldOf(columns, own, cell) : null)),
    );
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
