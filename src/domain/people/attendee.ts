import { fold, wordsIn } from '../names';

/** A person of Inscriptions as the list at the door shows them. */
export interface Attendee {
  /** What tells them from anybody else, whatever row they stand in; '' for a row that names nobody. */
  readonly key: string;
  readonly name: string;
  readonly firstName: string;
  readonly structure: string;
  /** Their e-mail where another bears their name, or where nothing else is known of them; else ''. */
  readonly email: string;
  /** Numbers of days. */
  readonly registered: readonly number[];
  readonly present: readonly number[];
  /** False for speakers and organisers, who are out of every participant figure. */
  readonly participant: boolean;
}

/** How many people of a day; `present` and `registered` are participants, `others` speakers and organisers. */
export interface DoorCounts {
  readonly present: number;
  readonly registered: number;
  /** Participants present who had not registered. */
  readonly walkIns: number;
  readonly others: number;
}

export function doorCounts(attendees: readonly Attendee[], day: number): DoorCounts {
  const present = attendees.filter((attendee) => attendee.present.includes(day));
  const participants = present.filter(({ participant }) => participant);
  return {
    present: participants.length,
    registered: attendees.filter(({ participant, registered }) => participant && registered.includes(day)).length,
    walkIns: participants.filter(({ registered }) => !registered.includes(day)).length,
    others: present.length - participants.length,
  };
}

/** Gives « NOM Prénom », or what else is known of a person. */
export function attendeeName({ name, firstName, email }: Pick<Attendee, 'name' | 'firstName' | 'email'>): string {
  const whole = [name, firstName].filter((part) => part !== '').join(' ');
  return whole === '' ? email : whole;
}

/** A person with the words under which they are found. */
export interface Searchable {
  readonly attendee: Attendee;
  readonly names: readonly string[];
  readonly structure: readonly string[];
}

/** Those who answer a search, the first ones, and how many there are in all. */
export interface Matches {
  readonly shown: readonly Attendee[];
  readonly count: number;
}

function wordsOf(text: string): string[] {
  return wordsIn(text).map(fold);
}

/** Gives a person with the words of their name and structure; a name of several words is found written as one too. */
export function searchable(attendee: Attendee): Searchable {
  const { name, firstName, structure, email } = attendee;
  return {
    attendee,
    names: [
      ...wordsOf(`${name} ${firstName}`),
      fold(name),
      fold(firstName),
      ...(name + firstName === '' ? wordsOf(email) : []),
    ],
    structure: [...wordsOf(structure), fold(structure)],
  };
}

/**
 * Gives the people each word of whose search begins a word of their name or structure, without regard to case or
 * accents: those found by name alone first, those already present last, else in the order given; nobody for a search
 * without letters.
 */
export function matching(people: readonly Searchable[], search: string, day: number, most: number): Matches {
  const words = wordsOf(search);
  const isIn = (places: readonly string[], word: string): boolean => places.some((place) => place.startsWith(word));
  if (words.length === 0) return { shown: [], count: 0 };
  const found = people.flatMap(({ attendee, names, structure }) => {
    const byName = words.every((word) => isIn(names, word));
    if (attendee.key === '' || (!byName && !words.every((word) => isIn(names, word) || isIn(structure, word))))
      return [];
    return [{ attendee, rank: (byName ? 0 : 2) + (attendee.present.includes(day) ? 1 : 0) }];
  });
  return {
    shown: [...found]
      .sort((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ attendee }) => attendee),
    count: found.length,
  };
}
