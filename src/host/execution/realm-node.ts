import vm from 'node:vm';
import type { Realm, RealmFactory } from './realm';

// Test runners hand modules a copy of `process`, whose TZ changes nothing.
const { env } = vm.runInThisContext('process') as NodeJS.Process;

const compiled = new Map<string, vm.Script>();

function script(code: string): vm.Script {
  const known = compiled.get(code);
  if (known) return known;
  // One bundle and a few helpers are run over and over; tests run many small ones.
  if (compiled.size > 200) compiled.clear();
  const made = new vm.Script(code, { filename: 'Code.js' });
  compiled.set(code, made);
  return made;
}

/** Makes realms in Node: a `vm` context has ECMAScript's built-ins, no timers, `fetch`, `URL`, `Buffer`… */
export const nodeRealms: RealmFactory = {
  create(globals): Realm {
    const context = vm.createContext({ ...globals });
    return { evaluate: (code) => script(code).runInContext(context) as unknown };
  },
  inTimeZone(timeZone, run) {
    const before = env['TZ'];
    if (before === timeZone) return run();
    env['TZ'] = timeZone;
    try {
      return run();
    } finally {
      if (before === undefined) delete env['TZ'];
      else env['TZ'] = before;
    }
  },
};
