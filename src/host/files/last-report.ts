import type { MadeBlob } from '../execution/document-state';

export interface MadeReport {
  readonly name: string;
  readonly blob: MadeBlob;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Gives the Word documents that the script made, in their order. */
export function reportsOf(blobs: ReadonlyMap<string, MadeBlob>): MadeReport[] {
  return [...blobs].filter(([, { contentType }]) => contentType === DOCX).map(([name, blob]) => ({ name, blob }));
}

/** Gives the Word document that the script made last, null when it made none. */
export function lastReport(blobs: ReadonlyMap<string, MadeBlob>): MadeReport | null {
  return reportsOf(blobs).at(-1) ?? null;
}
