import { ScriptError } from './values/exceptions';
import { HostDrive } from './services/drive';
import { type Execution, OVER_TIME } from './execution/execution';
import { HostHtmlService } from './services/html';
import { HostLockService } from './services/lock';
import { HostPropertiesService } from './services/properties';
import type { RealmFactory } from './execution/realm';
import { HostScriptApp } from './services/script-app';
import { scriptConsole } from './execution/script-console';
import { ServiceProxies } from './execution/service-proxy';
import { HostSpreadsheetApp } from './services/spreadsheet-app';
import { HostCharts, HostSession, HostUtilities } from './services/utilities';

export interface Program {
  readonly code: string;
  readonly realms: RealmFactory;
  readonly lines: string[];
}

type ScriptFunction = (...passed: readonly unknown[]) => unknown;

/** Makes the arguments of a call in the script's realm. */
export type Arguments = (execution: Execution, proxies: ServiceProxies) => readonly unknown[];

/**
 * Evaluates the bundle in a fresh realm, as Google does for each execution, calls one of its top-level functions and
 * gives what it returns. Whatever happens, the execution's lock is released. What the script leaves uncaught is thrown
 * as a ScriptError.
 */
export function runFunction(program: Program, execution: Execution, name: string, makeArguments: Arguments): unknown {
  const { document } = execution;
  const proxies = new ServiceProxies(execution);
  const services = {
    SpreadsheetApp: new HostSpreadsheetApp(execution),
    LockService: new HostLockService(execution),
    PropertiesService: new HostPropertiesService(execution),
    HtmlService: new HostHtmlService(),
    Utilities: new HostUtilities(execution),
    Charts: new HostCharts(),
    Session: new HostSession(execution),
    ScriptApp: new HostScriptApp(execution),
    ...(document.manifest?.advancedServices.includes('Drive') === true && { Drive: new HostDrive(execution) }),
  };
  const globals = Object.fromEntries(Object.entries(services).map(([key, service]) => [key, proxies.wrap(service)]));
  const run = (): unknown => {
    try {
      const realm = program.realms.create({ ...globals, console: scriptConsole(program.lines) });
      execution.enter(realm);
      realm.evaluate(program.code);
      const found = realm.evaluate(`typeof ${name} === 'function' ? ${name} : undefined`) as ScriptFunction | undefined;
      if (!found) throw execution.values.error('Error', `Script function not found: ${name}`);
      const returned = found(...makeArguments(execution, proxies));
      if (execution.isOverTime) throw execution.values.error('Exception', OVER_TIME);
      execution.pending.send();
      return returned;
    } catch (error) {
      throw new ScriptError(error);
    } finally {
      document.locks.release(document.id, execution);
    }
  };
  return program.realms.inTimeZone(document.scriptTimeZone, () => document.book.act(run));
}

/** Gives plain data (null, booleans, numbers, strings, arrays, objects) as values of the script's realm. */
export function plainArguments(given: readonly unknown[]): Arguments {
  return ({ values }) => {
    const parse = values.realm.evaluate('JSON.parse') as (json: string) => unknown;
    return given.map((value) => (value === undefined ? undefined : parse(JSON.stringify(value))));
  };
}
