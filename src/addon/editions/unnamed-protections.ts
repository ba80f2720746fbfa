import type { UnnamedProtections } from '../sheets/protection';
import { sendWrites } from '../sheets/services';
import { documentProperties } from '../safe/stored-text';

const ANNOUNCED = 'nec.protection-en-cours';

/**
 * Runs the work that protects sheets. The sheet whose protection is being made is kept in a property of the document
 * until all are made: a protection is nameless at first, and nothing else could tell ours, cut short, from the staff's.
 */
export function withUnnamedProtections(work: (unnamed: UnnamedProtections) => void): void {
  const announced = documentProperties()?.getProperty(ANNOUNCED) ?? null;
  let isNoted = announced !== null;
  work({
    announce: (sheet) => {
      documentProperties()?.setProperty(ANNOUNCED, String(sheet.getSheetId()));
      isNoted = true;
    },
    wasAnnounced: (sheet) => announced === String(sheet.getSheetId()),
  });
  sendWrites();
  if (isNoted) documentProperties()?.deleteProperty(ANNOUNCED);
}
