import { READING_FAULTS, type ReadingFault } from '../google/reading-faults';
import { Book } from './engine/book';
import { CustomFunctions, type FunctionRun } from './custom-functions';
import type { ChartPictures } from './charts/chart-pictures';
import { Execution, type Fault, type Mode } from './execution/execution';
import type { WorkbookDocument } from './values/document';
import { type Document, LockTable, type Denial } from './execution/document-state';
import type { EngineFactory } from './engine/engine';
import { GoogleException, ScriptError } from './values/exceptions';
import { callableFunctions, customFunctions, hasFunction, type FunctionHelp } from './function-help';
import { BELIEVED, readBehaviour } from './execution/google-behaviour';
import { keepUncalculable, restoreResults, storedResults } from './engine/kept-formulas';
import { KeptChanges } from './engine/kept-changes';
import { HostGestures } from './host-gestures';
import type { Manifest } from './execution/manifest';
import { Meter } from './execution/meter';
import { Questions } from './execution/questions';
import type { RealmFactory } from './execution/realm';
import { HostRange } from './services/range/range';
import { pageValue } from './page-call';
import { plainArguments, runFunction, type Arguments, type Program } from './run-bundle';
import type { Alert, Dialog, DialogAnswer } from './execution/screen';
import { sheetFor } from './services/sheet';
import { HostSpreadsheet } from './services/spreadsheet';
import { Staleness } from './engine/staleness';
import { areaOf, gridOf, type Edit } from './user-edits';

export interface HostOptions {
  /** The host takes it over, and changes it as the workbook changes: another host must have a copy. */
  readonly document: WorkbookDocument;
  /** The id that the spreadsheet says it has: the document's unless said, '' for a file, which has none. */
  readonly id?: string;
  /** The text of Code.js. */
  readonly code: string;
  readonly engine: EngineFactory;
  readonly realms: RealmFactory;
  /** The spreadsheet's time zone, Europe/Paris by default; the script's is the same unless said. */
  readonly timeZone?: string;
  readonly scriptTimeZone?: string;
  /** How alerts and prompts are answered: OK, or YES, by default. */
  readonly answers?: (dialog: Dialog) => DialogAnswer;
  readonly properties?: ReadonlyMap<string, string>;
  /** What could not be read in the files that the document was read from. */
  readonly faults?: readonly ReadingFault[];
  /** Shared by the hosts of several users of one document. */
  readonly lockTable?: LockTable;
  /** Gives the time, in milliseconds: what the script's `Date` shows, and the year of dates typed without one. */
  readonly now?: () => number;
  /** How far each service call moves the script's clock within its execution, in ms: a slow day at Google. */
  readonly msPerCall?: number;
  /** Whether Google accepts a write that cannot be and refuses it at the next `flush` or the end (not by default). */
  readonly refusesWritesLate?: boolean;
  /** The result of a Diagnostic, as its page copies it: the host then does what was seen there. */
  readonly diagnostic?: string;
  /** The script's rights: without it every scope is granted, and there is no advanced service (no Google Drive). */
  readonly manifest?: Manifest;
  /** What draws charts as pictures; nothing by default. */
  readonly pictures?: ChartPictures;
}

/** Shows an alert or a prompt to the person at the keyboard, and gives what they do with it. */
export type Ask = (dialog: Alert) => Promise<DialogAnswer>;

/** A workbook open in an imitation of Google Sheets, with a bundle bound to it. */
export class SpreadsheetHost extends HostGestures {
  readonly functions: readonly FunctionHelp[];
  readonly lines: string[] = [];
  #meter = new Meter();
  #fault: Fault | null = null;

  private constructor(
    state: Document,
    private readonly program: Program,
    private readonly custom: CustomFunctions,
    private readonly faults: () => readonly ReadingFault[],
    private readonly release: () => void,
  ) {
    super(state);
    this.functions = customFunctions(program.code);
    this.lines = program.lines;
  }

  /** Opens a document, calculates its formulas, and gives the host; onOpen is not run (see openAsUser). */
  static async open(options: HostOptions): Promise<SpreadsheetHost> {
    const engine = options.engine();
    const own = new Set(callableFunctions(options.code).map((name) => name.toUpperCase()));
    const isOurs = (name: string): boolean => own.has(name.toUpperCase());
    keepUncalculable(options.document, isOurs);
    const stored = storedResults(options.document, isOurs);
    const book = new Book(engine, options.document);
    const seen = options.diagnostic === undefined ? BELIEVED : readBehaviour(options.diagnostic);
    const behaviour = { ...seen, refusesWritesLate: options.refusesWritesLate ?? seen.refusesWritesLate };
    const timeZone = options.timeZone ?? 'Europe/Paris';
    const state: Document = {
      id: options.id ?? book.unitId,
      name: options.document.name,
      book,
      locale: 'fr_FR',
      timeZone,
      scriptTimeZone: options.scriptTimeZone ?? timeZone,
      properties: new Map(options.properties),
      locks: options.lockTable ?? new LockTable(),
      dialogs: [],
      denials: [],
      manifest: options.manifest ?? null,
      refusedScopes: new Set(),
      driveFiles: [],
      blobs: new Map(),
      pictures: options.pictures ?? null,
      menus: new Map(),
      staleness: new Staleness(book),
      selections: new Map(),
      answer:
        options.answers ??
        ((dialog) => ({ button: 'buttons' in dialog && dialog.buttons === 'YES_NO' ? 'YES' : 'OK' })),
      now: options.now ?? Date.now,
      behaviour,
      msPerCall: options.msPerCall ?? behaviour.msPerCall ?? (options.now ? 0 : null),
    };
    const program: Program = { code: options.code, realms: options.realms, lines: [] };
    const custom = new CustomFunctions(state, program, callableFunctions(options.code));
    let kept: KeptChanges | null = null;
    const faults = (): readonly ReadingFault[] => [...(options.faults ?? []), ...(kept?.faults() ?? [])];
    const host = new SpreadsheetHost(state, program, custom, faults, () => {
      book.dispose();
      engine.univer.dispose();
    });
    await host.calculate();
    if (restoreResults(book, stored)) await host.calculate();
    custom.endOpening();
    kept = new KeptChanges(book);
    return host;
  }

  /** Runs one of the bundle's functions and gives what it returns; formulas are not calculated yet. */
  call(functionName: string, given: readonly unknown[] = [], mode: Mode = 'menu'): unknown {
    return this.#execute(functionName, plainArguments(given), mode);
  }

  /** Runs one of the bundle's functions, then calculates formulas, even if it failed, and gives what it returned. */
  async run(functionName: string, given: readonly unknown[] = [], mode: Mode = 'menu'): Promise<unknown> {
    if (this.state.pictures) await this.state.pictures.prepare();
    try {
      return this.call(functionName, given, mode);
    } finally {
      await this.calculate();
    }
  }

  /**
   * Runs a function from the menu where alerts and prompts take time to answer (see Questions), then calculates, and
   * gives what it returned. What could only be read at the end is shown then, before this resolves.
   */
  async runAsking(functionName: string, given: readonly unknown[], ask: Ask): Promise<unknown> {
    if (this.state.pictures) await this.state.pictures.prepare();
    const questions = new Questions((dialog) => this.state.answer(dialog));
    const [dialogs, lines] = [this.dialogs.length, this.lines.length];
    try {
      for (;;) {
        questions.begin();
        try {
          const returned = this.#execute(functionName, plainArguments(given), 'menu', questions);
          if (!questions.pending) return returned;
        } catch (error) {
          if (!questions.pending) throw error;
        }
        // Nothing is kept of an execution that was stopped.
        this.state.dialogs.length = dialogs;
        this.lines.length = lines;
        questions.answer(await ask(questions.pending));
      }
    } finally {
      await this.calculate();
      for (const dialog of questions.late) await ask(dialog);
    }
  }

  /** Runs a function as google.script.run does, then calculates; throws for what pages may not call or pass. */
  async callFromPage(name: string, given: readonly unknown[], ask?: Ask): Promise<unknown> {
    if (name.endsWith('_') || !hasFunction(this.program.code, name))
      throw new ScriptError(new GoogleException(`Script function not found: ${name}`));
    const passed = given.map(pageValue);
    return pageValue(await (ask ? this.runAsking(name, passed, ask) : this.run(name, passed)));
  }

  /** Runs the bundle's onOpen, as opening the document does. */
  async openAsUser(): Promise<void> {
    if (hasFunction(this.program.code, 'onOpen')) {
      const event: Arguments = (execution, proxies) => [
        execution.values.record({ source: proxies.wrap(new HostSpreadsheet(execution)) }),
      ];
      this.#execute('onOpen', event, 'simpleTrigger');
    }
    await this.calculate();
  }

  /** Runs the bundle's onEdit for an edit that was made already, then calculates. */
  override async fireEdit(edit: Edit): Promise<void> {
    if (!hasFunction(this.program.code, 'onEdit')) return;
    const event: Arguments = (execution, proxies) => {
      const fields: Record<string, unknown> = {
        source: proxies.wrap(new HostSpreadsheet(execution)),
        range: proxies.wrap(new HostRange(execution, edit.grid, edit.area)),
      };
      if (edit.value !== undefined) fields['value'] = edit.value;
      if (edit.oldValue !== undefined) fields['oldValue'] = edit.oldValue;
      return [execution.values.record(fields)];
    };
    try {
      this.#execute('onEdit', event, 'simpleTrigger');
    } finally {
      await this.calculate();
    }
  }

  /** The service calls of the last execution that was called. */
  get meter(): Meter {
    return this.#meter;
  }

  /** The executions that formulas asked for since the document was opened. */
  get functionRuns(): readonly FunctionRun[] {
    return this.custom.runs;
  }

  /** Makes the n-th service call (from 1) of the next execution fail, alone or with every later one. */
  failAt(call: number, lasting: Fault['lasting']): void {
    this.#fault = { call, lasting };
  }

  /** Makes Google refuse every service call that matches, in every execution until `allow`. */
  deny(denial: Denial): void {
    this.state.denials.push(denial);
  }

  /** Makes the person refuse a scope (its whole address), as Google's consent screen lets them, until `allow`. */
  refuseScope(scope: string): void {
    this.state.refusedScopes.add(scope);
  }

  /** Takes back all that `deny` and `refuseScope` refused. */
  allow(): void {
    this.state.denials.length = 0;
    this.state.refusedScopes.clear();
  }

  /** Makes what the script keeps that of another moment. */
  setProperties(properties: ReadonlyMap<string, string>): void {
    for (const key of this.properties.keys()) this.state.properties.delete(key);
    for (const [key, value] of properties) this.state.properties.set(key, value);
  }

  /** Gives why a cell's custom function failed, null when it did not. */
  errorOf(sheetName: string, a1: string): string | null {
    const grid = gridOf(this.state, sheetName);
    const { startRow, startColumn } = areaOf(grid, a1);
    return this.custom.failureAt({ sheetId: grid.id, row: startRow, column: startColumn });
  }

  close(): void {
    this.release();
  }

  #execute(functionName: string, makeArguments: Arguments, mode: Mode, questions: Questions | null = null): unknown {
    const execution = new Execution(this.state, mode, this.#fault, sheetFor, questions);
    this.#fault = null;
    this.#meter = execution.meter;
    const faults = this.faults();
    if (faults.length > 0) this.state.properties.set(READING_FAULTS, JSON.stringify(faults));
    else this.state.properties.delete(READING_FAULTS);
    return runFunction(this.program, execution, functionName, makeArguments);
  }
}
