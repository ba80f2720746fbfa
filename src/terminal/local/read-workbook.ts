import type { CsvFile } from '../../host/files/csv';
import { readCsvFolder } from '../../host/files/csv';
import type { WorkbookDocument } from '../../host/values/document';
import { readInput } from '../../host/files/input-file';
import { noticesOf } from '../../host/xlsx/notices';
import { XlsxPackage } from '../../host/xlsx/package';
import { readProperties } from '../../host/xlsx/properties';
import { readPackage } from '../../host/xlsx/read';
import { writeXlsx } from '../../host/xlsx/write';

/**
 * Where a workbook comes from: a file or a folder of CSV files by its path, the bytes of an .xlsx file, or CSV files.
 */
export type Source =
  { readonly path: string } | { readonly bytes: Uint8Array } | { readonly files: readonly CsvFile[] };

/** A workbook as the bytes of its .xlsx file, and what they read as. */
export interface ReadWorkbook {
  readonly bytes: Uint8Array;
  readonly document: WorkbookDocument;
  readonly properties: ReadonlyMap<string, string>;
  /** What the page cannot show, in French. */
  readonly notices: readonly string[];
}

/** Gives what the bytes of an .xlsx file read as. Throws UnreadableFileError. */
export function readBytes(bytes: Uint8Array): ReadWorkbook {
  const file = new XlsxPackage(bytes);
  const document = readPackage(file);
  return { bytes, document, properties: readProperties(file), notices: noticesOf(file, document) };
}

function anew(document: WorkbookDocument): Uint8Array {
  return writeXlsx({ original: null, before: document, after: document });
}

/** Gives a workbook from wherever it comes. Throws UnreadableFileError, with a French message. */
export async function readWorkbook(source: Source): Promise<ReadWorkbook> {
  if ('bytes' in source) return readBytes(source.bytes);
  if ('files' in source) return readBytes(anew(readCsvFolder(source.files).document));
  const { document, properties, original } = await readInput(source.path);
  if (!original) return readBytes(anew(document));
  return { bytes: original, document, properties, notices: noticesOf(new XlsxPackage(original), document) };
}
