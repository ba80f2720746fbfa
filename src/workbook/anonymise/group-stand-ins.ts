import { publishableGroups, type ParticipantGroup } from '../../domain/people/attendance';
import { fold } from '../../domain/names';
import { structureKey } from '../../domain/people/structure-name';
import { identifyPeople, type Person } from '../../domain/people/people';
import type { Registration } from '../../domain/edition';
import { standIns } from './stand-ins';

/** A field of Inscriptions by which participants are grouped. */
type GroupField = 'structure' | 'department';

/**
 * Gives what replaces the structure or the département of a row of Inscriptions, null when it stays. Labels that
 * are shown (five participants at least) stay; the others, which may be one person's, become random numbers. A person
 * whose rows say several things counts where they did: the rows follow what the person counted under.
 */
export function groupStandIns(
  rows: readonly Registration[],
  groups: readonly ParticipantGroup[],
  field: GroupField,
  shown: (number: number) => string,
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
    return kept.has(keyOf(shown(number))) ? `${shown(number)} bis` : shown(number);
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
