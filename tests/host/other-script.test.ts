import { open } from './open-workbook';

/** A script of another trade, in the slice of Google’s methods that the host imitates: a stock list. */
const STOCK = `
/** Adds the menu. */
function onOpen(e) {
  SpreadsheetApp.getUi().createMenu('Stock')
    .addItem('Ranger par quantité', 'sortStock')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Aide').addItem('Où en est-on ?', 'tellStock'))
    .addToUi();
}

/** Dates the line whose quantity was just typed. */
function onEdit(e) {
  var range = e.range;
  if (range.getSheet().getName() !== 'Stock' || range.getColumn() !== 2 || range.getRow() === 1) return;
  range.getSheet().getRange(range.getRow(), 4, 1, 1).setValue('changé : ' + (e.oldValue || 'rien') + ' → ' + e.value);
}

/**
 * What a line of stock is worth.
 *
 * @param {number} quantity How many there are.
 * @param {number} price What one costs.
 * @return The worth, or a reminder.
 * @customfunction
 */
function STOCK_WORTH(quantity, price) {
  if (price < 0) throw new Error('A price is never negative.');
  return quantity === '' ? 'à compter' : quantity * price;
}

function sortStock() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Stock');
  var range = sheet.getRange(2, 1, sheet.getLastRow() - 1, 2);
  var rows = range.getValues();
  rows.sort(function (a, b) { return b[1] - a[1]; });
  range.setValues(rows);
}

function tellStock() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  book.toast((book.getSheetByName('Stock').getLastRow() - 1) + ' articles', 'Stock', 5);
}
`;

const openStock = () =>
  open(STOCK, {
    Stock: [
      ['Article', 'Quantité', 'Prix', 'Suivi', 'Valeur'],
      ['Vis', 3, 0.5, null, '=STOCK_WORTH(B2,C2)'],
      ['Clous', 12, 0.25, null, '=STOCK_WORTH(B3,C3)'],
      ['Colle', null, 4, null, '=STOCK_WORTH(B4,C4)'],
    ],
  });

describe('a script of another trade', () => {
  test('has its menu, and its commands change the cells', async () => {
    const host = await openStock();
    await host.openAsUser();
    expect([...host.menus]).toEqual([
      [
        'Stock',
        [
          { kind: 'item', caption: 'Ranger par quantité', functionName: 'sortStock' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'Aide',
            entries: [{ kind: 'item', caption: 'Où en est-on ?', functionName: 'tellStock' }],
          },
        ],
      ],
    ]);
    await host.run('sortStock');
    await host.run('tellStock');
    expect(host.values('Stock').map((row) => row.slice(0, 2))).toEqual([
      ['Article', 'Quantité'],
      ['Clous', 12],
      ['Vis', 3],
      ['Colle', ''],
    ]);
    expect(host.dialogs).toEqual([{ kind: 'toast', text: '3 articles', title: 'Stock', seconds: 5 }]);
  });

  test('has its custom function, with its help, run again when its arguments change', async () => {
    const host = await openStock();
    const worth = () => host.values('Stock').map((row) => row[4]);
    expect(worth()).toEqual(['Valeur', 1.5, 3, 'à compter']);
    await host.edit('Stock', 'C2', '-1');
    expect([worth()[1], host.errorOf('Stock', 'E2')]).toEqual(['#ERROR!', 'A price is never negative.']);
    expect(host.functions).toEqual([
      {
        name: 'STOCK_WORTH',
        description: 'What a line of stock is worth.',
        parameters: [
          { name: 'quantity', description: 'How many there are.' },
          { name: 'price', description: 'What one costs.' },
        ],
      },
    ]);
  });

  test('is told what is typed', async () => {
    const host = await openStock();
    await host.edit('Stock', 'B2', '5');
    await host.edit('Stock', 'B4', '2');
    await host.edit('Stock', 'A2', 'Vis longues');
    expect(host.values('Stock').map((row) => [row[3], row[4]])).toEqual([
      ['Suivi', 'Valeur'],
      ['changé : 3 → 5', 2.5],
      ['', 3],
      ['changé : rien → 2', 8],
    ]);
  });
});
