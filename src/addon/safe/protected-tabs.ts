import type { Sheet } from '../../google/surface';
import { FAILURES } from '../phrases/phrases';
import { RefusedError } from './refused';
import { spreadsheetApp } from '../sheets/services';

function isClosed(sheet: Sheet): boolean {
  const { SHEET, RANGE } = spreadsheetApp().ProtectionType;
  return [SHEET, RANGE].some((type) => sheet.getProtections(type).some((protection) => !protection.canEdit()));
}

/** Throws, in French, when somebody keeps the running user from writing in these sheets or part of one. */
export function refuseProtected(sheets: readonly Sheet[]): void {
  const closed = sheets.filter(isClosed).map((sheet) => sheet.getName());
  if (closed.length > 0) throw new RefusedError(FAILURES.protected(closed));
}
