import { ICommandService } from '@univerjs/core';
import type { ICellData, ICommandInfo, IDisposable, Injector, IStyleData, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { SheetExtras, WorkbookDocument } from '../values/document';
import { Calculation } from './calculation';
import type { Engine } from './engine';
import { HostLimit } from '../values/exceptions';
import { Follower } from './follow-move';
import { Grid, type GridOwner } from './grid';

/** An open workbook: its sheets, what Univer does with them, and its calculation. */
export class Book implements GridOwner {
  readonly unitId: string;
  readonly facade: FWorkbook;
  readonly calculation: Calculation;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #model: Workbook;
  readonly #formulas: FormulaDataModel;
  readonly #grids = new Map<string, Grid>();
  readonly #listener: IDisposable;
  readonly #early: ((change: ICommandInfo) => void)[] = [];
  readonly #follower = new Follower(this);
  readonly #observers: ((change: ICommandInfo) => void)[] = [];
  #revision = 0;
  #acting = 0;

  constructor(
    private readonly engine: Engine,
    document: WorkbookDocument,
  ) {
    this.#injector = engine.univer.__getInjector();
    // Univer's own controllers start with the first workbook.
    this.facade = engine.univerAPI.createWorkbook(document);
    this.calculation = new Calculation(this.#injector);
    this.#commands = this.#injector.get(ICommandService);
    this.#formulas = this.#injector.get(FormulaDataModel);
    this.#model = this.facade.getWorkbook();
    this.unitId = this.#model.getUnitId();
    this.#listener = this.#commands.onCommandExecuted((command) => {
      this.#revision += 1;
      if (command.id === 'sheet.mutation.insert-sheet')
        this.#nameSheet((command.params as { sheet: { id: string } }).sheet.id);
      this.#follower.follow(command);
      for (const observe of this.#observers) observe(command);
    });
    this.#nameSheets();
    this.#follower.knowNames();
  }

  /** True while the host or a script changes the workbook: what Univer runs meanwhile is no gesture of a person. */
  get isActing(): boolean {
    return this.#acting > 0;
  }

  /** Runs a change of the host's own. */
  act<T>(change: () => T): T {
    this.#acting += 1;
    try {
      return change();
    } finally {
      this.#acting -= 1;
    }
  }

  get revision(): number {
    return this.#revision;
  }

  get injector(): Injector {
    return this.#injector;
  }

  grids(): Grid[] {
    return this.#model.getSheets().map((worksheet) => this.#gridOf(worksheet));
  }

  #gridOf(worksheet: Worksheet): Grid {
    const known = this.#grids.get(worksheet.getSheetId());
    if (known?.worksheet === worksheet) return known;
    const made = new Grid(this, worksheet);
    this.#grids.set(worksheet.getSheetId(), made);
    return made;
  }

  /** Gives the sheet with this name, in whatever case; null when there is none. */
  gridNamed(name: string): Grid | null {
    return this.grids().find((grid) => grid.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** Gives the sheet with Univer's id; null when there is none. */
  gridById(id: string): Grid | null {
    const worksheet = this.#model.getSheetBySheetId(id);
    return worksheet ? this.#gridOf(worksheet) : null;
  }

  sheetFacade(grid: Grid): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(grid.id);
    if (!sheet) throw new HostLimit(`the sheet ${grid.name} is gone`);
    return sheet;
  }

  get activeGrid(): Grid {
    const grid = this.gridById(this.#model.getActiveSheet().getSheetId());
    if (!grid) throw new HostLimit('the workbook has no sheet');
    return grid;
  }

  /** Runs a change that moves cells on its sheet made active: Univer (0.25.1) mends formulas from the active one. */
  restructure(grid: Grid, change: (sheet: FWorksheet) => unknown): void {
    const before = this.#model.getActiveSheet();
    this.#model.setActiveSheet(grid.worksheet);
    try {
      this.act(() => change(this.sheetFacade(grid)));
    } finally {
      this.#model.setActiveSheet(this.#model.getSheetBySheetId(before.getSheetId()) ?? grid.worksheet);
    }
  }

  /** Adds a sheet at an index from 0 and gives it; it gets a gid of its own. */
  addSheet(name: string, index: number, sheet: Parameters<FWorkbook['create']>[3] = {}): Grid {
    const made = this.facade.create(name, sheet.sheet?.rowCount ?? 1000, sheet.sheet?.columnCount ?? 26, {
      ...sheet,
      index,
    });
    const grid = this.gridById(made.getSheetId());
    if (!grid) throw new HostLimit(`the sheet ${name} could not be added`);
    return grid;
  }

  /** Gives a formula as copying it that many rows and columns away makes it. */
  movedFormula(formula: string, rows: number, columns: number): string {
    if (rows === 0 && columns === 0) return formula;
    return this.#injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  style(id: string): IStyleData | null {
    return this.#model.getStyles().get(id) ?? null;
  }

  spilled(
    sheetId: string,
  ): Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined> | undefined>>> | undefined {
    const cells = this.#formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId];
    return cells as Record<number, Record<number, ICellData>> | undefined;
  }

  mutate(id: string, params: Readonly<Record<string, unknown>>): void {
    for (const observe of this.#early) observe({ id, params });
    // Univer (0.25.1) names as the cause of a change whatever command of its interface has not ended, even one that
    // failed long ago, over what the change itself says; and it drops formulas by that cause.
    const { _commandExecutionStack: stack } = this.#commands as unknown as {
      readonly _commandExecutionStack: unknown[];
    };
    const running = stack.splice(0);
    try {
      if (!this.#commands.syncExecuteCommand(id, params)) throw new HostLimit(`Univer refused ${id}`);
    } finally {
      stack.unshift(...running);
    }
  }

  /** Calls the observer before every change that goes through `mutate`: all that the host writes in cells. */
  beforeMutation(observer: (change: ICommandInfo) => void): void {
    this.#early.push(observer);
  }

  observe(observer: (change: ICommandInfo) => void): void {
    this.#observers.push(observer);
  }

  /** The workbook as it is now, extras included: Univer's own, which the next change makes another. */
  get snapshot(): WorkbookDocument {
    return this.#model.getSnapshot();
  }

  /** Gives the workbook as it is now, extras included. */
  document(): WorkbookDocument {
    return this.facade.save();
  }

  dispose(): void {
    this.#listener.dispose();
    this.calculation.dispose();
    if (this.engine.univerAPI.getWorkbook(this.unitId)) this.engine.univerAPI.disposeUnit(this.unitId);
  }

  /** A sheet that was added gets an id of its own, even as a copy of another. */
  #nameSheet(id: string): void {
    const [added, others] = [this.gridById(id), this.grids().filter((grid) => grid.id !== id)];
    const wanted = (added?.worksheet.getConfig().custom as Partial<SheetExtras> | null | undefined)?.gid;
    const isFree = wanted !== undefined && others.every((grid) => grid.gid !== wanted);
    added?.setExtras({ gid: isFree ? wanted : 1 + Math.max(0, ...others.map((grid) => grid.gid)) });
  }

  /** Every sheet has an id of Google's sort, kept from the document where it has one. */
  #nameSheets(): void {
    const taken = new Set<number>();
    for (const grid of this.grids()) {
      const wanted = (grid.worksheet.getConfig().custom as Partial<SheetExtras> | null | undefined)?.gid;
      let gid = wanted ?? (taken.size === 0 ? 0 : 1 + Math.max(...taken));
      if (taken.has(gid)) gid = 1 + Math.max(...taken);
      taken.add(gid);
      grid.setExtras({ gid });
    }
  }
}
