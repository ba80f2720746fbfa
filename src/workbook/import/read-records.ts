import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';
import { shortHash } from '../content/written-memory';
import { answerKey, type ImportChoices } from './choices';
import { isPersonal } from './column-labels';
import {
  isTicket,
  YES,
  type ImportedFile,
  type ImportRecord,
  type Refusal,
  type Unread,
  isRegistration,
} from './import-record';
import { personValues } from './person-values';
import { plainText, type SourceRow, type SourceTable } from './source-table';
import { ticketColumns, type Tool } from './tools';

/** Gives the text under which two lines name the same person, '' when a line names nobody (RULES, Registrations). */
function identityOf(values: Readonly<Record<string, string>>): string {
  const name = `${fold(values['firstName'] ?? '')}\u0000${fold(values['name'] ?? '')}`;
  const email = (values['email'] ?? '').trim().toLowerCase();
  return name === '\u0000' && email === '' ? '' : `${name}\u0000${email}`;
}

/** Two hashes, one in 280 million million: a file has thousands of people. */
const identityKey = (identity: string): string => `=${shortHash(identity)}${shortHash(`#${identity}`)}`;

/** Gives a part of a ticket in one form, from `2024-05-02 10:11:00`, `02/05/2024 10:11` or a date cell. */
function steadyPart(text: string): string {
  const iso = text.replace(/^(\d{4})-(\d\d)-(\d\d)(?:[ T]|$)/u, '$3/$2/$1 ').trim();
  return iso.replace(/^(\d\d\/\d\d\/\d{4} \d\d:\d\d):\d\d.*$/u, '$1');
}

/** Gives how a line's ticket is read: the columns of the tool, unless somebody chose another column. */
function ticketReader(table: SourceTable, tool: Tool, { roles }: ImportChoices): (row: SourceRow) => string {
  const own = ticketColumns(tool, table).map((key) => table.columns.findIndex((column) => column.key === key));
  const chosen = roles.indexOf('ticket');
  const places = own.length > 0 && (chosen < 0 || own.includes(chosen)) ? own : chosen < 0 ? [] : [chosen];
  return ({ cells }) => {
    const parts = places.map((place) => steadyPart(plainText(cells[place] ?? '')));
    // Brackets part the ticket from what is remembered of it.
    return parts.length === 0 || parts.includes('') ? '' : parts.join('-').replace(/[[\]]/gu, '').replace(/^=+/u, '');
  };
}

/** Gives two lines of one person as one: every day that either names, and the later text. */
function joined(first: ImportRecord, later: ImportRecord): ImportRecord {
  const values: Record<string, string> = { ...first.values };
  for (const [field, value] of Object.entries(later.values)) if (value !== '') values[field] = value;
  return { ...first, values };
}

function countedUnread(unread: readonly { readonly label: string; readonly answer: string }[]): Unread[] {
  const counts = new Map<string, Unread>();
  for (const { label, answer } of unread) {
    const key = `${label}\u0000${answer}`;
    counts.set(key, { label, answer, lines: (counts.get(key)?.lines ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Gives the registrations of a file by the choices accepted, and what became of every other line and column. */
export function readRecords(
  table: SourceTable,
  tool: Tool,
  choices: ImportChoices,
  days: readonly EditionDay[],
): ImportedFile {
  const [statusAt, orderAt] = [choices.roles.indexOf('status'), choices.roles.indexOf('order')];
  const ticketOf = ticketReader(table, tool, choices);
  const records = new Map<string, ImportRecord>();
  const refusals: Refusal[] = [];
  const unread: { label: string; answer: string }[] = [];
  for (const row of table.rows) {
    const { line, cells } = row;
    const person = personValues(table.columns, row, choices, days);
    const identity = identityOf(person.values);
    const status =
      statusAt < 0 || choices.kept[answerKey(cells[statusAt] ?? '')] !== false
        ? null
        : plainText(cells[statusAt] ?? '');
    if (identity === '') {
      refusals.push({ kind: 'no-person', line });
      continue;
    }
    const ticket = ticketOf(row);
    const key = ticket === '' ? identityKey(identity) : ticket;
    const record: ImportRecord = {
      line,
      key,
      order: orderAt < 0 ? '' : plainText(cells[orderAt] ?? ''),
      leftOut: status,
      values: person.values,
    };
    const known = records.get(key);
    if (status !== null) refusals.push({ kind: 'status', line, column: table.columns[statusAt]?.label ?? '', status });
    else unread.push(...person.unread);
    if (known === undefined || (known.leftOut !== null && status === null)) records.set(key, record);
    else if (status === null) {
      refusals.push({ kind: isTicket(key) ? 'same-ticket' : 'joined', line, first: known.line });
      if (!isTicket(key)) records.set(key, joined(known, record));
    }
  }
  const kept = [...records.values()];
  const dropped = table.columns.flatMap(({ label }, index) =>
    choices.roles[index] === 'ignore' ? [{ label, personal: isPersonal(label) }] : [],
  );
  const withoutDay = kept.flatMap(({ line, leftOut, values }) =>
    leftOut === null && !Object.keys(values).some((field) => isRegistration(field) && values[field] === YES)
      ? [line]
      : [],
  );
  return {
    tool: tool.key,
    records: kept,
    refusals,
    unread: countedUnread(unread),
    withoutDay: days.length === 0 ? [] : withoutDay,
    dropped,
  };
}
