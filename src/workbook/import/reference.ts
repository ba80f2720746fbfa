import { shortHash } from '../content/written-memory';
import { tagOf, type ImportedField } from './imported-field';
import { TOOL_NAMES, type ToolKey } from './tool-names';

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
