import { fold, listed, wordsIn, firstWord } from '../names';
import { once, oncePattern } from '../once';
import type { HalfDayKey, Registration } from '../edition';
import { finding, type Finding } from '../finding';

/** What stands before a name and is no part of it. */
const CIVILITIES = listed(`
  M | MM | Mr | Mme | Mmes | Mlle | Mrs | Ms | Dr | Pr | Prof | Me | Monsieur | Madame | Mademoiselle | Docteur
  Professeur | Maître
`);
const civilities = once(() => new Set(CIVILITIES.map(fold)));

const BULLET = /^(?:[\s•●▪◦·*→–—-]+|\d{1,2}[.)]\s)+/u;
/** A civility without the space after its point. */
const glued = oncePattern(String.raw`^(\p{L}{1,4}\.)(?=\p{L})`, 'u');
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Gives a person's name without bullet, civility or what stands in brackets. */
function bareName(name: string): string {
  const words = name.replace(BULLET, '').replace(BRACKETED, ' ').trim().replace(glued(), '$1 ').split(/\s+/u);
  const first = words.findIndex((word) => !civilities().has(fold(word)));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Gives the key under which two names are one person's: the set of their words, whatever their order. */
export function personKey(name: string): string {
  const words = wordsIn(bareName(name));
  return words.length === 0 ? fold(name) : [...new Set(words.map(fold))].sort().join(' ');
}

/** One human being of the Inscriptions tab: the union of the rows that are theirs. */
export interface Person {
  readonly rows: readonly Registration[];
  readonly registered: ReadonlySet<number>;
  readonly present: ReadonlySet<number>;
  readonly presentHalves: ReadonlySet<HalfDayKey>;
  readonly conum: boolean;
  /** False for speakers and organisers, who are out of every participant figure. */
  readonly participant: boolean;
  readonly department: string;
  readonly structure: string;
}

/** What anonymising leaves of a name, in either column: it says all of it. */
const STAND_IN = /^Personne (\d{1,9})$/u;

/** Gives the number that stands for a person since anonymising, 0 for a name; a later one is greater. */
export function standInNumber(cell: string): number {
  return Number(STAND_IN.exec(cell.trim())?.[1] ?? 0);
}

const nameKeys = new WeakMap<object, string>();

/** Gives back the key of the name of a row, '' when it has none: cells that were swapped or joined give the same. */
export function nameKey(row: Pick<Registration, 'firstName' | 'name'>): string {
  const key = nameKeys.get(row) ?? nameKeyOf(row);
  nameKeys.set(row, key);
  return key;
}

function nameKeyOf({ firstName, name }: Pick<Registration, 'firstName' | 'name'>): string {
  const number = Math.max(standInNumber(firstName), standInNumber(name));
  const bare = bareName(name);
  // A civility alone is no name; a name may well be one letter.
  const isLetter = bare === '' && fold(name).length === 1;
  return number === 0 ? personKey(`${bareName(firstName)} ${isLetter ? name : bare}`.trim()) : `personne ${number}`;
}

function emailKey(row: Registration): string {
  return row.email.trim().toLowerCase();
}

/** Gives back the rows' numbers, from the first row of the tab on. */
function rowNumbers(rows: readonly Registration[]): number[] {
  return rows.map(({ row }) => row).sort((a, b) => a - b);
}

/** Of the spellings that rows of one person give, the one whose key comes first, whatever the order of rows. */
function agreed(values: readonly string[]): string {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  return filled.reduce((best, value) => (best === '' || fold(value) < fold(best) ? value : best), '');
}

function isParticipant(row: Registration): boolean {
  const profile = fold(row.profile);
  return !profile.startsWith('intervenant') && !profile.startsWith('organisat');
}

function union<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  const [only] = sets;
  return only !== undefined && sets.length === 1 ? only : new Set(sets.flatMap((set) => [...set]));
}

function join(rows: readonly Registration[]): Person {
  return {
    rows,
    registered: union(rows.map((row) => row.registered)),
    present: union(rows.map((row) => row.present)),
    presentHalves: union(rows.map((row) => row.presentHalves ?? new Set<HalfDayKey>())),
    conum: rows.some((row) => row.conum),
    participant: rows.every(isParticipant),
    department: agreed(rows.map((row) => row.department)),
    structure: agreed(rows.map((row) => row.structure)),
  };
}

function grouped(rows: readonly Registration[], keyOf: (row: Registration) => string): Map<string, Registration[]> {
  const groups = new Map<string, Registration[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Splits the rows of one name into people: by e-mail, rows without e-mail joining the only one. */
function peopleOfName(rows: readonly Registration[], findings: Finding[]): Registration[][] {
  const byEmail = grouped(rows, emailKey);
  const without = byEmail.get('') ?? [];
  byEmail.delete('');
  const people = [...byEmail.values()];
  const at = (row: number | undefined) => ({ tab: 'registrations' as const, row: row ?? null, field: 'email' });
  if (people.length > 1) {
    const latest = Math.max(...people.map((group) => group[0]?.row ?? 0));
    findings.push(finding('name-under-two-emails', at(latest), { rows: rowNumbers(rows), emails: people.length }));
  }
  if (without.length === 0) return people;
  const [only] = people;
  if (only !== undefined && people.length === 1) return [[...only, ...without].sort((a, b) => a.row - b.row)];
  if (people.length > 1)
    findings.push(finding('name-without-email', at(without[0]?.row), { rows: rowNumbers(without) }));
  return [...people, without];
}

interface Identified {
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
}

const identified = new WeakMap<readonly Registration[], Identified>();

/**
 * Gives back the people of the Inscriptions tab (RULES, Registrations and attendance), in no order that counts, and
 * what is doubtful about them; the same for the same array of rows.
 */
export function identifyPeople(rows: readonly Registration[]): Identified {
  const before = identified.get(rows) ?? identify(rows);
  identified.set(rows, before);
  return before;
}

function identify(rows: readonly Registration[]): Identified {
  const findings: Finding[] = [];
  const byName = grouped(rows, nameKey);
  const nameless = byName.get('') ?? [];
  byName.delete('');
  const named = [...byName.values()].flatMap((group) => peopleOfName(group, findings));
  const peopleByEmail = new Map<string, Registration[][]>();
  for (const person of named) {
    for (const email of new Set(person.map(emailKey))) {
      if (email !== '') peopleByEmail.set(email, [...(peopleByEmail.get(email) ?? []), person]);
    }
  }
  const strangers: Registration[][] = [];
  for (const row of nameless) {
    const email = emailKey(row);
    const owners = peopleByEmail.get(email) ?? [];
    if (email === '') {
      if (!row.conum && row.registered.size === 0 && row.present.size === 0) continue;
      findings.push(finding('anonymous-person', { tab: 'registrations', row: row.row, field: 'name' }, {}));
      strangers.push([row]);
    } else if (owners.length === 1) owners[0]?.push(row);
    else strangers.push([row]);
  }
  for (const person of named) {
    const [, second] = rowNumbers(person);
    if (second !== undefined)
      findings.push(
        finding('person-joined', { tab: 'registrations', row: second, field: 'name' }, { rows: rowNumbers(person) }),
      );
  }
  for (const row of rows) {
    const word = firstWord(row.profile);
    if (
      word !== '' &&
      word !== 'participant' &&
      word !== 'participante' &&
      word !== 'participants' &&
      isParticipant(row)
    ) {
      findings.push(finding('profile-unknown', { tab: 'registrations', row: row.row, field: 'profile' }, {}));
    }
  }
  return { people: [...named, ...strangers].map(join), findings };
}
