import type { Edition } from '../edition';
import { finding, type Finding } from '../finding';
import { identifyPeople, nameKey } from './people';
import { personKey } from './person-name';

/**
 * Gives back one finding for all the participants who bear the name of a speaker or of an agent: they count, and are
 * told by their rows.
 */
export function participantFindings({ registrations, sessions, staff }: Edition): Finding[] {
  const held = (sessions ?? []).filter(({ cancelled }) => !cancelled);
  const names = [
    ...held.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
    ...(staff ?? []).map(({ agent }) => agent),
  ];
  const keys = new Set(names.map(personKey).filter((key) => key !== ''));
  const counted = identifyPeople(registrations?.rows ?? []).people.filter(
    ({ participant, present }) => participant && present.size > 0,
  );
  const rows = counted
    .flatMap((person) => person.rows.filter((row) => keys.has(nameKey(row))).slice(0, 1))
    .map(({ row }) => row)
    .sort((a, b) => a - b);
  return rows.length === 0
    ? []
    : [
        finding(
          'participants-also-speakers',
          { tab: 'registrations', row: rows[0] ?? null, field: 'profile' },
          { rows },
        ),
      ];
}
