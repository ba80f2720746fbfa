import { workbookPart } from '../../files/xlsx/parts';
import type { XlsxPackage } from './package';

const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** What only a workbook with macros may hold. */
const MACROS = new Set(['vbaProject', 'vbaProjectSignature', 'attachedToolbars']);

/** Tells whether a file holds macros. */
export function hasMacros(file: XlsxPackage): boolean {
  return file.relationships(workbookPart(file)).some(({ kind }) => MACROS.has(kind));
}

/** Makes a workbook with macros, or a template, a plain workbook: what its name `.xlsx` says. */
export function makePlain(file: XlsxPackage): void {
  const workbook = workbookPart(file);
  const gone = file.relationships(workbook).filter(({ kind }) => MACROS.has(kind));
  file.unrelate(workbook, new Set(gone.map(({ id }) => id)));
  if (file.typeOf(workbook) !== PLAIN) file.setType(workbook, PLAIN);
}
