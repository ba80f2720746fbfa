import type { WorkbookSource } from '../../workbook/cells/layout';
import { toCell } from '../../workbook/content/to-cell';
import { ACCOUNT_TABS, proposedAccounts } from '../../workbook/filling/proposed-accounts';
import type { EditionReading } from '../../workbook/reading/read-edition';
import { sourceWith } from '../../workbook/reading/source-with';
import { isFilled } from '../../workbook/tabs/total-rows';
import type { CellValue, Spreadsheet } from '../../google/surface';
import { writeCells } from '../sheets/cell-writes';
import { setCell } from '../sheets/prepare/tab-plan';

/** Fills the columns Compte in which nothing stands (later they are the staff's); gives the workbook as it reads. */
export function proposeAccounts(
  spreadsheet: Spreadsheet,
  source: WorkbookSource,
  { edition, layout }: EditionReading,
): WorkbookSource {
  const changed = new Map<string, () => CellValue[][]>();
  for (const key of ACCOUNT_TABS) {
    const place = layout.get(key);
    const at = place?.columns.get('account');
    const before = source.sheets.find(({ name }) => name === place?.sheetName);
    if (place === undefined || at === undefined || before === undefined) continue;
    const column = before.values().slice(place.headerRow);
    const accounts = column.some((row) => isFilled(row[at - 1])) ? [] : proposedAccounts(key, edition, place);
    const sheet = accounts.length === 0 ? null : spreadsheet.getSheetByName(place.sheetName);
    if (sheet === null) continue;
    const writes = accounts.map((account) => ({
      ...account,
      value: toCell({ kind: 'text', text: account.text }),
      format: null,
    }));
    // Nothing stood in the column: a blank between two lines may be written again.
    writeCells(sheet, writes, () => '');
    const after = before.values().map((row) => [...row]);
    for (const { row, column, text } of accounts) setCell(after, row, column, text);
    changed.set(before.name, () => after);
  }
  return changed.size === 0 ? source : sourceWith(source, changed);
}
