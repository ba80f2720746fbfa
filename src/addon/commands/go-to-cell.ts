import { cellPosition } from '../../workbook/cells/cell-address';
import { NOWHERE } from '../phrases/phrases';
import { activeSpreadsheet } from '../sheets/services';

/** Va à une cellule, depuis le volet : '' si elle est montrée, sinon pourquoi elle ne l’est pas. */
export function allerALaCellule(sheetId: number, cell: string): string {
  const sheet = activeSpreadsheet()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId);
  if (sheet === undefined) return NOWHERE.noTab;
  if (sheet.isSheetHidden()) return NOWHERE.hidden(sheet.getName());
  const position = cellPosition(cell);
  if (position === null || position.row > sheet.getMaxRows() || position.column > sheet.getMaxColumns())
    return NOWHERE.noCell(sheet.getName());
  sheet.activate();
  sheet.getRange(position.row, position.column, 1, 1).activate();
  return '';
}
