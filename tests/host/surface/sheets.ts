import { YES } from '../../../src/host/engine/snapshot-values';
import { open } from '../open-workbook';

async function returned(body: string, tabs: Parameters<typeof open>[1] = { A: [] }): Promise<unknown> {
  const host = await open(
    `function f() { const ss = SpreadsheetApp.getActiveSpreadsheet(); const [a, b] = ss.getSheets(); ${body} }`,
    tabs,
  );
  return JSON.parse(JSON.stringify(await host.run('f')));
}

// Expected: reference page "Class Spreadsheet", the method of each test.
describe('the spreadsheet', () => {
  test('says its id, name, locale and time zone', async () => {
    expect(
      await returned(
        'return [ss.getId(), ss.getName(), ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), ' +
          'Session.getScriptTimeZone()];',
      ),
    ).toEqual(['classeur', 'Classeur', 'fr_FR', 'Europe/Paris', 'Europe/Paris']);
  });

  test('gives sheets by name, null when there is none, and never the same object twice', async () => {
    expect(
      await returned(
        "return [ss.getSheetByName('B').getName(), ss.getSheetByName('Z'), a === ss.getSheetByName('A')];",
        { A: [], B: [] },
      ),
    ).toEqual(['B', null, false]);
  });

  test('inserts a sheet of 1000 rows and 26 columns at an index from 0, and shows it', async () => {
    const body =
      "const s = ss.insertSheet('N', 1); return [ss.getSheets().map((x) => x.getName()), s.getIndex(), " +
      's.getMaxRows(), s.getMaxColumns(), ss.getActiveSheet().getName(), s.getLastRow(), s.getLastColumn()];';
    expect(await returned(body, { A: [], B: [] })).toEqual([['A', 'N', 'B'], 2, 1000, 26, 'N', 0, 0]);
  });

  test('refuses a name that is taken, in whatever case', async () => {
    await expect(returned("ss.insertSheet('a', 0);")).rejects.toThrow(
      'Exception: A sheet with the name "a" already exists. Please enter another name.',
    );
    await expect(returned("b.setName('A');", { A: [], B: [] })).rejects.toThrow(
      'Exception: A sheet with the name "A" already exists. Please enter another name.',
    );
  });

  test('deletes a sheet, never the last one; a deleted sheet is found no more', async () => {
    expect(await returned('ss.deleteSheet(b); return ss.getSheets().length;', { A: [], B: [] })).toBe(1);
    await expect(returned('ss.deleteSheet(a);')).rejects.toThrow(
      "Exception: You can't remove all the sheets in a document.",
    );
    await expect(returned('ss.deleteSheet(b); b.getLastRow();', { A: [], B: [] })).rejects.toThrow(
      'Exception: Sheet 1 not found',
    );
  });

  test('shows another sheet', async () => {
    expect(
      await returned(
        'ss.setActiveSheet(b); const one = ss.getActiveSheet().getName(); a.activate(); const two = ' +
          'ss.getActiveSheet().getName(); b.getRange(1, 1, 1, 1).activate(); return [one, two, ' +
          'ss.getActiveSheet().getName()];',
        { A: [], B: [] },
      ),
    ).toEqual(['B', 'A', 'B']);
  });

  test('knows what is selected, A1 before anything is', async () => {
    const host = await open(
      `function f() { const r = SpreadsheetApp.getActiveSpreadsheet().getActiveRange(); return r.getSheet().getName()
        + '!' + r.getA1Notation(); }
      function g() { const [a, b] = SpreadsheetApp.getActiveSpreadsheet().getSheets(); b.getRange(2, 3, 2, 1)
        .activate(); a.activate(); }`,
      { A: [], B: [] },
    );
    expect([await host.run('f'), host.selection]).toEqual(['A!A1', { sheet: 'A', a1: 'A1' }]);
    host.select('B', 'B2:D4');
    expect([await host.run('f'), host.selection]).toEqual(['B!B2:D4', { sheet: 'B', a1: 'B2:D4' }]);
    await host.run('g');
    expect(host.selection).toEqual({ sheet: 'A', a1: 'A1' });
    host.select('A', 'E5');
    await host.run('g');
    expect(host.selection).toEqual({ sheet: 'A', a1: 'E5' });
  });

  test('finds developer metadata of sheets by key', async () => {
    const body =
      "b.addDeveloperMetadata('k', '1'); a.addDeveloperMetadata('other', '2'); return " +
      "ss.createDeveloperMetadataFinder().withKey('k').find().map((m) => [m.getValue(), " +
      'm.getLocation().getSheet().getName()]);';
    expect(await returned(body, { A: [], B: [] })).toEqual([['1', 'B']]);
  });
});

// Expected: reference page "Class Sheet", the method of each test.
describe('a sheet', () => {
  test('knows its last row and column with content: an empty result and an unticked box count', async () => {
    const body =
      "a.getRange(5, 5, 1, 1).setBackground('#ff0000').setNote('n'); return [a.getLastRow(), " +
      'a.getLastColumn(), a.getDataRange().getA1Notation()];';
    expect(await returned(body, { A: [[1], [null, '=""'], [false]] })).toEqual([3, 2, 'A1:B3']);
    expect(await returned('return [a.getLastRow(), a.getDataRange().getA1Notation()];')).toEqual([0, 'A1']);
  });

  test('inserts rows and columns after a position; notes and rules move along', async () => {
    const host = await open(
      `function f() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
        a.getRange(2, 2, 1, 1).setNote('n').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox()
          .build());
        a.insertRowsAfter(1, 3).insertColumnsAfter(1, 2);
        return [a.getMaxRows(), a.getMaxColumns(), a.getRange(5, 4, 1, 1).getNotes()[0][0], a.getRange(5, 4, 1, 1)
          .getDataValidations()[0][0] !== null, a.getRange(5, 4, 1, 1).getValue()]; }`,
      {
        A: [
          [1, 2],
          [3, true],
        ],
      },
    );
    expect(JSON.stringify(await host.run('f'))).toBe('[103,14,"n",true,true]');
  });

  test('is hidden and shown, but never all of them', async () => {
    expect(
      await returned('b.hideSheet(); const h = b.isSheetHidden(); b.showSheet(); return [h, b.isSheetHidden()];', {
        A: [],
        B: [],
      }),
    ).toEqual([true, false]);
    await expect(returned('a.hideSheet();')).rejects.toThrow("Exception: You can't hide all the sheets in a document.");
  });

  test('is renamed, and keeps its id', async () => {
    expect(
      await returned(
        "const id = b.getSheetId(); b.setName('É'); return [ss.getSheetByName('É').getSheetId() === id, id];",
        { A: [], B: [] },
      ),
    ).toEqual([true, 1]);
  });

  test('is copied at the end under a French name, with all but its protections', async () => {
    const body = `a.getRange(1, 1, 1, 1).setBackground('#ff0000').setNote('n');
      a.insertChart(a.newChart().setChartType(Charts.ChartType.PIE).addRange(a.getRange(1, 1, 1, 1)).setPosition(1, 1,
        0, 0).setOption('title', 'T').build());
      a.protect().setDescription('d');
      const c = a.copyTo(ss); const r = c.getRange(1, 1, 1, 2);
      return [c.getName(), c.getIndex(), c.getSheetId() !== a.getSheetId(), r.getBackgrounds()[0][0],
        r.getNotes()[0][0], r.getFormulas()[0][1], c.getCharts().length,
        c.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, a.copyTo(ss).getName()];`;
    expect(await returned(body, { A: [[1, '=A1+1']], B: [] })).toEqual([
      'Copie de A',
      3,
      true,
      '#ff0000',
      'n',
      '=A1+1',
      1,
      0,
      'Copie de A 2',
    ]);
  });

  test('clear empties cells and formats and keeps notes', async () => {
    expect(
      await returned(
        "const r = a.getRange(1, 1, 1, 1).setBackground('#ff0000').setNote('n'); a.clear(); return " +
          '[r.getValue(), r.getBackgrounds()[0][0], r.getNotes()[0][0], a.getLastRow()];',
        { A: [[1]] },
      ),
    ).toEqual(['', '#ffffff', 'n', 0]);
  });

  test('freezes rows, sets widths in pixels and gridlines', async () => {
    const host = await open(
      `function f() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
      a.setFrozenRows(2); a.setColumnWidth(1, 200).setColumnWidths(2, 2, 50)
        .setHiddenGridlines(true); return a.getFrozenRows(); }`,
      { A: [] },
    );
    expect(await host.run('f')).toBe(2);
    const sheet = host.document().sheets['s0'];
    expect([
      sheet?.columnData?.[0]?.w,
      sheet?.columnData?.[1]?.w,
      sheet?.columnData?.[2]?.w,
      sheet?.showGridlines,
    ]).toEqual([200, 50, 50, 0]);
  });

  test('hides rows and shows them again, and refuses those that are not there', async () => {
    const host = await open(
      `function f() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
      a.hideRows(2, 3); a.showRows(3, 1); return a.getMaxRows(); }
      function beyond() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].hideRows(1, 100000); }`,
      { A: [[1], [2], [3], [4], [5]] },
    );
    await host.run('f');
    const rows = host.document().sheets['s0']?.rowData ?? {};
    expect([0, 1, 2, 3, 4].filter((row) => rows[row]?.hd === YES)).toEqual([1, 3]);
    await expect(host.run('beyond')).rejects.toThrow('Exception:');
  });

  test('protect gives the one protection there is (reference page "Class Protection")', async () => {
    const body =
      "a.protect().setDescription('d').setWarningOnly(true); const again = a.protect().getDescription(); " +
      'const before = a.getProtections(SpreadsheetApp.ProtectionType.SHEET).length; ' +
      'a.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove(); return [again, before, ' +
      'a.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, ' +
      'a.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];';
    expect(await returned(body)).toEqual(['d', 1, 0, 0]);
  });

  test('a protection tells whether it warns only, who may edit, and which cells it leaves open', async () => {
    const body = `const p = a.protect(); const before = [p.isWarningOnly(), p.canEdit(),
      p.getUnprotectedRanges().length];
      p.setWarningOnly(true).setUnprotectedRanges([a.getRange(2, 1, 2, 2), a.getRange(1, 5, 1, 1)]);
        a.insertRowsAfter(1, 1);
      return [before, a.protect().isWarningOnly(), a.protect().getUnprotectedRanges().map((r) => r.getA1Notation())];`;
    expect(await returned(body)).toEqual([[false, true, 0], true, ['A3:B4', 'E1']]);
    await expect(
      returned('a.protect().setUnprotectedRanges([b.getRange(1, 1, 1, 1)]);', { A: [], B: [] }),
    ).rejects.toThrow('Exception: Ranges must be on the protected sheet.');
  });

  test('setConditionalFormatRules replaces all rules ("Class ConditionalFormatRuleBuilder")', async () => {
    const body = `const rule = (f) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(f)
      .setRanges([a.getRange(1, 1, 2, 2)]).setBackground('#ff0000').setFontColor(null).setStrikethrough(true).build();
      a.setConditionalFormatRules([rule('=$A1="x"')]); a.setConditionalFormatRules(a.getConditionalFormatRules()
        .concat([rule('=AND($A1>1;$B1>1)')]));
      return a.getConditionalFormatRules().map((r) => r.getRanges()[0].getA1Notation() + r.getBooleanCondition()
        .getCriteriaValues()[0]);`;
    expect(await returned(body)).toEqual(['A1:B2=$A1="x"', 'A1:B2=AND($A1>1;$B1>1)']);
    await expect(
      returned("SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND(A1,B1)');"),
    ).rejects.toThrow('it does not read the same');
  });

  test('charts are built, listed and removed ("Class EmbeddedChartBuilder", "Class EmbeddedChart")', async () => {
    const body = `const chart = (title) => a.newChart().setChartType(Charts.ChartType.BAR).addRange(a.getRange(1, 1, 3,
      2)).setNumHeaders(1).setPosition(2, 5, 10, 0).setOption('title', title).setOption('width', 400).build();
      a.insertChart(chart('un')); a.insertChart(chart('deux')); a.removeChart(a.getCharts()[0]);
      return a.getCharts().map((c) => [c.getOptions().get('title'), c.getOptions().get('absent')]);`;
    expect(await returned(body)).toEqual([['deux', null]]);
    await expect(returned('a.newChart().addRange(a.getRange(1, 1, 1, 1)).build();')).rejects.toThrow(
      'Exception: Position is required.',
    );
    await expect(returned("a.newChart().setChartType('BAR');")).rejects.toThrow(
      "Exception: The parameters (String) don't match the method signature for " +
        'SpreadsheetApp.EmbeddedChartBuilder.setChartType.',
    );
    const picture =
      `a.insertChart(a.newChart().addRange(a.getRange(1, 1, 1, 1)).setPosition(1, 1, 0, 0).build()); ` +
      `a.getCharts()[0].getAs('image/png').getBytes();`;
    await expect(returned(picture)).rejects.toThrow('host: EmbeddedChart.getAs: nothing draws charts here');
  });
});

test('what a document holds is the same once opened again', async () => {
  const code = `function f() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    a.getRange(1, 1, 1, 2).setNote('n').setBackground('#ff0000').setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInList(['x'], true).build());
    a.getRange(2, 1, 1, 1).setFormula('=1+1');
    a.protect().setDescription('d'); a.addDeveloperMetadata('k', 'v');
    a.insertChart(a.newChart().addRange(a.getRange(1, 1, 1, 1)).setPosition(1, 1, 0, 0).build());
    a.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1=1')
      .setRanges([a.getRange(1, 1, 1, 1)]).build()]); }`;
  const host = await open(code, { A: [], B: [] });
  await host.run('f');
  const document = host.document();
  const again = await open(code, {}, { document });
  // `resources` is Univer's own, for plug-ins that keep nothing of ours.
  expect({ ...again.document(), resources: [] }).toEqual({ ...document, resources: [] });
  expect(document.sheets['s0']?.custom).toMatchObject({
    gid: 0,
    metadata: [{ key: 'k', value: 'v' }],
    protections: [{ description: 'd', warningOnly: false }],
  });
});

test('a filter gives its range, and a sheet without one null (reference page "Class Filter")', async () => {
  const host = await open(
    `function f() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => {
      const filter = sheet.getFilter(); return filter && filter.getRange().getA1Notation(); }); }`,
    { A: [['a', 'b']], B: [] },
  );
  await host.setFilter('A', 'A1:B1');
  expect(await host.run('f')).toEqual(['A1:B1', null]);
});
