import { open } from '../open-workbook';

test('a picture in a cell gives its address (reference page "Class CellImage")', async () => {
  const host =
    await open(`function f() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1)
    .getValue().getContentUrl(); }`);
  await host.insertCellImage('Feuille', 'A1', 'https://exemple.org/a.png');
  expect(await host.run('f')).toBe('https://exemple.org/a.png');
});

test('a script puts a picture in a cell by its address (reference page "Class CellImageBuilder")', async () => {
  const host = await open(`function f() {
    const picture = SpreadsheetApp.newCellImage().setSourceUrl('https://exemple.org/b.png').build();
    const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setValue(picture);
    return [String(range.getValue()), range.getDisplayValues()[0][0]]; }`);
  expect(await host.run('f')).toEqual(['CellImage', '']);
});
