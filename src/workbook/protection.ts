import type { Protection, Sheet, SpreadsheetService } from './surface';
import type { ContentArea } from './tab-content';

/** By this description the add-on knows its own protection again. */
export const PROTECTION_DESCRIPTION = 'NEC Bilan : onglet généré';

/** Protects a sheet; should that fail half-way, takes the protection away, since nothing yet tells whose it is. */
function made(sheet: Sheet): Protection {
  const protection = sheet.protect();
  try {
    return protection.setDescription(PROTECTION_DESCRIPTION);
  } catch (failure) {
    protection.remove();
    throw failure;
  }
}

/**
 * Warns whoever edits a sheet outside the areas `unprotected`: anybody may still do so. A sheet that somebody protected is
 * left alone, since it can have one protection only; ours is mended.
 */
export function ensureProtection(sheet: Sheet, unprotected: readonly ContentArea[], services: SpreadsheetService): void {
  const [present] = sheet.getProtections(services.ProtectionType.SHEET);
  if (present !== undefined && present.getDescription() !== PROTECTION_DESCRIPTION) return;
  const protection = present ?? made(sheet);
  if (!protection.isWarningOnly()) protection.setWarningOnly(true);
  const ranges = unprotected.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
  const addresses = (of: typeof ranges): string => of.map((range) => range.getA1Notation()).join();
  if (addresses(protection.getUnprotectedRanges()) !== addresses(ranges)) protection.setUnprotectedRanges(ranges);
}
