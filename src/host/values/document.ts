import type { IWorkbookData, IWorksheetData } from '@univerjs/core';

/**
 * What the host keeps of a workbook beyond what Univer models, stored where it travels with Univer's own snapshot:
 * `ICellData.custom` for a cell (so that it moves with inserted rows) and `IWorksheetData.custom` for a sheet.
 * A snapshot with these is the one form in which files are read, run and written.
 */
export type WorkbookDocument = IWorkbookData;

/** A cell's note (plain text), picture and link (`#gid=123&range=F7` inside the workbook, or an absolute URL). */
export interface CellExtras {
  readonly note?: string;
  readonly link?: string;
  /** The address of the picture that the cell holds instead of a value. */
  readonly picture?: string;
  /** A formula that Univer cannot calculate, and its result while the cell shows it; `read` sums up what it read. */
  readonly kept?: {
    readonly formula: string;
    readonly result: string | number | boolean | null;
    readonly read?: string;
  };
}

/** A rectangle of cells; rows and columns count from 0, ends included. */
export interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Lines side by side: the former ones from `from` on, or new ones (null), put in `between` two former ones. */
export interface Run {
  readonly from: number | null;
  readonly count: number;
  readonly between?: readonly [above: number, below: number];
}

/**
 * Where the rows or the columns of a sheet stand now that some were inserted, removed and moved: runs in their order;
 * after them the former lines from `tail` on follow. All counts from 0.
 */
export interface Lines {
  readonly runs: readonly Run[];
  readonly tail: number;
}

/** A chart as Sheets' builder describes it. */
export interface ChartState {
  readonly id: number;
  readonly type: 'BAR' | 'COLUMN' | 'PIE';
  readonly areas: readonly Area[];
  readonly headers: number;
  /** Anchor, from 0, with offsets in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Options as passed to `setOption`: title, width, height, isStacked, colors, legend… */
  readonly options: Readonly<Record<string, unknown>>;
}

export type ValidationState =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly gid: number; readonly area: Area }
  | { readonly kind: 'checkbox' };

export interface ValidationEntry {
  readonly areas: readonly Area[];
  readonly rule: ValidationState;
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

export interface ConditionalFormatState {
  readonly areas: readonly Area[];
  /** As the add-on gave it: English names, `;` between arguments. */
  readonly formula: string;
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly strikethrough: boolean;
}

export interface ProtectionState {
  readonly description: string;
  readonly warningOnly: boolean;
  /** The cells of a whole sheet's protection that are left open to everybody. */
  readonly unprotected?: readonly Area[];
  /** What a range's protection covers; a whole sheet's has none. */
  readonly area?: Area;
  /** True when another person made it and left the running user out. */
  readonly byOther?: boolean;
}

/** A « table » of a sheet, header row included; one of a file has a name and the titles that formulas call it by. */
export interface TableState extends Area {
  readonly name?: string;
  readonly columns?: readonly string[];
}

/** What of a file cannot be cut in two: a pivot table, a formula over several cells. */
export interface WholeState {
  readonly kind: 'pivot' | 'array';
  readonly area: Area;
}

/** Everything of a sheet that Univer's core does not model. */
export interface SheetExtras {
  /** Google's sheet id, used in links. */
  readonly gid: number;
  readonly charts: readonly ChartState[];
  readonly validations: readonly ValidationEntry[];
  readonly conditionalFormats: readonly ConditionalFormatState[];
  readonly protections: readonly ProtectionState[];
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  readonly filter: Area | null;
  /** The sheet's « tables » (Format > Convert to table), and those of its file. */
  readonly tables?: readonly TableState[];
  readonly wholes?: readonly WholeState[];
  /** What each rule that is kept in the file is about, and the cells of the sheet that it always reads. */
  readonly keptRules?: readonly (readonly Area[])[];
  /** The cells of the sheet that names of the file lead to. */
  readonly names?: readonly { readonly name: string; readonly area: Area }[];
  /** True when a chart, a picture or another sheet's rule that is kept in the file refers to cells of the sheet. */
  readonly isReferred?: boolean;
  /** Where the lines of the file stand since some were inserted, removed or moved. */
  readonly origin?: { readonly rows: Lines; readonly columns: Lines };
  /** True once the add-on has cleared the sheet to write it anew: what it holds is no longer the staff's. */
  readonly rewritten?: boolean;
}

export const NO_EXTRAS: SheetExtras = {
  gid: 0,
  charts: [],
  validations: [],
  conditionalFormats: [],
  protections: [],
  metadata: [],
  filter: null,
};

/** Gives what a sheet holds beside its cells; nothing where the document says nothing. */
export function extrasOf(sheet: Partial<IWorksheetData> | undefined): SheetExtras {
  return { ...NO_EXTRAS, ...(sheet?.custom as Partial<SheetExtras> | null | undefined) };
}
