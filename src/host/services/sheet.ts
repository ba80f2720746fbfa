import type { Sheet } from '../../google/surface';
import { chartPicture } from './chart-picture';
import { HostChartBuilder, HostEmbeddedChart } from './charts';
import { HostConditionalFormatRule } from './conditional-format';
import { activate } from '../execution/document-state';
import { emptyRange, GoogleException, outsideGrid } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import { HostFilter } from './filter';
import type { Grid } from '../engine/grid';
import { refuseCut } from '../engine/refused-change';
import { ServiceObject } from '../execution/method-spec';
import type { HostEnum } from '../execution/method-spec';
import { HostProtection } from './protection';
import { refuseProtected, refuseProtectedInsertion, refuseProtectedSheet } from './range/protected-cells';
import { HostRange } from './range/range';
import { copySheet } from './sheet-copy';
import { SHEET } from './sheet-methods';

/** What a sheet's protection does not forbid; rules of formats are refused by the cells they cover. */
const BEYOND_PROTECTION = new Set(['activate', 'copyTo', 'protect', 'setConditionalFormatRules']);

/** One tab (reference page "Class Sheet"). */
export class HostSheet extends ServiceObject implements Sheet {
  readonly spec = SHEET;

  constructor(
    readonly execution: Execution,
    private readonly known: Grid,
  ) {
    super();
  }

  /** The sheet's cells; a sheet that was deleted throws, as it does on Google. */
  get grid(): Grid {
    if (!this.execution.book.gridById(this.known.id)) throw new GoogleException(`Sheet ${this.known.gid} not found`);
    return this.known;
  }

  override get meteredTab(): string {
    return this.known.name;
  }

  override refuseProtected(method: string): void {
    if (method === 'clear') refuseProtected(this.grid, this.grid.whole);
    else if (!BEYOND_PROTECTION.has(method)) refuseProtectedSheet(this.grid);
  }

  getName(): string {
    return this.grid.name;
  }

  setName(name: string): this {
    const { book } = this.execution;
    const same = book.gridNamed(name);
    if (same && same.id !== this.grid.id) throw sheetExists(name);
    if (name !== this.grid.name) book.restructure(this.grid, (sheet) => sheet.setName(name));
    return this;
  }

  getSheetId(): number {
    return this.grid.gid;
  }

  getIndex(): number {
    return this.execution.book.grids().findIndex((grid) => grid.id === this.grid.id) + 1;
  }

  getLastRow(): number {
    return this.grid.extent().rows;
  }

  getLastColumn(): number {
    return this.grid.extent().columns;
  }

  getMaxRows(): number {
    return this.grid.rowCount;
  }

  getMaxColumns(): number {
    return this.grid.columnCount;
  }

  getRange(row: number, column: number, numRows: number, numColumns: number): HostRange {
    const { grid } = this;
    if (numRows < 1) throw emptyRange('rows');
    if (numColumns < 1) throw emptyRange('columns');
    if (row < 1) throw new GoogleException('The starting row of the range is too small.');
    if (column < 1) throw new GoogleException('The starting column of the range is too small.');
    if (row - 1 + numRows > grid.rowCount || column - 1 + numColumns > grid.columnCount) throw outsideGrid();
    return new HostRange(this.execution, grid, {
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row + numRows - 2,
      endColumn: column + numColumns - 2,
    });
  }

  getDataRange(): HostRange {
    const { rows, columns } = this.grid.extent();
    return this.getRange(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    if (afterPosition < 1 || afterPosition > this.grid.rowCount) throw outsideGrid();
    refuseProtectedInsertion(this.grid, 'rows', afterPosition);
    this.#refuseCut('rows', afterPosition, howMany);
    this.execution.book.restructure(this.grid, (sheet) => sheet.insertRowsAfter(afterPosition - 1, howMany));
    return this;
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    if (afterPosition < 1 || afterPosition > this.grid.columnCount) throw outsideGrid();
    refuseProtectedInsertion(this.grid, 'columns', afterPosition);
    this.#refuseCut('columns', afterPosition, howMany);
    this.execution.book.restructure(this.grid, (sheet) => sheet.insertColumnsAfter(afterPosition - 1, howMany));
    return this;
  }

  #refuseCut(axis: 'rows' | 'columns', at: number, count: number): void {
    refuseCut(this.execution.book, this.grid, { axis, change: { kind: 'insert', at, count } });
  }

  isSheetHidden(): boolean {
    return this.grid.isHidden;
  }

  hideSheet(): this {
    if (this.isSheetHidden()) return this;
    const visible = this.execution.book.grids().filter((grid) => !grid.isHidden);
    if (visible.length === 1) throw new GoogleException("You can't hide all the sheets in a document.");
    this.execution.book.sheetFacade(this.grid).hideSheet();
    return this;
  }

  showSheet(): this {
    if (this.isSheetHidden()) this.execution.book.sheetFacade(this.grid).showSheet();
    return this;
  }

  clear(): this {
    const { rows, columns } = this.grid.written();
    if (rows > 0 && columns > 0) this.getRange(1, 1, rows, columns).clear();
    this.grid.setExtras({ rewritten: true });
    return this;
  }

  copyTo(): HostSheet {
    return new HostSheet(
      this.execution,
      copySheet(this.execution.book, this.grid, this.execution.document.behaviour.copiesMetadata),
    );
  }

  getFrozenRows(): number {
    return this.grid.worksheet.getFreeze().ySplit;
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.grid.rowCount)
      throw new GoogleException("You can't freeze all visible rows on the sheet.");
    this.execution.book.sheetFacade(this.grid).setFrozenRows(rows);
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    if (startColumn < 1 || startColumn - 1 + numColumns > this.grid.columnCount) throw outsideGrid();
    // Univer's own command would fit the rows of the page at each call.
    this.grid.setWidths(startColumn - 1, numColumns, width);
    return this;
  }

  setHiddenGridlines(hidden: boolean): this {
    this.execution.book.sheetFacade(this.grid).setHiddenGridlines(hidden);
    return this;
  }

  hideRows(rowIndex: number, numRows: number): void {
    this.#refuseBeyond(rowIndex, numRows);
    this.execution.book.sheetFacade(this.grid).hideRows(rowIndex - 1, numRows);
  }

  showRows(rowIndex: number, numRows: number): void {
    this.#refuseBeyond(rowIndex, numRows);
    this.execution.book.sheetFacade(this.grid).showRows(rowIndex - 1, numRows);
  }

  #refuseBeyond(rowIndex: number, numRows: number): void {
    if (rowIndex < 1 || numRows < 1 || rowIndex - 1 + numRows > this.grid.rowCount) throw outsideGrid();
  }

  newChart(): HostChartBuilder {
    return new HostChartBuilder(this.grid);
  }

  getCharts(): HostEmbeddedChart[] {
    return this.grid.extras.charts.map(
      (state) =>
        new HostEmbeddedChart(state, (contentType) => chartPicture(this.execution, this.grid, state, contentType)),
    );
  }

  insertChart(chart: HostEmbeddedChart): void {
    const { charts } = this.grid.extras;
    const id =
      1 + Math.max(0, ...this.execution.book.grids().flatMap((grid) => grid.extras.charts.map((each) => each.id)));
    this.grid.setExtras({ charts: [...charts, { ...chart.state, id }] });
  }

  removeChart(chart: HostEmbeddedChart): void {
    const { charts } = this.grid.extras;
    if (!charts.some(({ id }) => id === chart.state.id))
      throw new GoogleException('The chart was not found in the sheet.');
    this.grid.setExtras({ charts: charts.filter(({ id }) => id !== chart.state.id) });
  }

  protect(): HostProtection {
    const { protections } = this.grid.extras;
    const existing = protections.find(({ area }) => !area);
    if (existing) return new HostProtection(this.execution, this.grid, existing);
    const made = { description: '', warningOnly: false };
    this.grid.setExtras({ protections: [...protections, made] });
    return new HostProtection(this.execution, this.grid, made);
  }

  getProtections(type: HostEnum): HostProtection[] {
    const listed = this.grid.extras.protections.filter(({ area }) => (area ? 'RANGE' : 'SHEET') === type.member);
    return listed.map((state) => new HostProtection(this.execution, this.grid, state));
  }

  getConditionalFormatRules(): HostConditionalFormatRule[] {
    return this.grid.extras.conditionalFormats.map(
      (state) => new HostConditionalFormatRule(this.execution, this.grid, state),
    );
  }

  setConditionalFormatRules(rules: HostConditionalFormatRule[]): void {
    if (rules.some((rule) => rule.grid.id !== this.grid.id))
      throw new GoogleException('All ranges of a conditional format rule must be on this sheet.');
    const [before, after] = [this.grid.extras.conditionalFormats, rules.map((rule) => rule.state)];
    const changed = [
      ...before.filter((state) => !after.includes(state)),
      ...after.filter((state) => !before.includes(state)),
    ];
    for (const area of changed.flatMap((state) => state.areas)) refuseProtected(this.grid, area);
    this.grid.setExtras({ conditionalFormats: after });
  }

  addDeveloperMetadata(key: string, value: string): this {
    this.grid.setExtras({ metadata: [...this.grid.extras.metadata, { key, value }] });
    return this;
  }

  getFilter(): HostFilter | null {
    const { filter } = this.grid.extras;
    return filter && new HostFilter(this.execution, this.grid, filter);
  }

  activate(): this {
    activate(this.execution.document, this.grid, null);
    return this;
  }
}

/** Gives the script's object for a sheet. */
export function sheetFor(execution: Execution, grid: Grid): HostSheet {
  return new HostSheet(execution, grid);
}

/** Thrown when a name is taken by another sheet. */
export function sheetExists(name: string): GoogleException {
  return new GoogleException(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
