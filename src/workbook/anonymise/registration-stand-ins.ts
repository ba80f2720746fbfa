import type { Bilan } from '../../domain/bilan';
import { fold } from '../../domain/names';
import { isNothing } from '../../domain/nothing';
import { nameKey, standInNumber } from '../../domain/people/people';
import { groupStandIns } from './group-stand-ins';
import { plainStatus } from '../tabs/registration-statuses';
import { personalRows, type PersonalRow, type PersonalTab } from './personal-rows';
import { profileStandIn } from './profile-stand-in';
import { numbered, type StandIns } from './replacements';

/**
 * Gives how Inscriptions is anonymised. One number a name as people are told apart (RULES): a name that two people
 * share shows no more. Nothing stays that may be a name in the wrong column: unknown profiles, structures and
 * départements of fewer than five participants.
 */
export function registrationStandIns(tab: PersonalTab, bilan: Bilan, random: () => number): StandIns {
  const rows = personalRows(tab);
  const nameIn = (row: PersonalRow, field: string): string => (isNothing(row.textOf(field)) ? '' : row.textOf(field));
  const former = Math.max(
    0,
    ...rows.flatMap((row) => [standInNumber(row.textOf('firstName')), standInNumber(row.textOf('name'))]),
  );
  const keyOf = (row: PersonalRow): string =>
    nameKey({ firstName: nameIn(row, 'firstName'), name: nameIn(row, 'name') });
  const person = numbered(rows, keyOf, (number) => `Personne ${former + number}`, random);
  const email = numbered(
    rows,
    (row) => row.textOf('email').trim().toLowerCase(),
    (number) => `p${number}@anonyme.invalid`,
    random,
  );
  const registrations = bilan.edition.registrations?.rows ?? [];
  const structure = groupStandIns(
    registrations,
    bilan.attendance?.structures ?? [],
    'structure',
    (number) => `Structure anonymisée ${number}`,
    random,
  );
  const department = groupStandIns(
    registrations,
    bilan.attendance?.departments ?? [],
    'department',
    (number) => `Département anonymisé ${number}`,
    random,
  );
  const status = numbered(
    rows,
    (row) => fold(row.textOf('status')),
    (number) => `Statut anonymisé ${number}`,
    random,
  );
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
