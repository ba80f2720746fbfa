import type { Attendee, DoorCounts } from '../../domain/people/attendee';
import { isFlag, isObject, shaped, textUpTo } from '../cells/guards';

/** Somebody who came without having registered, as typed at the door. */
export interface WalkIn {
  readonly name: string;
  readonly firstName: string;
  readonly structure: string;
  readonly profile: string;
}

/** What stood in a presence cell that said no. */
export type FormerPresence = string | number | boolean;

/** What the panel asks: to tick a person on a day, to add one who came unregistered, or to take it back. */
export type PointageAction =
  | { readonly kind: 'tick'; readonly day: number; readonly key: string }
  | { readonly kind: 'untick'; readonly day: number; readonly key: string; readonly before: FormerPresence }
  | { readonly kind: 'add' | 'remove'; readonly day: number; readonly walkIn: WalkIn };

/** What became of an action: done, done by somebody before, or refused for a reason told in French. */
export type PointageAnswer =
  | {
      readonly kind: 'done';
      /** What stood in the cell ticked. */ readonly before: FormerPresence;
      /** The person as they now are; null once removed. */ readonly attendee: Attendee | null;
    }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly why: string };

/** What the panel is told once its actions were done, in their order; `counts` are those of the day of the last one. */
export interface PointageRecord {
  readonly answers: readonly PointageAnswer[];
  readonly counts: DoorCounts;
}

/** A day that one may tick, and which of its columns the tab has. */
export interface PointageDay {
  readonly number: number;
  readonly label: string;
  readonly hasRegistered: boolean;
  /** Why nobody can be ticked on that day; '' when one can. */
  readonly problem: string;
}

export interface PointageList {
  /** Why there is nothing to tick; '' when there is. */
  readonly problem: string;
  readonly days: readonly PointageDay[];
  /** The day to begin with. */
  readonly day: number;
  readonly people: readonly Attendee[];
  /** The fields of a walk-in that the tab has a column for. */
  readonly fields: readonly (keyof WalkIn)[];
  readonly profiles: readonly string[];
}

/** The fields of a walk-in, in the order in which they are typed. */
export const WALK_IN_FIELDS = [
  'name',
  'firstName',
  'structure',
  'profile',
] as const satisfies readonly (keyof WalkIn)[];

/** No text typed at the door, nor key, is longer. */
const LONGEST = 300;
/** No more actions wait while one call is under way. */
const MOST_ACTIONS = 200;

const isTyped = textUpTo(LONGEST);
const isWalkIn = shaped<WalkIn>({ name: isTyped, firstName: isTyped, structure: isTyped, profile: isTyped });

function isAction(value: unknown): value is PointageAction {
  if (!isObject(value) || !Number.isInteger(value['day'])) return false;
  const { kind, key, before, walkIn } = value;
  if (kind === 'add' || kind === 'remove') return isWalkIn(walkIn);
  return (
    isTyped(key) &&
    key !== '' &&
    (kind === 'tick' || (kind === 'untick' && (isTyped(before) || isFlag(before) || typeof before === 'number')))
  );
}

/** Gives what a page sent as actions, or null when it is none. */
export function givenActions(sent: unknown): readonly PointageAction[] | null {
  return Array.isArray(sent) && sent.length > 0 && sent.length <= MOST_ACTIONS && sent.every(isAction) ? sent : null;
}
