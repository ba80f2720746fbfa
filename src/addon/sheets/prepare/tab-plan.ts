import type { EditionDay } from '../../../domain/edition';
import { fold } from '../../../domain/names';
import type { Column } from '../../../workbook/cells/column';
import { isForeign, type WallClock } from '../../../workbook/cells/cell-input';
import { findHeader, type OwnColumn } from '../../../workbook/tabs/header';
import type { CellValue } from '../../../google/surface';
import { type InputTabKey, ownColumnsOf } from '../../../workbook/tabs/index';
import type { Tab } from '../../../workbook/tabs/tab';
import { dayFieldOf, dayColumn } from '../../../workbook/tabs/day-columns';
import { INDICATOR_KEYS } from '../../../domain/indicators';
import { labelOfIndicatorId } from '../../../words/indicator-labels';
import { indicatorColumn } from '../../../workbook/tabs/past-editions';

interface WantedColumn {
  readonly field: string;
  readonly column: Column<unknown>;
}

function dayColumns(days: readonly number[]): WantedColumn[] {
  return days.flatMap((day) =>
    (['registered', 'present'] as const).map((kind) => ({ field: `${kind}${day}`, column: dayColumn(kind, day) })),
  );
}

function indicatorColumns(): WantedColumn[] {
  return INDICATOR_KEYS.flatMap((key): OwnColumn[] => {
    const own = indicatorColumn(labelOfIndicatorId(key));
    return own?.field === key ? [own] : [];
  });
}

/**
 * Gives the columns that a tab should have, in order: those declared, two a day in Inscriptions, one an indicator
 * in an Éditions tab that is new. The questions of a survey in use are the form's own: nothing is added to it. What
 * serves European money alone comes only with `forEurope`.
 */
function wantedColumns(
  tab: Tab & { readonly key: InputTabKey },
  days: readonly number[],
  isNew: boolean,
  forEurope: boolean,
): WantedColumn[] {
  const declared = Object.entries(tab.columns)
    .map(([field, column]): WantedColumn => ({ field, column }))
    .filter(({ column }) => forEurope || !column.forEurope);
  if (tab.key === 'registrations') return [...declared, ...dayColumns(days)];
  if (tab.key === 'pastEditions' && isNew) return [...declared, ...indicatorColumns()];
  return tab.key === 'survey' && !isNew ? [] : declared;
}

/** A known column and its place in the sheet, from 1. */
export interface PlacedColumn {
  readonly field: string;
  readonly column: Column<unknown>;
  readonly place: number;
}

export interface TabPlan {
  readonly headerRow: number;
  readonly columns: readonly PlacedColumn[];
  /** Those to add, side by side. */
  readonly added: readonly PlacedColumn[];
  /** The cells of the sheet as they will stand, the new headers included. */
  readonly values: CellValue[][];
}

const isFilled = (cells: readonly CellValue[]): boolean => cells.some((cell) => cell !== '');

/** Gives the places of a plan by field, as readers of the workbook know them. */
export function placesOf(plan: TabPlan): ReadonlyMap<string, number> {
  return new Map(plan.columns.map(({ field, place }) => [field, place]));
}

/** Gives a cell set in rows that grow as they must; rows and columns from 1. */
export function setCell(values: CellValue[][], row: number, column: number, value: CellValue): void {
  while (values.length < row) values.push([]);
  const cells = values[row - 1] ?? [];
  while (cells.length < column) cells.push('');
  cells[column - 1] = value;
}

/** Gives the numbers of the days that an Inscriptions tab has columns for. */
export function daysInHeader(tab: Tab, values: readonly (readonly CellValue[])[]): number[] {
  const fields = [...findHeader(tab.key, tab.columns, values, ownColumnsOf('registrations', [])).places.keys()];
  const numbers = fields.flatMap((field) => dayFieldOf(field)?.day ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * Gives what a tab lacks, given the cells of its sheet, the edition's days and whether European
 * money is named; null when the sheet has content and no header that the tab knows. Missing columns come after the last
 * one used; a survey is as its form made it.
 */
export function planTab(
  tab: Tab & { readonly key: InputTabKey },
  values: readonly (readonly CellValue[])[],
  days: readonly EditionDay[],
  forEurope: boolean,
  wallClock: WallClock,
): TabPlan | null {
  const isNew = !values.some(isFilled);
  const header = findHeader(tab.key, tab.columns, values, ownColumnsOf(tab.key, days), wallClock);
  if (!isNew && header.places.size === 0 && tab.key !== 'survey') return null;
  const headerRow = isNew ? 1 : header.places.size > 0 ? header.row : values.findIndex(isFilled) + 1;
  const present = [...header.places].flatMap(([field, place]): PlacedColumn[] => {
    const column = header.columns.get(field);
    return column === undefined ? [] : [{ field, column, place }];
  });
  const lastColumn = isNew ? 0 : values.reduce((widest, row) => Math.max(widest, row.length), 0);
  // A day whose halves have columns of their own lacks none.
  const halves = new Set(
    [...header.places.keys()].flatMap((field) => {
      const told = dayFieldOf(field);
      return told?.half ? [`${told.kind}${told.day}`] : [];
    }),
  );
  const added = wantedColumns(
    tab,
    days.map(({ number }) => number),
    isNew,
    forEurope,
  )
    .filter(({ field }) => !header.places.has(field) && !halves.has(field))
    .map((wanted, index): PlacedColumn => ({ ...wanted, place: lastColumn + 1 + index }));
  const after = values.map((row) => [...row]);
  for (const { place, column } of added) setCell(after, headerRow, place, column.label);
  return { headerRow, columns: [...present, ...added], added, values: after };
}

export function hasText(cells: readonly CellValue[], columns: readonly number[]): boolean {
  return columns.some((column) => {
    const cell = cells[column - 1] ?? '';
    return !isForeign(cell) && fold(String(cell)) !== '';
  });
}
