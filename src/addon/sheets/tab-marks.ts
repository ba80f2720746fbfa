import type { Sheet, Spreadsheet } from '../../google/surface';

/** The key under which a sheet is marked as one of our tabs, so that it is found again when renamed. */
export const TAB_MARK = 'nec.onglet';

/** Gives the sheets that are marked, with what as. */
export function markedSheets(spreadsheet: Spreadsheet): { readonly sheet: Sheet; readonly mark: string }[] {
  return spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(TAB_MARK)
    .find()
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      const mark = metadata.getValue();
      return sheet === null || mark === null ? [] : [{ sheet, mark }];
    });
}
