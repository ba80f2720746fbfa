import type { PersonField } from './role';
import { fold } from '../../domain/names';
import { shortHash } from '../content/written-memory';

/** The tools whose exports are known by their labels, by the name that staff know; `other` is any other file. */
export const TOOL_NAMES = {
  helloasso: 'HelloAsso',
  eventbrite: 'Eventbrite',
  weezevent: 'Weezevent',
  'microsoft-forms': 'Microsoft Forms',
  'google-forms': 'Google Forms',
  framaforms: 'Framaforms',
  'demarches-simplifiees': 'Démarches simplifiées',
  pretix: 'pretix',
  other: 'Fichier',
} as const;

export type ToolKey = keyof typeof TOOL_NAMES;

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

/** One registration of a file; a yes-no field holds `oui` or ``. */
export interface ImportRecord {
  /** The line of the file, from 1; the first one when several were joined. */
  readonly line: number;
  /** What names this registration for ever at its source: the ticket, or `=` and a hash of who it is. */
  readonly key: string;
  /** The order that the ticket belongs to, '' when none is known. */
  readonly order: string;
  /** The status for which the registration does not hold, null when it does. */
  readonly leftOut: string | null;
  readonly values: Readonly<Record<ImportedField, string>>;
}

/** Why a line of a file gives no registration of its own. */
export type Refusal =
  | { readonly kind: 'no-person'; readonly line: number }
  | { readonly kind: 'same-ticket'; readonly line: number; readonly first: number }
  | { readonly kind: 'joined'; readonly line: number; readonly first: number }
  | { readonly kind: 'status'; readonly line: number; readonly column: string; readonly status: string };

/** Answers that were not understood, each once, with how many lines give it. */
export interface Unread {
  readonly label: string;
  readonly answer: string;
  readonly lines: number;
}

export interface ImportedFile {
  readonly tool: ToolKey;
  readonly records: readonly ImportRecord[];
  readonly refusals: readonly Refusal[];
  readonly unread: readonly Unread[];
  /** The lines of people that no day was found for. */
  readonly withoutDay: readonly number[];
  /** The columns left out; `personal` ones hold something of a person that a bilan does not need. */
  readonly dropped: readonly { readonly label: string; readonly personal: boolean }[];
}

/** A yes of a yes-no field. */
export const YES = 'oui';
/** A no of a yes-no field, or a blank. */
export const NO = '';

/** Says whether a key is a ticket's, not made from who it is. */
export function isTicket(key: string): boolean {
  return !key.startsWith('=');
}

/** The column of Inscriptions filled at the first import: where a row comes from, what its source said. */
export const REFERENCE_LABEL = 'Réf. import';

/**
 * What « Réf. import » holds: `HelloAsso 1001 [n:AbCd p:Ef0_ …]`, the tool and the ticket, then four characters for
 * each value that the source gave. It stands in the row, so that sorting, copying, deleting and going back to a former
 * version carry it along.
 */
export interface Reference {
  /** The tool's name and the key of the registration there. */
  readonly source: string;
  /** The hash of each value by the tag of its field; empty when that part was lost. */
  readonly said: ReadonlyMap<string, string>;
}

const BLANK = '....';

/** Gives the hash of a value as the memory of a row holds it. */
export function hashOf(value: string): string {
  return value === '' ? BLANK : shortHash(value);
}

/** Gives what names a registration of a tool in a row. */
export function sourceOf(tool: ToolKey, key: string): string {
  return `${TOOL_NAMES[tool]} ${key}`;
}

/** Gives what a cell of « Réf. import » says; null when it is blank. */
export function readReference(cell: string): Reference | null {
  const text = cell.replace(/[\s\u00a0]+/gu, ' ').trim();
  if (text === '') return null;
  const [, source = text, memory = ''] = /^(.*?) ?\[([^[\]]*)\]$/u.exec(text) ?? [];
  const said = memory.split(' ').flatMap((entry) => {
    const [, tag, hash] = /^(\S+):(\S{4})$/u.exec(entry) ?? [];
    return tag === undefined || hash === undefined ? [] : [[tag, hash] as const];
  });
  return { source, said: new Map(said) };
}

/** Gives a reference with what the source now says of some fields, and said before of the others. */
export function referenceText({ source, said }: Reference, values: Readonly<Record<ImportedField, string>>): string {
  const all = new Map(said);
  for (const [field, value] of Object.entries(values)) all.set(tagOf(field), hashOf(value));
  return `${source} [${[...all].map(([tag, hash]) => `${tag}:${hash}`).join(' ')}]`;
}
