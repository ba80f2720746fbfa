import { fold } from '../../domain/names';
import { textOf } from '../cells/cell-input';
import type { CellFormatName } from '../cells/kind';
import { percentage } from '../cells/kinds';
import { settingOf, SETTINGS } from './setting-names';
import { sharingKeyOf } from './sharing-key';
import { kindOfSetting } from './settings';
import { numberedLines, partOf, type SettingLine } from './setting-lines';

export interface WantedSetting {
  readonly label: string;
  readonly help: string;
}

/** The numbers of the days, and of the structures, of a new workbook. */
export const DEFAULT_NUMBERS: readonly number[] = [1, 2];
const DAY_HELP = 'La date de ce jour, par exemple 13/06/2024.';
const STRUCTURE_HELP = 'Le nom d’une des structures qui organisent.';
const PART_HELP = 'Sa part du reste à charge, par exemple 54,5 %.';

/** Lines that staff add themselves when they want them: nothing is missing without. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'retention',
  'leftOutFormats',
  'europeanOperation',
  'vatRecovered',
  'surveyDay',
  'surveyWay',
]);

const isPercentages = (text: string): boolean => sharingKeyOf(text, new Map()).kind === 'percentages';

/** Gives the numbers of the « Jour n » lines, dated or not. */
export function dayNumbers(lines: readonly SettingLine[]): number[] {
  return numberedLines(lines, 'jour').map(({ number }) => number);
}

/** Gives how the Valeur of a line shows; text needs no format. */
export function settingFormat({ key, label }: Pick<SettingLine, 'key' | 'label'>): CellFormatName {
  const { format } = key.startsWith('part') ? percentage : kindOfSetting(label);
  return format === 'text' ? 'general' : format;
}

/** Gives the field of the setting that a line names (`dayCost`), or null. */
export function settingField({ key }: SettingLine): string | null {
  return settingOf(key)?.field ?? null;
}

function counted(word: string, numbers: readonly number[], help: string): WantedSetting[] {
  return numbers.map((number) => ({ label: `${word} ${number}`, help }));
}

function parts(lines: readonly SettingLine[]): WantedSetting[] {
  const chosen = lines.find((line) => settingField(line) === 'sharingKey');
  if (chosen === undefined || !isPercentages(textOf(chosen.input))) return [];
  const structures = numberedLines(lines, 'structure').flatMap(({ line }) =>
    fold(textOf(line.input)) === '' ? [] : [textOf(line.input)],
  );
  const stated = new Set(lines.map(({ key }) => partOf(key, structures)));
  return structures
    .filter((name) => !stated.has(fold(name)))
    .map((name) => ({ label: `Part de ${name}`, help: PART_HELP }));
}

/** Gives the lines that Paramètres lacks, in order; parts are asked for only when the key is the percentages. */
export function missingSettings(lines: readonly SettingLine[], daysElsewhere: readonly number[]): WantedSetting[] {
  const present = new Set(lines.map(settingField));
  const days = dayNumbers(lines).length > 0 ? [] : daysElsewhere;
  const structures = numberedLines(lines, 'structure').length > 0 ? [] : DEFAULT_NUMBERS;
  return SETTINGS.flatMap(({ field, label, help }) => {
    const before =
      field === 'defaultPayer'
        ? [...counted('Jour', days, DAY_HELP), ...counted('Structure', structures, STRUCTURE_HELP)]
        : field === 'cofunding'
          ? parts(lines)
          : [];
    return present.has(field) || OPTIONAL.has(field) ? before : [...before, { label, help }];
  });
}
