import type { EditionDay } from '../../../domain/edition';
import { isNothing } from '../../../domain/nothing';
import { textOf } from '../../../workbook/cells/cell-input';
import { findTabs } from '../../../workbook/reading/read-edition';
import type { SheetSource, WorkbookSource } from '../../../workbook/cells/layout';
import type { Sheet, Spreadsheet } from '../../../google/surface';
import { INPUT_TABS, type InputTabKey } from '../../../workbook/tabs/index';
import { readSettings } from '../../../workbook/tabs/settings';
import { registrationsTab } from '../../../workbook/tabs/registrations';
import { GENERATED_TAB_NAMES } from '../../../workbook/phrases/tab-names';
import { STEPS } from '../../phrases/phrases';
import { planSettings, prepareSettings, prepareTab, type Structures, type TabWork } from './prepare-tab';
import { daysInHeader, planTab } from './tab-plan';
import { DEFAULT_NUMBERS, dayNumbers, settingField } from '../../../workbook/tabs/wanted-settings';

export interface Prepared {
  /** The names of the tabs made. */
  readonly made: readonly string[];
  /** How many columns were added to tabs that had some. */
  readonly columns: number;
  /** How many lines were added to a Paramètres that had some. */
  readonly lines: number;
  /** The names of the tabs left alone: they have content, and no header that is known. */
  readonly leftAlone: readonly string[];
  /** The workbook as it now stands, without reading a cell again: Google would first calculate. */
  readonly source: WorkbookSource;
}

interface Found {
  readonly sheet: Sheet;
  readonly values: ReturnType<SheetSource['values']>;
  readonly formulas: readonly (readonly string[])[];
  readonly source: SheetSource | null;
}

/** Gives days of which nothing is known but their number. */
const undated = (numbers: readonly number[]): EditionDay[] => numbers.map((number) => ({ number, date: null }));

/** Gives where a missing tab goes: after the nearest tab before it in the order of the workbook, else first. */
function indexFor(key: InputTabKey, sheets: ReadonlyMap<InputTabKey, Sheet>): number {
  const order = INPUT_TABS.map((tab) => tab.key);
  const before = order.slice(0, order.indexOf(key)).flatMap((earlier) => sheets.get(earlier) ?? []);
  return before.reduce((last, sheet) => Math.max(last, sheet.getIndex()), 0);
}

/**
 * Makes the tabs that staff fill, or adds to them what they lack, from their declarations: columns, lines of
 * Paramètres, notes, formats, lists, check boxes, conditional formats. Changes nothing that staff typed; run again, it
 * does nothing. Whatever it was cut off at, running it again ends the work.
 */
export function prepareWorkbook(
  { spreadsheet, step }: { readonly spreadsheet: Spreadsheet; readonly step: (phrase: string) => void },
  source: WorkbookSource,
): Prepared {
  const found = findTabs(
    source.sheets,
    new Set(INPUT_TABS.map(({ key }) => key)),
    Object.values(GENERATED_TAB_NAMES),
  ).sheets;
  // Every cell is read before the first one is written.
  for (const sheet of found.values()) sheet.values();
  const sheets = new Map<InputTabKey, Sheet>();
  for (const [key, { name }] of found) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet !== null) sheets.set(key, sheet);
  }
  const made: string[] = [];
  const leftAlone: string[] = [];
  const now = new Map<InputTabKey, SheetSource>();
  let columns = 0;
  let lines = 0;
  let structures: Structures = { offer: { kind: 'values', values: [] }, named: [] };

  const sheetFor = (key: InputTabKey, name: string): Found => {
    const present = sheets.get(key);
    const known = found.get(key);
    if (present !== undefined && known !== undefined)
      return { sheet: present, values: known.values(), formulas: present.getDataRange().getFormulas(), source: known };
    const sheet = spreadsheet.insertSheet(name, indexFor(key, sheets));
    sheets.set(key, sheet);
    return { sheet, values: [], formulas: [], source: null };
  };

  const registrations = found.get('registrations');
  const daysElsewhere = registrations === undefined ? [] : daysInHeader(registrationsTab, registrations.values());
  let days: readonly EditionDay[] = undated(daysElsewhere.length > 0 ? daysElsewhere : DEFAULT_NUMBERS);
  let forEurope = false;
  for (const tab of INPUT_TABS) {
    step(STEPS.preparing(found.get(tab.key)?.name ?? tab.name));
    const { sheet, values, formulas, source: known } = sheetFor(tab.key, tab.name);
    const plan = planTab(tab, values, days, forEurope, source.wallClock);
    if (plan === null) {
      leftAlone.push(known?.name ?? tab.name);
      continue;
    }
    const isNew = plan.columns.length === plan.added.length && plan.added.length > 0;
    const work: TabWork = { tab, sheet, plan, formulas };
    let after = plan.values;
    if (tab.key === 'settings') {
      const settings = planSettings(
        plan,
        days.map(({ number }) => number),
        source.wallClock,
      );
      const dated = readSettings({ name: tab.name, sheetId: 0, mark: null, values: () => settings.values }, source);
      days = undated(dayNumbers(settings.lines)).map(
        (day) => dated.settings.days.find(({ number }) => number === day.number) ?? day,
      );
      forEurope = settings.lines.some(
        (line) => settingField(line) === 'europeanOperation' && !isNothing(textOf(line.input)),
      );
      structures = prepareSettings(work, settings, dated.settings.named);
      after = settings.values;
      if (!isNew) lines += settings.added.length;
    } else prepareTab(work, structures);
    if (isNew) made.push(tab.name);
    else columns += plan.added.length;
    now.set(tab.key, {
      name: known?.name ?? tab.name,
      sheetId: sheet.getSheetId(),
      mark: known?.mark ?? null,
      values: () => after,
    });
  }
  const others = source.sheets.filter((sheet) => ![...now.keys()].some((key) => found.get(key) === sheet));
  return { made, columns, lines, leftAlone, source: { ...source, sheets: [...others, ...now.values()] } };
}
