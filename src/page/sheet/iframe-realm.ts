import { IANAZone } from 'luxon';
import { zonedDate } from '../../host/values/zoned-date';
import type { Realm, RealmFactory } from '../../host/execution/realm';

/** The names of ECMAScript: all that a script finds in its global scope besides what it is given. */
const STANDARD = new Set(
  `
    globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
    encodeURIComponent escape unescape Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect
    Proxy Intl Date RegExp Promise Map Set WeakMap WeakSet WeakRef FinalizationRegistry Error AggregateError
    EvalError RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer SharedArrayBuffer DataView
    Atomics WebAssembly Iterator Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array
    Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array
  `
    .trim()
    .split(/\s+/),
);

/** What a page's global object keeps whatever is done: a script's own parameters hide them. */
const HIDDEN = [
  'window',
  'document',
  'location',
  'top',
  'self',
  'frames',
  'parent',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'when',
];

/** Gives the value of an expression in the scope of a script. */
type Look = (expression: string) => unknown;

type Scope = (this: unknown, ...given: readonly unknown[]) => Look;

interface Frame extends Window {
  readonly Date: DateConstructor;
  readonly Function: new (...lines: string[]) => Scope;
}

/**
 * Makes realms in a page: one hidden frame whose global object is stripped of what a browser adds to the language; a
 * realm is a function of that frame, which has the services as its parameters and is compiled once, so that an
 * execution costs what the bundle's own start costs. The built-ins are one set for all executions
 * (docs/differences.md).
 */
export function iframeRealms(owner: Document): RealmFactory {
  const frame = owner.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Script';
  owner.body.append(frame);
  const inside = frame.contentWindow as Frame | null;
  if (!inside) throw new Error('host: the page could not make the frame that its script runs in');
  const { Function: Compile } = inside;
  strip(inside);
  const compiled = new Map<string, Scope>();

  const scopeOf = (code: string, names: readonly string[]): Scope => {
    const key = `${names.join()} ${code}`;
    const known = compiled.get(key);
    if (known) return known;
    const made = new Compile(...names, ...HIDDEN, `${code}\nreturn (expression) => eval(expression);`);
    compiled.set(key, made);
    return made;
  };

  const real = inside.Date;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dates = new Map<string, DateConstructor>([[own, real]]);
  let zone = own;
  const dateIn = (timeZone: string): DateConstructor => {
    const at = IANAZone.create(timeZone);
    const made = dates.get(timeZone) ?? zonedDate(real, (instant) => at.offset(instant));
    dates.set(timeZone, made);
    return made;
  };

  return {
    create(given): Realm {
      const globals = { ...given, Date: dateIn(zone) };
      const names = Object.keys(globals);
      const enter = (code: string): Look => scopeOf(code, names)(...Object.values(globals));
      let look = enter('');
      return {
        evaluate(code) {
          // An expression is looked up where the program was run; a program has declarations, and starts a scope.
          if (!/^(?:"use strict";|var |function )/.test(code)) return look(code);
          look = enter(code);
          return undefined;
        },
      };
    },
    inTimeZone(timeZone, run) {
      const before = zone;
      zone = timeZone;
      try {
        return run();
      } finally {
        zone = before;
      }
    },
  };
}

/** Deletes from a global object, and from what it inherits, whatever is not of the language. */
function strip(inside: object): void {
  for (let holder: object | null = inside; holder !== null; holder = Object.getPrototypeOf(holder) as object | null) {
    if (Object.getPrototypeOf(holder) === null) break;
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (name !== 'constructor' && !STANDARD.has(name)) Reflect.deleteProperty(holder, name);
    }
  }
}
