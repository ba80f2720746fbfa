import type { StatedTotal } from '../../domain/edition';
import { finding, type Finding, type FindingCode, type Place, type TabKey } from '../../domain/finding';
import { totalLabelOf } from '../../domain/total-words';
import { cellInput, textOf, type CellInput } from '../cells/cell-input';
import type { Column } from '../cells/column';
import { foreignCells } from '../cells/foreign-cells';
import { findHeader, type Columns, type Header, type OwnColumn } from './header';
import { readerOf, type Reading, type ReadingContext } from '../cells/kind';
import type { TabLayout } from '../cells/layout';
import { quantityOfText } from '../cells/quantity';
import type { SheetSource, WorkbookSource } from '../cells/sheet-source';
import type { CellValue } from '../cells/cell-value';

/** A conditional format of a tab that staff fill: how its rows look while the cell of one column meets a condition. */
export interface TabRule {
  readonly key: string;
  readonly field: string;
  /** The condition on that cell, as a formula without `=`. */
  readonly condition: (cell: string) => string;
  /** `#rrggbb`. */
  readonly color: string;
  readonly strikethrough: boolean;
}

/** A tab that staff fill, declared once: its columns by field, in the order in which a new workbook has them. */
export interface Tab<C extends Columns = Columns> {
  readonly key: TabKey;
  readonly name: string;
  readonly columns: C;
  /** False for a tab that an edition may well do without. */
  readonly expected: boolean;
  /** True for a tab whose absence is not even told. */
  readonly untold?: boolean;
  /** Fields of which one at least must be there, required or not. */
  readonly oneOf?: readonly string[];
  /** Its conditional formats; none when absent. */
  readonly rules?: readonly TabRule[];
}

/** A row as read: the value of each declared column, blank ones and missing ones alike. */
export type Row<C extends Columns> = { readonly [F in keyof C]: C[F] extends Column<infer T> ? T : never } & {
  readonly row: number;
};

/** A tab as read; `rows` is null when a required column is missing. */
export interface TabReading<C extends Columns> {
  readonly header: Header;
  readonly layout: TabLayout;
  readonly rows: readonly Row<C>[] | null;
  /** The cells of each row that no declared column reads, by field of the tab's own. */
  readonly own: readonly ReadonlyMap<string, unknown>[];
  readonly totals: readonly StatedTotal[];
  readonly findings: readonly Finding[];
}

/** Says whether a cell, converted or not, holds something: spaces, a picture and an unticked box are nothing. */
export function isFilled(cell: unknown): boolean {
  if (typeof cell === 'string') return cell.trim() !== '';
  if (typeof cell !== 'object') return typeof cell === 'number' || cell === true;
  return cell !== null && (cell instanceof Date || 'day' in cell);
}

/**
 * Gives back the place, from 0, of the cell that makes a row a total: that of the first required column, or the first
 * filled.
 */
export function totalAt(
  cells: readonly (CellValue | CellInput)[],
  firstRequired: number | undefined,
): number | undefined {
  return [firstRequired, cells.findIndex(isFilled)].find((position) => {
    const cell = position === undefined ? '' : cells[position];
    return typeof cell === 'string' && totalLabelOf(cell) !== null;
  });
}

/** Gives back the word that makes a label that of a total, '' when there is none. */
export function totalWord(label: string): string {
  return totalLabelOf(label)?.words ?? '';
}

/** Says whether people are named in a tab, or speak: the columns that it does not declare are then theirs too. */
export function isOfPeople({ columns }: Pick<Tab, 'columns'>): boolean {
  return Object.values(columns).some(({ personal }) => personal);
}

/** Gives back what a row of total is called in a finding: « Total » alone where people may stand behind the word. */
export function totalLabel(tab: Pick<Tab, 'columns'>, column: Column<unknown> | undefined, label: string): string {
  return (column?.personal ?? isOfPeople(tab)) ? totalWord(label) : label;
}

/** Gives back the columns without which a tab cannot be read, and that its header lacks. */
export function missingColumns(tab: Tab, { missing, places }: Pick<Header, 'missing' | 'places'>): Column<unknown>[] {
  const [first] = tab.oneOf ?? [];
  const lacking =
    first === undefined || tab.oneOf?.some((field) => places.has(field)) === true ? undefined : tab.columns[first];
  return lacking === undefined ? [...missing] : [lacking, ...missing];
}

function negativeOf(input: CellInput): number {
  return typeof input === 'number' ? input : (quantityOfText(textOf(input), 'days', 'hours', 'months', 'heads') ?? 0);
}

/** What a finding says instead of the content of a cell where people may be told. */
const NOT_QUOTED = '…';

/** Gives back a finding on a cell whose content was not understood. */
export function cellFinding(
  code: NonNullable<Reading<unknown>['problem']>,
  place: Place,
  input: CellInput,
  { personal }: Pick<Column<unknown>, 'personal'>,
): Finding {
  if (code === 'yes-no-unknown') return finding(code, place, {});
  if (personal && code === 'quantity-negative') return finding('quantity-unreadable', place, { text: NOT_QUOTED });
  if (code === 'quantity-negative') return finding(code, place, { value: negativeOf(input) });
  return finding<Exclude<FindingCode, 'quantity-negative' | 'yes-no-unknown'> & typeof code>(code, place, {
    text: personal ? NOT_QUOTED : textOf(input),
  });
}

interface Field {
  readonly field: string;
  readonly position: number;
  readonly column: Column<unknown>;
  readonly read: (input: CellInput) => Reading<unknown>;
}

function statedBy(fields: readonly Field[], inputOf: (position: number) => CellInput): Map<string, number> {
  const stated = new Map<string, number>();
  for (const { field, position, column, read } of fields) {
    const input = inputOf(position);
    if (column.kind.name === 'yes-no') {
      const count = typeof input === 'number' ? input : typeof input === 'string' ? quantityOfText(input) : null;
      if (count !== null) stated.set(field, count);
    }
    if (!['amount', 'quantity', 'hours'].includes(column.kind.name) || input === '') continue;
    const { value, problem } = read(input);
    if (problem === null && typeof value === 'number') stated.set(field, value);
  }
  return stated;
}

/** Gives back what a tab holds, with a finding for each cell not understood; reading goes on to the last row. */
export function readTab<C extends Columns>(
  tab: Tab<C>,
  sheet: SheetSource,
  workbook: WorkbookSource,
  context: ReadingContext,
  own: (label: string) => OwnColumn | null = () => null,
): TabReading<C> {
  const values = sheet.values();
  const header = findHeader(tab.key, tab.columns, values, own);
  const findings: Finding[] = [...header.findings, ...foreignCells(tab.key, values, header.places)];
  const layout: TabLayout = {
    sheetName: sheet.name,
    sheetId: sheet.sheetId,
    headerRow: header.row,
    lastRow: values.length,
    columns: header.places,
  };
  const missing = missingColumns(tab, header);
  if (missing.length > 0) {
    findings.push(
      ...missing.map(({ label }) =>
        finding('column-missing', { tab: tab.key, row: header.row, field: null }, { label }),
      ),
    );
    return { header, layout, rows: null, own: [], totals: [], findings };
  }
  const fields = [...header.places].flatMap(([field, place]): Field[] => {
    const column = header.columns.get(field);
    return column === undefined || column.derived
      ? []
      : [
          {
            field,
            position: place - 1,
            column,
            read: readerOf(column.kind, { ...context, labels: [column.label, ...column.synonyms] }),
          },
        ];
  });
  const blank = Object.fromEntries(Object.entries(tab.columns).map(([field, column]) => [field, column.kind.blank]));
  const firstRequired = fields
    .filter(({ column }) => column.required)
    .sort((a, b) => declaredPlace(tab, a.field) - declaredPlace(tab, b.field))[0];
  const rows: Row<C>[] = [];
  const ownRows: ReadonlyMap<string, unknown>[] = [];
  const totals: StatedTotal[] = [];
  for (let index = header.row; index < values.length; index += 1) {
    const cells = values[index] ?? [];
    // A column that nothing reads is not converted.
    const inputOf = (position: number): CellInput => cellInput(cells[position] ?? '', workbook.wallClock);
    if (fields.every(({ position, column }) => column.kind.isBlank(inputOf(position)))) continue;
    const row = index + 1;
    const labelled = totalAt(cells, firstRequired?.position);
    if (labelled !== undefined) {
      totals.push({
        tab: tab.key,
        row,
        field: labelled + 1,
        label: totalLabel(tab, fields.find(({ position }) => position === labelled)?.column, textOf(inputOf(labelled))),
        stated: statedBy(fields, inputOf),
      });
      continue;
    }
    const read: Record<string, unknown> = { ...blank, row };
    const ownCells = new Map<string, unknown>();
    for (const { field, position, column, read: readCell } of fields) {
      const input = inputOf(position);
      const { value, problem } = readCell(input);
      if (problem !== null) findings.push(cellFinding(problem, { tab: tab.key, row, field }, input, column));
      if (field in tab.columns) read[field] = value;
      else ownCells.set(field, value);
    }
    rows.push(read as Row<C>);
    ownRows.push(ownCells);
  }
  return { header, layout, rows, own: ownRows, totals, findings };
}

/** Gives back a column's rank in the declaration; columns of the tab's own come last. */
function declaredPlace(tab: Tab, field: string): number {
  const place = Object.keys(tab.columns).indexOf(field);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
