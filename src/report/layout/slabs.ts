import {
  CELL,
  STYLES,
  TEXT_WIDTH,
  BADGE,
  FIGURE_CELL,
  FOLLOWING_PART,
  SPACER,
  type StyleId,
  type TextStyle,
} from '../look';
import type { Table, TableRow, FigureGrid, ReportBlock, Run } from '../report-document';
import { widestPiece, lineCount } from './line-count';
import { pictureSize, pictureSpace } from '../pictures';

/** What our measure of a word may miss, as a part of its width. */
const CARE = 1.03;

/** The least width of each column, in points: that of its longest word or amount. */
function leastWidths({ columns, rows }: Table): number[] {
  const least = columns.map(({ title }) => widestPiece(title, STYLES['cell-head'].size, true));
  for (const row of rows)
    for (const { text, from, span } of drawnCells(row, columns))
      if (span === 1)
        least[from] = Math.max(least[from] ?? 0, widestPiece(text, STYLES.cell.size, row.kind !== 'line'));
  return least.map((width) => width * CARE + 2 * CELL.side);
}

/** Gives a table's columns in points: their shares, but no word is cut while another has room to give. */
export function columnWidths(table: Table): number[] {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0);
  const wanted = table.columns.map(({ share }) => (TEXT_WIDTH * share) / total);
  const least = leastWidths(table);
  const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  const spare = wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const missing = sumOf(wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  if (missing === 0) return wanted;
  // Every word cannot stand whole: each column gives way alike.
  if (missing > sumOf(spare)) return least.map((width) => (width * TEXT_WIDTH) / sumOf(least));
  return wanted.map(
    (width, index) => Math.max(width, least[index] ?? 0) - ((spare[index] ?? 0) * missing) / sumOf(spare),
  );
}

/** A cell of a row as it is drawn: over `span` columns from `from`, counted from 0. */
export interface DrawnCell {
  readonly text: string;
  readonly from: number;
  readonly span: number;
}

/** Gives the cells of a row: a group is one cell, the label of a total takes the blank cells after it. */
export function drawnCells(row: TableRow, columns: Table['columns']): DrawnCell[] {
  if (row.kind === 'group') return [{ text: row.cells[0] ?? '', from: 0, span: columns.length }];
  const cells: DrawnCell[] = [];
  for (let from = 0; from < columns.length;) {
    const joins = row.kind !== 'line' && from === 0;
    let span = 1;
    while (joins && from + span < columns.length - 1 && (row.cells[from + span] ?? '') === '') span += 1;
    cells.push({ text: row.cells[from] ?? '', from, span });
    from += span;
  }
  return cells;
}

/** Says whether a row stays on the page of the next: names, the first, the last but one, the last before a total. */
function keepsNext(rows: readonly TableRow[], index: number): boolean {
  const next = rows[index + 1]?.kind;
  const isAtEnd = (index === 0 && rows.length > 2) || index === rows.length - 2;
  return isAtEnd || rows[index]?.kind === 'group' || next === 'subtotal' || next === 'total';
}

/** A piece of a page that is never cut, of a height in points; `before` is left out at the top of a page. */
export interface Slab {
  readonly height: number;
  readonly before: number;
  /** Stays on the page of the next slab. */
  readonly keepNext: boolean;
  /** What is repeated above it when it opens a page: the height of a table's headers. */
  readonly repeated: number;
}

export interface Caution {
  /** How much wider texts are taken to be than measured: below 1 for the fewest lines, above it for the most. */
  readonly width: number;
  /** What an edge adds to the height of a row, in points. */
  readonly edge: number;
}

/** The edges of key figures are this much thicker than those of tables. */
const FIGURE_EDGE = 2.5;
/** What a line keeps below a picture that stands on it. */
const PICTURE_GAP = 3;

function linesIn(
  runs: readonly Run[],
  { size, bold, indent, right }: TextStyle,
  width: number,
  caution: Caution,
): number {
  return lineCount(
    runs.map(({ text, look }) => ({ text, isBold: bold || look === 'strong' || look === 'alert' })),
    size * caution.width,
    width - indent - right,
  );
}

/** One slab a line, but the first two and the last two together, as word processors keep them. */
function paragraphSlabs(style: TextStyle, lines: number, keepNext: boolean): Slab[] {
  const slab = (count: number, isFirst: boolean, keeps: boolean): Slab => ({
    height: count * style.line + (keeps ? style.after : 0),
    before: isFirst ? style.before : 0,
    keepNext: keeps,
    repeated: 0,
  });
  if (lines < 4 || keepNext) return [slab(lines, true, keepNext)];
  return [
    slab(2, true, false),
    ...Array.from({ length: lines - 4 }, () => slab(1, false, false)),
    slab(2, false, false),
  ];
}

export function textSlabs(id: StyleId, runs: readonly Run[], caution: Caution, keepNext = false): Slab[] {
  const style = STYLES[id];
  return paragraphSlabs(style, linesIn(runs, style, TEXT_WIDTH, caution), keepNext || style.keepNext);
}

function rowHeight(
  cells: readonly DrawnCell[],
  widths: readonly number[],
  style: TextStyle,
  isBold: boolean,
  caution: Caution,
): number {
  const lines = cells.map(({ text, from, span }) => {
    const width = widths.slice(from, from + span).reduce((sum, each) => sum + each, 0);
    return linesIn([isBold ? { text, look: 'strong' } : { text }], style, width - 2 * CELL.side, caution);
  });
  return Math.max(1, ...lines) * style.line + CELL.above + CELL.below + caution.edge;
}

/** A table no higher than this, in points, stands whole on a page. */
const WHOLE_TABLE = 260;

/** Gives the slabs of a table: its headers, then its rows, as they stand without its caption. */
function rowSlabs(table: Table, caution: Caution): Slab[] {
  const widths = columnWidths(table);
  const head = rowHeight(
    table.columns.map(({ title }, from) => ({ text: title, from, span: 1 })),
    widths,
    STYLES['cell-head'],
    true,
    caution,
  );
  const rows = table.rows.map((row): Slab => {
    const height = rowHeight(drawnCells(row, table.columns), widths, STYLES.cell, row.kind !== 'line', caution);
    return { height, before: 0, keepNext: false, repeated: head };
  });
  return [{ height: head, before: 0, keepNext: true, repeated: 0 }, ...rows];
}

/** Says of each row of a table whether it stays on the page of the next: a table that is not high stands whole. */
export function keptRows(table: Table): boolean[] {
  const height = () => rowSlabs(table, { width: 1, edge: 0.5 }).reduce((sum, slab) => sum + slab.height, 0);
  // A row is 19 points high at the least.
  const isWhole = table.rows.length * 19 <= WHOLE_TABLE && height() <= WHOLE_TABLE;
  return table.rows.map((_, index) => (isWhole ? index < table.rows.length - 1 : keepsNext(table.rows, index)));
}

function tableSlabs(table: Table, caution: Caution): Slab[] {
  const kept = keptRows(table);
  return [
    ...textSlabs('caption', [{ text: table.caption }], caution),
    ...rowSlabs(table, caution).map((slab, index) => ({ ...slab, keepNext: index === 0 || kept[index - 1] === true })),
  ];
}

/** What stands in a cell of key figures, in points. */
const FIGURE_WIDTH = TEXT_WIDTH / FIGURE_CELL.columns - 2 * FIGURE_CELL.side;

/** Gives the style of the numbers of key figures: smaller when one would not stand on a line. */
export function figureStyle({ figures }: FigureGrid): 'figure-value' | 'figure-value-long' {
  const { size, bold } = STYLES['figure-value'];
  return figures.some(({ value }) => widestPiece(value, size, bold) > FIGURE_WIDTH * 0.97)
    ? 'figure-value-long'
    : 'figure-value';
}

function figureSlabs(grid: FigureGrid, caution: Caution): Slab[] {
  const { figures } = grid;
  const valueStyle = figureStyle(grid);
  const heights = figures.map(({ value, label, detail }) => {
    const height = (id: StyleId, text: string) =>
      text === '' ? 0 : STYLES[id].before + linesIn([{ text }], STYLES[id], FIGURE_WIDTH, caution) * STYLES[id].line;
    return (
      height(valueStyle, value) +
      height('figure-label', label) +
      height('figure-detail', detail) +
      FIGURE_CELL.above +
      FIGURE_CELL.below
    );
  });
  const rows = Array.from({ length: Math.ceil(heights.length / FIGURE_CELL.columns) }, (_, index) =>
    heights.slice(index * FIGURE_CELL.columns, (index + 1) * FIGURE_CELL.columns),
  );
  return rows.map((row, index) => ({
    height: Math.max(...row) + caution.edge + FIGURE_EDGE,
    before: index === 0 ? SPACER : 0,
    keepNext: false,
    repeated: 0,
  }));
}

export function slabsOf(block: ReportBlock, caution: Caution): Slab[] {
  switch (block.kind) {
    case 'heading':
      return textSlabs(`heading${block.level}`, block.runs, caution).map((slab) =>
        block.follows === true ? { ...slab, before: FOLLOWING_PART } : slab,
      );
    case 'paragraph':
      return textSlabs(block.role, block.runs, caution, block.keepNext);
    case 'item':
      return textSlabs('bullet', block.runs, caution);
    case 'figures':
      return figureSlabs(block, caution);
    case 'table':
      return tableSlabs(block, caution);
    case 'badges':
      return Array.from({ length: Math.ceil(block.badges.length / BADGE.columns) }, () => ({
        height: BADGE.height,
        before: 0,
        keepNext: false,
        repeated: 0,
      }));
    case 'picture':
      return [
        { height: pictureSize(block).height + PICTURE_GAP, before: pictureSpace(block), keepNext: true, repeated: 0 },
        ...(block.caption === '' ? [] : textSlabs('note', [{ text: block.caption }], caution)),
      ];
  }
}
