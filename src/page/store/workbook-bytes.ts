import { readCsvFolder, type CsvFile } from '../../host/files/csv';
import type { WorkbookDocument } from '../../host/values/document';
import { noticesOf } from '../../host/xlsx/notices';
import { XlsxPackage } from '../../host/xlsx/package';
import { readProperties } from '../../host/xlsx/properties';
import { readPackage } from '../../host/xlsx/read';
import { writeXlsx } from '../../host/xlsx/write';
import { TAB_ORDER } from '../../files/tab-order';

/** Where a workbook comes from: the bytes of an .xlsx file, or CSV files, one a tab. */
export type Source = { readonly bytes: Uint8Array } | { readonly files: readonly CsvFile[] };

/** What the page holds of a workbook and saves: the text of a Content in JSON, as it stood at one moment. */
export type ContentText = string;

/** The cells of a workbook, and the properties that go with it. */
export interface Content {
  readonly document: WorkbookDocument;
  readonly properties: readonly (readonly [string, string])[];
}

/** A workbook as the bytes of its .xlsx file, and what they read as. */
export interface ReadWorkbook extends Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the page cannot show, in French. */
  readonly notices: readonly string[];
}

/** Gives what the bytes of an .xlsx file read as. Throws UnreadableFileError. */
function readBytes(bytes: Uint8Array): ReadWorkbook {
  const file = new XlsxPackage(bytes);
  const document = readPackage(file);
  return {
    bytes: new Uint8Array(bytes),
    document,
    properties: [...readProperties(file)],
    notices: noticesOf(file, document),
  };
}

/** Gives a workbook from wherever it comes. Throws UnreadableFileError. */
export function readSource(source: Source): ReadWorkbook {
  if ('bytes' in source) return readBytes(source.bytes);
  const { document } = readCsvFolder(source.files, TAB_ORDER);
  return readBytes(writeXlsx({ after: document }));
}

/** Gives the .xlsx file of a content that was opened as `from`, read back. Throws what cannot be opened again. */
export function writtenBytes(from: ReadWorkbook, text: ContentText): Uint8Array<ArrayBuffer> {
  const { document, properties } = JSON.parse(text) as Content;
  return readBytes(
    writeXlsx({
      original: from.bytes,
      before: from.document,
      after: document,
      properties: new Map(properties),
    }),
  ).bytes;
}
