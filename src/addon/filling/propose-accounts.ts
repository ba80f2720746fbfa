import type { WorkbookSource } from '../../workbook/cells/sheet-source';
import { toCell } from '../../workbook/content/to-cell';
import { ACCOUNT_TABS, proposedAccounts } from '../../workbook/filling/proposed-accounts';
import type { EditionReading } from '../../workbook/reading/read-edition';
import { sourceWith } from '../../workbook/reading/source-with';
import type { InputTabKey } from '../../workbook/tabs/index';
import type { CellValue, Spreadsheet } from '../../google/surface';
import { writeCells } from '../sheets/cell-writes';
import { setCell } from '../sheets/prepare/tab-plan';

/**
 * Fills the column Compte that was just added to these tabs, and gives back the workbook as it then reads; afterwards
 * the column is the staff's alone.
 */
export function proposeAccounts(
  spreadsheet: Spreadsheet,
  source: WorkbookSource,
  { edition, layout }: EditionReading,
  tabs: readonly InputTabKey[],
): WorkbookSource {
  const changed = new Map<string, () => CellValue[][]>();
  for (const key of ACCOUNT_TABS) {
    const place = layout.get(key);
    const sheet = place === undefined || !tabs.includes(key) ? null : spreadsheet.getSheetByName(place.sheetName);
    const before = source.sheets.find(({ name }) => name === place?.sheetName);
    if (place === undefined || sheet === null || before === undefined) continue;
    const accounts = proposedAccounts(key, edition, place);
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
