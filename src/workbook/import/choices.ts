import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';
import type { CellInput } from '../cells/cell-input';
import { guessRoles } from './guess-roles';
import { daysNamed } from './answers';
import { isSingle, roleOf, type Role } from './role';
import { plainText, type SourceTable } from './source-table';
import type { Tool } from './tools';

/** What a person accepts before anything is written; columns by key, answers folded. */
export interface ImportChoices {
  /** What each column is, in the order of the file. */
  readonly roles: readonly Role[];
  /** The answers of the status column whose rows are kept. */
  readonly kept: Readonly<Record<string, boolean>>;
  /** The days that each answer of the days column means. */
  readonly days: Readonly<Record<string, readonly number[]>>;
  /** The days of those whom no column gives a day. */
  readonly everyone: readonly number[];
}

export interface RememberedChoices {
  readonly roles: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, boolean>>;
  readonly days: Readonly<Record<string, readonly number[]>>;
  readonly everyone: readonly number[];
}

const BLANK_ANSWER = '';

/** Gives back the key of an answer; every blank is the same. */
export function answerKey(cell: CellInput): string {
  const text = plainText(cell);
  return text === '' ? BLANK_ANSWER : fold(text);
}

/** An answer of a column, as first written, and how many rows give it. */
interface Answer {
  readonly key: string;
  readonly label: string;
  readonly rows: number;
}

/** Gives the different answers of the column of a role, in their order; none without such a column. */
export function answersOf(table: SourceTable, roles: readonly Role[], role: Role): Answer[] {
  const index = roles.indexOf(role);
  const answers = new Map<string, Answer>();
  if (index < 0) return [];
  for (const { cells } of table.rows) {
    const key = answerKey(cells[index] ?? '');
    const known = answers.get(key);
    answers.set(key, { key, label: known?.label ?? plainText(cells[index] ?? ''), rows: (known?.rows ?? 0) + 1 });
  }
  return [...answers.values()];
}

/** What says that a registration does not hold: « Annulé », « Remboursé », « Not Attending », a draft. */
const LEFT_OUT = new RegExp(
  'annul|rembours|refus|brouillon|draft|cancel|refund|notattending|expir|echou|echec|failed|' +
    'abandon|sanssuite|attente|pending|supprim|deleted|invalid|desist|desinscri|withdr|' +
    'reject|rejet|declin|denied|waitlist|waiting|^invitee?d?$|unpaid|impaye|nonpaye|nonconfirm|' +
    'unconfirm|nonvalid|nonretenu|notapproved|notconfirmed|revo[ckq]|^non$|^n$|^c$|^e$',
  'u',
);

/** Says whether a status is kept until somebody chooses: of drafts or cancelled (1 or yes), those that are none. */
function isKept(label: string, key: string): boolean {
  return /^(?:brouillon|draft|desactivee?|annulee?|cancell?ed)$/u.test(fold(label))
    ? ['', '0', 'non', 'no', 'faux', 'false'].includes(key)
    : !LEFT_OUT.test(key);
}

function remembersRole(remembered: RememberedChoices | null, key: string, days: readonly EditionDay[]): Role | null {
  const role = remembered?.roles[key];
  return role === undefined
    ? null
    : roleOf(
        role,
        days.map(({ number }) => number),
      );
}

/** Gives choices filled in: each answer of the status and of the days gets what it most likely means. */
export function completed(table: SourceTable, choices: ImportChoices, days: readonly EditionDay[]): ImportChoices {
  const status = table.columns[choices.roles.indexOf('status')]?.label ?? '';
  const kept = answersOf(table, choices.roles, 'status').map(
    ({ key }) => [key, choices.kept[key] ?? isKept(status, key)] as const,
  );
  const named = answersOf(table, choices.roles, 'days').map(
    ({ key, label }) =>
      [key, choices.days[key] ?? daysNamed(dayCell(table, choices.roles, key) ?? label, days)] as const,
  );
  return { ...choices, kept: Object.fromEntries(kept), days: Object.fromEntries(named) };
}

function dayCell(table: SourceTable, roles: readonly Role[], key: string): CellInput | undefined {
  const index = roles.indexOf('days');
  return table.rows.map(({ cells }) => cells[index] ?? '').find((cell) => answerKey(cell) === key);
}

/** Gives what to propose for a file: what was accepted the last time for its columns, else what is most likely. */
export function proposedChoices(
  table: SourceTable,
  tool: Tool,
  days: readonly EditionDay[],
  remembered: RememberedChoices | null,
): ImportChoices {
  const guessed = guessRoles(table, tool, days);
  const taken = new Set<Role>();
  const former = table.columns.map(({ key }) => {
    const role = remembersRole(remembered, key, days);
    if (role === null || (isSingle(role) && taken.has(role))) return null;
    taken.add(role);
    return role;
  });
  const roles = guessed.map((role, index) => former[index] ?? (isSingle(role) && taken.has(role) ? 'ignore' : role));
  const numbers = days.map(({ number }) => number);
  const everyone = remembered === null ? numbers : remembered.everyone.filter((day) => numbers.includes(day));
  return completed(
    table,
    { roles, kept: remembered?.kept ?? {}, days: knownDays(remembered, numbers), everyone },
    days,
  );
}

function knownDays(
  remembered: RememberedChoices | null,
  numbers: readonly number[],
): Record<string, readonly number[]> {
  return Object.fromEntries(
    Object.entries(remembered?.days ?? {}).flatMap(([key, days]) =>
      days.every((day) => numbers.includes(day)) ? [[key, days]] : [],
    ),
  );
}

export function choicesToRemember(
  table: Pick<SourceTable, 'columns'>,
  { roles, kept, days, everyone }: ImportChoices,
): RememberedChoices {
  return {
    roles: Object.fromEntries(table.columns.map(({ key }, index) => [key, roles[index] ?? 'ignore'])),
    kept,
    days,
    everyone,
  };
}

/** Gives back choices in which a column has another role, taken away from the column that had it. */
export function withRole(choices: ImportChoices, index: number, role: Role): ImportChoices {
  const roles = choices.roles.map((former, position) =>
    position === index ? role : isSingle(role) && former === role ? 'ignore' : former,
  );
  return { ...choices, roles };
}
