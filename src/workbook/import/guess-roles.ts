import type { EditionDay } from '../../domain/edition';
import type { CellInput } from '../cell-input';
import { dayColumnsOf } from '../tabs/registrations';
import { labelRole } from './column-labels';
import { daysNamed } from './named-days';
import { isSingle, type Role } from './role';
import { plainText } from './plain-text';
import type { SourceColumn, SourceTable } from './source-table';
import { ticketColumns, toolRole, type Tool } from './tools';
import { yesOrNo } from './yes-no-cell';

/** A question with more different answers than this does not ask for a day. */
const MOST_DAY_ANSWERS = 30;
/** How many filled cells out of ten must name a day. */
const DAY_SHARE = 0.6;

function filledOf({ rows }: SourceTable, index: number): CellInput[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[index] ?? '';
    return plainText(cell) === '' ? [] : [cell];
  });
}

const isYesNo = (cells: readonly CellInput[]): boolean => cells.length > 0 && cells.every((cell) => yesOrNo(cell) !== null);

/** Gives back the day that a label names when its column answers yes or no for that day; « Présent » means it only in a file that also tells who registered. */
function dayRole({ label }: SourceColumn, cells: readonly CellInput[], days: readonly EditionDay[], tellsBoth: boolean): Role | null {
  const own = dayColumnsOf(days)(label)?.field as Role | undefined;
  if (own !== undefined && isYesNo(cells)) return own.startsWith('present') && !tellsBoth ? (`registered${Number(own.slice('present'.length))}`) : own;
  const [day, other] = daysNamed(label, days);
  return day !== undefined && other === undefined && isYesNo(cells) && !/montant|amount|prix|price/iu.test(label) ? `registered${day}` : null;
}

function namesDays(cells: readonly CellInput[], days: readonly EditionDay[]): boolean {
  const answers = new Set(cells.map(plainText));
  if (days.length < 2 || cells.length === 0 || answers.size > MOST_DAY_ANSWERS) return false;
  return cells.filter((cell) => daysNamed(cell, days).length > 0).length >= cells.length * DAY_SHARE;
}

/** Microsoft Forms puts the account before the questions, under the labels of a person. */
const ACCOUNT: Readonly<Record<string, Role>> = { nom: 'fullName', name: 'fullName', adressedemessagerie: 'email', email: 'email' };
const NOBODY = /^anonym(?:e|ous)$/iu;

function isAccount({ key: tool }: Tool, column: SourceColumn, position: number): boolean {
  return tool === 'microsoft-forms' && position < 6 && column.key in ACCOUNT;
}

/** When a day is given by nothing better, a date of booking is no date of coming. */
const BOOKING = /commande|order|depose|soumis|horodat|timestamp|heurede|starttime|completion|modifi|created|date(?:de)?(?:l)?inscription|instruction|traite|envoye|time|miseajour/u;

/**
 * Gives back what each column of a file most likely is, in the order of its columns: what its tool says, else what its label
 * says, else what it holds (days). Each role but « ignore » goes to the first column that claims it.
 */
export function guessRoles(table: SourceTable, tool: Tool, days: readonly EditionDay[]): Role[] {
  const tellsBoth = table.columns.some(({ label }) => dayColumnsOf(days)(label)?.field.startsWith('registered') === true);
  const tickets = ticketColumns(tool, table);
  const taken = new Set<Role>();
  const claim = (role: Role): Role => {
    if (!isSingle(role)) return role;
    if (taken.has(role)) return 'ignore';
    taken.add(role);
    return role;
  };
  const sure = table.columns.map((column, position): Role | null => {
    if (isAccount(tool, column, position)) return null;
    const role = toolRole(tool, column.key) ?? dayRole(column, filledOf(table, position), days, tellsBoth) ?? labelRole(column.label);
    return role === null ? null : claim(role);
  });
  const isNamed = taken.has('name') || taken.has('fullName');
  return sure.map((role, position): Role => {
    const column = table.columns[position];
    if (column === undefined) return 'ignore';
    if (role !== null && role !== 'ignore') return role === 'fullName' && taken.has('name') && taken.has('firstName') ? 'ignore' : role;
    const cells = filledOf(table, position);
    if (isAccount(tool, column, position)) {
      const account = ACCOUNT[column.key] ?? 'ignore';
      return cells.every((cell) => NOBODY.test(plainText(cell))) || (account === 'fullName' && isNamed) ? 'ignore' : claim(account);
    }
    if (role === 'ignore' || tickets.includes(column.key) || BOOKING.test(column.key)) return 'ignore';
    return namesDays(cells, days) ? claim('days') : 'ignore';
  });
}
