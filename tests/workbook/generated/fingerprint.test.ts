import { CellValueType } from '@univerjs/core';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { join } from 'node:path';
import type { TabKey } from '../../../src/domain/finding';
import { fingerprintFormulas, fingerprintOf } from '../../../src/workbook/generated/fingerprint';
import type { TabLayout } from '../../../src/workbook/cells/layout';
import { openHost } from '../../../src/terminal/node-host';
import { ANY_CHARACTER } from '../../make/any-character';
import { workbook, type Given } from '../../make/workbook-of-rows';

/** A script whose `fingerprints(json)` gives the fingerprint of each tab as the add-on reckons it. */
const SOURCE = `
  import { wallClockOf } from './src/addon/sheets/services';
  import { fingerprintOf } from './src/workbook/generated/fingerprint';
  export function fingerprints(json) {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const clock = wallClockOf(book);
    return JSON.parse(json).map(([key, layout]) => fingerprintOf(key, { ...layout, columns: new Map(layout.columns) },
      book.getSheetByName(layout.sheetName).getDataRange().getValues(), clock));
  }`;
const { outputFiles } = buildSync({
  stdin: { contents: SOURCE, resolveDir: join(__dirname, '../../..'), loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'Own',
  target: 'es2019',
  charset: 'utf8',
});
const CODE =
  `${outputFiles[0]?.text ?? ''}\nfunction fingerprints(json) { return JSON.stringify(Own.fingerprints(json)); ` + '}';

const layoutOf = (
  sheetName: string,
  columns: readonly (readonly [string, number])[],
  more: Partial<TabLayout> = {},
): TabLayout => ({ sheetName, sheetId: 1, headerRow: 1, lastRow: 9, columns: new Map(columns), ...more });

interface Sheet {
  readonly key: TabKey;
  readonly layout: TabLayout;
  readonly rows: readonly (readonly Given[])[];
}

/** Gives the live fingerprint of each sheet, by its formula, and the one that the add-on reckons. */
async function both(
  sheets: readonly Sheet[],
): Promise<{ readonly live: readonly unknown[]; readonly own: readonly number[] }> {
  const formulas = sheets.map(({ key, layout }) => [
    `=${['0', ...fingerprintFormulas(key, layout)].join('+').replaceAll(';', ',')}`,
  ]);
  const document = workbook({
    ...Object.fromEntries(sheets.map(({ layout, rows }) => [layout.sheetName, rows])),
    Empreintes: formulas,
  });
  const host = await openHost({ document, code: CODE });
  const given = JSON.stringify(sheets.map(({ key, layout }) => [key, { ...layout, columns: [...layout.columns] }]));
  const live = host.values('Empreintes').map(([value]) => value);
  const own = JSON.parse(String(host.call('fingerprints', [given]))) as number[];
  host.close();
  return { live, own };
}

const dated = (serial: number, pattern: string): Given => ({
  v: serial,
  t: CellValueType.NUMBER,
  s: { n: { pattern } },
});
const cell: fc.Arbitrary<Given> = fc.oneof(
  fc.constantFrom<Given>(
    null,
    '',
    'oui',
    'non',
    'Élodie',
    'e\u0301',
    '😀',
    'a😀',
    '😀 b',
    'x\ny',
    ' x ',
    '\u200bx',
    'a\u00a0',
    '#12',
    '(vide)',
  ),
  fc
    .string({ maxLength: 12, unit: ANY_CHARACTER })
    .filter((text) => !/^[=#]/u.test(text) && !/[\r\p{Cs}\p{Cc}]/u.test(text)),
  fc
    .constantFrom('12', '001', 'TRUE', '12,50 €', '13/06/2024')
    .map((v): Given => ({ v, t: CellValueType.FORCE_STRING })),
  fc.boolean(),
  fc.oneof(
    fc.integer(),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -9999, max: 9_999_999 }).map((cents) => cents / 100),
    fc.constantFrom(0, -0.5, 33_612_345_678),
  ),
  fc.integer({ min: 0, max: 86_399 }).map((seconds) => dated(seconds / 86_400, 'hh:mm')),
  fc
    .tuple(fc.integer({ min: 30_000, max: 50_000 }), fc.integer({ min: 0, max: 86_399_999 }))
    .map(([day, milliseconds]) => dated(day + milliseconds / 86_400_000, 'dd/mm/yyyy hh:mm:ss')),
  fc
    .tuple(fc.integer({ min: 30_000, max: 50_000 }), fc.integer({ min: 0, max: 86_399 }))
    .map(([day, seconds]) => dated(day + seconds / 86_400, 'dd/mm/yyyy hh:mm')),
  fc.integer({ min: 0, max: 400_000 }).map((minutes) => dated(minutes / 1440, '[h]:mm')),
  fc.constantFrom<Given>('=""', '=NA()', '=1/0', '=ZZZ!A1', '=TRUE()', '=FALSE()', '="Zoé"', '=1/3'),
);
const WIDTH = 6;
const sheets = fc.array(
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 8 }),
    columns: fc.uniqueArray(fc.integer({ min: 1, max: WIDTH + 2 }), { minLength: 1 }),
    whole: fc.boolean(),
  }),
  { minLength: 10, maxLength: 10 },
);

test('the native formula and the add-on agree on every sheet', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (made) => {
      const { live, own } = await both(
        made.map(({ rows, columns, whole }, index): Sheet => ({
          key: whole ? 'survey' : 'registrations',
          layout: layoutOf(
            `L’onglet ${index}`,
            columns.map((column) => [`field${column}`, column]),
            whole ? { width: WIDTH } : {},
          ),
          rows,
        })),
      );
      for (const [index, number] of own.entries())
        expect(Math.abs(Number(live[index]) - number)).toBeLessThanOrEqual(1 / 2 + Math.abs(number) / 1e13);
    }),
    { seed: 33, numRuns: 6 },
  );
}, 60_000);

const ROWS: readonly (readonly Given[])[] = [
  ['Nom', 'Présent jour 1', 'Remarque'],
  ['UN', 'oui', 'a'],
  ['DEUX', 'non', 'b'],
  ['TROIS', false, 12.5],
];
const COLUMNS = [
  ['name', 1],
  ['present1', 2],
] as const;
const changed = (change: (rows: Given[][]) => void): Given[][] => {
  const rows = ROWS.map((row) => [...row]);
  change(rows);
  return rows;
};

test.each<[string, (rows: Given[][]) => void, boolean]>([
  ['a row deleted', (rows) => rows.splice(1, 1), true],
  ['rows sorted', (rows) => rows.reverse(), true],
  ['a row added', (rows) => rows.push(['QUATRE', '']), true],
  ['an answer typed over', (rows) => rows[1]?.splice(1, 1, 'non'), true],
  ['a box ticked', (rows) => rows[3]?.splice(1, 1, true), true],
  ['two cells swapped', (rows) => rows[1]?.splice(0, 2, 'oui', 'UN'), true],
  ['a header typed over', (rows) => rows[0]?.splice(1, 1, 'Présent jour 2'), true],
  ['a box that becomes blank', (rows) => rows[3]?.splice(1, 1, ''), false],
  ['a column that is not known', (rows) => rows[1]?.splice(2, 1, 'changée'), false],
])('%s shows in it: %s', async (_, change, shows) => {
  const sheet = (sheetName: string, rows: readonly (readonly Given[])[]): Sheet => ({
    key: 'registrations',
    layout: layoutOf(sheetName, COLUMNS),
    rows,
  });
  const { live } = await both([
    sheet('Avant', ROWS),
    sheet(
      'Après',
      changed((rows) => {
        change(rows);
      }),
    ),
  ]);
  expect(live[0] !== live[1]).toBe(shows);
});

test('known columns side by side are one range, derived ones left out, a tab too tall is not watched', () => {
  const ranges = (key: TabKey, layout: TabLayout): string[] => [
    ...new Set(
      fingerprintFormulas(key, layout)
        .join('+')
        .match(/'[^']*'![A-Z]+\d+:[A-Z]+\d+/gu),
    ),
  ];
  expect(
    ranges(
      'programme',
      layoutOf('Programme', [
        ['title', 4],
        ['day', 1],
        ['start', 2],
        ['length', 3],
        ['room', 5],
        ['status', 28],
      ]),
    ),
  ).toEqual(["'Programme'!A1:B100", "'Programme'!D1:E100", "'Programme'!AB1:AB100"]);
  expect(ranges('survey', layoutOf('Satisfaction', [['timestamp', 1]], { width: 4 }))).toEqual([
    "'Satisfaction'!A1:D100",
  ]);
  expect(fingerprintFormulas('programme', layoutOf('Programme', []))).toEqual([]);
  expect(fingerprintFormulas('programme', layoutOf('Programme', [['title', 1]], { lastRow: 10_001 }))).toEqual([]);
});

test('a tab whose numbers are beyond reckoning has a fingerprint that can be written', () => {
  const layout = layoutOf('Programme', [['status', 1]]);
  expect(fingerprintOf('programme', layout, [['Statut'], [1e304]], () => '')).toBe(0);
});

test('a tall tab has a formula a column, which add up to what the add-on reckons', async () => {
  const layout = layoutOf(
    'Inscriptions',
    [
      ['name', 1],
      ['email', 3],
      ['structure', 4],
    ],
    { lastRow: 601 },
  );
  expect(
    fingerprintFormulas('registrations', layout).map((formula) => /![A-Z]+1:[A-Z]+\d+/u.exec(formula)?.[0]),
  ).toEqual(['!A1:A700', '!C1:C700', '!D1:D700']);
  const rows = Array.from({ length: 601 }, (_, row): Given[] => [`NOM ${row}`, 'autre', `p${row}@exemple.org`, row]);
  const { live, own } = await both([{ key: 'registrations', layout, rows }]);
  expect(live).toEqual(own);
});
