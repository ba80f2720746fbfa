import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';
import type { CellInput } from '../cells/cell-input';
import { dayColumnsOf, dayFieldOf } from '../tabs/day-columns';
import { isWithdrawn, plainStatus } from '../tabs/registration-statuses';
import { registrationsTab } from '../tabs/registrations';
import { labelRole } from './column-labels';
import { daysNamed, comes } from './answers';
import { isSingle, type Role } from './role';
import { plainText, type SourceColumn, type SourceTable } from './source-table';
import { ticketColumns, toolRole, type Tool } from './tools';

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

/** A meal, a night or a price that names a day is no registration for it. */
const MEAL = new RegExp(
  'repas|dejeuner|diner|lunch|dinner|meal|cocktail|buffet|brunch|soiree|hotel|nuitee|' +
    'hebergement|navette|parking|plateau|panier|montant|amount|prix|price|covoiturage|nuit|soir',
  'u',
);

/** Says whether a column is an option that is bought: a meal, or one with a twin of its price (« Montant … »). */
function isOption({ columns }: SourceTable, { key }: SourceColumn): boolean {
  return MEAL.test(key) || columns.some((other) => other.key === `montant${key}`);
}

const CHECK_IN = /checkin|checkedin|pointe|scanne|controle|arrivee/u;

/** Says whether most cells of a column say yes or no for a day. */
function tellsDay(cells: readonly CellInput[], day: number, days: readonly EditionDay[]): boolean {
  return cells.length > 0 && cells.filter((cell) => comes(cell, day, days) !== null).length >= cells.length * DAY_SHARE;
}

/** Gives the day of a label whose column answers yes or no; « Présent » only beside one that tells who registered. */
function dayRole(
  { label, key }: SourceColumn,
  cells: readonly CellInput[],
  days: readonly EditionDay[],
  tellsBoth: boolean,
): Role | null {
  const own = dayFieldOf(dayColumnsOf(days)(label)?.field ?? '');
  if (own !== null && tellsDay(cells, own.day, days)) return `${tellsBoth ? own.kind : 'registered'}${own.day}`;
  const [day, other] = daysNamed(label, days);
  if (day === undefined || other !== undefined || !tellsDay(cells, day, days)) return null;
  return tellsBoth && CHECK_IN.test(key) ? `present${day}` : `registered${day}`;
}

function namesDays(cells: readonly CellInput[], days: readonly EditionDay[]): boolean {
  const answers = new Set(cells.map(plainText));
  if ([...answers].every((answer) => MEAL.test(fold(answer)))) return false;
  if (days.length < 2 || cells.length === 0 || answers.size > MOST_DAY_ANSWERS) return false;
  return cells.filter((cell) => daysNamed(cell, days).length > 0).length >= cells.length * DAY_SHARE;
}

/** Microsoft Forms puts the account before the questions, under the labels of a person. */
const ACCOUNT: Readonly<Record<string, Role>> = {
  nom: 'fullName',
  name: 'fullName',
  adressedemessagerie: 'email',
  email: 'email',
};
const NOBODY = /^anonym(?:e|ous)$/iu;

function isAccount({ key: tool }: Tool, column: SourceColumn, position: number): boolean {
  return tool === 'microsoft-forms' && position < 6 && column.key in ACCOUNT;
}

/** When a day is given by nothing better, a date of booking is no date of coming. */
const BOOKING = new RegExp(
  'commande|order|depose|soumis|horodat|timestamp|heurede|starttime|completion|modifi|' +
    'created|date(?:de)?(?:l)?inscription|instruction|traite|envoye|time|miseajour|check|scan|' +
    'pointage|controle|paiement|payment|paye|paid|achat|purchase|annul|cancel|rembours|refund|' +
    'factur|invoice|creation|naissance|birth',
  'u',
);

/** What a column of whole names may be called, and one of registrations that hold or not. */
const WHO = /^(?:participant|personne|inscrit|invite|identite|attendee|guest|registrant)/u;
const STATE = /inscription|reponse|participation|situation|etat|statut|status|state|validation|confirmation|presence/u;

function isWholeName(cell: CellInput): boolean {
  return /^[\p{L}'’.-]+(?: [\p{L}'’.-]+)+$/u.test(plainText(cell));
}

function tellsStates(cells: readonly CellInput[]): boolean {
  const answers = [...new Set(cells.map(plainText))];
  return answers.some(isWithdrawn) && answers.every((answer) => plainStatus(answer) !== null);
}

/**
 * Gives back how well a column bears a role that others claim too: filled before blank, a check-in that names days, a
 * title that is exactly the role's, what is filled most.
 */
function claimOf(table: SourceTable, days: readonly EditionDay[], role: Role, position: number): number {
  const cells = filledOf(table, position);
  const label = Object.entries(registrationsTab.columns).find(([key]) => key === role)?.[1].label;
  const isExact = label !== undefined && fold(label) === table.columns[position]?.key;
  const namesDay = role === 'checkedIn' && cells.some((cell) => daysNamed(cell, days).length > 0);
  const filled = cells.length / (table.rows.length + 1);
  return (cells.length > 0 ? 4 : 0) + (namesDay ? 2 : 0) + (isExact ? 1 : 0) + filled;
}

/** Gives roles of which each single one stands at the column that bears it best, the first of equals. */
function singled(table: SourceTable, days: readonly EditionDay[], roles: readonly (Role | null)[]): (Role | null)[] {
  const best = new Map<Role, { readonly position: number; readonly claim: number }>();
  roles.forEach((role, position) => {
    if (role === null || !isSingle(role)) return;
    const claim = claimOf(table, days, role, position);
    if (claim > (best.get(role)?.claim ?? -1)) best.set(role, { position, claim });
  });
  return roles.map((role, position) =>
    role === null || !isSingle(role) || best.get(role)?.position === position ? role : 'ignore',
  );
}

/**
 * Gives back what each column of a file most likely is, in the order of its columns: what its tool says, else what its
 * label says, else what it holds (days). A role that one column may have goes to the one that bears it best.
 */
export function guessRoles(table: SourceTable, tool: Tool, days: readonly EditionDay[]): Role[] {
  // « Présent jeudi » is presence beside « Inscrit jeudi » or « Jeudi », and registration alone.
  const dayOf = (column: SourceColumn, position: number, isBoth: boolean): Role | null =>
    isOption(table, column) ? null : dayRole(column, filledOf(table, position), days, isBoth);
  const tellsBoth = table.columns.some((column, position) => dayOf(column, position, true)?.startsWith('registered'));
  const tickets = ticketColumns(tool, table);
  const sure = singled(
    table,
    days,
    table.columns.map((column, position): Role | null => {
      if (isAccount(tool, column, position)) return null;
      return toolRole(tool, column.key) ?? dayOf(column, position, tellsBoth) ?? labelRole(column.label);
    }),
  );
  const taken = new Set<Role>(sure.flatMap((role) => role ?? []));
  const claim = (role: Role): Role => {
    if (!isSingle(role)) return role;
    if (taken.has(role)) return 'ignore';
    taken.add(role);
    return role;
  };
  const isNamed = taken.has('name') || taken.has('fullName');
  return sure.map((role, position): Role => {
    const column = table.columns[position];
    if (column === undefined) return 'ignore';
    if (role !== null && role !== 'ignore') return role;
    const cells = filledOf(table, position);
    if (isAccount(tool, column, position)) {
      const account = ACCOUNT[column.key] ?? 'ignore';
      return cells.every((cell) => NOBODY.test(plainText(cell))) || (account === 'fullName' && isNamed)
        ? 'ignore'
        : claim(account);
    }
    if (role === 'ignore' || tickets.includes(column.key) || BOOKING.test(column.key) || MEAL.test(column.key))
      return 'ignore';
    if (!isNamed && WHO.test(column.key) && cells.every(isWholeName)) return claim('fullName');
    if (STATE.test(column.key) && tellsStates(cells)) return claim('status');
    return namesDays(cells, days) ? claim('days') : 'ignore';
  });
}
