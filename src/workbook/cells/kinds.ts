import * as z from 'zod/mini';
import { monthOf, type IsoDay, type Minutes } from '../../domain/calendar';
import type { Payment } from '../../domain/edition';
import { departmentOf } from '../../domain/people/departments';
import { fold, hasWords, listed } from '../../domain/names';
import { once } from '../../domain/once';
import { isNothing } from '../../domain/nothing';
import { structureOf } from '../../domain/people/structure-name';
import type { Cents } from '../../domain/money';
import { amountADay, amountOfNumber, amountOfText, type AmountReading } from './amount';
import { hoursOfMoment, isTimeOnly, textOf, timeOfMoment, type CellInput } from './cell-input';
import { spanOfText, timeOfFraction, timeOfText, type Span } from './clock';
import { cellFigureOf } from './cell-figure';
import { dayOfText, isNameOfDay, monthOfText } from './french-days';
import { decimalOfText, hoursOfText, percentageIn, quantityOfText, type Percentage, type Unit } from './quantity';

import { kind, type Kind, type Refuse } from './kind';

function amountReading(input: CellInput): AmountReading {
  if (typeof input === 'number') return amountOfNumber(input);
  return typeof input === 'string' ? amountOfText(input) : { kind: 'unreadable' };
}

/** No day, hour or head is counted beyond this; prices and sums of whatever is typed stay exact. */
const LARGEST_QUANTITY = 1e6;

function positive(quantity: number | null, refuse: Refuse): number {
  if (quantity === null || !(Math.abs(quantity) <= LARGEST_QUANTITY)) return refuse('quantity-unreadable');
  return quantity < 0 ? refuse('quantity-negative') : quantity;
}

/** In cents: a hundred thousand euros a day, so that a million days still cost a sum that is exact. */
const LARGEST_DAY_COST = 1e7;

/** Serial numbers of the years 2000 to 2099: a date cell that lost its format. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const MINUTES_A_DAY = 24 * 60;
const MILLISECONDS_A_DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

function dayOfSerial(serial: number): IsoDay {
  return new Date(Math.round((serial - EPOCH_SERIAL) * MILLISECONDS_A_DAY)).toISOString().slice(0, 10);
}

/** The words for yes and no: add here what others write. */
export const YES = listed(`
  oui | o | x | vrai | true | yes | y | 1 | ok | ✓ | ✔ | ✅ | ☑ | ☒ | 🗹 | présent | présente | présents | inscrit
  inscrite | confirmé | confirmée | validé | validée | présent(e) | inscrit(e) | confirmé(e) | validé(e) | venu
  venue | coché | cochée
`);
const NO = listed(`
  non | n | faux | false | no | 0 | ☐ | □ | ⬜ | - | – | — | -- | ✗ | ✘ | ❌ | absent | absente | absents | annulé
  annulée | non inscrit | non inscrite | non présent | non présente | pas venu | pas venue
`);
const yes = once(() => new Set(YES.map(fold)));
const no = once(() => new Set(NO.map(fold)));
/** Asks for the emoji of a sign; changes nothing to what it says. */
const EMOJI_SIGN = /\ufe0f/gu;

const euros = (value: Cents | null): number | null => (value === null ? null : cellFigureOf(value, 'money'));

/** Text, kept as typed without the spaces around it. */
export const text: Kind<string> = kind('text', '', 'text', textOf);

/** Text in which punctuation alone, « néant » or « à confirmer » reads as blank. */
export const nameText: Kind<string> = {
  ...text,
  name: 'name',
  isBlank: (input) => input === '' || (typeof input === 'string' && isNothing(input)),
};

/** The name of a structure: that of a partner as Paramètres writes it, another one as typed. */
export const structureText: Kind<string> = {
  ...nameText,
  name: 'structure',
  schema: ({ structures = [] }) =>
    z.transform((input) => structureOf(textOf(input as CellInput), structures) ?? textOf(input as CellInput)),
};

/** A département by its number, another text as typed. */
export const department: Kind<string> = {
  ...nameText,
  name: 'department',
  schema: () => z.transform((input) => departmentOf(textOf(input as CellInput)) ?? textOf(input as CellInput)),
  normal: (value, typed) => (departmentOf(typed) === value ? value : null),
};

/** An e-mail address: text, at its best in small letters without spaces around it. */
export const email: Kind<string> = {
  ...text,
  name: 'email',
  normal: (value) => (/^[^\s@]+@[^\s@]+$/u.test(value) ? value.toLowerCase() : null),
};

export const amount: Kind<Cents | null> = {
  ...kind<Cents | null>('amount', null, 'money', (input, _context, refuse) => {
    const reading = amountReading(input);
    if (reading.kind === 'amount') return reading.cents;
    return refuse(reading.kind === 'ambiguous' ? 'amount-ambiguous' : 'amount-unreadable');
  }),
  normal: euros,
};

/** Gives the kind of a quantity of zero or more, 0 when blank, which the name of what it counts may follow. */
function quantityIn(...units: readonly Unit[]): Kind<number> {
  return {
    ...kind('quantity', 0, 'quantity', (input, _context, refuse) => {
      if (typeof input === 'number') return positive(input, refuse);
      return positive(typeof input === 'string' ? quantityOfText(input, ...units) : null, refuse);
    }),
    normal: (value) => value,
  };
}

/** Days. */
export const quantity: Kind<number> = quantityIn('days');

function orNone({ schema }: Kind<number>): Kind<number | null> {
  return { ...quantity, name: 'number', blank: null, schema, normal: (value) => value };
}

/** A number of zero or more, null when blank. */
export const numberOrNone: Kind<number | null> = orNone(quantityIn());
export const headsOrNone: Kind<number | null> = orNone(quantityIn('heads'));
export const monthsOrNone: Kind<number | null> = orNone(quantityIn('months'));

/** A number of either sign (a net promoter score), null when blank. */
export const signedNumber: Kind<number | null> = kind<number | null>(
  'signed-number',
  null,
  'quantity',
  (input, _context, refuse) => {
    const stated = typeof input === 'number' ? input : typeof input === 'string' ? decimalOfText(input) : null;
    return stated === null || !(Math.abs(stated) <= LARGEST_QUANTITY) ? refuse('quantity-unreadable') : stated;
  },
);

/** The cost of one day, in cents, null when blank. */
export const dayCost: Kind<Cents | null> = {
  ...kind<Cents | null>('amount', null, 'money', (input, _context, refuse) => {
    const reading = typeof input === 'string' ? amountADay(input) : amountReading(input);
    if (reading.kind !== 'amount')
      return refuse(reading.kind === 'ambiguous' ? 'amount-ambiguous' : 'amount-unreadable');
    return reading.cents < 0 || reading.cents > LARGEST_DAY_COST ? refuse('amount-unreadable') : reading.cents;
  }),
  normal: euros,
};

/** Hours, as a quantity, `17h30` or a duration cell; 0 when blank. */
export const hours: Kind<number> = {
  ...kind('hours', 0, 'quantity', (input, _context, refuse) => {
    if (typeof input === 'number') return positive(input, refuse);
    if (typeof input === 'string') return positive(hoursOfText(input), refuse);
    return positive(typeof input === 'object' ? hoursOfMoment(input) : null, refuse);
  }),
  normal: (value) => value,
};

/** A percentage as typed, null when blank. */
export const percentage: Kind<Percentage | null> = kind<Percentage | null>(
  'percentage',
  null,
  'percentage',
  (input, _context, refuse) => percentageIn(input) ?? refuse('percentage-unreadable'),
);

/** A time of day in minutes, null when blank. */
export const time: Kind<Minutes | null> = {
  ...kind<Minutes | null>('time', null, 'time', (input, _context, refuse) => {
    if (typeof input === 'object') return timeOfMoment(input) ?? refuse('time-unreadable');
    const minutes =
      typeof input === 'number' ? timeOfFraction(input) : typeof input === 'string' ? timeOfText(input) : null;
    return minutes ?? refuse('time-unreadable');
  }),
  // A cell at 24:00 would show the next day's 0:00.
  normal: (value) => (value === null || value >= MINUTES_A_DAY ? null : value / MINUTES_A_DAY),
};

/** A time of day, or a span that gives both ends (`10h / 11h15`); null when blank. */
export const timeOrSpan: Kind<Span | null> = {
  ...kind<Span | null>('span', null, 'time', (input, _context, refuse) => {
    if (typeof input === 'string') return spanOfText(input) ?? refuse('time-unreadable');
    const start =
      typeof input === 'object' ? timeOfMoment(input) : typeof input === 'number' ? timeOfFraction(input) : null;
    return start === null ? refuse('time-unreadable') : { start, end: null };
  }),
  normal: (value) => (value?.end === null ? time.normal(value.start, '') : null),
};

/** A day in ISO form, null when blank. */
export const day: Kind<IsoDay | null> = {
  ...kind<IsoDay | null>('day', null, 'date', (input, { days }, refuse) => {
    if (typeof input === 'object') return isTimeOnly(input) ? refuse('day-unreadable') : input.day;
    if (typeof input === 'number')
      return input >= FIRST_SERIAL && input < LAST_SERIAL ? dayOfSerial(input) : refuse('day-unreadable');
    const reading = typeof input === 'string' ? dayOfText(input, days) : { kind: 'unreadable' as const };
    if (reading.kind === 'day') return reading.day;
    return refuse(`day-${reading.kind}`);
  }),
  // « Jour 1 » and « jeudi » follow the edition's days: they stay as they are.
  normal: (value, typed) =>
    value === null || isNameOfDay(typed) ? null : Date.parse(value) / MILLISECONDS_A_DAY + EPOCH_SERIAL,
};

/** A check box or one of the words for yes and no; false when blank. */
export const yesNo: Kind<boolean> = {
  ...kind('yes-no', false, 'general', (input, { labels = [] }, refuse) => {
    if (typeof input === 'boolean') return input;
    const word = typeof input === 'object' ? '' : fold(String(input).replace(EMOJI_SIGN, ''));
    return (
      yes().has(word) ||
      labels.some((label) => fold(label) === word) ||
      (no().has(word) ? false : refuse('yes-no-unknown'))
    );
  }),
  isBlank: (input) => input === '' || input === false,
  normal: (value) => value,
};

/** When a line was paid: a month in any form, else a text that explains. */
export const payment: Kind<Payment> = kind<Payment>('payment', { kind: 'blank' }, 'text', (input, { days }) => {
  if (typeof input === 'string' && !hasWords(input)) return { kind: 'blank' };
  const month =
    typeof input === 'object'
      ? monthOf(input.day)
      : typeof input === 'number' && input >= FIRST_SERIAL && input < LAST_SERIAL
        ? monthOf(dayOfSerial(input))
        : monthOfText(textOf(input), days);
  return month === null ? { kind: 'text', text: textOf(input) } : { kind: 'month', month };
});

/** A year of four figures, null when blank. */
export const year: Kind<number | null> = kind<number | null>('year', null, 'general', (input, _context, refuse) => {
  const stated = typeof input === 'object' ? Number(input.day.slice(0, 4)) : Number(input);
  return typeof input !== 'boolean' && Number.isInteger(stated) && stated >= 1900 && stated <= 2999
    ? stated
    : refuse('year-unreadable');
});
