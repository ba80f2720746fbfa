import { readInput } from '../../src/host/files/input-file';
import { workbook } from '../make/workbook-of-rows';
import { openSheetPage } from './open-sheet-page';
import { TAB_ORDER } from '../../src/files/tab-order';

const LOG = `function onEdit(e) { const p = PropertiesService.getDocumentProperties();
  p.setProperty('log', (p.getProperty('log') || '') + JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue]));
    }`;

test('the example opens with the bundle; what is typed fires onEdit, which fills in, and formulas follow', async () => {
  const { document } = await readInput('examples/nec-2024', TAB_ORDER);
  const sheet = await openSheetPage(document);
  expect(await sheet.page.evaluate('[...sheet.host.menus.keys()]')).toEqual(['NEC']);
  await sheet.goTo('Dépenses', 'F2');
  await sheet.type('1 234,5', 'Enter');
  await sheet.goTo('Recettes', 'A40');
  await sheet.type('=SUM(Dépenses!F2;1)', 'Enter');
  expect([(await sheet.values('Dépenses'))[1]?.[5], (await sheet.values('Recettes'))[39]?.[0]]).toEqual([
    1234.5, 1235.5,
  ]);
  await sheet.goTo('Dépenses', 'F2');
  await sheet.press('F2', 'Backspace', 'Enter');
  expect((await sheet.values('Recettes'))[39]?.[0]).toBe(1235);
});

test('typing, pasting, deleting and undoing are told to onEdit as Google tells them', async () => {
  const write = `function write() { const book = SpreadsheetApp.getActiveSpreadsheet();
    for (const sheet of [book.getSheetByName('A'), book.insertSheet('B', 1), book.insertSheet('C', 2)])
      sheet.getRange(1, 1, 1, 1).setValues([['écrit']]);
    book.getSheetByName('A').getRange(1, 3, 1, 1).setFormula('=A1').setBackground('#ff0000');
    book.getSheetByName('C').getRange(1, 2, 1, 1).setFormula('=A!B1*2').setBackground('#ff0000');
    book.getSheetByName('B').setHiddenGridlines(true); }`;
  const sheet = await openSheetPage(workbook({ A: [['avant', 2]] }), { code: LOG + write });
  await sheet.goTo('A', 'A1');
  await sheet.type('13/06/2024', 'Tab');
  await sheet.press('F2', 'Enter');
  await sheet.page.evaluate('navigator.clipboard.writeText("12,5\\tVRAI\\n\\"a\\nb\\"\\t10 %")');
  await sheet.goTo('A', 'A3');
  await sheet.press('Control+v');
  await sheet.goTo('A', 'A4:B4');
  await sheet.press('Delete');
  const log = '["A1","45456","avant"]["A3:B4",null,null]["A4:B4",null,null]';
  expect([await sheet.values('A'), await sheet.property('log')]).toEqual([
    [
      ['2024-06-12T22:00:00.000Z', 2],
      ['', ''],
      [12.5, true],
    ],
    log,
  ]);
  await sheet.press('Control+z', 'Control+z');
  expect(await sheet.values('A')).toEqual([['2024-06-12T22:00:00.000Z', 2]]);
  await sheet.press('Control+z', 'Control+y');
  expect([(await sheet.values('A'))[0]?.[0], await sheet.property('log')]).toEqual(['2024-06-12T22:00:00.000Z', log]);
  // What a command wrote, its tabs included, is one step; what was typed before it is still the next.
  await sheet.goTo('A', 'A1');
  await sheet.type('b', 'Enter');
  expect(await sheet.run('write')).toBe(undefined);
  const written = [[['écrit', 2, 'écrit']], [['écrit']], [['écrit', 4]], [['', '=A!B1*2']]];
  const found = async (): Promise<unknown> => [
    ...(await Promise.all(['A', 'B', 'C'].map((tab) => sheet.values(tab)))),
    await sheet.formulas('C'),
  ];
  expect(await found()).toEqual(written);
  await sheet.press('Control+z', 'Control+y');
  expect(await found()).toEqual(written);
  await sheet.press('Control+z');
  expect([(await sheet.values('A'))[0]?.[0], await sheet.page.evaluate('sheet.host.book.grids().length')]).toEqual([
    'b',
    1,
  ]);
  await sheet.press('Control+z');
  expect((await sheet.values('A'))[0]?.[0]).toBe('2024-06-12T22:00:00.000Z');
  // So is a paste that has rows added below the last.
  await sheet.page.evaluate(`navigator.clipboard.writeText('x\\n'.repeat(120))`);
  await sheet.goTo('A', 'A3');
  await sheet.press('Control+v');
  expect((await sheet.values('A')).length).toBe(122);
  await sheet.press('Control+z');
  expect(await sheet.values('A')).toEqual([['2024-06-12T22:00:00.000Z', 2]]);
});

test('cells copied and cut keep their formulas, and bring their lists', async () => {
  const code = `${LOG} function list() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1)
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1', '2'], true).build()); }`;
  const sheet = await openSheetPage(workbook({ A: [[1, '=A1*2'], [5]] }), { code });
  await sheet.run('list');
  const listed = (): Promise<unknown> =>
    sheet.page.evaluate(`sheet.host.book.gridNamed('A').extras.validations[0].areas.map((area) => area.startColumn)`);
  await sheet.goTo('A', 'B1');
  await sheet.press('Control+c');
  await sheet.goTo('A', 'B2');
  await sheet.press('Control+v');
  await sheet.goTo('A', 'A1');
  await sheet.press('Control+x');
  await sheet.goTo('A', 'C1');
  await sheet.press('Control+v');
  expect([await sheet.values('A'), await sheet.formulas('A'), await sheet.property('log')]).toEqual([
    [
      ['', 2, 1],
      [5, 10, ''],
    ],
    [
      ['', '=C1*2', ''],
      ['', '=A2*2', ''],
    ],
    '["B2",null,null]["C1",null,null]',
  ]);
  expect(await listed()).toEqual([2]);
  await sheet.press('Control+z');
  expect([await listed(), (await sheet.values('A'))[0]?.[0]]).toEqual([[0], 1]);
});

test('a command that takes hidden copies away is undone, with what it remembers, and what came before', async () => {
  const code = `function write() { const book = SpreadsheetApp.getActiveSpreadsheet();
    const old = book.getSheetByName('copie'); if (old) book.deleteSheet(old);
    const kept = PropertiesService.getDocumentProperties(); const run = (kept.getProperty('run') || '') + '+';
    kept.setProperty('run', run); book.insertSheet('copie', 1).hideSheet().getRange(1, 1, 1, 1).setValues([[run]]);
    book.getSheetByName('A').getRange(2, 1, 1, 1).setValues([[run]]); }
    function none() {}`;
  const sheet = await openSheetPage(workbook({ A: [['a'], ['']] }), { code });
  await sheet.goTo('A', 'A1');
  await sheet.type('b', 'Enter');
  await sheet.run('write');
  await sheet.run('write');
  const seen = async (): Promise<unknown[]> => [(await sheet.values('A')).flat(), await sheet.property('run')];
  const undone = [await seen()];
  for (let steps = 0; steps < 3; steps += 1) {
    await sheet.press('Control+z');
    undone.push(await seen());
  }
  expect(undone).toEqual([
    [['b', '++'], '++'],
    [['b', '+'], '+'],
    [['b'], undefined],
    [['a'], undefined],
  ]);
  await sheet.press('Control+y', 'Control+y');
  expect(await seen()).toEqual([['b', '+'], '+']);
  // One that is final has nothing undone, unless it wrote nothing.
  await sheet.run('none', true);
  await sheet.press('Control+z', 'Control+y');
  await sheet.run('write', true);
  await sheet.press('Control+z', 'Control+z');
  expect(await seen()).toEqual([['b', '++'], '++']);
});

test('what warns is asked, what is refused is told with what was typed', async () => {
  const code = `function protect() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets(); a.protect()
    .setWarningOnly(true);
    a.getRange(2, 1, 1, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['oui'], true)
      .setAllowInvalid(false).build()); }`;
  const sheet = await openSheetPage(workbook({ A: [['a'], ['oui']], B: [['b']] }), { code });
  await sheet.run('protect');
  // What is undone was allowed, wherever one looks meanwhile.
  await sheet.goTo('B', 'A1');
  await sheet.type('c', 'Enter');
  await sheet.goTo('A', 'A1');
  await sheet.press('Control+z');
  expect([await sheet.values('B'), (await sheet.told()).asked]).toEqual([[['b']], []]);
  await sheet.answer({ button: 'CANCEL' }, { button: 'OK' });
  await sheet.goTo('A', 'A1');
  await sheet.type('b', 'Enter');
  expect(await sheet.values('A')).toEqual([['a'], ['oui']]);
  await sheet.type('non', 'Enter');
  const { asked } = await sheet.told();
  expect([await sheet.values('A'), asked.map(({ title }) => title), asked.at(-1)?.text]).toEqual([
    [['a'], ['oui']],
    ['Cellules protégées', 'Cellules protégées', 'Modification refusée'],
    expect.stringMatching(/cellule A2 .*« non »/),
  ]);
});

test('rows are sorted as French sorts, from the menu of cells, unless it leaves a formula behind', async () => {
  const sheet = await openSheetPage(
    workbook({
      A: [
        ['Fibre', 1],
        ['Écran', 2],
        ['Atelier', 3],
        ['=B1', 4],
      ],
    }),
  );
  const sort = async (a1: string): Promise<void> => {
    await sheet.goTo('A', a1);
    await sheet.page.mouse.click(100, 150, { button: 'right' });
    await sheet.page.getByText('Trier', { exact: true }).hover();
    await sheet.page.getByText('Croissant', { exact: true }).click();
    await sheet.press();
  };
  await sort('A1:B3');
  expect(await sheet.values('A')).toEqual([
    ['Atelier', 3],
    ['Écran', 2],
    ['Fibre', 1],
    [3, 4],
  ]);
  await sort('A1:B4');
  expect((await sheet.told()).asked.at(-1)?.text).toContain('une formule (A4)');
  await sheet.press('Control+z');
  await sheet.type('une');
  await sheet.press('Alt+Enter');
  await sheet.type('deux', 'Enter');
  expect(await sheet.values('A')).toEqual([
    ['une\ndeux', 1],
    ['Écran', 2],
    ['Atelier', 3],
    [1, 4],
  ]);
});

test('a script that asks is answered; it finds nothing of a browser, and counts time in its own zone', async () => {
  const code = `function go() { const ui = SpreadsheetApp.getUi(); const sheet = SpreadsheetApp.getActiveSpreadsheet()
    .getActiveSheet();
    const answer = ui.prompt('Nom', 'Lequel ?', ui.ButtonSet.OK_CANCEL); sheet.getRange(1, 1, 1, 1)
      .setValues([[answer.getResponseText()]]); }
    function see() { const names = ['setTimeout', 'fetch', 'XMLHttpRequest', 'URL', 'TextEncoder',
    'document', 'window', 'location', 'crypto', 'performance', 'structuredClone', 'localStorage', 'queueMicrotask',
    'addEventListener', 'parent'];
    return JSON.stringify([names.filter((name) => eval('typeof ' + name) !== 'undefined'), new Date(2024, 5, 13, 9, 30)
      .toISOString(), new Date(Date.UTC(2024, 0, 1)).getHours(), new Date() instanceof Date]); }`;
  const sheet = await openSheetPage(workbook({ A: [['a']] }), { code });
  await sheet.answer({ button: 'OK', text: 'Bayonne' });
  expect([await sheet.run('go'), await sheet.values('A'), (await sheet.told()).asked.length]).toEqual([
    undefined,
    [['Bayonne']],
    1,
  ]);
  expect(JSON.parse(String(await sheet.run('see')))).toEqual([[], '2024-06-13T07:30:00.000Z', 1, true]);
});

test('what is typed in a cell with a list stays there at any speed; the start of a choice is it', async () => {
  const code = `function rule() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    a.getRange(1, 2, 9, 1).setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInList(['Participant', 'Intervenant', 'Invité', 'Élu'], true).setAllowInvalid(true).build()); }`;
  const sheet = await openSheetPage(workbook({ A: [] }), { code });
  await sheet.run('rule');
  for (const [row, delay] of [
    [1, 60],
    [2, 20],
    [3, 0],
  ] as const) {
    await sheet.goTo('A', `A${row}`);
    for (const text of ['64', 'Intervenant', 'suite']) {
      await sheet.page.keyboard.type(text, { delay });
      await sheet.page.keyboard.press('Tab', { delay });
    }
  }
  for (const [index, text] of ['parti', 'in', 'elu', 'i', 'autre'].entries()) {
    await sheet.goTo('A', `B${4 + index}`);
    await sheet.type(text, 'Enter');
  }
  expect(await sheet.values('A')).toEqual([
    [64, 'Intervenant', 'suite'],
    [64, 'Intervenant', 'suite'],
    [64, 'Intervenant', 'suite'],
    ['', 'Participant', ''],
    ['', 'in', ''],
    ['', 'Élu', ''],
    ['', 'i', ''],
    ['', 'autre', ''],
  ]);
});

test('Space ticks and unticks boxes, and is a space elsewhere; Ctrl-F looks for a text', async () => {
  const code = `${LOG} function rule() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 3, 1)
    .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); }`;
  const sheet = await openSheetPage(workbook({ A: [[true], [false], [false]] }), { code });
  await sheet.run('rule');
  await sheet.goTo('A', 'A1');
  await sheet.press(' ');
  await sheet.goTo('A', 'A2:A3');
  await sheet.press(' ');
  await sheet.goTo('A', 'B1');
  await sheet.press(' ');
  await sheet.type('x', 'Enter');
  expect([await sheet.values('A'), await sheet.property('log')]).toEqual([
    [
      [false, ' x'],
      [true, ''],
      [true, ''],
    ],
    '["A1","FALSE","TRUE"]["A2","TRUE","FALSE"]["A3","TRUE","FALSE"]["B1"," x",null]',
  ]);
  await sheet.goTo('A', 'A2:A3');
  const search = sheet.page.getByPlaceholder('Rechercher dans cette feuille');
  // Univer brings its search some seconds after the sheet.
  for (let tries = 0; tries < 40 && !(await search.isVisible()); tries += 1) {
    await sheet.press('Control+f');
    await sheet.page.waitForTimeout(250);
  }
  await search.and(sheet.page.locator(':focus')).waitFor();
  // In the whole sheet, whatever is selected, from a panel that the window shows whole.
  await sheet.page.keyboard.type('x');
  const panel = sheet.page.getByRole('dialog').filter({ has: search });
  await panel.getByText('1/1').waitFor();
  const { x = 0, width = 0 } = (await panel.boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(1280);
});
