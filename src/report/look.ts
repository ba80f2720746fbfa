import { PALETTE } from '../words/palette';

/** As .docx writes a colour. */
const withoutHash = (color: string): string => color.slice(1).toUpperCase();

/** Sober colours, without `#`; texts have a contrast of 4.5 or more on their ground. */
export const COLORS = {
  ink: withoutHash(PALETTE.ink),
  grey: withoutHash(PALETTE.grey),
  navy: withoutHash(PALETTE.navy),
  teal: '1A7468',
  alert: withoutHash(PALETTE.red),
  white: withoutHash(PALETTE.white),
  pale: 'A9DDD4',
  line: withoutHash(PALETTE.line),
  ground: withoutHash(PALETTE.paleBlue),
} as const;

/** Sizes of the page, in points: A4. */
export const PAGE = { width: 595.3, height: 841.9, side: 62.4, top: 76, bottom: 66, header: 36, footer: 32 } as const;

/** Width of what is written between the margins, in points. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** Height of what is written on one page, in points. */
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** The roles of paragraphs that a report may ask for. */
export type ParagraphRole =
  | 'body'
  | 'note'
  | 'caption'
  | 'quote'
  | 'author'
  | 'meta'
  | 'cover-kind'
  | 'cover-title'
  | 'cover-title-long'
  | 'cover-title-longest'
  | 'cover-line'
  | 'cover-label'
  | 'cover-name'
  | 'cover-mention'
  | 'emblem-mention';

export type StyleId =
  | ParagraphRole
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bullet'
  | 'cell'
  | 'cell-head'
  | 'figure-value'
  | 'figure-value-long'
  | 'figure-label'
  | 'figure-detail'
  | 'badge-name'
  | 'badge-name-long'
  | 'contents-title'
  | 'contents1'
  | 'contents2'
  | 'running';

/** How a style looks, in points; `line` is the least height of a line, which Arial never goes beyond at that size. */
export interface TextStyle {
  readonly size: number;
  readonly line: number;
  readonly before: number;
  /** Only before a table: what follows a paragraph has its own space above. */
  readonly after: number;
  readonly indent: number;
  /** Space kept to the right, as `indent` is to the left. */
  readonly right: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
}

/** Space around the text of the cover's ground, in points: `side` and `above` inside an edge `edge` wide. */
export const BAND = { side: 20, above: 28, edge: 6 } as const;
const ON_BAND = { indent: BAND.side + BAND.edge, right: BAND.side + BAND.edge, keepNext: true } as const;

const style = (size: number, line: number, before: number, more: Partial<TextStyle> = {}): TextStyle => ({
  size,
  line,
  before,
  after: 0,
  indent: 0,
  right: 0,
  bold: false,
  italic: false,
  color: COLORS.ink,
  keepNext: false,
  ...more,
});

/** The styles of the document. Space stands above paragraphs only: programs join both differently. */
export const STYLES: Readonly<Record<StyleId, TextStyle>> = {
  body: style(10.5, 15, 7),
  note: style(9, 12.5, 5, { color: COLORS.grey }),
  caption: style(9, 12.5, 12, { after: 4, color: COLORS.grey, bold: true, keepNext: true }),
  quote: style(10.5, 15, 11, { italic: true, indent: 14, color: COLORS.ink }),
  author: style(9.5, 13, 2, { indent: 14, color: COLORS.grey }),
  meta: style(9.5, 13, 2, { color: COLORS.teal, bold: true }),
  heading1: style(24, 30, 0, { bold: true, color: COLORS.navy, keepNext: true }),
  heading2: style(14, 18, 20, { bold: true, color: COLORS.teal, keepNext: true }),
  heading3: style(11.5, 15, 14, { bold: true, color: COLORS.navy, keepNext: true }),
  bullet: style(10.5, 15, 2, { indent: 16 }),
  cell: style(9.5, 12.5, 0),
  'cell-head': style(9.5, 12.5, 0, { bold: true, color: COLORS.white }),
  'figure-value': style(22, 27, 2, { bold: true, color: COLORS.navy, keepNext: true }),
  'figure-value-long': style(15, 27, 2, { bold: true, color: COLORS.navy, keepNext: true }),
  'figure-label': style(10, 13, 0, { bold: true }),
  'figure-detail': style(9, 12, 1, { color: COLORS.grey }),
  'badge-name': style(20, 25, 6, { bold: true, color: COLORS.navy }),
  'badge-name-long': style(13, 17, 6, { bold: true, color: COLORS.navy }),
  'contents-title': style(24, 30, 0, { bold: true, color: COLORS.navy }),
  contents1: style(11, 15, 9, { bold: true }),
  contents2: style(10, 14, 1.5, { indent: 14 }),
  running: style(8.5, 11, 0, { color: COLORS.grey }),
  'cover-kind': style(15, 20, 70, { ...ON_BAND, color: COLORS.pale, bold: true }),
  'cover-title': style(36, 43, 8, { ...ON_BAND, bold: true, color: COLORS.white }),
  'cover-title-long': style(22, 27, 8, { ...ON_BAND, bold: true, color: COLORS.white }),
  'cover-title-longest': style(15, 19, 8, { ...ON_BAND, bold: true, color: COLORS.white }),
  'cover-line': style(15, 21, 10, { ...ON_BAND, color: COLORS.white }),
  'cover-label': style(10, 14, 58, { color: COLORS.grey, keepNext: true }),
  'cover-name': style(13, 18, 4, { bold: true }),
  'cover-mention': style(10.5, 15, 34),
  'emblem-mention': style(10.5, 15, 6, { color: '000000' }),
};

/** Space inside the cells of tables, in points. */
export const CELL = { side: 5, above: 3.5, below: 3.5 } as const;

/** Space above a part that does not open a page, in points. */
export const FOLLOWING_PART = 34;

/** Space above what is laid out in cells without a caption, in points. */
export const SPACER = 8;

/** Space inside the cells of key figures, in points. */
export const FIGURE_CELL = { columns: 3, side: 9, above: 7, below: 9 } as const;

/** Badges: eight on a page. A name longer than `longName` is set smaller. */
export const BADGE = {
  columns: 2,
  height: 172,
  longName: 28,
  margins: { side: 9, above: 4, below: 4 },
} as const;
