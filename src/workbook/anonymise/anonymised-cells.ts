import type { Bilan } from '../../domain/bilan';
import { firstWord, fold } from '../../domain/names';
import { isNothing } from '../../domain/nothing';
import { identifyPeople, nameKey, type Person, standInNumber, personKey } from '../../domain/people/people';
import { plainStatus } from '../tabs/registration-statuses';
import { type PersonalRow, personalRows, type PersonalTab } from './personal-rows';
import { numbered, type StandIns, TAKEN_OUT, standIns, personalCells, type Replacement } from './replacements';
import { type ParticipantGroup, publishableGroups } from '../../domain/people/attendance';
import { structureKey } from '../../domain/people/structure-name';
import type { Registration } from '../../domain/edition';
import type { WorkbookLayout, WorkbookSource } from '../cells/layout';
import { PERSONAL_TABS, type InputTabKey } from '../tabs';
import { isUnderstood } from '../tabs/opinions';
import type { ReplacedCell } from './replaced-cells';

/** What a group is called instead, by the field of Inscriptions that groups participants. */
const GROUPS = { structure: 'Structure anonymisée', department: 'Département anonymisé' } as const;

/**
 * Gives what replaces the structure or the département of a row of Inscriptions, null when it stays. Labels that
 * are shown (five participants at least) stay; the others, which may be one person's, become random numbers. A person
 * whose rows say several things counts where they did: the rows follow what the person counted under.
 */
function groupStandIns(
  rows: readonly Registration[],
  groups: readonly ParticipantGroup[],
  field: keyof typeof GROUPS,
  random: () => number,
): (row: number) => string | null {
  const keyOf = field === 'structure' ? structureKey : fold;
  const kept = new Set(
    publishableGroups(groups).flatMap(({ kind, label }) => (kind === 'label' ? [keyOf(label)] : [])),
  );
  const numbers = standIns(
    rows.map((row) => keyOf(row[field])).filter((key) => !kept.has(key)),
    random,
  );
  const standIn = (key: string): string | null => {
    const number = numbers.get(key);
    if (number === undefined) return null;
    const shown = `${GROUPS[field]} ${number}`;
    return kept.has(keyOf(shown)) ? `${shown} bis` : shown;
  };
  const agreedOf = new Map<number, Person>(
    identifyPeople(rows).people.flatMap((person) => person.rows.map(({ row }) => [row, person] as const)),
  );
  const replacements = new Map(
    rows.flatMap((row) => {
      const own = keyOf(row[field]);
      if (own === '') return [];
      const agreed = agreedOf.get(row.row)?.[field] ?? row[field];
      const value = kept.has(keyOf(agreed)) ? (kept.has(own) ? null : agreed) : standIn(keyOf(agreed));
      return value === null ? [] : [[row.row, value] as const];
    }),
  );
  return (row) => replacements.get(row) ?? null;
}

/** The profiles that count (RULES), as they are written alone, and what replaces one that says more. */
const KNOWN: readonly (readonly [counts: (key: string, word: string) => boolean, alone: RegExp, label: string])[] = [
  [(key) => key.startsWith('intervenant'), /^intervenante?s?$/u, 'Intervenant'],
  [(key) => key.startsWith('organisat'), /^organisat(?:eur|rice|ion)s?$/u, 'Organisateur'],
  [(_, word) => ['participant', 'participante', 'participants'].includes(word), /^participante?s?$/u, 'Participant'],
];

/** Gives what replaces a profile, which counts alike, so that no name stays behind it; null when it stays. */
function profileStandIn(profile: string): string | null {
  const [key, word] = [fold(profile), firstWord(profile)];
  if (word === '') return null;
  const known = KNOWN.find(([counts]) => counts(key, word));
  if (known === undefined) return TAKEN_OUT;
  return known[1].test(key) ? null : known[2];
}

/**
 * Gives how Inscriptions is anonymised. One number a name as people are told apart (RULES): a name that two people
 * share shows no more. Nothing stays that may be a name in the wrong column: unknown profiles, structures and
 * départements of fewer than five participants.
 */
function registrationStandIns(tab: PersonalTab, bilan: Bilan, random: () => number): StandIns {
  const rows = personalRows(tab);
  const nameIn = (row: PersonalRow, field: string): string => (isNothing(row.textOf(field)) ? '' : row.textOf(field));
  const former = Math.max(
    0,
    ...rows.flatMap((row) => [standInNumber(row.textOf('firstName')), standInNumber(row.textOf('name'))]),
  );
  const keyOf = (row: PersonalRow): string =>
    nameKey({ firstName: nameIn(row, 'firstName'), name: nameIn(row, 'name') });
  const person = numbered(rows, 'Personne #', random, keyOf, former);
  const email = numbered(rows, 'p#@anonyme.invalid', random, (row) => row.textOf('email').trim().toLowerCase());
  const registrations = bilan.edition.registrations?.rows ?? [];
  const structure = groupStandIns(registrations, bilan.attendance?.structures ?? [], 'structure', random);
  const department = groupStandIns(registrations, bilan.attendance?.departments ?? [], 'department', random);
  const status = numbered(rows, 'Statut anonymisé #', random, (row) => fold(row.textOf('status')));
  return {
    // Blank ones too: a name that stood in either column is one number as soon as one of them is written.
    firstName: person,
    name: person,
    email,
    structure: ({ row }) => structure(row),
    department: ({ row }) => department(row),
    status: (row) => plainStatus(row.textOf('status')) ?? status(row),
    profile: (row) => profileStandIn(row.textOf('profile')),
  };
}

function staff(tab: PersonalTab, random: () => number): StandIns {
  const agent = numbered(personalRows(tab), 'Agent #', random, (row) =>
    isNothing(row.textOf('agent')) ? '' : personKey(row.textOf('agent')),
  );
  return { agent };
}

/** Opinions that may be printed stay, without their author; the others go. */
function opinions(tab: PersonalTab, bilan: Bilan, random: () => number): StandIns {
  const rows = personalRows(tab);
  const printed = new Set(
    (bilan.edition.opinions ?? []).flatMap(({ row, publish }) => (publish === 'no' ? [] : [row])),
  );
  const author = numbered(rows, 'Auteur #', random, (row) => fold(row.textOf('author')));
  const opinion = numbered(rows, 'Avis #', random, (row) =>
    printed.has(row.row) || row.textOf('opinion') === '' ? '' : String(row.row),
  );
  return { author, opinion, publish: (row) => (isUnderstood(row.textOf('publish')) ? null : TAKEN_OUT) };
}

/** Free texts alone: what is counted says nothing of anybody. Each has its own number, so that a column stays one. */
function questions(tab: PersonalTab, bilan: Bilan, random: () => number): Replacement[] {
  const rows = personalRows(tab);
  return (bilan.satisfaction?.questions ?? []).map(({ kind, column, unread }): Replacement => {
    if (kind !== 'text') return { column, replace: ({ row }) => (unread.includes(row) ? TAKEN_OUT : null) };
    const keyOf = ({ cells, row }: PersonalRow) =>
      cells[column - 1] === undefined || cells[column - 1] === '' || typeof cells[column - 1] === 'boolean'
        ? ''
        : String(row);
    return { column, replace: numbered(rows, 'Réponse #', random, keyOf) };
  });
}

/** When somebody answered says nothing once the answers are nobody's. */
const SURVEY: StandIns = { timestamp: () => null };

type Anonymise = (tab: PersonalTab, bilan: Bilan, random: () => number) => ReplacedCell[];

/** What is done better than taking out, by tab. */
const OF_TAB: Partial<Readonly<Record<InputTabKey, Anonymise>>> = {
  registrations: (tab, bilan, random) => personalCells(tab, registrationStandIns(tab, bilan, random)),
  staff: (tab, _, random) => personalCells(tab, staff(tab, random)),
  survey: (tab, bilan, random) => personalCells(tab, SURVEY, questions(tab, bilan, random)),
  opinions: (tab, bilan, random) => personalCells(tab, opinions(tab, bilan, random)),
};

/**
 * Gives what is to stand in the cells of the staff's tabs that hold names, addresses or free texts of
 * participants, agents, answerers and authors: those of the columns that are declared personal. Rows that were of one
 * person still are, and of two people still of two, whichever of these columns are written: a run that is cut off
 * leaves the same figures, and the next one finishes it.
 */
export function anonymisedCells(
  source: WorkbookSource,
  layout: WorkbookLayout,
  bilan: Bilan,
  random: () => number,
): ReplacedCell[] {
  return PERSONAL_TABS.flatMap((declared) => {
    const found = layout.get(declared.key);
    const sheet = source.sheets.find(({ name }) => name === found?.sheetName);
    if (found === undefined || sheet === undefined) return [];
    const tab = { declared, sheet, layout: found, wallClock: source.wallClock };
    return OF_TAB[declared.key]?.(tab, bilan, random) ?? personalCells(tab, {});
  });
}
