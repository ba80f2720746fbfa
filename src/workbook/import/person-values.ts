import type { EditionDay } from '../../domain/edition';
import type { CellInput } from '../cells/cell-input';
import { answerKey, type ImportChoices } from './choices';
import { isPersonField, NO, YES, ownField, type ImportedField } from './import-record';
import { daysNamed, comes, isConum, yesOrNo } from './answers';
import { plainText, type SourceColumn, type SourceRow } from './source-table';

/** What a line says of a person, and the answers that were not understood. */
interface PersonValues {
  readonly values: Readonly<Record<ImportedField, string>>;
  readonly unread: readonly { readonly label: string; readonly answer: string }[];
}

const NOBODY = /^anonym(?:e|ous)$/iu;
const CIVILITY = /^(?:m|mr|mme|mlle|mrs|ms|miss|dr|pr|monsieur|madame|mademoiselle)(?:\.\s*|\s+)(?=\S)/iu;
const yes = (isYes: boolean): string => (isYes ? YES : NO);

/** Gives first name and name of a whole name: words in capitals are the name, else the first word is the first name. */
function splitName(whole: string): { readonly firstName: string; readonly name: string } {
  const bare = whole.replace(CIVILITY, '');
  const parts = bare.split(/\s+/u).filter((part) => part !== '');
  const comma = /^([^,]+),\s*(.+)$/u.exec(bare);
  if (comma !== null) return { name: (comma[1] ?? '').trim(), firstName: (comma[2] ?? '').trim() };
  const isCapitals = (part: string): boolean =>
    part === part.toUpperCase() && part !== part.toLowerCase() && part.replace(/[^\p{L}]/gu, '').length > 1;
  const capitals = parts.filter(isCapitals);
  if (capitals.length > 0 && capitals.length < parts.length)
    return { name: capitals.join(' '), firstName: parts.filter((part) => !isCapitals(part)).join(' ') };
  const [first = '', ...others] = parts;
  return others.length === 0 ? { firstName: '', name: first } : { firstName: first, name: others.join(' ') };
}

/** Gives what a whole name holds beside a part of it that begins or ends it; null when that is not so. */
function without(whole: string, part: string): string | null {
  const bare = whole.replace(CIVILITY, '');
  const [text, known] = [bare.toLowerCase(), part.toLowerCase()];
  if (text.startsWith(`${known} `)) return bare.slice(part.length + 1).trim();
  return text.endsWith(` ${known}`) ? bare.slice(0, -part.length - 1).trim() : null;
}

/** Gives the département of a postcode (`64 000`, the number 1000 for 01000), and any other text as it is. */
function department(text: string): string {
  const figures = text.replace(/\s/gu, '');
  if (!/^\d{4,5}$/u.test(figures)) return text;
  const code = figures.padStart(5, '0');
  if (/^9[78]/u.test(code)) return code.slice(0, 3);
  if (code.startsWith('20')) return code <= '20190' ? '2A' : '2B';
  return code.slice(0, 2);
}

/** Reads one line of a file by the choices accepted. */
class LineReader {
  readonly values: Record<ImportedField, string> = {};
  readonly unread: { label: string; answer: string }[] = [];
  readonly #registered = new Set<number>();
  readonly #checkedIn = new Set<number>();
  /** The place of a check-in without a date that says so, -1 for none. */
  #undated: { label: string; answer: string } | null = null;
  #tellsDays = false;

  constructor(
    private readonly choices: ImportChoices,
    private readonly days: readonly EditionDay[],
  ) {}

  read({ label }: SourceColumn, cell: CellInput, index: number): void {
    const role = this.choices.roles[index] ?? 'ignore';
    const text = NOBODY.test(plainText(cell)) ? '' : plainText(cell);
    const day = /^(registered|present)(\d+)$/u.exec(role);
    if (day !== null) this.#readDay(label, cell, day[1] === 'registered', Number(day[2]));
    else if (role === 'fullName') this.#readWhole(text);
    else if (role === 'email') this.values['email'] = text.replace(/^mailto:/iu, '').toLowerCase();
    else if (role === 'department') this.values['department'] = department(text);
    else if (role === 'conum') this.values['conum'] = yes(this.#understood(isConum(cell), label, cell));
    else if (role === 'days') this.#readDays(cell);
    else if (role === 'checkedIn') this.#readCheckIn(label, cell);
    else if (role === 'keep') this.values[ownField(label)] = text;
    else if (isPersonField(role)) this.values[role] = text;
  }

  /** Adds what follows from the whole line: the days of registration and of presence. */
  finish(): void {
    const registered = this.#tellsDays ? this.#registered : new Set(this.choices.everyone);
    for (const { number } of this.days) this.values[`registered${number}`] = yes(registered.has(number));
    if (this.#undated !== null) {
      const [only, other] = [...registered];
      if (only !== undefined && other === undefined) this.#checkedIn.add(only);
      else this.unread.push(this.#undated);
    }
    for (const day of this.#checkedIn) this.values[`present${day}`] = YES;
  }

  #understood(answer: boolean | null, label: string, cell: CellInput): boolean {
    if (answer === null) this.unread.push({ label, answer: plainText(cell) });
    return answer === true;
  }

  #readWhole(text: string): void {
    const { firstName, name } = splitName(text);
    const known = { firstName: this.values['firstName'] ?? '', name: this.values['name'] ?? '' };
    if (known.name === '')
      this.values['name'] = known.firstName === '' ? name : (without(text, known.firstName) ?? name);
    if (known.firstName === '')
      this.values['firstName'] = known.name === '' ? firstName : (without(text, known.name) ?? firstName);
  }

  #readDay(label: string, cell: CellInput, isRegistration: boolean, day: number): void {
    const answer = this.#understood(comes(cell, day, this.days), label, cell);
    if (isRegistration) this.#tellsDays = true;
    if (answer) (isRegistration ? this.#registered : this.#checkedIn).add(day);
  }

  #readDays(cell: CellInput): void {
    this.#tellsDays = true;
    for (const day of this.choices.days[answerKey(cell)] ?? []) this.#registered.add(day);
  }

  #readCheckIn(label: string, cell: CellInput): void {
    const named = daysNamed(cell, this.days);
    for (const day of named) this.#checkedIn.add(day);
    if (named.length > 0 || yesOrNo(cell) === false) return;
    const answer = { label, answer: plainText(cell) };
    if (
      yesOrNo(cell) === true ||
      /^(?:checkedin|pointee?|presente?|controlee?|scannee?)$/iu.test(answer.answer.replace(/\s/gu, ''))
    )
      this.#undated = answer;
    else this.unread.push(answer);
  }
}

/** Gives what a line says of a person, by the choices accepted; whole names fill what no other column does. */
export function personValues(
  columns: readonly SourceColumn[],
  { cells }: SourceRow,
  choices: ImportChoices,
  days: readonly EditionDay[],
): PersonValues {
  const reader = new LineReader(choices, days);
  const last = (index: number): number => (choices.roles[index] === 'fullName' ? 1 : 0);
  const order = columns.map((_, index) => index).sort((a, b) => last(a) - last(b));
  for (const index of order) {
    const column = columns[index];
    if (column !== undefined) reader.read(column, cells[index] ?? '', index);
  }
  reader.finish();
  return reader;
}
