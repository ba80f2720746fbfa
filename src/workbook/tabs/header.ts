import { cellInput, isForeign, textOf, type WallClock, type CellValue } from '../cells/cell-input';
import { finding, type Finding, type TabKey } from '../../domain/finding';
import { fold } from '../../domain/names';
import type { Column } from '../cells/column';

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

/** A header stands in one of so many rows. */
export const HEADER_ROWS = 10;

type Values = readonly (readonly CellValue[])[];
type OwnColumns = (label: string) => OwnColumn | null;

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;
/** In brackets, these make another column of it: « Montant (HT) », « Montant (2023) »; add here what others do. */
const TELLING = /\d|(?<!\p{L})(?:HT|hors|pr[ée]v|estim|demand|sollicit|devis|restant|reste|n-1)/iu;

/** What numbers columns of one kind: the first is read, the others are told. */
const NUMBER = /(?<=\p{L})\s*(?:n°\s*)?\d{1,2}$/u;

/** Gives a label without what is added to it: « Payé par (structure) », « Montant (en €) », « Intervenant 1 ». */
function bareLabel(label: string): string {
  const bare = label.replace(BRACKETED, (bracketed) => (TELLING.test(bracketed) ? bracketed : ' '));
  return bare.trim().replace(NUMBER, '');
}

/** The columns by the key of each of their labels, reckoned once: ten rows of each tab are looked up. */
const byLabel = new WeakMap<Columns, ReadonlyMap<string, OwnColumn>>();

function labelled(columns: Columns): ReadonlyMap<string, OwnColumn> {
  // The first declared of two is the last put in.
  const named = Object.entries(columns).reverse();
  return new Map(
    named.flatMap(([field, column]) =>
      [column.label, ...column.synonyms].map((label) => [fold(label), { field, column }] as const),
    ),
  );
}

/** Gives the declared column that a label names; a blank one names none. */
export function declaredColumn(columns: Columns, label: string): OwnColumn | null {
  const known = byLabel.get(columns) ?? labelled(columns);
  byLabel.set(columns, known);
  const key = fold(label);
  return key === '' ? null : (known.get(key) ?? null);
}

function fieldOf(columns: Columns, own: OwnColumns, label: string): OwnColumn | null {
  const declared = declaredColumn(columns, label);
  if (declared !== null) return declared;
  const bare = bareLabel(label);
  return own(label) ?? (bare === label ? null : declaredColumn(columns, bare));
}

/** Gives what a cell of a header says: its text, or that of a date or a number where there is a clock to read it. */
function said(cell: CellValue | undefined, wallClock: WallClock | null): string {
  if (cell === undefined || typeof cell === 'boolean' || isForeign(cell)) return '';
  if (typeof cell === 'string') return cell.trim();
  return wallClock === null ? '' : textOf(cellInput(cell, wallClock));
}

/** Gives what stands above a cell, or to its left in that row: a merged cell gives its text to those it covers. */
function above(values: Values, row: number, column: number, wallClock: WallClock | null): string {
  const cells = (values[row - 1] ?? []).slice(0, column + 1).map((cell) => said(cell, wallClock));
  return cells.reverse().find((text) => fold(text) !== '') ?? '';
}

/** Gives the fields of a row read as a header, with what the row above adds to its words where two make one. */
function fieldsOfRow(
  columns: Columns,
  own: OwnColumns,
  values: Values,
  row: number,
  wallClock: WallClock | null,
): (OwnColumn | null)[] {
  const read = (values[row] ?? []).map((cell, column) => {
    const text = said(cell, wallClock);
    const alone = typeof cell === 'string' && fold(text) !== '' ? fieldOf(columns, own, text) : null;
    const over = alone === null && fold(text) !== '' && row > 0 ? above(values, row, column, wallClock) : '';
    if (over === '') return { field: alone, isJoined: false };
    const [first = '', ...rest] = text.split(/\s+/u);
    // « Jour 1 » over « Inscrit », or « Inscrit » over « Jour 1 ».
    const joined = own([first, over, ...rest].join(' ')) ?? own(`${over} ${text}`);
    return { field: joined, isJoined: joined !== null };
  });
  const isOnTwoRows = read.some(({ isJoined }) => isJoined);
  return read.map(({ field }, column) => {
    const over = isOnTwoRows ? values[row - 1]?.[column] : '';
    return field ?? (typeof over === 'string' && fold(over) !== '' ? fieldOf(columns, own, over) : null);
  });
}

/**
 * Gives the header: the row among the first ten with the most known labels (the first of equals), with the row of days
 * above it (`Jour 1` over `Inscrit` and `Présent`) where there is one; a label met twice counts once, with a finding.
 */
export function findHeader(
  tab: TabKey,
  columns: Columns,
  values: Values,
  own: OwnColumns = () => null,
  wallClock: WallClock | null = null,
): Header {
  const rows = values.slice(0, HEADER_ROWS).map((_, index) => fieldsOfRow(columns, own, values, index, wallClock));
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
