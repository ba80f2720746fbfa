import { cents, type Cents } from '../../domain/money';

/** What a text or number reads as: an amount, or why it is none. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly cents: Cents }
  /** `1.234` is a thousand or a little more than one. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: AmountReading = { kind: 'unreadable' };
/** No event costs a thousand million euros; sums of whatever is typed stay exact. */
const LARGEST_EUROS = 1e9;

const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;
const APOSTROPHES = /^[1-9]\d{0,2}(?:['\u2019]\d{3})+(?:[.,]\d{1,2})?$/u;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{1,2})?$/;
const POINTS_THEN_COMMA = /^[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}$/;
const COMMAS_THEN_POINT = /^[1-9]\d{0,2}(?:,\d{3})+\.\d{1,2}$/;
const GROUPS_ONLY = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
const TWO_WAYS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** What may stand before or after an amount. */
const AROUND = /^(?:€|EUR(?:OS?)?)|(?:€(?:UROS?)?|EUR(?:OS?)?\.?|\(T\.?T\.?C\.?\)|T\.?T\.?C\.?)$/iu;
/** `12€50`. */
const CENTS_AFTER_EURO = /^(.*\d) ?(?:€|EUR(?:OS?)?) ?(\d{2})$/iu;
const MINUS = '-\u2212\u2010-\u2015';
/** Brackets, or a sign before or after. */
const SIGNED = new RegExp(`^(?:\\((.*)\\)|([${MINUS}+])(.*)|(.*)[${MINUS}])$`, 'u');
/** What may follow the cost of one day: `540 €/jour`, `540 € par jour et par agent`; one of them at least is a day. */
const OF_A_DAY = /(?:(?<!\p{L})(j|jrs?|jours?|journ[ée]es?|jh|par|la|le|de|d|et|agents?|homme|ttc)|[\s/.()’'-])$/iu;

/** Gives the amount of a number of euros; more than two decimals (beyond 1e-6) is none (RULES, Reading). */
export function amountOfNumber(euros: number): AmountReading {
  if (!Number.isFinite(euros) || Math.abs(euros) > LARGEST_EUROS) return UNREADABLE;
  const whole = Math.round(euros * 100);
  return Math.abs(euros - whole / 100) <= 1e-6 ? { kind: 'amount', cents: cents(whole) } : UNREADABLE;
}

function centsOf(digits: string, negative: boolean): AmountReading {
  const [, euros = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(digits) ?? [];
  const whole = Number(euros.replace(/\D/gu, '')) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(whole) || whole > LARGEST_EUROS * 100) return UNREADABLE;
  return { kind: 'amount', cents: cents(negative ? -whole : whole) };
}

/** Gives the amount that a text states, in any of the forms of RULES (French, English, spaces, €, signs, TTC). */
export function amountOfText(text: string): AmountReading {
  const spaced = bare(text.replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu, ' ').trim());
  const [, bracketed, before, signed, after] = SIGNED.exec(spaced) ?? [];
  const body = bare((bracketed ?? signed ?? after ?? spaced).trim());
  return digitsOf(
    body.replace(CENTS_AFTER_EURO, '$1,$2'),
    before !== '+' && (bracketed ?? signed ?? after) !== undefined,
  );
}

/** Gives the amount that a text states as the cost of one day. */
export function amountADay(text: string): AmountReading {
  let body = text.normalize('NFC').trim();
  let isADay = false;
  for (let end = OF_A_DAY.exec(body); end !== null; end = OF_A_DAY.exec(body)) {
    isADay ||= (end[1] ?? '').toLowerCase().startsWith('j');
    body = body.slice(0, end.index);
  }
  return amountOfText(isADay ? body : text);
}

/** Takes away what stands around an amount: currency, TTC. */
function bare(text: string): string {
  const inner = text.replace(AROUND, '').trim();
  return inner === text ? text : bare(inner);
}

function digitsOf(body: string, negative: boolean): AmountReading {
  if (TWO_WAYS.test(body)) return { kind: 'ambiguous' };
  if (GROUPS_ONLY.test(body)) return centsOf(body.replace(/\D/gu, ''), negative);
  const readable =
    PLAIN.test(body) ||
    APOSTROPHES.test(body) ||
    SPACED.test(body) ||
    POINTS_THEN_COMMA.test(body) ||
    COMMAS_THEN_POINT.test(body);
  return readable ? centsOf(body, negative) : UNREADABLE;
}
