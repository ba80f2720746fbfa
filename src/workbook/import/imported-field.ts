import { fold } from '../../domain/names';
import { shortHash } from '../content/written-memory';
import type { PersonField } from './role';

/** A column that an import fills: a field, a day's `registered1` or `present1`, or `own:` and its label. */
export type ImportedField = string;

const OWN = 'own:';
const PERSON_TAGS: Readonly<Record<PersonField, string>> = {
  name: 'n',
  firstName: 'p',
  email: 'e',
  structure: 's',
  department: 'd',
  profile: 'f',
  conum: 'c',
};
const DAY = /^(registered|present)(\d+)$/u;

export function isPersonField(field: ImportedField): field is PersonField {
  return Object.keys(PERSON_TAGS).includes(field);
}

/** Gives the field of a column that is kept under its own label. */
export function ownField(label: string): ImportedField {
  return `${OWN}${label}`;
}

/** Gives the label of a column that is kept as it is; null for a field of ours. */
export function ownLabel(field: ImportedField): string | null {
  return field.startsWith(OWN) ? field.slice(OWN.length) : null;
}

export function isYesNoField(field: ImportedField): boolean {
  return field === 'conum' || DAY.test(field);
}

/** Says whether a field tells that somebody came. */
export function isPresence(field: ImportedField): boolean {
  return field.startsWith('present') && DAY.test(field);
}

/** Says whether a field tells that somebody registered for a day. */
export function isRegistration(field: ImportedField): boolean {
  return field.startsWith('registered') && DAY.test(field);
}

/** Says whether an import may fill a field of this name. */
export function isImportedField(field: string): boolean {
  return isPersonField(field) || DAY.test(field) || (ownLabel(field) ?? '').trim() !== '';
}

/** Gives the few characters that stand for a field in the memory of a row. */
export function tagOf(field: ImportedField): string {
  const label = ownLabel(field);
  if (label !== null) return `k${shortHash(fold(label))}`;
  const [, kind = '', number = ''] = DAY.exec(field) ?? [];
  if (kind === '') return isPersonField(field) ? PERSON_TAGS[field] : '?';
  return `${kind === 'registered' ? 'i' : 'v'}${number}`;
}
