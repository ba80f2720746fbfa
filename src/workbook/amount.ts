import { cents, type Cents } from '../domain/money';

/** What a text or number reads as: an amount, or why it is none. */
export type AmountReading = { readonly kind: 'amount'; readonly cents: Cents } | { readonly kind: 'ambiguous' } | { readonly kind: 'unreadable' };

const UNREADABLE: AmountReading = { kind: 'unreadable' };
/** No event costs a thousand million euros; sums of whatever is typed stay exact. */
const LARGEST_EUROS = 1e9;

const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{1,2})?$/;
const POINTS_THEN_COMMA = /^[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}$/;
const COMMAS_THEN_POINT = /^[1-9]\d{0,2}(?:,\d{3})+\.\d{1,2}$/;
const GROUPS_ONLY = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
const TWO_WAYS = /^[1-9]\d{0,2}[.,]\d{3}$/;

const CURRENCY = /^(?:€|EUR)|(?:€|EUR)$/iu;

/** Gives back the amount of a number of euros; more than two decimals (beyond 1e-6) is none (RULES, Reading). */
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

/** Gives back the amount that a text states, in any of the forms of RULES (French or English, spaces of all kinds, €, EUR, -, −, brackets). */
export function amountOfText(text: string): AmountReading {
  let body = text.replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu, ' ').trim();
  const strip = () => {
    body = body.replace(CURRENCY, '').trim();
  };
  strip();
  const bracketed = /^\((.*)\)$/u.exec(body);
  if (bracketed !== null) body = (bracketed[1] ?? '').trim();
  else if (/^[-\u2212]/u.test(body)) body = body.slice(1).trim();
  else {
    strip();
    return digitsOf(body, false);
  }
  strip();
  return digitsOf(body, true);
}

function digitsOf(body: string, negative: boolean): AmountReading {
  if (TWO_WAYS.test(body)) return { kind: 'ambiguous' };
  if (GROUPS_ONLY.test(body)) return centsOf(body.replace(/\D/gu, ''), negative);
  const readable = PLAIN.test(body) || SPACED.test(body) || POINTS_THEN_COMMA.test(body) || COMMAS_THEN_POINT.test(body);
  return readable ? centsOf(body, negative) : UNREADABLE;
}
