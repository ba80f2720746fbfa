/** What a column says of a person, and of the row. */
const PERSON = ['name', 'firstName', 'fullName', 'email', 'structure', 'department', 'profile', 'conum'] as const;
const ROW = ['checkedIn', 'status', 'ticket', 'order', 'keep'] as const;

/** A column of Inscriptions that says something of a person. */
export type PersonField = Exclude<(typeof PERSON)[number], 'fullName'>;

/** A role that is of no day. */
export type NamedRole = 'ignore' | 'days' | (typeof PERSON | typeof ROW)[number];

/**
 * What a column of an imported file is to us: a column of Inscriptions (`registered1`, `present2` for a day, `keep` for
 * a column of its own with the same label), something that decides (which rows, which days, which ticket), or nothing.
 */
export type Role = NamedRole | `registered${number}` | `present${number}`;

/** Says whether a role may be given to one column only: a day has columns of its halves, or of its sessions. */
export function isSingle(role: Role): boolean {
  return role !== 'ignore' && role !== 'keep' && !/\d$/u.test(role);
}

/** Gives the roles that a person may choose for a column, in order, for an edition with days of these numbers. */
export function rolesFor(days: readonly number[]): Role[] {
  const byDay = days.flatMap((day): Role[] => [`registered${day}`, `present${day}`]);
  return ['ignore', ...PERSON, 'days', ...byDay, ...ROW];
}

/** Gives the role that a text names, for an edition with days of these numbers; null when it names none. */
export function roleOf(text: string, days: readonly number[]): Role | null {
  return rolesFor(days).find((role) => role === text) ?? null;
}
