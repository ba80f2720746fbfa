import type { Filter, Sheet } from '../../google/surface';
import { plain, ServiceObject, type ServiceSpec, change, read, write, type HostEnum } from '../execution/method-spec';
import { HostRange } from './range/range';
import type { IWorksheetData } from '@univerjs/core';
import type { Book } from '../engine/book';
import type { Grid } from '../engine/grid';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { chartPicture } from './chart-picture';
import { HostChartBuilder, HostEmbeddedChart } from './charts';
import { HostConditionalFormatRule } from './conditional-format';
import { activate } from '../execution/document-state';
import { emptyRange, GoogleException, outsideGrid } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import { refuseCut } from '../engine/refused-change';
import { HostProtection } from './protection';
import { refuseProtected, refuseProtectedInsertion, refuseProtectedSheet } from './range/protected-cells';
import { clearCells } from './range/range-values';

const FILTER: ServiceSpec<HostFilter, Filter> = {
  name: 'SpreadsheetApp.Filter',
  methods: { getRange: plain(({ range }) => range) },
};

/** The basic filter of a sheet (reference page "Class Filter"). */
export class HostFilter extends ServiceObject<Filter> {
  readonly spec = FILTER;

  constructor(readonly range: HostRange) {
    super();
  }
}

/**
 * Adds a copy of a sheet at the end and gives it: cells, formats, notes, validation, conditional formats, merges,
 * widths and charts; not its protections, nor its metadata unless it is said (reference page "Sheet.copyTo", which
 * names the copy "Copy of …", in French "Copie de …").
 */
function copySheet(book: Book, source: Grid, withMetadata: boolean): Grid {
  const data = JSON.parse(JSON.stringify(source.worksheet.getConfig())) as Partial<IWorksheetData>;
  // The copy gets an id and a name of its own, and is shown.
  for (const field of ['id', 'name', 'custom', 'hidden'] as const) Reflect.deleteProperty(data, field);
  const copy = book.addSheet(freeName(book, `Copie de ${source.name}`), book.grids().length, { sheet: data });
  const { charts, validations, conditionalFormats, metadata } = source.extras;
  copy.setExtras({ charts, validations, conditionalFormats, ...(withMetadata ? { metadata } : {}) });
  return copy;
}

function freeName(book: Book, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!book.gridNamed(name)) return name;
  }
}

/** What a sheet's protection does not forbid; rules of formats are refused by the cells they cover. */
const BEYOND_PROTECTION = new Set(['activate', 'copyTo', 'protect', 'setConditionalFormatRules']);

function rangeOf(sheet: HostSheet, row: number, column: number, numRows: number, numColumns: number): HostRange {
  const { execution, grid } = sheet;
  if (numRows < 1) throw emptyRange('rows');
  if (numColumns < 1) throw emptyRange('columns');
  if (row < 1) throw new GoogleException('The starting row of the range is too small.');
  if (column < 1) throw new GoogleException('The starting column of the range is too small.');
  if (row - 1 + numRows > grid.rowCount || column - 1 + numColumns > grid.columnCount) throw outsideGrid();
  return new HostRange(execution, grid, {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + numRows - 2,
    endColumn: column + numColumns - 2,
  });
}

function insert({ execution: { book }, grid }: HostSheet, axis: 'rows' | 'columns', at: number, count: number): void {
  if (at < 1 || at > (axis === 'rows' ? grid.rowCount : grid.columnCount)) throw outsideGrid();
  refuseProtectedInsertion(grid, axis, at);
  refuseCut(book, grid, { axis, change: { kind: 'insert', at, count } });
  book.restructure(grid, (sheet) =>
    axis === 'rows' ? sheet.insertRowsAfter(at - 1, count) : sheet.insertColumnsAfter(at - 1, count),
  );
}

function setWidths({ grid }: HostSheet, startColumn: number, numColumns: number, width: number): void {
  if (startColumn < 1 || startColumn - 1 + numColumns > grid.columnCount) throw outsideGrid();
  // Univer's own command would fit the rows of the page at each call.
  grid.setWidths(startColumn - 1, numColumns, width);
}

function refuseBeyond({ grid }: HostSheet, rowIndex: number, numRows: number): void {
  if (rowIndex < 1 || numRows < 1 || rowIndex - 1 + numRows > grid.rowCount) throw outsideGrid();
}

const SHEET: ServiceSpec<HostSheet, Sheet> = {
  name: 'SpreadsheetApp.Sheet',
  methods: {
    getName: plain(({ grid }) => grid.name),
    setName: change.chained('string', ({ execution: { book }, grid }, name) => {
      const same = book.gridNamed(name);
      if (same && same.id !== grid.id) throw sheetExists(name);
      if (name !== grid.name) book.restructure(grid, (sheet) => sheet.setName(name));
    }),
    getSheetId: plain(({ grid }) => grid.gid),
    getIndex: plain(({ execution, grid }) => execution.book.grids().findIndex(({ id }) => id === grid.id) + 1),
    getLastRow: plain(({ grid }) => grid.extent().rows),
    getLastColumn: plain(({ grid }) => grid.extent().columns),
    getMaxRows: plain(({ grid }) => grid.rowCount),
    getMaxColumns: plain(({ grid }) => grid.columnCount),
    getRange: plain('integer', 'integer', 'integer', 'integer', rangeOf),
    getDataRange: plain((sheet) => {
      const { rows, columns } = sheet.grid.extent();
      return rangeOf(sheet, 1, 1, Math.max(rows, 1), Math.max(columns, 1));
    }),
    insertRowsAfter: change.chained('integer', 'integer', (sheet, at, count) => insert(sheet, 'rows', at, count)),
    insertColumnsAfter: change.chained('integer', 'integer', (sheet, at, count) => insert(sheet, 'columns', at, count)),
    isSheetHidden: plain(({ grid }) => grid.isHidden),
    hideSheet: change.chained(({ execution: { book }, grid }) => {
      if (grid.isHidden) return;
      const visible = book.grids().filter(({ isHidden }) => !isHidden);
      if (visible.length === 1) throw new GoogleException("You can't hide all the sheets in a document.");
      book.sheetFacade(grid).hideSheet();
    }),
    showSheet: change.chained(({ grid, facade }) => {
      if (grid.isHidden) facade.showSheet();
    }),
    clear: write.chained(({ grid }) => {
      const { rows, columns } = grid.written();
      if (rows > 0 && columns > 0)
        clearCells({ grid, area: { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 } });
      grid.setExtras({ rewritten: true });
    }),
    copyTo: write('SpreadsheetApp.Spreadsheet', ({ execution, grid }) => {
      const copy = copySheet(execution.book, grid, execution.document.behaviour.copiesMetadata);
      return new HostSheet(execution, copy);
    }),
    getFrozenRows: plain(({ grid }) => grid.worksheet.getFreeze().ySplit),
    setFrozenRows: change('integer', ({ grid, facade }, rows) => {
      if (rows < 0 || rows >= grid.rowCount)
        throw new GoogleException("You can't freeze all visible rows on the sheet.");
      facade.setFrozenRows(rows);
    }),
    setColumnWidth: change.chained('integer', 'integer', (sheet, column, width) => setWidths(sheet, column, 1, width)),
    setColumnWidths: change.chained('integer', 'integer', 'integer', setWidths),
    setHiddenGridlines: change.chained('boolean', ({ facade }, hidden) => facade.setHiddenGridlines(hidden)),
    hideRows: change('integer', 'integer', (sheet, rowIndex, numRows) => {
      refuseBeyond(sheet, rowIndex, numRows);
      sheet.facade.hideRows(rowIndex - 1, numRows);
    }),
    showRows: change('integer', 'integer', (sheet, rowIndex, numRows) => {
      refuseBeyond(sheet, rowIndex, numRows);
      sheet.facade.showRows(rowIndex - 1, numRows);
    }),
    newChart: plain(({ grid }) => new HostChartBuilder(grid)),
    getCharts: read(({ execution, grid }) =>
      grid.extras.charts.map(
        (state) => new HostEmbeddedChart(state, (contentType) => chartPicture(execution, grid, state, contentType)),
      ),
    ),
    insertChart: write('SpreadsheetApp.EmbeddedChart', ({ execution, grid }, chart: HostEmbeddedChart) => {
      const { charts } = grid.extras;
      const taken = execution.book.grids().flatMap(({ extras }) => extras.charts.map(({ id }) => id));
      grid.setExtras({ charts: [...charts, { ...chart.state, id: 1 + Math.max(0, ...taken) }] });
    }),
    removeChart: write('SpreadsheetApp.EmbeddedChart', ({ grid }, chart: HostEmbeddedChart) => {
      const { charts } = grid.extras;
      if (!charts.some(({ id }) => id === chart.state.id))
        throw new GoogleException('The chart was not found in the sheet.');
      grid.setExtras({ charts: charts.filter(({ id }) => id !== chart.state.id) });
    }),
    protect: change(({ execution, grid }) => {
      const { protections } = grid.extras;
      const existing = protections.find(({ area }) => !area);
      if (existing) return new HostProtection(execution, grid, existing);
      const made = { description: '', warningOnly: false };
      grid.setExtras({ protections: [...protections, made] });
      return new HostProtection(execution, grid, made);
    }),
    getProtections: plain('SpreadsheetApp.ProtectionType', ({ execution, grid }, { member }: HostEnum) =>
      grid.extras.protections
        .filter(({ area }) => (area ? 'RANGE' : 'SHEET') === member)
        .map((state) => new HostProtection(execution, grid, state)),
    ),
    getConditionalFormatRules: read(({ execution, grid }) =>
      grid.extras.conditionalFormats.map((state) => new HostConditionalFormatRule(execution, grid, state)),
    ),
    setConditionalFormatRules: write(
      'SpreadsheetApp.ConditionalFormatRule[]',
      ({ grid }, rules: HostConditionalFormatRule[]) => {
        if (rules.some((rule) => rule.grid.id !== grid.id))
          throw new GoogleException('All ranges of a conditional format rule must be on this sheet.');
        const [before, after] = [grid.extras.conditionalFormats, rules.map(({ state }) => state)];
        const changed = [
          ...before.filter((state) => !after.includes(state)),
          ...after.filter((state) => !before.includes(state)),
        ];
        for (const area of changed.flatMap(({ areas }) => areas)) refuseProtected(grid, area);
        grid.setExtras({ conditionalFormats: after });
      },
    ),
    addDeveloperMetadata: change.chained('string', 'string', ({ grid }, key, value) =>
      grid.setExtras({ metadata: [...grid.extras.metadata, { key, value }] }),
    ),
    getFilter: plain(({ execution, grid }) => {
      const { filter } = grid.extras;
      return filter && new HostFilter(new HostRange(execution, grid, filter));
    }),
    activate: change.chained(({ execution, grid }) => activate(execution.document, grid, null)),
  },
};

/** One tab (reference page "Class Sheet"). */
export class HostSheet extends ServiceObject<Sheet> {
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

  get facade(): FWorksheet {
    return this.execution.book.sheetFacade(this.grid);
  }

  override get meteredTab(): string {
    return this.known.name;
  }

  override refuseProtected(method: string): void {
    if (method === 'clear') refuseProtected(this.grid, this.grid.whole);
    else if (!BEYOND_PROTECTION.has(method)) refuseProtectedSheet(this.grid);
  }
}

export const sheetFor = (execution: Execution, grid: Grid): HostSheet => new HostSheet(execution, grid);

export function sheetExists(name: string): GoogleException {
  return new GoogleException(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
