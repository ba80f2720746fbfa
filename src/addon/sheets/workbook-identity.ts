import type { Sheet, Spreadsheet } from '../../google/surface';

/** The key of the id of the spreadsheet where the add-on first worked, believed to be copied with the file. */
const IDENTITY = 'nec.classeur';

/** Whether a spreadsheet is the one that its marks name, a copy of it, or cannot be told. */
type Identity = 'original' | 'copy' | 'unknown';

/** Gives what a spreadsheet is; a file that has no id (an .xlsx) cannot be told. */
export function identityOf(spreadsheet: Spreadsheet): Identity {
  const own = spreadsheet.getId();
  const known = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(IDENTITY)
    .find()
    .map((metadata) => metadata.getValue());
  if (own === '' || known.length === 0) return 'unknown';
  return known.includes(own) ? 'original' : 'copy';
}

/** Leaves on a sheet of a spreadsheet the mark that this is where the work is done; a file that has no id gets none. */
export function claim(spreadsheet: Spreadsheet, sheet: Sheet): void {
  const own = spreadsheet.getId();
  if (own !== '') sheet.addDeveloperMetadata(IDENTITY, own);
}
