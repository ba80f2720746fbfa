import { ensureTabRules } from './conditional-rules';
import type { EmbeddedChart, Range, RichTextValue, Sheet, TextStyle } from '../../google/surface';
import type { CellStyle, ContentCell, ContentChart, TabContent } from '../../workbook/content/tab-content';
import { numberFormat, TAB_STYLES } from '../../workbook/content/tab-styles';
import { toCell } from '../../workbook/content/to-cell';
import { charts, spreadsheetApp } from './services';

/** Adds the rows and columns that cells need, since writing beyond the grid throws; gives the size that it has now. */
export function growTo(sheet: Sheet, rows: number, columns: number): readonly [rows: number, columns: number] {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  return [Math.max(maxRows, rows), Math.max(maxColumns, columns)];
}

/** Adds the rows and columns that content and charts need; gives all the cells. */
function grow(sheet: Sheet, content: TabContent): Range {
  const rows = content.rows.length;
  const columns = content.charts.reduce(
    (widest, { position }) => Math.max(widest, position.column),
    content.rows[0]?.length ?? 1,
  );
  const lastRow = content.charts.reduce((lowest, { position }) => Math.max(lowest, position.row), rows);
  return sheet.getRange(1, 1, ...growTo(sheet, lastRow, columns));
}

/** Replaces the add-on's own charts of a sheet, known by their titles; the staff's own stay. */
export function replaceCharts(sheet: Sheet, titles: readonly string[], drawn: readonly ContentChart[]): void {
  if (titles.length === 0) return;
  const isOwn = (chart: EmbeddedChart) => titles.some((title) => chart.getOptions()?.get('title') === title);
  for (const chart of sheet.getCharts().filter(isOwn)) sheet.removeChart(chart);
  for (const chart of drawn) insertChart(sheet, chart);
}

/** Gives a maker of text styles, each built once however many tabs share it. */
export function stylist(): (style: CellStyle) => TextStyle {
  const made = new Map<CellStyle, TextStyle>();
  return (style) => {
    const known = made.get(style);
    if (known !== undefined) return known;
    const look = TAB_STYLES[style];
    const built = spreadsheetApp()
      .newTextStyle()
      .setBold(look.bold)
      .setFontSize(look.size)
      .setForegroundColor(look.color)
      .setStrikethrough(look.strikethrough)
      .build();
    made.set(style, built);
    return built;
  };
}

/** Writes the links of each column that has some, over its own rows only: every cell there is text. */
function writeLinks(sheet: Sheet, rows: TabContent['rows']): void {
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const linked = rows.flatMap((row, index) => ((row[column]?.link ?? null) === null ? [] : [index]));
    const [first] = linked;
    const last = linked[linked.length - 1];
    if (first === undefined || last === undefined) continue;
    const values = rows.slice(first, last + 1).map((row): [RichTextValue] => {
      const cell = row[column];
      const builder = spreadsheetApp()
        .newRichTextValue()
        .setText(cell?.value.kind === 'text' ? cell.value.text : '');
      const link = cell?.link ?? null;
      return [(link === null ? builder : builder.setLinkUrl(link)).build()];
    });
    sheet.getRange(first + 1, column + 1, values.length, 1).setRichTextValues(values);
  }
}

type Rows = TabContent['rows'];

function each<T>(rows: Rows, value: (cell: ContentCell) => T): T[][] {
  return rows.map((row) => row.map(value));
}

/** Formats come first: a cell of plain text takes any text as it is. */
function writeContents(range: Range, rows: Rows): void {
  range.setNumberFormats(each(rows, ({ format }) => numberFormat(format)));
  range.setValues(each(rows, ({ value }) => toCell(value)));
}

/** Writes rows below what a sheet holds, from row `first` (from 1) on: contents and wrapping only. */
export function writeRows(sheet: Sheet, first: number, rows: Rows): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  const lacking = first + rows.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const range = sheet.getRange(first, 1, rows.length, columns);
  writeContents(range, rows);
  range.setWraps(each(rows, ({ wrap }) => wrap));
  range.setVerticalAlignment('top');
}

function writeCells(sheet: Sheet, range: Range, rows: Rows, styleOf: (style: CellStyle) => TextStyle): void {
  const of = <T>(value: (cell: ContentCell) => T): T[][] => each(rows, value);
  writeContents(range, rows);
  writeLinks(sheet, rows);
  range.setBackgrounds(of(({ style }) => TAB_STYLES[style].background));
  range.setTextStyles(of(({ style }) => styleOf(style)));
  range.setHorizontalAlignments(of(({ align }) => align));
  range.setWraps(of(({ wrap }) => wrap));
  range.setVerticalAlignment('top');
}

/** Sets the widths, in pixels, of the columns from `firstColumn` on, in as few calls as they have changes. */
export function writeWidths(sheet: Sheet, widths: readonly number[], firstColumn = 1): void {
  let start = 0;
  for (let end = 1; end <= widths.length; end += 1) {
    const width = widths[start];
    if (width === undefined || widths[end] === width) continue;
    sheet.setColumnWidths(firstColumn + start, end - start, width);
    start = end;
  }
}

function insertChart(sheet: Sheet, chart: ContentChart): void {
  const { position } = chart;
  let builder = sheet.newChart().setChartType(charts().ChartType[chart.type]);
  for (const area of chart.areas)
    builder = builder.addRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
  builder = builder.setNumHeaders(1).setPosition(position.row, position.column, 0, 0);
  for (const [option, value] of Object.entries(chart.options)) builder = builder.setOption(option, value);
  sheet.insertChart(builder.build());
}

/**
 * Gives what writes a generated tab into its sheet, which keeps its identity: at most 10 writes (one more a column
 * of links beyond the first, one an area of boxes, two for hidden rows, one for conditional formats that are not there
 * yet), and 2 a chart, whatever the number of rows. What stood there before is cleared.
 */
export function tabWriter(): (sheet: Sheet, content: TabContent) => void {
  const styleOf = stylist();
  return (sheet, content) => {
    const columns = content.rows[0]?.length ?? 0;
    grow(sheet, content).breakApart();
    sheet.clear();
    if (content.rows.length > 0 && columns > 0)
      writeCells(sheet, sheet.getRange(1, 1, content.rows.length, columns), content.rows, styleOf);
    for (const { row, column, rows, columns: wide } of content.boxes ?? [])
      sheet.getRange(row, column, rows, wide).setBorder(true, true, true, true, true, true);
    writeWidths(sheet, content.widths);
    sheet.setFrozenRows(content.frozenRows);
    sheet.setHiddenGridlines(true);
    if (content.hiddenRows !== undefined) {
      sheet.showRows(1, sheet.getMaxRows());
      sheet.hideRows(content.hiddenRows.row, content.hiddenRows.rows);
    }
    replaceCharts(sheet, content.chartTitles, content.charts);
    if (content.rules !== undefined) ensureTabRules(sheet, content.rules);
  };
}
