import { fold } from '../../domain/names';
import { structureOf, type NamedStructure } from '../../domain/people/structure-name';
import { textOf, type CellInput, cellInput, type WallClock, type CellValue } from '../cells/cell-input';
import type { Column } from '../cells/column';
import { settingOf, SHARING_KEYS } from '../tabs/setting-names';
import type { EditionDay } from '../../domain/edition';
import { findHeader } from '../tabs/header';
import { readerOf, type CellFormatName, type Kind, type ReadingContext } from '../cells/kind';
import { day as dayKind, time, timeOrSpan } from '../cells/kinds';
import { NUMBER_FORMATS } from '../content/tab-styles';
import { totalAt } from '../tabs/total-rows';
import { INPUT_TABS, ownColumnsOf, type InputTabKey } from '../tabs';
import { kindOfSetting } from '../tabs/settings';
import { dayMeant, type Editing } from './meant-year';
import { toCell, type CellWrite } from '../content/to-cell';

type Offered = Pick<Column<unknown>, 'offers' | 'choices'>;

/** What the Valeur of a setting is chosen among, by its folded label. */
function offeredBySetting(key: string): Offered {
  const field = settingOf(key)?.field;
  if (field === 'defaultPayer') return { offers: 'structures', choices: [] };
  return { offers: 'choices', choices: field === 'sharingKey' ? Object.values(SHARING_KEYS) : [] };
}

/**
 * Gives back one of the texts that a cell offers as the list spells it, where « atelier » or « fibre64 » was typed for
 * it; null when it is none of them, or is spelled so. `setting` is the label of the setting whose Valeur it is.
 */
function listedSpelling(
  column: Offered,
  setting: string | null,
  input: CellInput,
  structures: readonly NamedStructure[],
): string | null {
  if (typeof input !== 'string') return null;
  const { offers, choices } = setting === null ? column : offeredBySetting(fold(setting));
  // A list that takes any text is made of the spellings of the staff's own.
  if (offers === 'typed') return null;
  const typed = textOf(input);
  const listed =
    offers === 'structures' ? structureOf(typed, structures) : choices.find((choice) => fold(choice) === fold(typed));
  return listed === undefined || listed === input ? null : listed;
}

/** A rectangle of a sheet; rows and columns count from 1, ends included. */
export interface EditedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A tab to normalise: its cells as they stand, and what was edited. */
export interface EditedTab {
  readonly key: InputTabKey;
  readonly values: readonly (readonly CellValue[])[];
  readonly area: EditedArea;
  /** The formulas of the rows of the area, from the first column, `''` where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly days: readonly EditionDay[];
  /** The partners under every name they go by. */
  readonly structures: readonly NamedStructure[];
  readonly wallClock: WallClock;
  /** Null where nobody is typing in a sheet. */
  readonly editing: Editing | null;
}

/**
 * Gives back what a cell of a kind should hold instead of what was typed in it (a number for « 440.60 € », a check box
 * for « oui »), or null when it is well as it is, blank, or not understood.
 */
export function normalForm(
  kind: Kind<unknown>,
  context: ReadingContext,
  input: CellInput,
): number | string | boolean | null {
  const isTyped = typeof input === 'string' || (kind.name === 'yes-no' && typeof input === 'number');
  if (!isTyped || kind.isBlank(input)) return null;
  const { value, problem } = readerOf(kind, context)(input);
  if (problem !== null) return null;
  const normal = kind.normal(value, textOf(input));
  return normal === input ? null : normal;
}

/** The number format of a cell of each kind once it holds a number. */
const FORMATS: Readonly<Partial<Record<CellFormatName, string>>> = {
  money: NUMBER_FORMATS.money,
  time: NUMBER_FORMATS.time,
  date: NUMBER_FORMATS.date,
  quantity: NUMBER_FORMATS.general,
};

/** The tabs whose days are those of the edition. */
const OF_DAYS: ReadonlySet<string> = new Set(['settings', 'programme']);

/** The kinds that a row of total holds too. */
const OF_TOTALS: ReadonlySet<string> = new Set(['amount', 'quantity', 'hours']);

/** Gives back both ends of a span typed in Début, where Fin is there to take the second and does not say otherwise. */
function bothEnds(kind: Kind<unknown>, input: CellInput, end: CellInput): { start: number; end: number } | null {
  if (kind.name !== timeOrSpan.name || typeof input !== 'string') return null;
  const span = readerOf(timeOrSpan, { days: [] })(input).value;
  if (span?.end === null || span?.end === undefined) return null;
  const second = time.normal(span.end, '');
  const first = time.normal(span.start, '');
  const isFree = end === '' || readerOf(time, { days: [] })(end).value === span.end;
  return typeof first === 'number' && typeof second === 'number' && isFree ? { start: first, end: second } : null;
}

interface EditedCell {
  readonly declared: Column<unknown>;
  readonly kind: Kind<unknown>;
  /** The label of the setting whose Valeur it is. */
  readonly setting: string | null;
  readonly input: CellInput;
}

/** Gives what somebody surely meant: the day of the edition, the spelling of the list; null for what was typed. */
function surelyMeant(
  { key, days, structures }: EditedTab,
  editing: Editing,
  { declared, kind, setting, input }: EditedCell,
): number | string | boolean | null {
  const meant = OF_DAYS.has(key) && kind.name === dayKind.name ? dayMeant(input, setting, days, editing) : null;
  return meant === null ? listedSpelling(declared, setting, input, structures) : normalForm(kind, { days: [] }, meant);
}

/**
 * Gives back the cells of an edited area to write in their normal form, and the end of a span in its own column;
 * header, names of totals and formulas are left alone.
 */
export function normalCells(edited: EditedTab): CellWrite[] {
  const { key, values, area, formulas, days, wallClock, editing } = edited;
  const tab = INPUT_TABS.find((candidate) => candidate.key === key);
  if (tab === undefined) return [];
  const header = findHeader(key, tab.columns, values, ownColumnsOf(key, days), wallClock);
  const firstRequired = Object.entries(tab.columns).find(([, { required }]) => required)?.[0] ?? '';
  const requiredAt = header.places.get(firstRequired);
  const typedLabel = (column: number) => textOf(cellInput(values[header.row - 1]?.[column - 1] ?? '', wallClock));
  const settingAt = key === 'settings' ? header.places.get('setting') : undefined;
  const fields = [...header.places].flatMap(([field, column]) => {
    const declared = header.columns.get(field);
    const isEdited = column >= area.firstColumn && column <= area.lastColumn;
    if (!isEdited || declared === undefined || declared.derived) return [];
    return [
      {
        field,
        column,
        declared,
        context: { days, labels: [declared.label, ...declared.synonyms, typedLabel(column)] },
      },
    ];
  });
  const endAt = header.places.get('end');
  const writes: CellWrite[] = [];
  for (let row = Math.max(area.firstRow, header.row + 1); row <= Math.min(area.lastRow, values.length); row += 1) {
    const cells = (values[row - 1] ?? []).map((value) => cellInput(value, wallClock));
    const isTotal = totalAt(cells, requiredAt === undefined ? undefined : requiredAt - 1) !== undefined;
    const isFormula = (column: number) => (formulas[row - area.firstRow]?.[column - 1] ?? '') !== '';
    for (const { field, column, declared, context } of fields) {
      if (isFormula(column)) continue;
      if (isTotal && !OF_TOTALS.has(declared.kind.name)) continue;
      const setting = field === 'value' && settingAt !== undefined ? textOf(cells[settingAt - 1] ?? '') : null;
      const kind = setting === null ? declared.kind : kindOfSetting(setting);
      const input = cells[column - 1] ?? '';
      const ends = endAt === undefined || isFormula(endAt) ? null : bothEnds(kind, input, cells[endAt - 1] ?? '');
      if (ends !== null && endAt !== undefined) {
        writes.push(
          { row, column, value: ends.start, format: NUMBER_FORMATS.time },
          { row, column: endAt, value: ends.end, format: NUMBER_FORMATS.time },
        );
        continue;
      }
      const normal =
        (editing === null ? null : surelyMeant(edited, editing, { declared, kind, setting, input })) ??
        normalForm(kind, context, input);
      if (normal === null) continue;
      const value = typeof normal === 'string' ? toCell({ kind: 'text', text: normal }) : normal;
      writes.push({ row, column, value, format: typeof normal === 'number' ? (FORMATS[kind.format] ?? null) : null });
    }
  }
  return writes;
}
