import { finding, type Checked, type Finding, type TabKey } from '../../domain/finding';
import { fold } from '../../domain/names';
import { findHeader, type Columns, type OwnColumn } from '../tabs/header';
import { COPY_PREFIX, generatedKeyOf } from '../phrases/tab-names';
import type { SheetSource, TabLayout, WorkbookLayout, WorkbookSource } from '../cells/layout';
import { INPUT_TABS, type InputTabKey } from '../tabs';
import { dayFieldOf, dayColumnsOf } from '../tabs/day-columns';
import { missingColumns, type Tab, readTab, type TabReading } from '../tabs/tab';
import type { Edition, Settings, StatedTotal } from '../../domain/edition';
import { cellInput, textOf } from '../cells/cell-input';
import { structureOf } from '../../domain/people/structure-name';
import { isNameOfDay } from '../cells/french-days';
import { expensesOf, expensesTab } from '../tabs/expenses';
import { observationsOf, observationsTab } from '../tabs/observations';
import { opinionsOf, opinionsTab } from '../tabs/opinions';
import { indicatorColumn, pastEditionsOf, pastEditionsTab } from '../tabs/past-editions';
import { planOf, planTab } from '../tabs/plan';
import { isCancelledStatus, programmeTab, sessionsOf } from '../tabs/programme';
import { receiptsOf, receiptsTab } from '../tabs/receipts';
import { registrationsOf, registrationsTab } from '../tabs/registrations';
import { NO_SETTINGS, readSettings } from '../tabs/settings';
import { staffLinesOf, staffTab } from '../tabs/staff';
import { readSurvey } from '../tabs/survey';
import { REGISTRATION_CELLS, unreadColumns, type Telling } from '../tabs/unread-columns';

/** The sheet of each tab that was found, and a finding for each that is missing or renamed. */
interface FoundTabs {
  readonly sheets: ReadonlyMap<InputTabKey, SheetSource>;
  readonly findings: readonly Finding[];
}

function hasRequiredColumns(tab: Tab, sheet: SheetSource): boolean {
  // Nobody would know that a copy of Dépenses was taken for a tab whose absence is not told: its name must say so.
  if (tab.untold === true && !fold(sheet.name).includes(fold(tab.name))) return false;
  const required = Object.values(tab.columns).filter((column) => column.required);
  if (required.length === 0) return false;
  const header = findHeader(
    tab.key,
    tab.columns,
    sheet.values(),
    tab.key === 'registrations' ? dayColumnsOf([]) : undefined,
  );
  if (missingColumns(tab, header).length > 0) return false;
  const fields = [...header.places.keys()];
  return tab.key !== 'registrations' || fields.some((field) => dayFieldOf(field) !== null);
}

/**
 * Gives the sheet of each tab: by name, else by the mark that the add-on left on it, else the only other sheet
 * with its required columns (WORKBOOK). Sheets in `generated`, hidden copies of them, and sheets marked as one of them
 * are never taken for a tab of the staff's, unless staff gave one the very name of theirs: then it is theirs.
 */
export function findTabs(
  sheets: readonly SheetSource[],
  needed: ReadonlySet<InputTabKey>,
  generated: readonly string[],
): FoundTabs {
  const found = new Map<InputTabKey, SheetSource>();
  const findings: Finding[] = [];
  const named = (tab: Tab) =>
    sheets.find(({ name }) => name === tab.name) ?? sheets.find(({ name }) => fold(name) === fold(tab.name));
  for (const tab of INPUT_TABS) {
    const sheet = named(tab);
    if (sheet !== undefined) found.set(tab.key, sheet);
  }
  const isOurs = (sheet: SheetSource) =>
    sheet.name.startsWith(COPY_PREFIX) ||
    generatedKeyOf(sheet.name) !== null ||
    generated.some((name) => fold(name) === fold(sheet.name));
  const hasOwnSheet = new Set<string>(found.keys());
  // Duplicating a tab may duplicate its mark: where the tab stands under its own name, the mark of another sheet says
  // nothing.
  const markOf = ({ mark }: SheetSource) => (mark === null || hasOwnSheet.has(mark) ? null : mark);
  const others = () => sheets.filter((sheet) => ![...found.values()].includes(sheet) && !isOurs(sheet));
  for (const tab of INPUT_TABS) {
    if (found.has(tab.key) || !needed.has(tab.key)) continue;
    const marked = others().filter((sheet) => markOf(sheet) === tab.key);
    const candidates =
      marked.length > 0 ? marked : others().filter((sheet) => markOf(sheet) === null && hasRequiredColumns(tab, sheet));
    const [only] = candidates;
    const place = { tab: tab.key, row: null, field: null };
    if (only !== undefined && candidates.length === 1) {
      found.set(tab.key, only);
      findings.push(finding('tab-renamed', place, { actual: only.name }));
    } else if (tab.untold !== true)
      findings.push(finding('tab-missing', place, { required: tab.expected }, tab.expected ? 'error' : 'information'));
  }
  return { sheets: found, findings };
}

/** An edition as the workbook states it, with a finding for everything not understood, and where each tab stands. */
export interface EditionReading {
  readonly edition: Edition;
  readonly findings: readonly Finding[];
  readonly layout: WorkbookLayout;
}

function dropWhere(findings: Finding[], test: (found: Finding) => boolean): void {
  findings.splice(0, findings.length, ...findings.filter((found) => !test(found)));
}

/** Gives the rows whose cell of a field was not understood. */
function rowsNotRead(reading: { readonly findings: readonly Finding[] }, field: string): Set<number> {
  return new Set(reading.findings.flatMap((found) => (found.field === field && found.row !== null ? [found.row] : [])));
}

/**
 * Gives the edition, reading only the sheets of the tabs `needed`; a tab that is not needed, is missing or lacks a
 * required column is null. Never throws for what staff typed. `generated` names the sheets that the add-on writes.
 */
export function readEdition(
  workbook: WorkbookSource,
  needed: ReadonlySet<InputTabKey>,
  generated: readonly string[],
): EditionReading {
  const tabs = findTabs(workbook.sheets, needed, generated);
  const findings: Finding[] = [...tabs.findings];
  const layout = new Map<TabKey, TabLayout>();
  const statedTotals: StatedTotal[] = [];
  const sheetOf = (key: InputTabKey): SheetSource | undefined => (needed.has(key) ? tabs.sheets.get(key) : undefined);

  let settings: Settings = NO_SETTINGS;
  const settingsSheet = sheetOf('settings');
  if (settingsSheet !== undefined) {
    const reading = readSettings(settingsSheet, workbook);
    settings = reading.settings;
    layout.set('settings', reading.layout);
    findings.push(...reading.findings);
  }
  const { days, named: structures } = settings;
  const partnersIn = (field: string): Telling => ({
    field,
    by: 'every',
    says: (cell) => structureOf(cell, structures) !== null,
  });

  function read<C extends Columns>(
    tab: Tab<C> & { readonly key: InputTabKey },
    own?: (label: string) => OwnColumn | null,
    ...tellings: readonly Telling[]
  ): TabReading<C> | null {
    const sheet = sheetOf(tab.key);
    if (sheet === undefined) return null;
    const reading = readTab(tab, sheet, workbook, { days, structures }, own);
    layout.set(tab.key, reading.layout);
    findings.push(...reading.findings);
    statedTotals.push(...reading.totals);
    findings.push(
      ...tellings.flatMap((telling) => unreadColumns(tab.key, tab.columns, reading.header, sheet.values(), telling)),
    );
    return reading;
  }
  /** Turns the rows of a tab into domain values; null when the tab cannot be read. */
  function convert<C extends Columns, T>(
    reading: TabReading<C> | null,
    of: (rows: NonNullable<TabReading<C>['rows']>, reading: TabReading<C>) => Checked<T>,
  ): T | null {
    const rows = reading?.rows ?? null;
    if (reading === null || rows === null) return null;
    const converted = of(rows, reading);
    findings.push(...converted.findings);
    return converted.value;
  }
  const cellText = (
    reading: { readonly layout: TabLayout },
    key: InputTabKey,
    row: number,
    column: number | undefined,
  ): string => {
    const values = column === undefined ? undefined : sheetOf(key)?.values()[row - 1];
    return reading.layout.columns.size === 0 || column === undefined
      ? ''
      : textOf(cellInput(values?.[column - 1] ?? '', workbook.wallClock));
  };

  const sessions = convert(
    read(programmeTab, undefined, { field: 'status', by: 'some', says: isCancelledStatus }),
    (rows, reading) => {
      const dayTexts = new Map(
        rows.map(({ row }) => [row, cellText(reading, 'programme', row, reading.layout.columns.get('day'))]),
      );
      // A day of Paramètres that is missing or unreadable is told there, not at each session that names it.
      const untold = days.length === 0 || days.some(({ date }) => date === null);
      dropWhere(
        findings,
        ({ code, params }) => untold && code === 'day-unreadable' && 'text' in params && isNameOfDay(params.text),
      );
      const unreadTimes = new Set([...rowsNotRead(reading, 'start'), ...rowsNotRead(reading, 'end')]);
      return sessionsOf(rows, reading.notes, settings, dayTexts, unreadTimes);
    },
  );
  const registrationsReading = read(registrationsTab, dayColumnsOf(days), ...REGISTRATION_CELLS);
  const headerCells = (sheetOf('registrations')?.values()[(registrationsReading?.header.row ?? 1) - 1] ?? []).map(
    (cell) => textOf(cellInput(cell, workbook.wallClock)),
  );
  const registrations = registrationsReading === null ? null : registrationsOf(registrationsReading, headerCells, days);
  findings.push(...(registrations?.findings ?? []));
  const staff = convert(read(staffTab), (rows, reading) =>
    staffLinesOf(rows, new Set([...rowsNotRead(reading, 'days'), ...rowsNotRead(reading, 'hours')])),
  );
  const expenses = convert(read(expensesTab, undefined, partnersIn('payer')), (rows, reading) =>
    expensesOf(rows, rowsNotRead(reading, 'amount'), reading.sections),
  );
  const receipts = convert(read(receiptsTab, undefined, partnersIn('receiver')), (rows, reading) => {
    const place = reading.layout.columns.get('funder');
    const funderTexts = new Map(
      place === undefined ? [] : rows.map(({ row }) => [row, cellText(reading, 'receipts', row, place)]),
    );
    return receiptsOf(rows, rowsNotRead(reading, 'amount'), reading.sections, funderTexts);
  });
  const plan = convert(read(planTab), (rows) => ({ value: planOf(rows), findings: [] }));
  const surveySheet = sheetOf('survey');
  const survey = surveySheet === undefined ? null : readSurvey(surveySheet, workbook);
  if (survey !== null) {
    layout.set('survey', survey.layout);
    findings.push(...survey.findings);
    statedTotals.push(...survey.totals);
  }
  const opinions = convert(read(opinionsTab), (rows) => opinionsOf(rows));
  const observations = convert(read(observationsTab), (rows) => observationsOf(rows));
  const pastEditions = convert(read(pastEditionsTab, indicatorColumn), (rows, reading) => ({
    value: pastEditionsOf(rows, reading.own),
    findings: [],
  }));
  return {
    edition: {
      settings,
      sessions,
      registrations: registrations?.value ?? null,
      staff,
      expenses,
      receipts,
      plan,
      survey: survey?.survey ?? null,
      opinions,
      observations,
      pastEditions,
      statedTotals,
    },
    findings,
    layout,
  };
}
