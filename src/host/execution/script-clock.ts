import type { Realm } from './realm';

type Install = (now: () => number) => void;

/** Makes `new Date()`, `Date()` and `Date.now()` of a realm tell the given instant, in milliseconds. */
export function setScriptClock(realm: Realm, now: () => number): void {
  const install = realm.evaluate(INSTALL) as Install;
  install(now);
}

const INSTALL = `((now) => {
  const Real = Date;
  function ScriptDate(...given) {
    if (new.target === undefined) return new Real(now()).toString();
    return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target === ScriptDate ? Real : new.target);
  }
  Object.defineProperties(ScriptDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: Real.prototype },
  });
  Object.assign(ScriptDate, { now: () => now(), UTC: Real.UTC, parse: Real.parse });
  Object.defineProperty(Real.prototype, 'constructor', { value: ScriptDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: ScriptDate, writable: true, configurable: true });
})`;
