import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import type { OwnRule } from '../../../src/workbook/content/own-rule';
import { open } from '../../host/open-workbook';

const rule = (key: string, formula: string, row = 2): OwnRule => ({
  key,
  formula,
  areas: [{ row, column: 1, rows: 5, columns: 2 }],
  background: '#ffeeee',
  color: null,
});
const bundled = buildSync({
  stdin: {
    contents: `
      import { ensureRules } from './src/addon/sheets/conditional-rules';
      export const ensure = (owner, json) => ensureRules(SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName('Feuille'), owner, JSON.parse(json));`,
    resolveDir: join(__dirname, '../../..'),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'Rules',
  target: 'es2019',
});
const CODE = `${bundled.outputFiles[0]?.text ?? ''}
  function ensure(owner, json) { Rules.ensure(owner, json); }
  function theirs(formula) {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille');
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula).setRanges([sheet.getRange(1, 1, 3, 3)]).setBackground('#00ff00').build()]));
  }`;

/** Makes the rules of an owner; gives back how many times it wrote. */
function ensure(host: SpreadsheetHost, owner: string, rules: readonly OwnRule[]): number {
  host.call('ensure', [owner, JSON.stringify(rules)]);
  return host.meter.log.filter(({ method }) => method === 'setConditionalFormatRules').length;
}

function formulasOf(host: SpreadsheetHost): string[] {
  const sheet = Object.values(host.document().sheets).find(({ name }) => name === 'Feuille');
  return (sheet?.custom as unknown as { conditionalFormats: { formula: string }[] }).conditionalFormats.map(
    ({ formula }) => formula,
  );
}

describe('the conditional formats of an owner', () => {
  test('come after those of others, which keep their order, and are written only when something changes', async () => {
    const host = await open(CODE);
    host.call('theirs', ['=$A1="un"']);
    expect(ensure(host, 'onglet', [rule('a', '$A2=1')])).toBe(1);
    host.call('theirs', ['=$A1="deux"']);
    expect(ensure(host, 'constat', [rule('b', '$A2=2')])).toBe(1);
    expect(ensure(host, 'onglet', [rule('a', '$a2 = 1')])).toBe(0);
    const [un, a, deux, b] = [
      '=$A1="un"',
      '=(N("nec:onglet:a")=0)*($A2=1)>0',
      '=$A1="deux"',
      '=(N("nec:constat:b")=0)*($A2=2)>0',
    ];
    expect(formulasOf(host)).toEqual([un, a, deux, b]);
    expect(ensure(host, 'onglet', [rule('a', '$A2=1', 3)])).toBe(1);
    expect(formulasOf(host)).toEqual([un, deux, b, a]);
  });

  test('go when they are no longer asked for, or have no cell', async () => {
    const host = await open(CODE);
    ensure(host, 'constat', [rule('a', '$A2=1'), rule('b', '$A2=2')]);
    ensure(host, 'constat', [rule('a', '$A2=1'), { ...rule('b', '$A2=2'), areas: [] }]);
    expect(formulasOf(host)).toEqual(['=(N("nec:constat:a")=0)*($A2=1)>0']);
    expect(ensure(host, 'constat', [])).toBe(1);
    expect(ensure(host, 'constat', [])).toBe(0);
    expect(formulasOf(host)).toEqual([]);
  });
});
