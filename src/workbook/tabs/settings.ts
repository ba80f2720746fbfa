import type { EditionDay, Settings, SharingKey } from '../../domain/edition';
import { isoDay } from '../../domain/calendar';
import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { isNothing } from '../../domain/nothing';
import { structureKey, structureOf } from '../../domain/people/structure-name';
import { textOf } from '../cells/cell-input';
import { column, required } from '../cells/column';
import { foreignCells } from '../cells/foreign-cells';
import { findHeader } from './header';
import { readerOf, type Kind } from '../cells/kind';
import { day, dayCost, headsOrNone, monthsOrNone, percentage, text, yesNo } from '../cells/kinds';
import type { TabLayout, SheetSource, WorkbookSource } from '../cells/layout';
import { fractionOf } from '../cells/quantity';
import { looksLikeSetting, settingOf, type SettingField } from './setting-names';
import { pointsOfKey, readParts, sharingKeyOf } from './sharing-key';
import { cellFinding, type Tab } from './tab';
import { isTarget, readTargets } from './targets';
import { isOtherNamesOf, numberedLines, partOf, settingLines, type ReadLine, type SettingLine } from './setting-lines';

/** Paramètres: one setting a row. */
export const settingsTab = {
  key: 'settings',
  name: 'Paramètres',
  expected: true,
  columns: {
    setting: required('Paramètre', text, 'impersonal', {
      synonyms: ['Paramètres', 'Réglage', 'Intitulé'],
      width: 280,
      help: 'Le nom du paramètre. Ne pas le modifier.',
    }),
    value: required('Valeur', text, 'impersonal', {
      synonyms: ['Valeurs'],
      width: 260,
      help:
        'La valeur pour cette édition. Pour un jour ou une structure de plus, ajoutez une ligne « Jour 3 » ou ' +
        '« Structure 3 », puis relancez « Préparer le classeur ».',
    }),
    comment: column('Commentaire', text, 'impersonal', {
      synonyms: ['Remarque', 'Note'],
      width: 320,
      help: 'Libre : n’est pas lu.',
    }),
  },
} as const satisfies Tab;

/** What parts the items of one cell. */
const LIST_SEPARATOR = /[;,/|\r\n]+|\s(?:et|ou)\s/u;

/** As a ratio: beyond it nothing would ask for a comment. */
const LARGEST_THRESHOLD = 1000;

function unreadable(problem: Parameters<typeof cellFinding>[0], { row, input }: SettingLine): Finding {
  return cellFinding(problem, { tab: 'settings', row, field: 'value' }, input, settingsTab.columns.value);
}

/** A year of four figures that a text names, as the name of an edition may; null for none or several. */
function yearIn(text: string): number | null {
  const [year, ...others] = new Set(text.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []);
  return year === undefined || others.length > 0 ? null : Number(year);
}

function readDays(
  lines: readonly SettingLine[],
  name: string | null,
  read: ReadLine,
  findings: Finding[],
): EditionDay[] {
  const days: EditionDay[] = [];
  const filled = numberedLines(lines, 'jour').filter(({ line }) => line.input !== '');
  // « 14/06 » is of the year of a day that says it, else of the edition's name.
  const year = yearIn(name ?? '');
  const whole: EditionDay[] = filled
    .map(({ number, line }) => ({ number, date: readerOf(day, { days: [] })(line.input).value }))
    .filter(({ date }) => date !== null);
  if (whole.length === 0 && year !== null) whole.push({ number: 0, date: isoDay(year, 1, 1) });
  for (const { number, line } of filled) {
    const date = read(line, day, whole);
    if (date !== null && days.some((other) => other.date === date))
      findings.push(finding('day-twice', { tab: 'settings', row: line.row, field: 'value' }, { day: date }));
    days.push({ number, date });
  }
  return days;
}

function readStructures(lines: readonly SettingLine[], findings: Finding[]): string[] {
  const structures: string[] = [];
  for (const { line } of numberedLines(lines, 'structure')) {
    const name = textOf(line.input);
    if (fold(name) === '') continue;
    if (structures.some((other) => structureKey(other) === structureKey(name)))
      findings.push(finding('structure-twice', { tab: 'settings', row: line.row, field: 'value' }, { name }));
    else structures.push(name);
  }
  return structures;
}

/** Gives the other names that Paramètres gives a structure: « Autres noms de ALPI », parted by `;` or lines. */
function otherNames(lines: readonly SettingLine[], structure: string): string[] {
  const cells = lines.filter(({ key }) => isOtherNamesOf(key, structure)).map(({ input }) => textOf(input));
  // A name may hold what parts others: « Eau, bois et fibre ».
  return [...new Set(cells.flatMap((cell) => [...cell.split(/[;\r\n]+/u), ...cell.split(LIST_SEPARATOR)]))]
    .map((name) => name.trim())
    .filter((name) => !isNothing(name));
}

/** The settings of a workbook whose Paramètres tab is missing. */
export const NO_SETTINGS: Settings = {
  name: null,
  city: null,
  venue: null,
  days: [],
  structures: [],
  named: [],
  defaultPayer: null,
  objective: { minimum: null, maximum: null },
  territoryConums: null,
  dayCost: null,
  preparationMonths: null,
  sharingKey: { kind: 'missing' },
  parts: new Map(),
  gapThreshold: null,
  leftOutFormats: [],
  cofunding: null,
  europeanOperation: null,
  vatRecovered: false,
  retention: null,
  targets: new Map(),
  surveyDay: null,
  surveyWay: null,
};

const SETTING_KINDS: Partial<Readonly<Record<SettingField, Kind<unknown>>>> = {
  objectiveMinimum: headsOrNone,
  objectiveMaximum: headsOrNone,
  territoryConums: headsOrNone,
  dayCost,
  preparationMonths: monthsOrNone,
  gapThreshold: percentage,
  retention: day,
  surveyDay: day,
  vatRecovered: yesNo,
};

/** Gives how the setting that a label names is read: as text, unless it is a day, an amount or a number. */
export function kindOfSetting(label: string): Kind<unknown> {
  const key = fold(label);
  const field = settingOf(key)?.field;
  return /^jour\d+$/u.test(key) ? day : ((field && SETTING_KINDS[field]) ?? text);
}

/** Says whether a label names a setting, or the part of one of the structures. */
function isKnown(line: SettingLine, structures: readonly string[]): boolean {
  const { key } = line;
  return (
    isTarget(line) ||
    /^(?:jour|structure)\d+$/u.test(key) ||
    partOf(key, structures) !== null ||
    structures.some((structure) => isOtherNamesOf(key, structure)) ||
    settingOf(key) !== null
  );
}

interface SettingsReading {
  readonly settings: Settings;
  readonly layout: TabLayout;
  readonly findings: readonly Finding[];
}

/** Gives the settings and where each stands; null when missing or, with a finding, not understood. */
export function readSettings(sheet: SheetSource, workbook: WorkbookSource): SettingsReading {
  const values = sheet.values();
  const header = findHeader('settings', settingsTab.columns, values);
  const findings: Finding[] = [...header.findings, ...foreignCells('settings', values, header.places)];
  const rows = new Map<string, number>();
  const layout: TabLayout = {
    sheetName: sheet.name,
    sheetId: sheet.sheetId,
    headerRow: header.row,
    lastRow: values.length,
    columns: header.places,
    rows,
  };
  if (header.missing.length > 0) {
    findings.push(
      ...header.missing.map(({ label }) =>
        finding('column-missing', { tab: 'settings', row: header.row, field: null }, { label }),
      ),
    );
    return { settings: NO_SETTINGS, layout, findings };
  }
  const lines: SettingLine[] = [];
  const placed = new Map<string, number>();
  for (const line of settingLines(values, header.row, header.places, workbook.wallClock)) {
    // Under any of its labels.
    const named = settingOf(line.key)?.field ?? line.key;
    const twin = placed.get(named);
    if (twin === undefined) placed.set(named, lines.push(line) - 1);
    else if (lines[twin]?.input === '') lines[twin] = line;
    else if (line.input !== '')
      findings.push(
        finding('setting-twice', { tab: 'settings', row: line.row, field: 'setting' }, { setting: line.label }),
      );
  }
  const read: ReadLine = (line, kind, days = []) => {
    if (line === undefined) return kind.blank;
    const { value, problem } = readerOf(kind, { days })(line.input);
    if (problem !== null) findings.push(unreadable(problem, line));
    return value;
  };
  const lineOf = (field: SettingField): SettingLine | undefined => {
    const line = lines.find(({ key }) => settingOf(key)?.field === field);
    if (line !== undefined) rows.set(field, line.row);
    return line;
  };
  const textOrNone = (field: SettingField) => {
    const typed = textOf(lineOf(field)?.input ?? '');
    return typed === '' ? null : typed;
  };
  const name = textOrNone('name');
  const structures = readStructures(lines, findings);
  const named = structures.map((name) => ({ name, others: otherNames(lines, name) }));
  const payer = textOrNone('defaultPayer') ?? (structures.length === 1 ? (structures[0] ?? null) : null);
  const keyText = textOrNone('sharingKey') ?? '';
  const keyPoints = pointsOfKey(keyText, structures);
  const before = findings.length;
  const parts = keyPoints ?? readParts(lines, structures, read);
  const sharingKey: SharingKey =
    keyPoints === null ? sharingKeyOf(keyText, parts) : { kind: 'percentages', points: keyPoints };
  const isByParts = sharingKey.kind === 'percentages';
  const unreadParts = isByParts ? findings.splice(before) : [];
  findings.push(...unreadParts.map((found): Finding => ({ ...found, severity: 'error' })));
  const thresholdLine = lineOf('gapThreshold');
  const stated = read(thresholdLine, percentage);
  const threshold = stated === null ? null : fractionOf(stated);
  const isThreshold = threshold !== null && threshold >= 0 && threshold <= LARGEST_THRESHOLD;
  if (threshold !== null && !isThreshold && thresholdLine !== undefined)
    findings.push(unreadable('percentage-unreadable', thresholdLine));
  const settings: Settings = {
    name,
    city: textOrNone('city'),
    venue: textOrNone('venue'),
    days: readDays(lines, name, read, findings),
    structures,
    named,
    defaultPayer: payer === null ? null : (structureOf(payer, named) ?? payer),
    objective: {
      minimum: read(lineOf('objectiveMinimum'), headsOrNone),
      maximum: read(lineOf('objectiveMaximum'), headsOrNone),
    },
    territoryConums: read(lineOf('territoryConums'), headsOrNone),
    dayCost: read(lineOf('dayCost'), dayCost),
    preparationMonths: read(lineOf('preparationMonths'), monthsOrNone),
    sharingKey: isByParts && unreadParts.length > 0 ? { ...sharingKey, isUnread: true } : sharingKey,
    parts,
    gapThreshold: isThreshold ? threshold : null,
    leftOutFormats: (textOrNone('leftOutFormats') ?? '')
      .split(LIST_SEPARATOR)
      .map((format) => format.trim())
      .filter((format) => format !== ''),
    cofunding: textOrNone('cofunding'),
    europeanOperation: isNothing(textOrNone('europeanOperation') ?? '') ? null : textOrNone('europeanOperation'),
    vatRecovered: read(lineOf('vatRecovered'), yesNo),
    retention: read(lineOf('retention'), day),
    targets: readTargets(lines, (problem, line) => findings.push(unreadable(problem, line))),
    surveyDay: read(lineOf('surveyDay'), day),
    surveyWay: textOrNone('surveyWay'),
  };
  const unreadRows = new Set(findings.flatMap(({ row, field }) => (field === 'value' ? [row] : [])));
  const unread = new Set([...rows].flatMap(([field, row]) => (unreadRows.has(row) ? [field] : [])));
  for (const line of lines) {
    if (!isKnown(line, structures))
      findings.push(
        finding(
          'setting-unknown',
          { tab: 'settings', row: line.row, field: 'setting' },
          { setting: line.label },
          looksLikeSetting(line.label) ? 'warning' : undefined,
        ),
      );
  }
  return { settings: { ...settings, unread }, layout, findings };
}
