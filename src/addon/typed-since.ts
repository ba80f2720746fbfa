import { formOfCell, type CellForm } from '../workbook/cell-form';
import type { RetainedReading } from '../workbook/read-retained';
import type { CellValue, Sheet } from '../workbook/surface';
import type { TabContent } from '../workbook/tab-content';
import { presumedTyped, typedCells, type CellAt } from '../workbook/typed-cells';
import { formsOfContent, hashed, remembered } from '../workbook/written-memory';

/** Cells of a generated tab that are not the add-on's, as they stand. */
export interface TypedInTab {
  readonly tabName: string;
  readonly cells: readonly (CellAt & { readonly value: CellValue; readonly formula: string })[];
}

/** A generated tab as it stands, in two reads. */
export interface ReadTab {
  readonly name: string;
  readonly forms: readonly (readonly CellForm[])[];
  /** Gives back some of its cells. */
  readonly cells: (at: readonly CellAt[]) => TypedInTab;
}

/** Gives back a generated tab as it stands. */
export function readGenerated(sheet: Sheet, wallClock: (date: Date) => string): ReadTab {
  const range = sheet.getDataRange();
  const values = range.getValues();
  const formulas = range.getFormulas();
  const name = sheet.getName();
  return {
    name,
    forms: values.map((row, index) => row.map((value, column) => formOfCell(value, formulas[index]?.[column] ?? '', wallClock))),
    cells: (at) => ({ tabName: name, cells: at.map(({ row, column }) => ({ row, column, value: values[row]?.[column] ?? '', formula: formulas[row]?.[column] ?? '' })) }),
  };
}

/** Gives back the cells that differ from what was last written there. */
export function typedSince(tab: ReadTab, memory: string): CellAt[] {
  return typedCells(remembered(memory), hashed(tab.forms));
}

/** Gives back the cells of a tab that regenerating would destroy; without a memory, those that nothing explains. */
export function typedBefore(tab: ReadTab, memory: string | undefined, content: TabContent): { readonly typed: readonly CellAt[]; readonly inDoubt: boolean } {
  return memory === undefined ? presumedTyped(formsOfContent(content), tab.forms) : { typed: typedSince(tab, memory), inDoubt: false };
}

/** Says of a cell whether what stands in it is carried over into the new Bilan tab, as Valeur retenue or as Note. */
export function isRetained({ entries, columns }: RetainedReading): (cell: CellAt) => boolean {
  const kept = new Set(
    entries.flatMap(({ row, typed, note }) => [...(typed === '' ? [] : [`${row} ${columns.get('retained') ?? 0}`]), ...(note === '' ? [] : [`${row} ${columns.get('note') ?? 0}`])]),
  );
  return ({ row, column }) => kept.has(`${row + 1} ${column + 1}`);
}
