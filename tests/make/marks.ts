import type { ConditionalFormatState, SheetExtras, WorkbookDocument } from '../../src/host/values/document';
import { areaAddress, cellAddress } from '../../src/host/values/a1-notation';

/** What a tab's cells carry beside their content. */
export interface Marks {
  /** Each note by its cell, in A1 notation. */
  readonly notes: Readonly<Record<string, string>>;
  /** Each conditional format, first first: its formula, and where it holds. */
  readonly rules: readonly (readonly [formula: string, areas: string])[];
}

/** Gives the notes and conditional formats of a tab. */
export function marksOf(document: WorkbookDocument, name: string): Marks {
  const sheet = Object.values(document.sheets).find((each) => each.name === name);
  const cells = (sheet?.cellData ?? {}) as Record<string, Record<string, { custom?: { note?: string } }>>;
  const notes = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, { custom }]) =>
      custom?.note === undefined ? [] : [[cellAddress(Number(row), Number(column)), custom.note] as const],
    ),
  );
  const { conditionalFormats = [] } = (sheet?.custom ?? {}) as Partial<SheetExtras>;
  return {
    notes: Object.fromEntries(notes),
    rules: conditionalFormats.map(({ formula, areas }: ConditionalFormatState) => [
      formula,
      areas.map(areaAddress).join(),
    ]),
  };
}

/** Gives a document in which a tab has something more: hidden columns, a filter, conditional formats, merged cells… */
export function withSheet(
  document: WorkbookDocument,
  name: string,
  more: Partial<WorkbookDocument['sheets'][string]>,
): WorkbookDocument {
  const sheets = Object.entries(document.sheets).map(
    ([id, sheet]) => [id, sheet.name === name ? { ...sheet, ...more } : sheet] as const,
  );
  return { ...document, sheets: Object.fromEntries(sheets) };
}
