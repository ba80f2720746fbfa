import {
  BADGE,
  CELL,
  FIGURE_CELL,
  FOLLOWING_PART,
  SPACER,
  STYLES,
  TEXT_WIDTH,
  type StyleId,
  type TextStyle,
} from '../look';
import { pictureSize, pictureSpace } from '../picture-size';
import type { FigureGrid, ReportBlock, Run, Table } from '../report-document';
import { lineCount } from './line-count';
import { drawnCells, keepsNext, type DrawnCell } from './table-cells';

/** A piece of a page that is never cut, of a height in points; `before` is left out at the top of a page. */
export interface Slab {
  readonly height: number;
  readonly before: number;
  /** Stays on the page of the next slab. */
  readonly keepNext: boolean;
  /** What is repeated above it when it opens a page: the height of a table's headers. */
  readonly repeated: number;
}

/** What programs may do otherwise than we reckon. */
export interface Caution {
  /**
   * How much wider texts are taken to be than they measure: below 1 for the fewest lines that may be, above it for the
   * most.
   */
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

/** Gives back the widths of a table's columns in points. */
export function columnWidths({ columns }: Pick<Table, 'columns'>): number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (TEXT_WIDTH * share) / total);
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

function tableSlabs(table: Table, caution: Caution): Slab[] {
  const widths = columnWidths(table);
  const head = rowHeight(
    table.columns.map(({ title }, from) => ({ text: title, from, span: 1 })),
    widths,
    STYLES['cell-head'],
    true,
    caution,
  );
  const rows = table.rows.map((row, index): Slab => {
    const height = rowHeight(drawnCells(row, table.columns), widths, STYLES.cell, row.kind !== 'line', caution);
    return { height, before: 0, keepNext: keepsNext(table.rows, index), repeated: head };
  });
  return [
    ...textSlabs('caption', [{ text: table.caption }], caution),
    { height: head, before: 0, keepNext: true, repeated: 0 },
    ...rows,
  ];
}

function figureSlabs({ figures }: FigureGrid, caution: Caution): Slab[] {
  const width = TEXT_WIDTH / FIGURE_CELL.columns - 2 * FIGURE_CELL.side;
  const heights = figures.map(({ value, label, detail }) => {
    const height = (id: StyleId, text: string) =>
      text === '' ? 0 : STYLES[id].before + linesIn([{ text }], STYLES[id], width, caution) * STYLES[id].line;
    return (
      height('figure-value', value) +
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
