import type { ImportedField } from './imported-field';
import type { ToolKey } from './tool-names';

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

/** What a file gives once choices are accepted. */
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
