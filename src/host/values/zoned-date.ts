/** Gives the offset from UTC at an instant, in minutes. */
type OffsetAt = (instant: number) => number;

const DAY = 86_400_000;
const MINUTE = 60_000;
const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})(?:\s*\(.*\))?$/i;
const ISO_DAY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;
/** What is read from, or written to, a date in its time zone; `UTC` forms of the same name do the work. */
const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/**
 * Gives a `Date` that counts in a time zone of its own, made from a realm's `Date`: for a page, whose zone is the
 * browser's. An hour that comes twice is the first one, an hour that is skipped is the one after, as the language has
 * it.
 */
export function zonedDate(real: DateConstructor, offsetAt: OffsetAt): DateConstructor {
  const wallOf = (instant: number): number => Math.round(instant + offsetAt(instant) * MINUTE);
  const instantOf = (wall: number): number => {
    const before = wall - offsetAt(wall - DAY) * MINUTE;
    const after = wall - offsetAt(wall + DAY) * MINUTE;
    return wallOf(before) === wall || wallOf(after) !== wall ? before : after;
  };
  const parse = (text: string): number => {
    const read = real.parse(text);
    if (Number.isNaN(read) || HAS_ZONE.test(text.trim()) || ISO_DAY.test(text.trim())) return read;
    // The browser read it in its own zone: its clock's figures are those of the text.
    const local = new real(read);
    return instantOf(
      real.UTC(
        local.getFullYear(),
        local.getMonth(),
        local.getDate(),
        local.getHours(),
        local.getMinutes(),
        local.getSeconds(),
        local.getMilliseconds(),
      ),
    );
  };
  const instantFrom = (given: readonly unknown[]): number => {
    const [first] = given;
    if (given.length === 0) return real.now();
    if (given.length > 1) return instantOf(real.UTC(...(given as Parameters<DateConstructor['UTC']>)));
    return typeof first === 'string' ? parse(first) : new real(first as number).getTime();
  };

  class Zoned extends real {
    constructor(...given: readonly unknown[]) {
      super(instantFrom(given));
    }

    override getTimezoneOffset(): number {
      return -offsetAt(this.getTime());
    }

    override toString(): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
    }

    override toDateString(): string {
      return new real(wallOf(this.getTime())).toUTCString().replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4');
    }

    override toTimeString(): string {
      const minutes = Math.round(offsetAt(this.getTime()));
      const two = (value: number): string => String(Math.abs(Math.trunc(value))).padStart(2, '0');
      return (
        `${new real(wallOf(this.getTime())).toISOString().slice(-13, -5)} GMT${minutes < 0 ? '-' : '+'}` +
        `${two(minutes / 60)}${two(minutes % 60)}`
      );
    }
  }
  for (const field of FIELDS) {
    Object.defineProperty(Zoned.prototype, `get${field}`, {
      configurable: true,
      writable: true,
      value(this: Date): number {
        return new real(wallOf(this.getTime()))[`getUTC${field}`]();
      },
    });
    if (field === 'Day') continue;
    Object.defineProperty(Zoned.prototype, `set${field}`, {
      configurable: true,
      writable: true,
      value(this: Date, ...given: readonly number[]): number {
        const wall = new real(wallOf(this.getTime()));
        (wall as unknown as Readonly<Record<string, (...given: readonly number[]) => number>>)[`setUTC${field}`]?.(
          ...given,
        );
        return this.setTime(instantOf(wall.getTime()));
      },
    });
  }
  // `Date()` without `new` is a text; a class cannot be called so.
  const made = function (this: unknown, ...given: readonly unknown[]): unknown {
    const target: unknown = new.target;
    return target === undefined
      ? new Zoned().toString()
      : Reflect.construct(Zoned, given, target === made ? Zoned : (target as NewableFunction));
  };
  Object.defineProperties(made, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: Zoned.prototype, writable: false },
  });
  Object.defineProperty(Zoned.prototype, 'constructor', { value: made, configurable: true, writable: true });
  return Object.assign(made, { now: real.now, UTC: real.UTC, parse }) as unknown as DateConstructor;
}
