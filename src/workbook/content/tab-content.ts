/** What a generated cell holds: text is written as text, a formula in English names with `;` in between. */
export type ContentValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string };

/** How a cell looks; each is a row of one table of styles. */
export type CellStyle =
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'header'
  | 'section'
  | 'subtotal'
  | 'total'
  | 'muted'
  | 'input'
  | 'struck'
  | 'good'
  | 'bad'
  | 'warning'
  | 'information';

/** How a number shows; French display comes from the spreadsheet's locale. */
export type NamedFormat =
  | 'general'
  | 'text'
  | 'integer'
  | 'quantity'
  | 'money'
  | 'percentage'
  | 'exactPercentage'
  | 'rate'
  | 'duration'
  | 'time'
  | 'date'
  | 'dateTime'
  | 'points'
  | 'mean'
  | 'unread';

/** A named format, or that of a ratio that shows a percentage near its own, so that parts of a whole add up to 100. */
export type CellFormat = NamedFormat | `shown ${number}`;

export interface ContentCell {
  readonly value: ContentValue;
  readonly style: CellStyle;
  readonly format: CellFormat;
  /** Where a click leads: a URL, or `#gid=…&range=…` inside the workbook. Only on text. */
  readonly link: string | null;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
}

/** A rectangle of the tab; rows and columns count from 1. */
export interface ContentArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A chart of the tab, drawn by Sheets' own chart builder; the first column of `areas` holds the categories. */
export interface ContentChart {
  readonly title: string;
  readonly type: 'BAR' | 'COLUMN' | 'PIE';
  readonly areas: readonly ContentArea[];
  readonly position: { readonly row: number; readonly column: number };
  readonly options: Readonly<Record<string, unknown>>;
}

/** A conditional format: how columns look, from a row to the sheet's last, while a formula holds for a row. */
export interface ContentRule {
  readonly key: string;
  /** See `OwnRule`; written for the first row. */
  readonly formula: string;
  readonly fromRow: number;
  /** How many rows it covers; down to the last row of the sheet when absent. */
  readonly rows?: number;
  readonly column: number;
  readonly columns: number;
  /** `#rrggbb`, or null to leave it. */
  readonly background: string | null;
  readonly color: string | null;
  readonly strikethrough?: boolean;
}

/** A generated tab, whole: what the add-on writes in it, and nothing of how. Rows are rectangular. */
export interface TabContent {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly rows: readonly (readonly ContentCell[])[];
  readonly charts: readonly ContentChart[];
  /** Every chart that the tab may hold, drawn this time or not: those of these titles are taken away before writing. */
  readonly chartTitles: readonly string[];
  /** Rows that people need not see; none when absent. */
  readonly hiddenRows?: { readonly row: number; readonly rows: number };
  /** The areas whose cells are boxes, each with a line around it, to write in by hand; none when absent. */
  readonly boxes?: readonly ContentArea[];
  /** Its conditional formats; none when absent. */
  readonly rules?: readonly ContentRule[];
  /** The columns, from a row down, in which staff are meant to type; none when absent. */
  readonly typed?: { readonly fromRow: number; readonly columns: readonly number[] };
}
