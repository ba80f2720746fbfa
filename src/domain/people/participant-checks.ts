import type { Edition } from '../edition';
import { rowsFinding, type Finding } from '../finding';
import { identifyPeople, nameKey, personKey } from './people';

/** A name cell that says that the registration is cancelled, as a title of Programme may: « DUPONT (annulé) ». */
const CANCELLED = /^[^\p{L}]*annul[ée]e?(?![\p{L}])[^\p{L}]*[\p{L}]|[([*–—-]\s*annul[ée]e?(?!\p{L})/iu;

const BEGINS_CANCELLED = /^\s*(?:annul|d[ée]sist)/iu;

/** Gives one finding for the registrations that another cell than their status says are cancelled. */
export function namesWithStatus({ registrations }: Edition): Finding[] {
  const lines = (registrations?.rows ?? []).filter(
    ({ registered, name, firstName, email, structure, department, profile }) =>
      registered.size > 0 &&
      ([name, firstName].some((cell) => CANCELLED.test(cell)) ||
        [name, firstName, email, structure, department, profile].some((cell) => BEGINS_CANCELLED.test(cell))),
  );
  return rowsFinding('name-with-status', 'registrations', 'name', lines);
}

/** Gives one finding, by rows, for all participants who bear the name of a speaker or an agent: they count. */
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
    .sort((a, b) => a.row - b.row);
  return rowsFinding('participants-also-speakers', 'registrations', 'profile', rows);
}
