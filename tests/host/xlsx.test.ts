import type { ChartState, ConditionalFormatState, SheetExtras, ValidationEntry } from '../../src/host/values/document';
import { readXlsx } from '../../src/host/xlsx/read';
import { cellsOf, extrasOf, partOf, savedAnew } from '../make/xlsx/saved-workbook';
import { schemaFaults } from '../make/xlsx/schema-faults';
import { LOOKS, makeDocument, makeSheet } from '../make/workbook-document';

/** The sheets of all these workbooks. */
const written: Parameters<typeof makeDocument>[0][number][] = [];

function saved(...sheets: typeof written): Uint8Array {
  written.push(...sheets);
  return savedAnew(makeDocument(sheets, LOOKS));
}

describe('a workbook written and read back', () => {
  test('keeps each value of its own type, texts that look like numbers or formulas included', () => {
    const texts = [
      'Achats',
      '00123',
      '12,5',
      '=IMPORTXML("http://x")',
      '=HYPERLINK("x")',
      '+1+1',
      '-1',
      '@SUM(A1)',
      '\ttab',
      '\nline',
      '  spaces  ',
      'a\r\nb',
      '<b>&"\'',
      '_x0041_',
      '😀',
      'עברית',
      'TRUE',
      '#N/A',
    ];
    const sheet = makeSheet(10, 'Types', [texts, [12.5, -0.1, 1e21, 0, 0.1 + 0.2], [true, false]]);
    const cells = cellsOf(readXlsx(saved(sheet)), 'Types');
    expect(Object.values(cells[0]!).map(({ v, t }) => [v, t])).toEqual(texts.map((text) => [text, 1]));
    expect(Object.values(cells[1]!).map(({ v, t }) => [v, t])).toEqual(
      [12.5, -0.1, 1e21, 0, 0.1 + 0.2].map((value) => [value, 2]),
    );
    expect(Object.values(cells[2]!).map(({ v, t }) => [v, t])).toEqual([
      [1, 3],
      [0, 3],
    ]);
  });

  test('leaves out the characters that the format cannot hold, and cuts a text that Excel would refuse', () => {
    const cells = cellsOf(
      readXlsx(savedAnew(makeDocument([makeSheet(1, 'T', [['a\u0000\u0008\u001b[31mb\ufffe', 'x'.repeat(50_000)]])]))),
      'T',
    );
    expect(cells[0]![0]!.v).toBe('a[31mb');
    expect(String(cells[0]![1]!.v)).toHaveLength(32_767);
    expect(String(cells[0]![1]!.v)).toMatch(/x… \[texte coupé\]$/);
  });

  test('keeps formulas with results of the right type', () => {
    const rows = [
      [
        1,
        { f: '=SUM(A1,2)', v: 3, t: 2 },
        { f: '=A1>0', v: 1, t: 3 },
        { f: '=IF(A1>0,"oui","a;b")', v: 'oui', t: 1 },
        { f: '=1/0', v: '#DIV/0!', t: 1 },
        { f: '=NEC_PARTICIPANTS()', v: 90, t: 2 },
      ],
      [
        { f: '=TEXTJOIN(",",TRUE,A1:A2)', v: '1', t: 1 },
        { f: "='L''été'!A1", v: 1, t: 2 },
        { f: '=FILTER(A1:A2,A1:A2>0)', v: 1, t: 2 },
      ],
    ];
    const file = saved(makeSheet(11, "L'été", rows));
    const cells = cellsOf(readXlsx(file), "L'été");
    for (const [row, contents] of rows.entries()) {
      for (const [column, content] of contents.entries())
        if (typeof content === 'object') expect(cells[row]![column]).toEqual(content);
    }
    const xml = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="B1"><f>SUM(A1,2)</f><v>3</v></c>');
    expect(xml).toContain('<c r="C1" t="b"><f>A1&gt;0</f><v>1</v></c>');
    expect(xml).toContain('<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(xml).toContain('<f>_xlfn.TEXTJOIN(');
    expect(xml).toContain('<c r="C2" cm="1"><f t="array" ref="C2">_xlfn._xlws.FILTER(');
  });

  test('keeps formats, widths, frozen and hidden rows, hidden tabs, colours, merges and grid lines', () => {
    const layout = {
      freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
      columnData: { 0: { w: 220 }, 1: { w: 91 } },
      rowData: { 1: { hd: 1 } },
      tabColor: '#ff8800',
      showGridlines: 0,
      mergeData: [{ startRow: 4, startColumn: 0, endRow: 4, endColumn: 3 }],
      defaultColumnWidth: 100,
    };
    const sheet = makeSheet(
      7,
      'Bilan',
      [
        [
          { v: 'Poste', t: 1, s: 'header' },
          { v: 'Montant', t: 1, s: 'header' },
        ],
        [
          { v: 'Achats\net repas', t: 1, s: 'cancelled' },
          { v: 679.58, t: 2, s: 'euros' },
          { v: 45_456, t: 2, s: 'day' },
        ],
      ],
      layout,
    );
    const back = readXlsx(saved(sheet, makeSheet(9, 'Cachée', [['x']], { hidden: 1 })));
    expect(back.sheetOrder).toEqual(['7', '9']);
    expect(back.sheets['7']).toMatchObject({ ...layout, hidden: 0 });
    expect(back.sheets['9']).toMatchObject({ hidden: 1, showGridlines: 1, tabColor: '' });
    const cells = cellsOf(back, 'Bilan');
    const looks = [cells[0]![0], cells[1]![0], cells[1]![1], cells[1]![2]].map((cell) => back.styles[cell!.s!]);
    expect(looks).toEqual([LOOKS.header, LOOKS.cancelled, LOOKS.euros, LOOKS.day]);
  });

  test('keeps notes and links, inside and outside the workbook', () => {
    const file = saved(
      makeSheet(1, 'Contrôles', [
        [
          { v: 'F7', t: 1, custom: { link: '#gid=2&range=F7', note: 'Une note\nsur deux lignes <&>' } },
          { v: 'site', t: 1, custom: { link: 'https://example.org/?a=1&b=2' } },
        ],
        [{ v: 'non', t: 1, custom: { link: 'javascript:alert(1)' } }],
      ]),
      makeSheet(2, "Dépenses d'été", [['x']]),
    );
    const cells = cellsOf(readXlsx(file), 'Contrôles');
    expect(cells[0]![0]!.custom).toEqual({ link: '#gid=2&range=F7', note: 'Une note\nsur deux lignes <&>' });
    expect(cells[0]![1]!.custom).toEqual({ link: 'https://example.org/?a=1&b=2' });
    expect(cells[1]![0]!.custom).toBeUndefined();
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain(`location="'Dépenses d''été'!F7"`);
  });

  test('keeps charts, lists, check boxes, conditional formats and metadata', () => {
    const area = { startRow: 0, startColumn: 0, endRow: 2, endColumn: 2 };
    const charts: ChartState[] = [
      {
        id: 1,
        type: 'BAR',
        areas: [area],
        headers: 1,
        row: 11,
        column: 0,
        offsetX: 5,
        offsetY: 10,
        options: {
          title: 'Charges & postes',
          width: 500,
          height: 300,
          isStacked: true,
          colors: ['#1f4e78', '#ff8800'],
          legend: { position: 'bottom' },
        },
      },
      {
        id: 2,
        type: 'PIE',
        areas: [{ ...area, endColumn: 1 }],
        headers: 1,
        row: 11,
        column: 6,
        offsetX: 0,
        offsetY: 0,
        options: {
          title: 'Parts',
          width: 400,
          height: 300,
          colors: ['#111111', '#222222'],
          legend: { position: 'right' },
        },
      },
      {
        id: 3,
        type: 'COLUMN',
        areas: [area],
        headers: 1,
        row: 30,
        column: 0,
        offsetX: 0,
        offsetY: 0,
        options: {
          width: 600,
          height: 371,
          isStacked: 'percent',
          colors: ['#111111', '#222222'],
          legend: { position: 'none' },
        },
      },
    ];
    const validations: ValidationEntry[] = [
      {
        areas: [{ ...area, startColumn: 3, endColumn: 3 }],
        rule: { kind: 'list', values: ['oui', 'non'] },
        allowInvalid: true,
        help: 'Choisir',
      },
      {
        areas: [
          { ...area, startColumn: 4, endColumn: 4 },
          { ...area, startColumn: 8, endColumn: 8 },
        ],
        rule: { kind: 'checkbox' },
        allowInvalid: false,
        help: null,
      },
      {
        areas: [{ ...area, startColumn: 5, endColumn: 5 }],
        rule: { kind: 'range', gid: 3, area },
        allowInvalid: false,
        help: null,
      },
    ];
    const conditionalFormats: ConditionalFormatState[] = [
      {
        areas: [area],
        formula: '=AND($B1>1;$A1<>"a;b,c")',
        background: '#fce4d6',
        fontColor: '#9c0006',
        strikethrough: true,
      },
    ];
    const extras: Partial<SheetExtras> = {
      charts,
      validations,
      conditionalFormats,
      metadata: [{ key: 'nec-tab', value: 'bi"lan' }],
      filter: area,
    };
    const file = saved(
      makeSheet(
        12,
        'Graphiques',
        [
          ['Poste', 'a', 'b'],
          ['Achats', 1, 2],
          ['Repas', 3, 4],
        ],
        {},
        extras,
      ),
      makeSheet(3, 'Listes', [['x']]),
    );
    expect(extrasOf(readXlsx(file), 'Graphiques')).toEqual({ gid: 12, protections: [], ...extras });
    expect(partOf(file, 'xl/charts/chart1.xml')).toContain(
      '<c:cat><c:strRef><c:f>\'Graphiques\'!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt ' +
        'idx="0"><c:v>Achats</c:v></c:pt>',
    );
  });

  // Half a second a file: they are looked at as one.
  afterAll(async () => {
    expect(await schemaFaults(savedAnew(makeDocument(written, LOOKS)))).toEqual([]);
  });
});
