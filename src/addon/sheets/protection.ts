import type { Protection, Sheet } from '../../google/surface';
import type { ContentArea } from '../../workbook/content/tab-content';
import { spreadsheetApp } from './services';

/** By this description the add-on knows its own protection again. */
const PROTECTION_DESCRIPTION = 'NEC Bilan : onglet généré';

/** What is known of protections that a run cut short has made, and not yet named. */
export interface UnnamedProtections {
  /** Notes, before it is made, that a sheet's protection will be ours. */
  readonly announce: (sheet: Sheet) => void;
  readonly wasAnnounced: (sheet: Sheet) => boolean;
}

/** Gives our protection of a sheet, made if there is none; null when the sheet has somebody else's. */
function ownProtection(sheet: Sheet, unnamed: UnnamedProtections): Protection | null {
  const [present] = sheet.getProtections(spreadsheetApp().ProtectionType.SHEET);
  if (present === undefined) {
    unnamed.announce(sheet);
    return sheet.protect().setDescription(PROTECTION_DESCRIPTION);
  }
  const description = present.getDescription();
  if (description === PROTECTION_DESCRIPTION) return present;
  return description === '' && unnamed.wasAnnounced(sheet) ? present.setDescription(PROTECTION_DESCRIPTION) : null;
}

/** Warns whoever edits a sheet outside `unprotected`. One that somebody protected is left alone; ours is mended. */
export function ensureProtection(sheet: Sheet, unprotected: readonly ContentArea[], unnamed: UnnamedProtections): void {
  const protection = ownProtection(sheet, unnamed);
  if (protection === null) return;
  if (!protection.isWarningOnly()) protection.setWarningOnly(true);
  const ranges = unprotected.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
  const addresses = (of: typeof ranges): string => of.map((range) => range.getA1Notation()).join();
  if (addresses(protection.getUnprotectedRanges()) !== addresses(ranges)) protection.setUnprotectedRanges(ranges);
}
