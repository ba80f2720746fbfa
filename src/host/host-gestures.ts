import type { Cells } from './services/range/block';
import { picturePatch } from './services/cell-image';
import type { Area, ProtectionState } from './values/document';
import { activate } from './execution/document-state';
import type { Grid } from './engine/grid';
import type { LineChange } from './engine/lines';
import { refuseCut, refuseLost } from './engine/refused-change';
import { HostView } from './host-view';
import { refuseProtected, refuseProtectedInsertion, refuseProtectedSheet } from './services/range/protected-cells';
import { copiedArea, copyCells, mergeCells } from './services/range/range-copy';
import { clearContents, writeNotes } from './services/range/range-values';
import { areaOf, gridOf, makeRoom, sortRows, typeTexts, type Edit } from './user-edits';

/** A protection that another person makes: of a whole sheet, with `ranges` left open, or of one `area`. */
interface OthersProtection {
  readonly description?: string;
  readonly ranges?: readonly string[];
  readonly area?: string;
  readonly warningOnly?: boolean;
}

/** `event: false` drops the event of an edit, as Google may. */
interface EditOptions {
  readonly event?: boolean;
}

const UNTOLD = { value: undefined, oldValue: undefined };

/** What a person does with the workbook, as Sheets' interface lets them; throws at what is protected. */
export abstract class HostGestures extends HostView {
  /** Runs the bundle's onEdit for an edit that was made already, then calculates. */
  abstract fireEdit(edit: Edit): Promise<void>;

  /** Resolves once every formula shows the result of all changes made so far. */
  async calculate(): Promise<void> {
    await this.state.book.calculation.run();
    this.state.staleness.clear();
  }

  /** Types a text into one cell as a person does, then runs onEdit; `event: false` drops the event, as Google may. */
  async edit(sheetName: string, a1: string, typed: string, options: EditOptions = {}): Promise<void> {
    await this.#edited(typeTexts(this.state, sheetName, a1, [[typed]]), options);
  }

  /** Pastes texts from a corner on as a person does, then runs onEdit once, which is told neither value. */
  async paste(
    sheetName: string,
    a1: string,
    typed: readonly (readonly string[])[],
    options: EditOptions = {},
  ): Promise<void> {
    const { grid, area } = typeTexts(this.state, sheetName, a1, typed);
    await this.#edited({ grid, area, ...UNTOLD }, options);
  }

  /** Pastes cells copied from the workbook with all they bear, then runs onEdit once, told neither value. */
  async pasteCells(from: readonly [sheetName: string, a1: string], sheetName: string, a1: string): Promise<void> {
    const fromGrid = gridOf(this.state, from[0]);
    const source = { grid: fromGrid, area: areaOf(fromGrid, from[1]) };
    const grid = gridOf(this.state, sheetName);
    const to = { grid, area: areaOf(grid, a1) };
    const area = copiedArea(source, to);
    refuseProtected(grid, area);
    makeRoom(this.state, grid, area);
    copyCells(this.state.book, source, to);
    await this.#edited({ grid, area, ...UNTOLD }, {});
  }

  /** Runs onEdit for cells that a person filled or moved already, without values; calculates first. */
  async fireFilled(sheetName: string, a1: string): Promise<void> {
    const grid = gridOf(this.state, sheetName);
    await this.#edited({ grid, area: areaOf(grid, a1), ...UNTOLD }, {});
  }

  /** Shows a tab and selects cells of it, as a person does. */
  select(sheetName: string, a1: string): void {
    const grid = gridOf(this.state, sheetName);
    this.state.book.act(() => {
      activate(this.state, grid, areaOf(grid, a1));
    });
  }

  /** Puts a picture in a cell as a person does (Insertion › Image › Insérer l'image dans la cellule): no event. */
  async insertCellImage(sheetName: string, a1: string, url = 'https://exemple.org/image.png'): Promise<void> {
    await this.#act(sheetName, (grid) => {
      const area = areaOf(grid, a1);
      refuseProtected(grid, area);
      makeRoom(this.state, grid, area);
      grid.writeArea(area, (row, column) => picturePatch(url, grid.cell(row, column)));
    });
  }

  /** Inserts rows before a row counted from 1, as a person does: no event. */
  async insertRows(sheetName: string, beforeRow: number, count = 1): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedInsertion(grid, 'rows', beforeRow - 1);
      this.#refuseCut(grid, 'rows', { kind: 'insert', at: beforeRow - 1, count });
      this.state.book.restructure(grid, (sheet) => sheet.insertRowsBefore(beforeRow - 1, count));
    });
  }

  /** Deletes rows from a row counted from 1 on, as a person does: no event. */
  async deleteRows(sheetName: string, row: number, count = 1): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid);
      refuseProtected(grid, { ...grid.whole, startRow: row - 1, endRow: row + count - 2 });
      this.#refuseCut(grid, 'rows', { kind: 'remove', at: row - 1, count });
      this.state.book.restructure(grid, (sheet) => sheet.deleteRows(row - 1, count));
    });
  }

  /** Inserts columns before a column counted from 1, as a person does: no event. */
  async insertColumns(sheetName: string, beforeColumn: number, count = 1): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedInsertion(grid, 'columns', beforeColumn - 1);
      this.#refuseCut(grid, 'columns', { kind: 'insert', at: beforeColumn - 1, count });
      this.state.book.restructure(grid, (sheet) => sheet.insertColumnsBefore(beforeColumn - 1, count));
    });
  }

  /** Deletes columns from a column counted from 1 on, as a person does: no event. */
  async deleteColumns(sheetName: string, column: number, count = 1): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid);
      refuseProtected(grid, columnsOf(grid, column, count));
      this.#refuseCut(grid, 'columns', { kind: 'remove', at: column - 1, count });
      this.state.book.restructure(grid, (sheet) => sheet.deleteColumns(column - 1, count));
    });
  }

  /** Renames a tab as a person does: no event. */
  async renameSheet(sheetName: string, name: string): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid);
      this.state.book.restructure(grid, (sheet) => sheet.setName(name));
    });
  }

  /** Deletes a tab as a person does: no event. */
  async deleteSheet(sheetName: string): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid, 'with ranges');
      refuseLost(this.state.book, grid, null);
      this.state.book.facade.deleteSheet(grid.id);
    });
  }

  /** Sorts the rows of an area by one of its columns, from 1 within it, as a person does: no event. */
  async sort(sheetName: string, a1: string, byColumn: number): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtected(grid, areaOf(grid, a1));
      sortRows(this.state, sheetName, a1, byColumn - 1);
    });
  }

  /** Moves columns before another, all counted from 1 as before the move, as a person does: no event. */
  async moveColumns(sheetName: string, from: number, count: number, to: number): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid);
      refuseProtected(grid, columnsOf(grid, from, count));
      this.#refuseCut(grid, 'columns', { kind: 'move', at: from - 1, count, to: to - 1 });
      this.state.book.restructure(grid, (sheet) => sheet.moveColumns(sheet.getRange(0, from - 1, 1, count), to - 1));
    });
  }

  /** Hides columns from a column counted from 1 on. */
  async hideColumns(sheetName: string, column: number, count = 1): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid);
      this.state.book.sheetFacade(grid).hideColumns(column - 1, count);
    });
  }

  /** Hides rows from a row counted from 1 on. */
  async hideRows(sheetName: string, row: number, count = 1): Promise<void> {
    await this.#act(sheetName, (grid) => {
      refuseProtectedSheet(grid);
      this.state.book.sheetFacade(grid).hideRows(row - 1, count);
    });
  }

  /** Makes one cell of an area: only its first value stays. No event. */
  async merge(sheetName: string, a1: string): Promise<void> {
    await this.#act(sheetName, (grid) => {
      mergeCells(writable(grid, a1));
    });
  }

  async setFilter(sheetName: string, a1: string): Promise<void> {
    await this.#act(sheetName, (grid) => {
      grid.setExtras({ filter: writable(grid, a1).area });
    });
  }

  /** Makes a Google « table » of an area, its first row being the header. */
  makeTable(sheetName: string, a1: string): void {
    const grid = gridOf(this.state, sheetName);
    grid.setExtras({ tables: [...(grid.extras.tables ?? []), writable(grid, a1).area] });
  }

  /** Writes a note on cells; `''` removes it. No event. */
  async setNote(sheetName: string, a1: string, text: string): Promise<void> {
    await this.#act(sheetName, (grid) => {
      writeNotes(writable(grid, a1), () => text);
    });
  }

  /** Presses the Delete key on cells, then runs onEdit, which is told neither value; `event: false` drops the event. */
  async clearCells(sheetName: string, a1: string, options: EditOptions = {}): Promise<void> {
    const cells = writable(gridOf(this.state, sheetName), a1);
    clearContents(cells);
    await this.#edited({ ...cells, ...UNTOLD }, options);
  }

  /** Protects a sheet, or a range of it, as somebody else who leaves the running user out (unless it only warns). */
  protectAsOther(
    sheetName: string,
    { description = '', ranges = [], area, warningOnly = false }: OthersProtection = {},
  ): void {
    const grid = gridOf(this.state, sheetName);
    const covered =
      area === undefined ? { unprotected: ranges.map((a1) => areaOf(grid, a1)) } : { area: areaOf(grid, area) };
    const made: ProtectionState = { description, warningOnly, byOther: true, ...covered };
    grid.setExtras({ protections: [...grid.extras.protections, made] });
  }

  #refuseCut(grid: Grid, axis: 'rows' | 'columns', change: LineChange): void {
    refuseCut(this.state.book, grid, { axis, change });
  }

  async #edited(edit: Edit, { event }: EditOptions): Promise<void> {
    await this.calculate();
    if (event !== false) await this.fireEdit(edit);
  }

  async #act(sheetName: string, act: (grid: Grid) => unknown): Promise<void> {
    this.state.book.act(() => act(gridOf(this.state, sheetName)));
    await this.calculate();
  }
}

/** Gives the cells that a person is about to change; throws when they are protected. */
function writable(grid: Grid, a1: string): Cells {
  const area = areaOf(grid, a1);
  refuseProtected(grid, area);
  return { grid, area };
}

function columnsOf(grid: Grid, column: number, count: number): Area {
  return { ...grid.whole, startColumn: column - 1, endColumn: column + count - 2 };
}
