import { fold } from '../../../domain/names';
import { structureOf, type NamedStructure } from '../../../domain/people/structure-name';
import { cellAddress, columnLetters } from '../../../workbook/cells/cell-address';
import { textOf, type WallClock } from '../../../workbook/cells/cell-input';
import type { Column } from '../../../workbook/cells/column';
import { ensureTabRules } from '../conditional-rules';
import type { CellFormatName } from '../../../workbook/cells/kind';
import { sharingKeyOf } from '../../../workbook/tabs/sharing-key';
import { keyOfText } from '../../../workbook/cells/quantity';
import { SHARING_KEYS } from '../../../workbook/tabs/setting-names';
import type { CellValue, Range, Sheet } from '../../../google/surface';
import { type Tab } from '../../../workbook/tabs/tab';
import { totalAt } from '../../../workbook/tabs/total-rows';
import type { InputTabKey } from '../../../workbook/tabs/index';
import { numberedLines, settingLines, type SettingLine } from '../../../workbook/tabs/setting-lines';
import { toCell } from '../../../workbook/content/to-cell';
import { tickBoxes } from './check-boxes';
import { ensureFormats, type Body } from './formats';
import { ensureNotes, writeHeaders } from './header-cells';
import { growTo } from '../write-tab';
import { ensureLists, type Offer, type WantedList } from './lists';
import { placesOf, setCell, type TabPlan } from './tab-plan';
import {
  missingSettings,
  settingField,
  settingFormat,
  type WantedSetting,
} from '../../../workbook/tabs/wanted-settings';

/** More choices than this make no list that one can read. */
const MOST_CHOICES = 60;

/** The structures that organise: as a list to choose from, and under every name of theirs. */
export interface Structures {
  readonly offer: Offer;
  readonly named: readonly NamedStructure[];
}

export interface TabWork {
  readonly tab: Tab & { readonly key: InputTabKey };
  readonly sheet: Sheet;
  readonly plan: TabPlan;
  readonly formulas: readonly (readonly string[])[];
}

/** Gives the distinct texts of a list, the first spelling of each. */
function distinct(texts: readonly string[]): string[] {
  return texts
    .filter((text, index) => fold(text) !== '' && texts.findIndex((other) => fold(other) === fold(text)) === index)
    .slice(0, MOST_CHOICES);
}

function typedIn(values: readonly (readonly CellValue[])[], headerRow: number, place: number): string[] {
  return values.slice(headerRow).flatMap((cells) => {
    const cell = cells[place - 1];
    return typeof cell === 'string' && totalAt([cell], 0) === undefined ? [textOf(cell)] : [];
  });
}

/** Gives the choices with the other spellings of them that the column holds: they count, and are no error. */
function withSpellings(choices: readonly string[], typed: readonly string[]): string[] {
  const keys = new Set(choices.map(fold));
  return [...new Set([...choices, ...typed.filter((text) => keys.has(fold(text)))])].slice(0, MOST_CHOICES);
}

/** Gives the structures, with what names one of them otherwise in the column: it counts, and is no error. */
function withTyped({ offer, named }: Structures, typed: readonly string[]): Offer {
  const names = named.map(({ name }) => name);
  const others = typed.filter((text) => !names.includes(text) && structureOf(text, named) !== null);
  return others.length === 0 ? offer : { kind: 'values', values: [...new Set([...names, ...others])] };
}

function keysIn(typed: string): string[] {
  const isKnown = !['missing', 'unknown'].includes(sharingKeyOf(typed, new Map()).kind);
  return isKnown || keyOfText(typed) !== null ? [typed] : [];
}

function offerOf(column: Column<unknown>, structures: Structures, typed: () => readonly string[]): Offer {
  switch (column.offers) {
    case 'structures':
      return withTyped(structures, typed());
    case 'typed':
      return { kind: 'values', values: distinct([...column.choices, ...typed()]) };
    case 'choices':
      return { kind: 'values', values: withSpellings(column.choices, column.choices.length === 0 ? [] : typed()) };
  }
}

/** Derived cells are the add-on's to fill, whatever it puts there; a form gives its own format to the answers. */
function formatOfColumn({ kind, derived }: Column<unknown>): CellFormatName {
  return derived && kind.format === 'text' ? 'general' : kind.format;
}

/** The structures named in Paramètres: its cells where they stand together, else their names as they are now. */
function structuresOf(settings: Sheet, lines: readonly SettingLine[], valueColumn: number): Offer {
  const structures = numberedLines(lines, 'structure');
  const rows = structures.map(({ line }) => line.row).sort((a, b) => a - b);
  const [first] = rows;
  if (first !== undefined && rows.every((row, index) => row === first + index)) {
    const range: Range = settings.getRange(first, valueColumn, rows.length, 1);
    return {
      kind: 'range',
      range,
      address: `${cellAddress(first, valueColumn)}:${cellAddress(first + rows.length - 1, valueColumn)}`,
    };
  }
  return { kind: 'values', values: distinct(structures.map(({ line }) => textOf(line.input))) };
}

/** What Paramètres holds once it has all its lines. */
interface PreparedSettings {
  readonly lines: readonly SettingLine[];
  readonly added: readonly WantedSetting[];
  /** The cells of the sheet as they will stand. */
  readonly values: CellValue[][];
}

/** Gives the lines of Paramètres, those that it lacks added at its end. */
export function planSettings(plan: TabPlan, daysElsewhere: readonly number[], wallClock: WallClock): PreparedSettings {
  const places = placesOf(plan);
  const linesOf = (values: readonly (readonly CellValue[])[]) =>
    settingLines(values, plan.headerRow, places, wallClock);
  const added = missingSettings(linesOf(plan.values), daysElsewhere);
  const values = plan.values.map((row) => [...row]);
  for (const { label, help } of added) {
    const row = values.length + 1;
    setCell(values, row, places.get('setting') ?? 1, label);
    const comment = places.get('comment');
    if (comment !== undefined) setCell(values, row, comment, help);
  }
  return { lines: linesOf(values), added, values };
}

function writeLines(sheet: Sheet, { values, added }: PreparedSettings, columns: number): void {
  if (added.length === 0) return;
  growTo(sheet, values.length, columns);
  const rows = values
    .slice(values.length - added.length)
    .map((cells) =>
      Array.from({ length: columns }, (_, index) => toCell({ kind: 'text', text: String(cells[index] ?? '') })),
    );
  sheet.getRange(values.length - added.length + 1, 1, added.length, columns).setValues(rows);
}

function applyHeader({ sheet, plan }: TabWork): void {
  writeHeaders(sheet, plan);
  ensureNotes(sheet, plan);
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(plan.headerRow);
}

/** Makes all of Paramètres what it should be; gives the structures to choose from, which it names. */
export function prepareSettings(
  work: TabWork,
  settings: PreparedSettings,
  named: readonly NamedStructure[],
): Structures {
  const { sheet, plan } = work;
  applyHeader(work);
  const places = placesOf(plan);
  const valueColumn = places.get('value') ?? 2;
  writeLines(sheet, settings, Math.max(...places.values()));
  const formats = new Map(settings.lines.map((line) => [line.row, settingFormat(line)]));
  const body: Body = {
    sheet,
    firstRow: plan.headerRow + 1,
    lastRow: settings.values.length,
    values: settings.values,
    formulas: work.formulas,
  };
  ensureFormats(body, [valueColumn], (row) => formats.get(row) ?? 'general');
  const structures = { offer: structuresOf(sheet, settings.lines, valueColumn), named };
  const offers: Readonly<Record<string, (typed: string) => Offer>> = {
    defaultPayer: (typed) => withTyped(structures, [typed]),
    // A key that is understood is no error, however it is typed.
    sharingKey: (typed) => ({ kind: 'values', values: distinct([...Object.values(SHARING_KEYS), ...keysIn(typed)]) }),
  };
  const lists = settings.lines.flatMap((line): WantedList[] => {
    const offer = offers[settingField(line) ?? '']?.(textOf(line.input));
    return offer === undefined ? [] : [{ column: valueColumn, rows: { first: line.row, last: line.row }, offer }];
  });
  ensureLists(sheet, lists);
  return structures;
}

/** Makes all of a tab other than Paramètres, from header to conditional formats, what it should be. */
export function prepareTab(work: TabWork, structures: Structures): void {
  const { tab, sheet, plan, formulas } = work;
  applyHeader(work);
  const { headerRow, columns, values } = plan;
  const rows = { first: headerRow + 1, last: sheet.getMaxRows() };
  const byPlace = new Map(columns.map(({ place, column }) => [place, column]));
  const body: Body = { sheet, firstRow: rows.first, lastRow: rows.last, values, formulas };
  const formatted = tab.key === 'survey' ? [] : columns.filter(({ column }) => formatOfColumn(column) !== 'general');
  ensureFormats(
    body,
    formatted.map(({ place }) => place),
    (_, place) => {
      const column = byPlace.get(place);
      return column === undefined ? 'general' : formatOfColumn(column);
    },
  );
  const lists = columns.map(({ place, column }): WantedList => ({
    column: place,
    rows,
    offer: offerOf(column, structures, () => typedIn(values, headerRow, place)),
  }));
  ensureLists(sheet, lists);
  const places = placesOf(plan);
  if (tab.key === 'registrations') {
    const layout = { columns: places, headerRow, lastRow: values.length };
    tickBoxes(sheet, layout, 1, values.length, { values, formulas });
  }
  const rules = (tab.rules ?? []).flatMap((rule) => {
    const place = places.get(rule.field);
    const { key, color, strikethrough, condition } = rule;
    return place === undefined
      ? []
      : [
          {
            key,
            formula: condition(`$${columnLetters(place)}${rows.first}`),
            fromRow: rows.first,
            column: 1,
            columns: Math.max(...places.values()),
            background: null,
            color,
            strikethrough,
          },
        ];
  });
  if (rules.length > 0) ensureTabRules(sheet, rules);
}
