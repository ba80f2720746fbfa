import type { Sheet } from '../../google/surface';
import type { Book } from '../engine/book';
import { isDenied } from './denial';
import { isGranted, type Document } from './document-state';
import { ApiException, GoogleException, HostLimit, Refusal } from '../values/exceptions';
import { FUNCTION_MS, isForFormulas, OVER_TIME } from './function-rights';
import type { Grid } from '../engine/grid';
import { scopeOf } from './manifest';
import { Meter } from './meter';
import type { MethodSpec, ServiceObject } from './method-spec';
import { PendingWrites } from './pending-writes';
import type { Questions } from './questions';
import { RealmValues, type Realm } from './realm';
import type { Alert, DialogAnswer } from './screen';
import { setScriptClock } from './script-clock';

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

  /** Gives the makers of values of the script's realm. */
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

  /** Gives how the person answers an alert or a prompt. */
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
