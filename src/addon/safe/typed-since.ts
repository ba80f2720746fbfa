import { formOfCell, type CellForm } from '../../workbook/content/cell-form';
import type { RetainedReading } from '../../workbook/generated/read-retained';
import type { ReportTexts } from '../../workbook/generated/report-tab';
import type { CellValue, Range, Sheet } from '../../google/surface';
import type { TabContent } from '../../workbook/content/tab-content';
import { presumedTyped, typedCells, type CellAt } from '../../workbook/content/typed-cells';
import { WATCHED_COLUMNS, watchedTabs } from '../../workbook/generated/watched-tabs';
import { formsOfContent, hashed, remembered } from '../../workbook/content/written-memory';

/** Cells of a generated tab that are not the add-on's, as they stand. */
export interface TypedInTab {
  readonly tabName: string;
  readonly cells: readonly (CellAt & { readonly value: CellValue; readonly formula: string })[];
}

/** A generated tab as it stands, in three reads. */
export interface ReadTab {
  readonly name: string;
  readonly forms: readonly (readonly CellForm[])[];
  /** The notes of its cells, '' where there is none: all are the staff's. */
  readonly notes: readonly (readonly string[])[];
  readonly isFingerprint: (cell: CellAt) => boolean;
  /** Gives some of its cells. */
  readonly cells: (at: readonly CellAt[]) => TypedInTab;
}

/** Gives the values of the cells without formula, column by column; '' for the others. */
function typedValues(sheet: Sheet, formulas: readonly (readonly string[])[]): CellValue[][] {
  const values = formulas.map((line): CellValue[] => line.map(() => ''));
  for (let column = 0; column < (formulas[0]?.length ?? 0); column += 1) {
    let row = 0;
    while (row < formulas.length) {
      let end = row;
      while (end < formulas.length && formulas[end]?.[column] === '') end += 1;
      if (end > row) {
        for (const [index, [value = '']] of sheet
          .getRange(row + 1, column + 1, end - row, 1)
          .getValues()
          .entries())
          values[row + index]?.splice(column, 1, value);
      }
      row = end + 1;
    }
  }
  return values;
}

/** Gives what stands in a tab, without what formulas give where Sheets cannot tell it now that this run wrote. */
function valuesOf(sheet: Sheet, used: Range, formulas: readonly (readonly string[])[]): CellValue[][] {
  try {
    return used.getValues();
  } catch {
    return typedValues(sheet, formulas);
  }
}

/** The fingerprint of a tab with one known header is larger than this. */
const LEAST_FINGERPRINT = 1000;

/** Says which cells hold the fingerprints of watched tabs, written at each edit; what can be none was typed. */
function isFingerprint(values: readonly (readonly CellValue[])[]): (cell: CellAt) => boolean {
  const rows = new Set([...watchedTabs(values.map(([label = '']) => label)).values()].map(({ row }) => row));
  return ({ row, column }) => {
    const value = values[row]?.[column];
    const isStored = value === 0 || (Number.isInteger(value) && Number(value) > LEAST_FINGERPRINT);
    return column + 1 === WATCHED_COLUMNS.stored && rows.has(row + 1) && isStored;
  };
}

/** Gives a generated tab as it stands; its formulas need not be read again when the same rows were read before. */
export function readGenerated(
  sheet: Sheet,
  wallClock: (date: Date) => string,
  known: readonly (readonly string[])[] = [],
): ReadTab {
  const used = sheet.getDataRange();
  const isSame = known.length === used.getNumRows() && known[0]?.length === used.getNumColumns();
  const formulas = isSame ? known : used.getFormulas();
  const values = valuesOf(sheet, used, formulas);
  const name = sheet.getName();
  return {
    name,
    notes: used.getNotes(),
    isFingerprint: isFingerprint(values),
    forms: values.map((row, index) =>
      row.map((value, column) => formOfCell(value, formulas[index]?.[column] ?? '', wallClock)),
    ),
    cells: (at) => ({
      tabName: name,
      cells: at.map(({ row, column }) => ({
        row,
        column,
        value: values[row]?.[column] ?? '',
        formula: formulas[row]?.[column] ?? '',
      })),
    }),
  };
}

/** Gives the cells that differ from what was last written there. */
export function typedSince(tab: ReadTab, memory: string): CellAt[] {
  return typedCells(remembered(memory), hashed(tab.forms)).filter((cell) => !tab.isFingerprint(cell));
}

/** Gives the cells of a tab that regenerating would destroy; without a memory, those that nothing explains. */
export function typedBefore(
  tab: ReadTab,
  memory: string | undefined,
  content: TabContent,
): { readonly typed: readonly CellAt[]; readonly inDoubt: boolean } {
  if (memory !== undefined) return { typed: typedSince(tab, memory), inDoubt: false };
  const { typed, inDoubt } = presumedTyped(formsOfContent(content), tab.forms);
  return { typed: typed.filter((cell) => !tab.isFingerprint(cell)), inDoubt };
}

function labelOf(row: readonly CellForm[] | undefined): CellForm | undefined {
  return row?.find((form) => form !== '');
}

/** Parts the notes of a tab to be written anew: those of a row in its place stay, the others are set aside. */
export function partedNotes(
  { name, forms, notes }: ReadTab,
  content: TabContent,
): { readonly staying: string[][]; readonly leaving: TypedInTab } {
  const written = formsOfContent(content);
  const stays = (row: number): boolean => labelOf(forms[row]) === labelOf(written[row]);
  return {
    staying: notes.map((line, row) => line.map((note) => (stays(row) ? note : ''))),
    leaving: notesAside(name, notes, (row) => !stays(row)),
  };
}

/** Gives the notes of some cells, as what is set aside of a tab. */
export function notesAside(
  tabName: string,
  notes: readonly (readonly string[])[],
  isLost: (row: number, column: number) => boolean,
): TypedInTab {
  const cells = notes.flatMap((line, row) =>
    line.flatMap((note, column) =>
      note !== '' && isLost(row, column) ? [{ row, column, value: `Note\u00a0: ${note}`, formula: '' }] : [],
    ),
  );
  return { tabName, cells };
}

/** What a new generated tab carries over of the former one, by the add-on's name for the tab; a cell of none is not. */
export type CarriedOver = Readonly<Record<string, (cell: CellAt) => boolean>>;

/** Says of a cell whether what stands in it is carried over into the new Bilan tab, as Valeur retenue or as Note. */
export function isRetained({ entries, columns }: RetainedReading): (cell: CellAt) => boolean {
  const kept = new Set(
    entries.flatMap(({ row, typed, note }) => [
      ...(typed === '' ? [] : [`${row} ${columns.get('retained') ?? 0}`]),
      ...(note === '' ? [] : [`${row} ${columns.get('note') ?? 0}`]),
    ]),
  );
  return ({ row, column }) => kept.has(`${row + 1} ${column + 1}`);
}

/** Says of a cell whether what stands in it is carried over into the new « Rapport » tab, as a retained text. */
export function isRetainedText({ entries, columns }: ReportTexts): (cell: CellAt) => boolean {
  const kept = new Set(entries.map(({ row }) => row));
  return ({ row, column }) => column + 1 === columns.get('retained') && kept.has(row + 1);
}
