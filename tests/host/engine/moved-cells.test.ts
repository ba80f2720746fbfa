import { ICommandService } from '@univerjs/core';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { parseArea } from '../../../src/host/values/a1-notation';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { refuseStructure } from '../../../src/page/sheet/structure';
import { openHost } from '../../../src/terminal/node-host';
import { rawRow, rawWorkbook } from '../../make/xlsx/raw-workbook';
import { partOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/>' +
  '</cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>' +
  '</styleSheet>';

function format(priority: number, sqref: string, rule: string): string {
  const whole = `<cfRule priority="${priority}" ${rule}</cfRule>`;
  return `<conditionalFormatting sqref="${sqref}">${whole}</conditionalFormatting>`;
}

const FILE = rawWorkbook(
  [
    {
      name: 'Un',
      rows: [1, 2, 3, 4].map((row) => rawRow(row, ['lien', row, row, row, row])).join(''),
      after:
        format(1, 'B1:B9', 'type="expression" dxfId="0"><formula>N("a")=0</formula>') +
        format(2, 'C1:C9', 'type="expression" dxfId="0"><formula>$C1&gt;2</formula>') +
        format(3, 'D1:D9', 'type="cellIs" dxfId="0" operator="greaterThan"><formula>$H$1</formula>') +
        '<dataValidations count="1"><dataValidation type="list" sqref="E1:E4"><formula1>"1,2"</formula1>' +
        '</dataValidation></dataValidations><hyperlinks>' +
        '<hyperlink ref="A1" r:id="rId1" tooltip="voir"/><hyperlink ref="A2" location="Deux!A1"/>' +
        '<hyperlink ref="A3" location="Total" tooltip="le total"/></hyperlinks>',
      relations: [['hyperlink', 'https://exemple.org/']],
    },
    {
      name: 'Deux',
      rows: rawRow(1, ['ici']),
      after: '<hyperlinks><hyperlink ref="A1" location="Un!B4"/></hyperlinks>',
    },
  ],
  {
    names: '<definedName name="Total">Trois!$A$1</definedName><definedName name="Zone">Un!$L$1:$L$9</definedName>',
    relations: [['styles', 'styles.xml']],
    parts: { 'xl/styles.xml': STYLES },
  },
);

async function withHost<T>(use: (host: SpreadsheetHost) => Promise<T>): Promise<T> {
  const host = await openHost({ document: readXlsx(FILE), code: '' });
  try {
    return await use(host);
  } finally {
    host.close();
  }
}

/** Cuts cells and pastes them, as the page does: refused first where it must be. */
async function move(host: SpreadsheetHost, from: string, to: string, tab = 'Un'): Promise<void> {
  const [source, target] = [host.book.gridNamed('Un')!, host.book.gridNamed(tab)!];
  const [fromRange, toRange] = [parseArea(from)!, parseArea(to)!];
  const params = { fromRange, toRange, fromSubUnitId: source.id, toSubUnitId: target.id };
  refuseStructure(host.book, target, 'sheet.command.move-range', params, toRange);
  await host.book.injector.get(ICommandService).executeCommand('sheet.command.move-range', params);
  await host.calculate();
}

const fileOf = (host: SpreadsheetHost): Uint8Array =>
  writeXlsx({ original: FILE, before: readXlsx(FILE), after: host.document() });

/** What is about cells in the file that comes out. */
function written(host: SpreadsheetHost): unknown {
  const file = fileOf(host);
  const [one, two] = [1, 2].map((number) => partOf(file, `xl/worksheets/sheet${number}.xml`));
  return {
    rules: [...one!.matchAll(/ sqref="([^"]*)"/g)].map(([, cells]) => cells),
    links: [...one!.matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link),
    others: [...two!.matchAll(/ (?:sqref|ref|location)="([^"]*)"/g)].map(([, cells]) => cells),
  };
}

const AS_IT_WAS = {
  rules: ['B1:B9', 'C1:C9', 'D1:D9', 'E1:E4'],
  links: [
    '<hyperlink ref="A1" r:id="rId1" tooltip="voir"/>',
    '<hyperlink ref="A2" location="Deux!A1"/>',
    '<hyperlink ref="A3" location="Total" tooltip="le total"/>',
  ],
  others: ['A1', 'Un!B4'],
};

// Expected: what Excel does with cells that are cut and pasted (its help, « Déplacer ou copier des cellules »).
describe('cells that are cut and pasted', () => {
  test('bring their links, lists and colours, links that lead to them follow, and undoing it gives them back', () =>
    withHost(async (host) => {
      const before = JSON.stringify(host.document().sheets);
      await move(host, 'A1:A4', 'J5:J8');
      await move(host, 'B4', 'B7');
      await move(host, 'B2', 'J2');
      await move(host, 'E2', 'J4');
      expect(written(host)).toEqual({
        ...AS_IT_WAS,
        rules: ['C1:C9', 'D1:D9', 'B1 B3:B9 J2', 'E1 E3:E4 J4'],
        links: [
          '<hyperlink ref="J5" r:id="rId1" tooltip="voir"/>',
          '<hyperlink ref="J6" location="Deux!A1"/>',
          '<hyperlink ref="J7" location="Total" tooltip="le total"/>',
        ],
        others: ['A1', "'Un'!B7"],
      });
      expect(await schemaFaults(fileOf(host))).toEqual([]);
      await move(host, 'B3', 'B20', 'Deux');
      expect(host.book.gridNamed('Deux')!.extras.conditionalFormats.map(({ areas }) => areas)).toEqual([
        [parseArea('B20')],
      ]);
      for (let step = 0; step < 5; step += 1) host.book.facade.undo();
      await host.calculate();
      expect(JSON.stringify(host.document().sheets)).toBe(before);
    }));

  test.each([
    ['a rule that reads cells', 'C2', 'J2', 'déplacées (C2)'],
    ['a rule of the file', 'J2', 'D2', 'déplacées (J2)'],
    ['a cell that a rule of the file reads', 'H1', 'H2', 'déplacées (H1)'],
    ['cells that a name leads to', 'L2', 'M2', 'déplacées (L2)'],
  ])('are refused where they cannot be followed: %s', (_, from, to, refusal) =>
    withHost(async (host) => {
      await expect(move(host, from, to)).rejects.toThrow(`une règle qui ne suivraient pas des cellules ${refusal}`);
      expect(written(host)).toEqual(AS_IT_WAS);
    }),
  );

  test('bring a link to a name into another tab, and a rule that is elsewhere counts as much as it did', () =>
    withHost(async (host) => {
      await move(host, 'A3', 'C3', 'Deux');
      await move(host, 'B2', 'J2');
      const file = fileOf(host);
      expect(partOf(file, 'xl/worksheets/sheet2.xml')).toContain('<hyperlink ref="C3" location="Total"/>');
      const rules = readXlsx(file).sheets['1']!.custom!['conditionalFormats'] as { formula: string }[];
      expect(rules.map(({ formula }) => formula)).toEqual(['=N("a")=0', '=$C1>2']);
    }));

  test('are read by a rule as its first cell sees them, once that one is removed or another put before it', () =>
    withHost(async (host) => {
      await host.insertRows('Un', 2);
      await host.deleteRows('Un', 1);
      expect(host.book.gridNamed('Un')!.extras.conditionalFormats[1]).toMatchObject({
        areas: [parseArea('C1:C9')],
        formula: '=$C1>2',
      });
      const file = fileOf(host);
      expect(partOf(file, 'xl/worksheets/sheet1.xml')).toMatch(/sqref="C1:C9".*<formula>\$C1&gt;2</);
      expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain('sqref="D1:D9"');
    }));

  test('may go from a place to another one with the same rules', () =>
    withHost(async (host) => {
      await move(host, 'B2:D2', 'B8:D8');
      await move(host, 'L2', 'L5');
      expect(written(host)).toEqual(AS_IT_WAS);
    }));
});
