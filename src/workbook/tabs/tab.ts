import type { StatedTotal } from '../../domain/edition';
import { finding, type Finding, type FindingCode, type Place, type TabKey } from '../../domain/finding';
import { cellInput, textOf, type CellInput } from '../cells/cell-input';
import type { Column } from '../cells/column';
import { foreignCells } from '../cells/foreign-cells';
import { findHeader, type Columns, type Header, type OwnColumn } from './header';
import { isNote, LedgerRows, loneText, placeUnder, type Ledger, type Section } from './ledger-rows';
import { totalAt, totalLabel } from './total-rows';
import { readerOf, type Reading, type ReadingContext } from '../cells/kind';
import type { TabLayout, SheetSource, WorkbookSource } from '../cells/layout';
import { quantityOfText } from '../cells/quantity';

/** A conditional format of a tab that staff fill: how its rows look while the cell of one column meets a condition. */
export interface TabRule {
  readonly key: string;
  readonly field: string;
  /** The condition on that cell; see `OwnRule`. */
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
  /** How a tab of money is laid out: its section rows, its sums. */
  readonly ledger?: Ledger;
  /** Fields without which a row of a single text is a note. */
  readonly notNotes?: readonly string[];
}

/** A row of a single text that is no line of its tab. */
export interface NoteRow {
  readonly row: number;
  readonly field: string;
  readonly text: string;
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
  readonly sections: readonly Section[];
  readonly notes: readonly NoteRow[];
  readonly findings: readonly Finding[];
}

/** Gives the columns without which a tab cannot be read, and that its header lacks. */
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

/** Gives a finding on a cell whose content was not understood. */
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
  /** From 0. */
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

/** Gives how each column that is read stands and reads; its label as typed is one of its own. */
function fieldsOf(header: Header, context: ReadingContext, typed: (position: number) => string): Field[] {
  return [...header.places].flatMap(([field, place]): Field[] => {
    const column = header.columns.get(field);
    if (column === undefined || column.derived) return [];
    const labels = [column.label, ...column.synonyms, typed(place - 1)];
    return [{ field, position: place - 1, column, read: readerOf(column.kind, { ...context, labels }) }];
  });
}

/** Gives the columns that the tab lacks all the same once section rows stand for one of them. */
function missingBesides(tab: Tab, header: Header, sections: readonly Section[]): Column<unknown>[] {
  const { ledger } = tab;
  const stood = ledger === undefined || sections.length === 0 ? [] : [ledger.section, ledger.name ?? ''];
  return missingColumns(tab, header).filter((column) => !stood.some((field) => tab.columns[field] === column));
}

/** Gives what a tab holds, with a finding for each cell not understood; reading goes on to the last row. */
export function readTab<C extends Columns>(
  tab: Tab<C>,
  sheet: SheetSource,
  workbook: WorkbookSource,
  context: ReadingContext,
  own: (label: string) => OwnColumn | null = () => null,
): TabReading<C> {
  const values = sheet.values();
  const header = findHeader(tab.key, tab.columns, values, own, workbook.wallClock);
  const { ledger } = tab;
  const findings: Finding[] = [...header.findings, ...foreignCells(tab.key, values, header.places)];
  const layout: TabLayout = {
    sheetName: sheet.name,
    sheetId: sheet.sheetId,
    headerRow: header.row,
    lastRow: values.length,
    columns: header.places,
  };
  const fields = fieldsOf(header, context, (position) =>
    textOf(cellInput(values[header.row - 1]?.[position] ?? '', workbook.wallClock)),
  );
  const blank = Object.fromEntries(Object.entries(tab.columns).map(([field, column]) => [field, column.kind.blank]));
  const firstRequired = fields
    .filter(({ column }) => column.required)
    .sort((a, b) => declaredPlace(tab, a.field) - declaredPlace(tab, b.field))[0];
  const rows: Row<C>[] = [];
  const ownRows: ReadonlyMap<string, unknown>[] = [];
  const totals: StatedTotal[] = [];
  const notes: NoteRow[] = [];
  const ledgerRows = new LedgerRows();
  const cellFindings: Finding[] = [];
  for (let index = header.row; index < values.length; index += 1) {
    const cells = values[index] ?? [];
    // A column that nothing reads is not converted.
    const inputOf = (position: number): CellInput => cellInput(cells[position] ?? '', workbook.wallClock);
    const readings = fields.map((field) => [field, field.read(inputOf(field.position))] as const);
    const filled = readings.flatMap(([field, { blank: isBlank }]) => (isBlank ? [] : [field]));
    const lone = ledger === undefined ? null : loneText(cells, fields);
    if ((filled.length === 0 && lone === null) || (lone !== null && isNote(lone))) continue;
    const row = index + 1;
    const addTotal = (position: number, label: string) =>
      totals.push({ tab: tab.key, row, field: position + 1, label, stated: statedBy(fields, inputOf) });
    const labelled = totalAt(cells, firstRequired?.position);
    if (labelled !== undefined) {
      ledgerRows.total();
      const column = fields.find(({ position }) => position === labelled)?.column;
      addTotal(labelled, totalLabel(tab, column, textOf(inputOf(labelled))));
      continue;
    }
    const [first] = filled;
    if (tab.notNotes !== undefined && first !== undefined && filled.length === 1) {
      const input = inputOf(first.position);
      if (!tab.notNotes.includes(first.field) && (typeof input === 'string' || typeof input === 'object')) {
        notes.push({ row, field: first.field, text: textOf(input) });
        continue;
      }
    }
    if (ledger !== undefined) {
      const amounts = filled.find(({ field }) => field === ledger.amount);
      const amount = amounts?.read(inputOf(amounts.position)).value;
      const besides = filled.filter(({ column }) => column.kind.name !== 'amount');
      const kind = ledgerRows.next({
        row,
        onlyText: lone,
        onlyField: first?.field ?? null,
        amount: typeof amount === 'number' ? amount : null,
        others: besides.length,
      });
      if (kind === 'sum') addTotal(amounts?.position ?? 0, '');
      if (kind === 'sum' || kind === 'section') continue;
      if (kind === 'like-sum') {
        const [label] = besides;
        const said = label === undefined ? '' : textOf(inputOf(label.position));
        cellFindings.push(
          finding('total-like', { tab: tab.key, row, field: label?.field ?? ledger.amount }, { label: said }),
        );
      }
    }
    const read: Record<string, unknown> = { ...blank, row };
    const ownCells = new Map<string, unknown>();
    for (const [{ field, position, column }, { value, problem }] of readings) {
      if (problem !== null)
        cellFindings.push(cellFinding(problem, { tab: tab.key, row, field }, inputOf(position), column));
      if (field in tab.columns) read[field] = value;
      else ownCells.set(field, value);
    }
    if (ledger !== undefined) placeUnder(ledgerRows.current, ledger, read, header);
    rows.push(read as Row<C>);
    ownRows.push(ownCells);
  }
  const { sections } = ledgerRows;
  const missing = missingBesides(tab, header, sections);
  if (missing.length > 0) {
    findings.push(
      ...missing.map(({ label }) =>
        finding('column-missing', { tab: tab.key, row: header.row, field: null }, { label }),
      ),
    );
    return { header, layout, rows: null, own: [], totals: [], sections: [], notes: [], findings };
  }
  return {
    header,
    layout,
    rows,
    own: ownRows,
    totals,
    sections,
    notes,
    findings: [...findings, ...cellFindings],
  };
}

/** Gives a column's rank in the declaration; columns of the tab's own come last. */
function declaredPlace(tab: Tab, field: string): number {
  const place = Object.keys(tab.columns).indexOf(field);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
