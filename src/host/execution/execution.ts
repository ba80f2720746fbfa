import type { MethodSpec, ServiceObject } from './method-spec';
import { Refusal, ApiException, GoogleException, HostLimit } from '../values/exceptions';
import { type Realm, RealmValues } from './realm';
import type { Sheet } from '../../google/surface';
import type { Book } from '../engine/book';
import { isGranted, type Denial, type Document } from './document-state';
import type { Grid } from '../engine/grid';
import { scopeOf } from './manifest';
import { Meter } from './meter';
import type { Questions } from './questions';
import type { Alert, DialogAnswer } from './screen';

/** True when a call of a service's method is among those that are refused. */
function isDenied(
  { service, method, writing }: Denial,
  calledService: string,
  calledMethod: string,
  spec: MethodSpec,
): boolean {
  const sameService = service === undefined || calledService === service || calledService.startsWith(`${service}.`);
  return (
    sameService && (method === undefined || method === calledMethod) && (writing !== true || spec.needs === 'writing')
  );
}

/** How long Google lets a custom function run, in milliseconds (guide "Custom functions in Google Sheets"). */
const FUNCTION_MS = 30_000;
/** What the cell's note says then. */
export const OVER_TIME = 'Exceeded maximum execution time (line 0).';
/** What the note of a cell says whose argument depends on a volatile function. */
export const VOLATILE_ARGUMENT =
  'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().';

/** The services that the guide's table allows; Session is told of elsewhere (it knows nobody's address there). */
const ALLOWED = ['Blob', 'HtmlService', 'LockService', 'PropertiesService', 'Session', 'Utilities'];

/** True for what a custom function may call: the spreadsheet's `get…` methods, of others what changes nothing. */
function isForFormulas(service: string, method: string, { needs }: MethodSpec): boolean {
  if (needs !== 'nothing') return false;
  const [root = ''] = service.split('.');
  return root === 'SpreadsheetApp' ? /^get[A-Z]/.test(method) : ALLOWED.includes(root);
}

/** Writes that are answered by something new, or by what is shown: they are never put off. */
const ANSWERED = new Set(['insertSheet', 'setActiveSheet', 'activate', 'protect', 'toast', 'flush']);

/**
 * The writes of an execution that Google has accepted and not sent yet, where it refuses late: one that cannot be is
 * lost, the others are done, and the first refusal comes at the next `flush` or at the end of the execution.
 */
class PendingWrites {
  #refusal: Refusal | null = null;

  constructor(private readonly refusesLate: boolean) {}

  /** True when a call that failed is to look as if it had not; only its object, or nothing, is then its answer. */
  putsOff(service: string, method: string, spec: MethodSpec, failure: unknown): boolean {
    const isLate =
      this.refusesLate &&
      failure instanceof Refusal &&
      service.startsWith('SpreadsheetApp.') &&
      spec.needs === 'writing' &&
      !(ANSWERED.has(method) || (service === 'SpreadsheetApp.Sheet' && method === 'copyTo'));
    if (isLate) this.#refusal ??= failure;
    return isLate;
  }

  /** Sends the writes; throws the refusal of the first that was refused. */
  send(): void {
    const refusal = this.#refusal;
    this.#refusal = null;
    if (refusal) throw refusal;
  }
}

type Install = (now: () => number) => void;

/** Makes `new Date()`, `Date()` and `Date.now()` of a realm tell the given instant, in milliseconds. */
function setScriptClock(realm: Realm, now: () => number): void {
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

/** How a function was started: from the menu (full rights), as onOpen or onEdit, or from a formula. */
export type Mode = 'menu' | 'simpleTrigger' | 'customFunction';

/** Makes the n-th service call of an execution (from 1) fail, alone or with every later one. */
export interface Fault {
  readonly call: number;
  readonly lasting: 'once' | 'forever';
}

/** One run of a function of the bundle: its mode, its realm, its count of calls, and the document that it works on. */
export class Execution {
  readonly meter = new Meter();
  readonly pending: PendingWrites;
  #values: RealmValues | null = null;

  constructor(
    readonly document: Document,
    readonly mode: Mode,
    private readonly fault: Fault | null,
    /** Gives the script's object for a sheet: ranges and sheets give each other, so one of them is told how. */
    readonly sheet: (execution: Execution, grid: Grid) => ServiceObject<Sheet>,
    /** What the person is asked, when the answers cannot be given on the spot. */
    private readonly questions: Questions | null = null,
  ) {
    this.pending = new PendingWrites(document.behaviour.refusesWritesLate);
  }

  get book(): Book {
    return this.document.book;
  }

  get timeZone(): string {
    return this.document.timeZone;
  }

  get values(): RealmValues {
    if (!this.#values) throw new HostLimit('a service was called before the realm was ready');
    return this.#values;
  }

  /** Gives the instant that the script sees, in milliseconds. */
  now(): number {
    return this.document.now() + this.meter.calls * (this.document.msPerCall ?? 0);
  }

  /** True once a custom function's calls took longer than Google waits; what it does afterwards does not count. */
  get isOverTime(): boolean {
    return this.mode === 'customFunction' && this.meter.calls * (this.document.msPerCall ?? 0) > FUNCTION_MS;
  }

  enter(realm: Realm): void {
    this.#values = new RealmValues(realm);
    if (this.document.msPerCall !== null) setScriptClock(realm, () => this.now());
  }

  ask(dialog: Alert): DialogAnswer {
    return this.questions ? this.questions.ask(dialog) : this.document.answer(dialog);
  }

  /** Counts a call, and throws when it is made to fail or its mode may not make it. */
  admit(service: string, method: string, spec: MethodSpec, tab: string | null): void {
    this.questions?.admit(method, spec);
    this.meter.log.push({ service, method, kind: spec.kind, tab });
    const { calls } = this.meter;
    if (this.fault && (calls === this.fault.call || (calls > this.fault.call && this.fault.lasting === 'forever'))) {
      throw new Refusal(`Service Spreadsheets failed while accessing document with id ${this.document.id}.`);
    }
    const denial = this.document.denials.find((each) => isDenied(each, service, method, spec));
    if (denial) throw new Refusal(denial.message);
    this.#refuseUngranted(service, method);
    if (this.mode === 'customFunction') this.#refuseInFormula(service, method, spec);
    if (this.mode === 'simpleTrigger' && spec.needs === 'person') {
      throw new GoogleException(
        `You do not have permission to call ${service}.${method}. Required permissions: ` +
          'https://www.googleapis.com/auth/script.container.ui',
      );
    }
  }

  #refuseInFormula(service: string, method: string, spec: MethodSpec): void {
    if (this.isOverTime) throw new GoogleException(OVER_TIME);
    if (method === 'getUi') throw new GoogleException('Cannot call SpreadsheetApp.getUi() from this context.');
    const isMetadata =
      method === 'createDeveloperMetadataFinder' || service.startsWith('SpreadsheetApp.DeveloperMetadata');
    const isGiven = isMetadata && this.document.behaviour.givesMetadataToFunctions;
    if (!isGiven && !isForFormulas(service, method, spec))
      throw new GoogleException(`You do not have permission to call ${method}.`);
  }

  #refuseUngranted(service: string, method: string): void {
    const scope = scopeOf(service, method);
    if (scope === null || isGranted(this.document, scope)) return;
    if (service.startsWith('Drive'))
      throw new ApiException(`${service}.${method}`.toLowerCase(), 'Request had insufficient authentication scopes.');
    throw new GoogleException(
      `You do not have permission to call ${service}.${method}. Required permissions: ${scope}`,
    );
  }
}
