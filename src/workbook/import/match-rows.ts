import { fold } from '../../domain/names';
import { isTicket, type ImportRecord, sourceOf, type ToolKey } from './import-record';
import type { RegistrationRow } from './registration-rows';

interface Who {
  readonly name: string;
  readonly email: string;
}

function who(values: Readonly<Record<string, string | null | undefined>>): Who {
  const [first, last] = [fold(values['firstName'] ?? ''), fold(values['name'] ?? '')];
  return {
    name: first === '' && last === '' ? '' : `${first}\u0000${last}`,
    email: (values['email'] ?? '').trim().toLowerCase(),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Gives the row, of these of one name, that is the person with this e-mail: the same, else a single one. */
function samePerson(rows: readonly RegistrationRow[], email: string): RegistrationRow | null {
  const equal = rows.find(({ values }) => who(values).email === email);
  if (equal !== undefined) return equal;
  const emails = new Set(rows.map(({ values }) => who(values).email).filter((other) => other !== ''));
  if (email === '') return emails.size === 1 ? (rows[0] ?? null) : null;
  return emails.size === 0 ? (rows.find(({ values }) => who(values).email === '') ?? null) : null;
}

/** The rows of Inscriptions, each to be taken by one registration of the file at most. */
class FreeRows {
  readonly #taken = new Set<number>();
  readonly #bySource: ReadonlyMap<string, readonly RegistrationRow[]>;
  readonly #byName: ReadonlyMap<string, readonly RegistrationRow[]>;
  readonly #byEmail: ReadonlyMap<string, readonly RegistrationRow[]>;

  constructor(
    rows: readonly RegistrationRow[],
    private readonly tool: ToolKey,
  ) {
    this.#bySource = grouped(rows, ({ reference }) => reference?.source ?? '');
    this.#byName = grouped(rows, ({ values }) => who(values).name);
    this.#byEmail = grouped(rows, ({ values }) => who(values).email);
  }

  bySource({ key }: ImportRecord): RegistrationRow | null {
    return this.#take(this.#bySource.get(sourceOf(this.tool, key))?.[0] ?? null);
  }

  byPerson(record: ImportRecord): RegistrationRow | null {
    const { name, email } = who(record.values);
    const isFree = (row: RegistrationRow): boolean => !this.#taken.has(row.row) && this.#mayBe(row, record);
    if (name === '') {
      const [only, other] = (this.#byEmail.get(email) ?? []).filter(isFree);
      return only === undefined || other !== undefined ? null : this.#take(only);
    }
    const rows = (this.#byName.get(name) ?? []).filter(isFree);
    const sameOrder =
      record.order === ''
        ? undefined
        : rows.find(({ reference }) => reference?.source.startsWith(`${sourceOf(this.tool, record.order)}-`));
    return this.#take(sameOrder ?? samePerson(rows, email));
  }

  /** Two tickets are two rows, even of one person. */
  #mayBe({ reference }: RegistrationRow, { key }: ImportRecord): boolean {
    if (reference === null || !isTicket(key)) return true;
    const own = sourceOf(this.tool, '');
    return !reference.source.startsWith(own) || !isTicket(reference.source.slice(own.length));
  }

  #take(row: RegistrationRow | null): RegistrationRow | null {
    if (row !== null) this.#taken.add(row.row);
    return row;
  }
}

/**
 * Gives the row of Inscriptions of each registration of a file, null for a newcomer: the row that bears its
 * ticket, else a row of the same person that bears no other ticket of the same tool. A row is one registration's only.
 */
export function matchRows(
  records: readonly ImportRecord[],
  rows: readonly RegistrationRow[],
  tool: ToolKey,
): Map<ImportRecord, RegistrationRow | null> {
  const free = new FreeRows(rows, tool);
  const matches = new Map<ImportRecord, RegistrationRow | null>(
    records.map((record) => [record, free.bySource(record)]),
  );
  for (const [record, row] of matches) {
    if (row === null && record.leftOut === null) matches.set(record, free.byPerson(record));
  }
  return matches;
}
