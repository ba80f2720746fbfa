import type { Attendee } from '../../domain/people/attendee';
import type { Registrations } from '../../domain/edition';
import { fold } from '../../domain/names';
import { identifyPeople, type Person } from '../../domain/people/people';
import { alphabetically, signatoryOf, type Signatory } from '../../domain/people/sign-in';
import { shortHash } from '../content/written-memory';

/** A person of Inscriptions, and how the list at the door shows them. */
export interface Listed {
  readonly person: Person;
  readonly signatory: Signatory;
  readonly attendee: Attendee;
}

/** Gives what tells a person whatever their row: folded names and a hash of the e-mail; '' when neither is known. */
export function attendeeKey({
  name,
  firstName,
  email,
}: {
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
}): string {
  const parts = [fold(firstName), fold(name), shortHash(email.trim().toLowerCase())];
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

const emailOf = ({ rows }: Person): string => rows.map(({ email }) => email.trim()).find((email) => email !== '') ?? '';
const namesOf = ({ name, firstName }: Signatory): string => `${fold(firstName)}|${fold(name)}`;
const inOrder = (days: ReadonlySet<number>): number[] => [...days].sort((a, b) => a - b);

/** Gives every person of Inscriptions (RULES, Registrations and attendance), in alphabetical order. */
export function listedPeople(registrations: Registrations): Listed[] {
  const known = identifyPeople(registrations.rows).people.flatMap((person) => {
    const signatory = signatoryOf(person);
    return signatory === null ? [] : [{ person, signatory, email: emailOf(person) }];
  });
  const bearers = new Map<string, number>();
  for (const { signatory } of known) bearers.set(namesOf(signatory), (bearers.get(namesOf(signatory)) ?? 0) + 1);
  return known
    .sort((a, b) => alphabetically(a.signatory, b.signatory))
    .map(({ person, signatory, email }) => {
      const { name, firstName, structure } = signatory;
      const isAlone = name + firstName !== '' && bearers.get(namesOf(signatory)) === 1;
      const attendee: Attendee = {
        key: attendeeKey({ name, firstName, email }),
        name,
        firstName,
        structure,
        email: isAlone ? '' : email,
        registered: inOrder(person.registered),
        present: inOrder(person.present),
        participant: person.participant,
      };
      return { person, signatory, attendee };
    });
}
