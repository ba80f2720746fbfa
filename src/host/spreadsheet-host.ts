import { areaAddress } from './a1-notation';
import { Book } from './book';
import { valueOfCell } from './cell-values';
import { CustomFunctions } from './custom-functions';
import type { FunctionRun } from './custom-functions';
import { displayText } from './display-text';
import type { WorkbookDocument } from './document';
import { activate, selectedArea } from './document-state';
import type { Document } from './document-state';
import type { EngineFactory } from './engine';
import { Execution } from './execution';
import type { Fault, Mode } from './execution';
import { shownFormula } from './formula-locale';
import { customFunctions } from './function-help';
import type { FunctionHelp } from './function-help';
import type { Grid } from './grid';
import { LockTable } from './lock-table';
import { Meter } from './meter';
import type { RealmFactory } from './realm';
import { HostRange } from './range';
import { hasFunction, plainArguments, runFunction } from './run-bundle';
import type { Arguments, Program } from './run-bundle';
import type { Dialog, DialogAnswer, MenuEntry } from './screen';
import { sheetFor } from './sheet';
import { HostSpreadsheet } from './spreadsheet';
import { Staleness } from './staleness';
import { areaOf, gridOf, sortRows, typeTexts } from './user-edits';
import type { Edit } from './user-edits';

/** What a host is opened with. */
export interface HostOptions {
  readonly document: WorkbookDocument;
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
  /** Shared by the hosts of several users of one document. */
  readonly lockTable?: LockTable;
  /** Gives the time, in milliseconds; used for dates typed without a year. */
  readonly now?: () => number;
}

/** A workbook open in an imitation of Google Sheets, with a bundle bound to it. */
export class SpreadsheetHost {
  readonly functions: readonly FunctionHelp[];
  /** Lines that the script printed on its console. */
  readonly lines: string[] = [];
  #meter = new Meter();
  #fault: Fault | null = null;

  private constructor(
    private readonly state: Document,
    private readonly program: Program,
    private readonly custom: CustomFunctions,
    private readonly release: () => void,
  ) {
    this.functions = customFunctions(program.code);
    this.lines = program.lines;
  }

  /** Opens a document, calculates its formulas, and gives the host; onOpen is not run (see openAsUser). */
  static async open(options: HostOptions): Promise<SpreadsheetHost> {
    const engine = options.engine();
    const book = new Book(engine, options.document);
    const timeZone = options.timeZone ?? 'Europe/Paris';
    const state: Document = {
      id: book.unitId,
      name: options.document.name,
      book,
      locale: 'fr_FR',
      timeZone,
      scriptTimeZone: options.scriptTimeZone ?? timeZone,
      properties: new Map(options.properties),
      locks: options.lockTable ?? new LockTable(),
      dialogs: [],
      menus: new Map(),
      staleness: new Staleness(book),
      selections: new Map(),
      answer: options.answers ?? ((dialog) => ({ button: 'buttons' in dialog && dialog.buttons === 'YES_NO' ? 'YES' : 'OK' })),
      now: options.now ?? Date.now,
    };
    const program: Program = { code: options.code, realms: options.realms, lines: [] };
    const custom = new CustomFunctions(state, program, customFunctions(options.code));
    const host = new SpreadsheetHost(state, program, custom, () => {
      book.dispose();
      engine.univer.dispose();
    });
    await host.calculate();
    custom.endOpening();
    return host;
  }

  /** Runs one of the bundle's functions and gives what it returns; formulas are not calculated yet. */
  call(functionName: string, given: readonly unknown[] = [], mode: Mode = 'menu'): unknown {
    return this.#execute(functionName, plainArguments(given), mode);
  }

  /** Runs one of the bundle's functions, then calculates formulas, even if it failed, and gives what it returned. */
  async run(functionName: string, given: readonly unknown[] = [], mode: Mode = 'menu'): Promise<unknown> {
    try {
      return this.call(functionName, given, mode);
    } finally {
      await this.calculate();
    }
  }

  /** Resolves once every formula shows the result of all changes made so far. */
  async calculate(): Promise<void> {
    await this.state.book.calculation.run();
    this.state.staleness.clear();
  }

  /** Runs the bundle's onOpen, as opening the document does. */
  async openAsUser(): Promise<void> {
    if (hasFunction(this.program.code, 'onOpen')) {
      const event: Arguments = (execution, proxies) => [execution.values.record({ source: proxies.wrap(new HostSpreadsheet(execution)) })];
      this.#execute('onOpen', event, 'simpleTrigger');
    }
    await this.calculate();
  }

  /** Types a text into one cell as a person does, then runs onEdit; `event: false` drops the event, as Google may. */
  async edit(sheetName: string, a1: string, typed: string, options: { readonly event?: boolean } = {}): Promise<void> {
    await this.paste(sheetName, a1, [[typed]], options);
  }

  /** Pastes texts from a corner on as a person does, then runs onEdit once. */
  async paste(sheetName: string, a1: string, typed: readonly (readonly string[])[], options: { readonly event?: boolean } = {}): Promise<void> {
    const edit = typeTexts(this.state, sheetName, a1, typed);
    await this.calculate();
    if (options.event !== false) await this.fireEdit(edit);
  }

  /** Runs the bundle's onEdit for an edit that was made already, then calculates. */
  async fireEdit(edit: Edit): Promise<void> {
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

  /** Shows a tab and selects cells of it, as a person does. */
  select(sheetName: string, a1: string): void {
    const grid = gridOf(this.state, sheetName);
    activate(this.state, grid, areaOf(grid, a1));
  }

  /** The tab that is shown and what is selected in it. */
  get selection(): { readonly sheet: string; readonly a1: string } {
    return { sheet: this.state.book.activeGrid.name, a1: areaAddress(selectedArea(this.state)) };
  }

  /** Inserts rows before a row counted from 1, as a person does: no event. */
  async insertRows(sheetName: string, beforeRow: number, count = 1): Promise<void> {
    await this.#restructure(sheetName, (grid) => this.state.book.restructure(grid, (sheet) => sheet.insertRowsBefore(beforeRow - 1, count)));
  }

  /** Deletes rows from a row counted from 1 on, as a person does: no event. */
  async deleteRows(sheetName: string, row: number, count = 1): Promise<void> {
    await this.#restructure(sheetName, (grid) => this.state.book.restructure(grid, (sheet) => sheet.deleteRows(row - 1, count)));
  }

  /** Inserts columns before a column counted from 1, as a person does: no event. */
  async insertColumns(sheetName: string, beforeColumn: number, count = 1): Promise<void> {
    await this.#restructure(sheetName, (grid) => this.state.book.restructure(grid, (sheet) => sheet.insertColumnsBefore(beforeColumn - 1, count)));
  }

  /** Deletes columns from a column counted from 1 on, as a person does: no event. */
  async deleteColumns(sheetName: string, column: number, count = 1): Promise<void> {
    await this.#restructure(sheetName, (grid) => this.state.book.restructure(grid, (sheet) => sheet.deleteColumns(column - 1, count)));
  }

  /** Renames a tab as a person does: no event. */
  async renameSheet(sheetName: string, name: string): Promise<void> {
    await this.#restructure(sheetName, (grid) => this.state.book.restructure(grid, (sheet) => sheet.setName(name)));
  }

  /** Deletes a tab as a person does: no event. */
  async deleteSheet(sheetName: string): Promise<void> {
    await this.#restructure(sheetName, (grid) => this.state.book.facade.deleteSheet(grid.id));
  }

  /** Sorts the rows of an area by one of its columns, from 1 within it, as a person does: no event. */
  async sort(sheetName: string, a1: string, byColumn: number): Promise<void> {
    await this.#restructure(sheetName, () => {
      sortRows(this.state, sheetName, a1, byColumn - 1);
    });
  }

  /** The service calls of the last execution that was called. */
  get meter(): Meter {
    return this.#meter;
  }

  /** The executions that formulas asked for since the document was opened. */
  get functionRuns(): readonly FunctionRun[] {
    return this.custom.runs;
  }

  /** Makes the n-th service call (from 1) of the next execution fail, alone or with every later one of that execution. */
  failAt(call: number, lasting: Fault['lasting']): void {
    this.#fault = { call, lasting };
  }

  /** Alerts, prompts, toasts, side panels and dialogs shown so far. */
  get dialogs(): readonly Dialog[] {
    return this.state.dialogs;
  }

  /** The menus that the bundle added, by caption. */
  get menus(): ReadonlyMap<string, readonly MenuEntry[]> {
    return this.state.menus;
  }

  get properties(): ReadonlyMap<string, string> {
    return this.state.properties;
  }

  /** The open workbook, for a page that shows it. */
  get book(): Book {
    return this.state.book;
  }

  get sheetNames(): string[] {
    return this.state.book.grids().map((grid) => grid.name);
  }

  /** Gives the values of a tab's used cells as getValues gives them. */
  values(sheetName: string): (string | number | boolean | Date)[][] {
    return this.#read(sheetName, (grid, row, column) => {
      const cell = grid.cell(row, column);
      return valueOfCell(cell, () => grid.pattern(cell, column), this.state.timeZone, (instant) => new Date(instant));
    });
  }

  /** Gives the texts that a tab's used cells show. */
  texts(sheetName: string): string[][] {
    return this.#read(sheetName, (grid, row, column) => displayText(grid.cell(row, column), grid.pattern(grid.cell(row, column), column)));
  }

  /** Gives the formulas of a tab's used cells, with `;`, `''` where there is none. */
  formulas(sheetName: string): string[][] {
    return this.#read(sheetName, (grid, row, column) => {
      const formula = grid.cell(row, column)?.f;
      return formula ? shownFormula(formula) : '';
    });
  }

  /** Gives why a cell's custom function failed, null when it did not. */
  errorOf(sheetName: string, a1: string): string | null {
    const grid = gridOf(this.state, sheetName);
    const { startRow, startColumn } = areaOf(grid, a1);
    return this.custom.failureAt({ sheetId: grid.id, row: startRow, column: startColumn });
  }

  /** Gives the workbook as it is now; opening it again gives the same workbook. */
  document(): WorkbookDocument {
    return this.state.book.document();
  }

  /** Frees the engine. */
  close(): void {
    this.release();
  }

  #execute(functionName: string, makeArguments: Arguments, mode: Mode): unknown {
    const execution = new Execution(this.state, mode, this.#fault, sheetFor);
    this.#fault = null;
    this.#meter = execution.meter;
    return runFunction(this.program, execution, functionName, makeArguments);
  }

  #read<T>(sheetName: string, read: (grid: Grid, row: number, column: number) => T): T[][] {
    const grid = gridOf(this.state, sheetName);
    const { rows, columns } = grid.extent();
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => read(grid, row, column)));
  }

  async #restructure(sheetName: string, change: (grid: Grid) => unknown): Promise<void> {
    change(gridOf(this.state, sheetName));
    await this.calculate();
  }
}
