import { strFromU8, unzipSync } from 'fflate';
import type { SheetExtras, WorkbookDocument } from '../../../src/host/values/document';
import { writeXlsx } from '../../../src/host/xlsx/write';

/** Gives the file that a document makes when there was none. */
export function savedAnew(document: WorkbookDocument): Uint8Array {
  return writeXlsx({ after: document });
}

/** Gives the text of a part of a file, `''` when there is none. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  return part ? strFromU8(part) : '';
}

/** Gives the paths of a file's parts. */
export function partsOf(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes));
}

/** Gives what the document keeps of a sheet beyond Univer's own model. */
export function extrasOf(document: WorkbookDocument, sheet: string): SheetExtras {
  return Object.values(document.sheets).find(({ name }) => name === sheet)?.custom as unknown as SheetExtras;
}

/** Gives the cells of a sheet by name. */
export function cellsOf(
  document: WorkbookDocument,
  sheet: string,
): Record<number, Record<number, { v?: unknown; t?: number; f?: string; s?: string; custom?: unknown }>> {
  return Object.values(document.sheets).find(({ name }) => name === sheet)?.cellData as never;
}
