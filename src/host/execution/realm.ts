/** A bare global scope, with the ECMAScript built-ins and what it was given, in which the bundle is evaluated. */
export interface Realm {
  /** Gives the completion value of a script. */
  evaluate(code: string): unknown;
}

/** Makes realms; Node's is in realm-node.ts, a page's uses an iframe. */
export interface RealmFactory {
  create(globals: Readonly<Record<string, unknown>>): Realm;
  /** Runs with `Date` counting in the script's time zone, where the platform can. */
  inTimeZone<T>(timeZone: string, run: () => T): T;
}

/** The realm's own constructors, so that what the host gives the bundle is `instanceof` what the bundle knows. */
export class RealmValues {
  readonly #date: new (instant: number) => Date;
  readonly #error: new (message: string) => Error;
  readonly #array: () => unknown[];
  readonly #object: () => Record<string, unknown>;

  constructor(readonly realm: Realm) {
    this.#date = realm.evaluate('Date') as new (instant: number) => Date;
    this.#error = realm.evaluate('Error') as new (message: string) => Error;
    this.#array = realm.evaluate('(() => [])') as () => unknown[];
    this.#object = realm.evaluate('(() => ({}))') as () => Record<string, unknown>;
  }

  date(instant: number): Date {
    return new this.#date(instant);
  }

  /** Gives an empty array of the realm. */
  array<T>(): T[] {
    return this.#array() as T[];
  }

  list<T>(items: Iterable<T>): T[] {
    const list = this.array<T>();
    for (const item of items) list.push(item);
    return list;
  }

  /** Gives a plain object of the realm with these fields. */
  record(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.assign(this.#object(), fields);
  }

  error(name: string, message: string): Error {
    const error = new this.#error(message);
    if (name !== 'Error') Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
    return error;
  }
}
