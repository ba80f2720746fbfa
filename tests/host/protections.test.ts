import { open } from './open-workbook';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove ' +
  'protection if you need to edit.';

/** Opens two tabs of which somebody else protected A: all of it but B2:C3, or one area. */
async function guarded(
  protection: Parameters<Awaited<ReturnType<typeof open>>['protectAsOther']>[1] = {
    description: 'd',
    ranges: ['B2:C3'],
  },
): ReturnType<typeof open> {
  const host = await open(
    `function f(body) { const ss = SpreadsheetApp.getActiveSpreadsheet(); const [a, b] = ss.getSheets(); const { SHEET,
      RANGE } = SpreadsheetApp.ProtectionType;
      return JSON.stringify(new Function('ss', 'a', 'b', 'SHEET', 'RANGE', body)(ss, a, b, SHEET, RANGE)); }`,
    {
      A: [
        ['titre', 1],
        [2, 3],
        [4, 5],
      ],
      B: [['x']],
    },
  );
  host.protectAsOther('A', protection);
  return host;
}

// Expected: reference page "Class Protection"; guide "Simple triggers" and field reports: a script runs as the person
// at the keyboard.
describe('a sheet that somebody else protects', () => {
  test.each([
    'a.getRange(1, 1, 1, 1).setValue(1)',
    'a.getRange(1, 1, 2, 2).setValues([[1, 1], [1, 1]])',
    "a.getRange(1, 1, 1, 1).setFormula('=1')",
    'a.getRange(3, 3, 2, 1).clear()',
    'a.getRange(1, 1, 1, 1).clearContent()',
    "a.getRange(1, 1, 1, 1).setBackground('#ff0000')",
    "a.getRange(1, 1, 1, 1).setNote('n')",
    'a.getRange(1, 1, 1, 1).setDataValidation(null)',
    'a.getRange(1, 1, 1, 2).merge()',
    'b.getRange(1, 1, 1, 1).copyTo(a.getRange(1, 1, 1, 1))',
    'b.getRange(1, 1, 2, 2).copyTo(a.getRange(3, 3, 1, 1))',
    'a.insertRowsAfter(1, 1)',
    'a.insertColumnsAfter(1, 1)',
    "a.setName('Z')",
    'ss.deleteSheet(a)',
    'a.clear()',
    'a.hideSheet()',
    'a.setFrozenRows(1)',
    "a.addDeveloperMetadata('k', 'v')",
    'a.protect().remove()',
    "a.protect().setDescription('x')",
    'a.getProtections(SHEET)[0].setWarningOnly(true)',
    'a.protect().setUnprotectedRanges([])',
    "a.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1=1')" +
      '.setRanges([a.getRange(1, 1, 1, 1)]).build()])',
  ])('refuses %s', async (body) => {
    const host = await guarded();
    await expect(host.run('f', [body])).rejects.toThrow(`Exception: ${REFUSED}`);
    expect([host.values('A'), host.sheetNames]).toEqual([
      [
        ['titre', 1],
        [2, 3],
        [4, 5],
      ],
      ['A', 'B'],
    ]);
  });

  test('is read, copied, shown and written where it is left open, and says so', async () => {
    const host = await guarded();
    const body = `a.getRange(2, 2, 2, 2).setValue(9).setNote('n'); a.getRange(1, 1, 1, 2).copyTo(b.getRange(2, 1, 1,
      2)); a.activate(); a.copyTo(ss).setName('Copie');
      const p = a.protect(); return [p.canEdit(), p.isWarningOnly(), p.getDescription(), p.getUnprotectedRanges()
        .map((r) => r.getA1Notation()), a.getProtections(SHEET).length, a.getProtections(RANGE).length];`;
    expect(await host.run('f', [body])).toBe('[false,false,"d",["B2:C3"],1,0]');
    expect([host.values('A'), host.values('B')]).toEqual([
      [
        ['titre', 1, ''],
        [2, 9, 9],
        [4, 9, 9],
      ],
      [
        ['x', ''],
        ['titre', 1],
      ],
    ]);
  });

  test('refuses what the person does by hand', async () => {
    const host = await guarded();
    for (const act of [
      () => host.edit('A', 'A1', 'z'),
      () => host.paste('A', 'C3', [['1', '2']]),
      () => host.insertRows('A', 1),
      () => host.deleteRows('A', 2),
      () => host.insertColumns('A', 1),
      () => host.deleteColumns('A', 2),
      () => host.renameSheet('A', 'Z'),
      () => host.deleteSheet('A'),
      () => host.sort('A', 'A1:B3', 1),
    ])
      await expect(act()).rejects.toThrow(REFUSED);
    await host.edit('A', 'B2', '7');
    expect([host.values('A'), host.sheetNames]).toEqual([
      [
        ['titre', 1],
        [2, 7],
        [4, 5],
      ],
      ['A', 'B'],
    ]);
  });
});

test('a range that somebody else protects is closed, follows rows, and leaves the rest open', async () => {
  const host = await guarded({ area: 'A2:B2' });
  expect(
    await host.run('f', [
      'a.insertRowsAfter(1, 2); a.getRange(1, 1, 3, 2).setValue(0); return [a.getProtections(RANGE).map((p) ' +
        '=> p.canEdit()), a.getProtections(SHEET).length, a.protect().canEdit()];',
    ]),
  ).toBe('[[false],0,true]');
  await expect(host.run('f', ['a.getRange(4, 2, 1, 1).setValue(0)'])).rejects.toThrow(REFUSED);
  await expect(host.run('f', ['a.getRange(3, 1, 2, 1).clear()'])).rejects.toThrow(REFUSED);
  await expect(host.run('f', ['ss.deleteSheet(a)'])).rejects.toThrow(REFUSED);
  await expect(host.insertColumns('A', 2)).rejects.toThrow(REFUSED);
  await host.insertColumns('A', 1);
  await host.edit('A', 'A4', 'libre');
  expect(host.values('A')).toEqual([
    ['', 0, 0],
    ['', 0, 0],
    ['', 0, 0],
    ['libre', 2, 3],
    ['', 4, 5],
  ]);
});

test('a protection that only warns, or that the script made itself, keeps the script out of nothing', async () => {
  const host = await guarded({ description: 'avertit', warningOnly: true });
  const body =
    'a.getRange(1, 1, 1, 1).setValue(0); b.protect(); b.getRange(1, 1, 1, 1).setValue(1); ' +
    'b.insertRowsAfter(1, 1); const p = a.protect(); const can = p.canEdit(); p.remove(); return [can, ' +
    'b.protect().canEdit(), a.getProtections(SHEET).length];';
  expect(await host.run('f', [body])).toBe('[true,true,0]');
  await host.edit('B', 'A1', 'z');
  expect([host.values('A')[0], host.values('B')]).toEqual([[0, 1], [['z']]]);
});
