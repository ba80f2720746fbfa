import type { EditionDay } from '../../domain/edition';
import { fold, groupByLabel } from '../../domain/names';
import { cellInput, textOf, type CellInput } from '../../workbook/cells/cell-input';
import { readerOf } from '../../workbook/cells/kind';
import { day as dayKind } from '../../workbook/cells/kinds';
import { editionDayText } from '../../words/french';
import type { CellValue, Spreadsheet } from '../../google/surface';
import { activeSpreadsheet, wallClockOf } from '../sheets/services';
import { type Bilan, bilanOf } from '../../domain/bilan';
import { type InputTabKey, INPUT_TABS } from '../../workbook/tabs';
import type { Cents } from '../../domain/money';
import { cellFigureOf } from '../../workbook/cells/cell-figure';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { readEdition, type EditionReading } from '../../workbook/reading/read-edition';
import { workbookSource } from '../sheets/workbook-source';
import type { PosteFigures } from '../../domain/finances/ledger';
import { isStaffLine } from '../../domain/finances/line-words';
import { posteLabel, STAFF_CHARGES } from '../../words/labels';

/** What Sheets passes to a custom function: a cell, a range of cells, or nothing. */
export type Argument = CellValue | CellValue[][] | null | undefined;

/** Gives the content of an argument; of a range, its first cell; '' when it is left out. */
function contentOf(argument: Argument): CellInput {
  const value = Array.isArray(argument) ? argument[0]?.[0] : argument;
  if (value === null || value === undefined) return '';
  return cellInput(value, (date) => wallClockOf(activeSpreadsheet())(date));
}

/** Gives the text of an optional argument, or null when it is blank and so means all. */
export function textArgument(argument: Argument): string | null {
  const text = textOf(contentOf(argument));
  return text === '' ? null : text;
}

function refused(what: string, given: string, accepted: readonly string[]): Error {
  const values =
    accepted.length === 0
      ? 'aucune valeur n’existe encore dans le classeur'
      : `valeurs possibles : ${accepted.join(', ')}`;
  return new Error(given === '' ? `Indiquez ${what} ; ${values}.` : `« ${given} » n’est pas ${what} ; ${values}.`);
}

/** Gives the accepted value that a text names, in any spelling; throws an error that lists them otherwise. */
export function oneOf(what: string, given: string | null, accepted: readonly string[]): string {
  const found = given === null ? undefined : accepted.find((value) => fold(value) === fold(given));
  if (found === undefined) throw refused(what, given ?? '', accepted);
  return found;
}

/** Gives the number of the day that an argument names (1, « Jour 1 », « jeudi », a date), or null when it is blank. */
export function dayArgument(argument: Argument, days: readonly EditionDay[]): number | null {
  const content = contentOf(argument);
  if (content === '') return null;
  const number = /^\d{1,2}$/u.test(textOf(content)) ? Number(textOf(content)) : null;
  const reading = number === null ? readerOf(dayKind, { days })(content) : null;
  const found = days.find(
    (day) => day.number === number || (reading?.problem === null && day.date !== null && day.date === reading.value),
  );
  if (found === undefined)
    throw refused(
      'un jour de l’édition',
      textOf(content),
      days.map((day) => `${day.number} (${editionDayText(day.number, day.date)})`),
    );
  return found.number;
}

/** What an argument of a function names; `required` when the function says nothing without it. */
export interface DeclaredArgument {
  readonly of: 'day' | 'poste' | 'receiptType' | 'structure' | 'format' | 'question';
  /** As Sheets shows it between the brackets. */
  readonly name: string;
  readonly help: string;
  readonly required: boolean;
}

/** A custom function, declared once: Code.js, what refreshes it and « Insérer un indicateur… » derive from this. */
export interface CustomFunction {
  /** What it gives, in the words that Sheets shows while one types. */
  readonly help: string;
  /** What comes out, in a word. */
  readonly gives: string;
  /** The tabs that it reads, hence depends on: no other sheet is read. */
  readonly tabs: readonly InputTabKey[];
  readonly argument: DeclaredArgument | null;
  readonly format: 'general' | 'integer' | 'percentage' | 'duration' | 'points' | 'money';
  /** Reckons it; throws a French error that lists what the argument may be. */
  readonly of: (bilan: Bilan, argument: Argument) => number | '' | (string | number)[][];
}

export const ALL_TABS: readonly InputTabKey[] = INPUT_TABS.map(({ key }) => key);

/** Gives the edition that a spreadsheet states; only the sheets of the tabs needed are read, once each. */
export function editionOf(
  spreadsheet: Spreadsheet,
  needed: readonly InputTabKey[] = ALL_TABS,
  source = workbookSource(spreadsheet),
): EditionReading {
  return readEdition(source, new Set(needed), Object.values(GENERATED_TAB_NAMES));
}

/** Gives the bilan that a custom function needs, reckoned from its tabs alone; what other tabs give is null in it. */
export function bilanFor(tabs: readonly InputTabKey[]): Bilan {
  const spreadsheet = activeSpreadsheet();
  return bilanOf(editionOf(spreadsheet, tabs, workbookSource(spreadsheet, 'formula')).edition);
}

/** Gives what a custom function shows for a figure: '' when it cannot be had. */
export function shown(figure: number | null | undefined): number | '' {
  return figure ?? '';
}

/** Gives what a custom function shows for an amount: euros, or '' when it cannot be had. */
export function shownEuros(amount: Cents | null | undefined): number | '' {
  return amount === null || amount === undefined ? '' : cellFigureOf(amount, 'money');
}

const labelsOf = (groups: readonly { readonly key: string; readonly label: string }[]): string[] =>
  groups.flatMap(({ key, label }) => (key === '' ? [] : [label]));

/** Gives the postes of the ledger that hold no personnel charges. */
export function ledgerPostes({ finances }: Bilan): PosteFigures[] {
  return (finances.expenses?.postes ?? []).filter((poste) => !poste.lines.some(isStaffLine));
}

/** What the argument of a function may name in a workbook, as it is written there; days go by their number. */
export const CHOICES: Readonly<Record<DeclaredArgument['of'], (bilan: Bilan) => readonly string[]>> = {
  day: ({ attendance, edition }) => (attendance?.days ?? edition.settings.days).map(({ number }) => `Jour ${number}`),
  poste: (bilan) => [...ledgerPostes(bilan).map(({ label }) => posteLabel(label)), STAFF_CHARGES],
  receiptType: ({ finances }) => labelsOf(groupByLabel(finances.receipts?.lines ?? [], (line) => line.type)),
  structure: ({ edition }) => edition.settings.structures,
  format: ({ edition }) => labelsOf(groupByLabel(edition.sessions ?? [], (session) => session.format)),
  question: ({ satisfaction }) =>
    (satisfaction?.questions ?? []).flatMap(({ kind, label }) =>
      kind === 'satisfaction' || kind === 'yes-no' ? [label] : [],
    ),
};
