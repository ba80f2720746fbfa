import { fold } from '../../domain/names';
import { cellInput, isForeign, textOf, type WallClock, type CellValue } from '../cells/cell-input';
import type { TabLayout } from '../cells/layout';
import { totalAt } from '../tabs/total-rows';
import { holdable } from '../content/to-cell';
import {
  NO,
  YES,
  isYesNoField,
  ownLabel,
  type ImportedField,
  readReference,
  REFERENCE_LABEL,
  type Reference,
} from './import-record';
import { yesOrNo } from './answers';

export interface RegistrationRow {
  readonly row: number;
  readonly reference: Reference | null;
  /** What each field holds, as imported values are written: `oui` or '' for yes or no; null where it is neither. */
  readonly values: Readonly<Record<ImportedField, string | null>>;
  /** The fields whose cell is a formula of the staff's. */
  readonly formulas: ReadonlySet<ImportedField>;
}

export interface RegistrationSheet {
  readonly rows: readonly RegistrationRow[];
  /** The column of each field that the tab has, from 1. */
  readonly places: ReadonlyMap<ImportedField, number>;
  /** The column of « Réf. import », null when there is none yet. */
  readonly referenceAt: number | null;
  /** The first row, from 1, below which nothing stands but unticked boxes and formulas in the staff's own columns. */
  readonly firstFree: number;
}

/** The cells of the whole sheet, in the order of its rows and columns. */
interface SheetCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly wallClock: WallClock;
}

function valueOf(field: ImportedField, cell: CellValue, wallClock: WallClock): string | null {
  if (isForeign(cell)) return null;
  const input = cellInput(cell, wallClock);
  if (!isYesNoField(field)) return field === 'email' ? textOf(input).toLowerCase() : textOf(input);
  const answer = yesOrNo(input);
  return answer === null ? null : answer ? YES : NO;
}

/** Gives a value as the cell that it is written in will hold it. */
export function heldValue(field: ImportedField, value: string): string {
  return isYesNoField(field) ? value : holdable(value).trim();
}

function placesOf(
  layout: TabLayout,
  header: readonly CellValue[],
  fields: readonly ImportedField[],
): Map<ImportedField, number> {
  const places = new Map<ImportedField, number>(layout.columns);
  const known = new Set(layout.columns.values());
  for (const field of fields) {
    const label = ownLabel(field);
    const at =
      label === null
        ? -1
        : header.findIndex(
            (cell, index) => !known.has(index + 1) && typeof cell === 'string' && fold(cell) === fold(label),
          );
    if (at >= 0) places.set(field, at + 1);
  }
  return places;
}

/** Gives Inscriptions as an import of these fields finds it, from its cells; lines of totals are left alone. */
export function registrationSheet(
  layout: TabLayout,
  { values, formulas, wallClock }: SheetCells,
  fields: readonly ImportedField[],
): RegistrationSheet {
  const header = values[layout.headerRow - 1] ?? [];
  const places = placesOf(layout, header, fields);
  const reference = header.findIndex((cell) => typeof cell === 'string' && fold(cell) === fold(REFERENCE_LABEL)) + 1;
  const ours = new Set([...places.values(), ...(reference > 0 ? [reference] : [])]);
  const nameAt = layout.columns.get('name');
  const rows: RegistrationRow[] = [];
  let firstFree = layout.headerRow + 1;
  for (let index = layout.headerRow; index < values.length; index += 1) {
    const cells = values[index] ?? [];
    const isFilled = cells.some(
      (cell, column) =>
        cell !== '' && cell !== false && ((formulas[index]?.[column] ?? '') === '' || ours.has(column + 1)),
    );
    const hasFormula = [...ours].some((column) => (formulas[index]?.[column - 1] ?? '') !== '');
    if (!isFilled && !hasFormula) continue;
    firstFree = index + 2;
    if (
      totalAt(
        cells.map((cell) => cellInput(cell, wallClock)),
        nameAt === undefined ? undefined : nameAt - 1,
      ) !== undefined
    )
      continue;
    rows.push({
      row: index + 1,
      reference: reference === 0 ? null : readReference(textOf(cellInput(cells[reference - 1] ?? '', wallClock))),
      values: Object.fromEntries(
        [...places].map(([field, place]) => [field, valueOf(field, cells[place - 1] ?? '', wallClock)]),
      ),
      formulas: new Set(
        [...places].flatMap(([field, place]) => ((formulas[index]?.[place - 1] ?? '') === '' ? [] : [field])),
      ),
    });
  }
  return { rows, places, referenceAt: reference === 0 ? null : reference, firstFree };
}
