import { CellValueType } from '@univerjs/core';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open, openingAgain } from '../../host/open-workbook';
import { BILAN_TABS } from '../../make/bilan-tabs';
import { contentsInSight } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { registrationRow, smallWorkbook } from '../../make/small-workbook';
import type { Given } from '../../make/workbook-of-rows';

const GENERATED = BILAN_TABS;

/** Gives the row of the Bilan tab, from 1, that holds an indicator. */
function rowOf(host: SpreadsheetHost, label: string): number {
  return host.values('Bilan').findIndex(([first]) => first === label) + 1;
}

async function generatedFrom(tabs: ReturnType<typeof smallWorkbook>): Promise<SpreadsheetHost> {
  const host = await open(CODE, tabs);
  await host.run('genererBilan');
  return host;
}
const generated = openingAgain(() => generatedFrom(smallWorkbook()), CODE);

describe('« Générer le bilan »', () => {
  test('writes its tabs after the staff’s own, left as they were, and says how many findings there are', async () => {
    const host = await open(CODE, smallWorkbook());
    const before = contentsInSight(host.document());
    await host.run('genererBilan');
    expect(host.sheetNames).toEqual([...Object.keys(smallWorkbook()), ...GENERATED]);
    expect(host.dialogs.map((dialog) => ('text' in dialog ? dialog.text : ''))).toEqual([
      'Lecture des onglets…',
      'Actualisation des fonctions NEC_…',
      'Écriture des onglets générés…',
      expect.stringMatching(/^Le bilan est généré\. Aucune anomalie\. Fait en \d+ s\.$/),
    ]);
    expect(host.values('Contrôles')[1]?.[0]).toBe('Aucune anomalie');
    const after = contentsInSight(host.document());
    for (const name of Object.keys(smallWorkbook())) expect(after[name]).toEqual(before[name]);
  });

  test('run twice, writes the same workbook but for its stamp, in the same tabs', async () => {
    const host = await generated();
    const once = contentsInSight(host.document());
    const ids = [...host.document().sheetOrder];
    await host.run('genererBilan');
    expect(contentsInSight(host.document())).toEqual(once);
    expect(host.document().sheetOrder.slice(0, ids.length)).toEqual(ids);
  });

  test('keeps a retained value and a note on their indicator when rows are added, and reports the gap', async () => {
    const host = await generated();
    const row = rowOf(host, 'Participants');
    await host.edit('Bilan', `C${row}`, '95');
    await host.edit('Bilan', `F${row}`, 'Compté à la main à l’entrée');
    await host.edit('Bilan', `C${rowOf(host, 'Durée des ateliers')}`, '4h00');
    await host.edit('Paramètres', 'A12', 'Jour 3');
    await host.edit('Paramètres', 'B12', '15/06/2024');
    await host.run('genererBilan');
    expect(rowOf(host, 'Participants')).toBe(row);
    const values = host.values('Bilan');
    expect(values[row - 1]?.slice(0, 3)).toEqual(['Participants', 3, 95]);
    expect(values[row - 1]?.[5]).toBe('Compté à la main à l’entrée');
    expect(host.texts('Bilan')[rowOf(host, 'Durée des ateliers') - 1]?.slice(1, 3)).toEqual(['3h30', '4h00']);
    const messages = host.values('Contrôles').map((cells) => String(cells[3]).replace(/[\u00a0\u202f]/gu, ' '));
    expect(messages).toContain('La valeur retenue pour « Participants » est 95, mais le calcul donne 3 (écart de 92).');
    await host.edit('Bilan', `C${row}`, '');
    await host.run('genererBilan');
    expect(host.formulas('Bilan')[row - 1]?.[2]).toBe(`=IF(B${row}="";"";B${row})`);
  });

  test('keeps what was typed through the .xlsx file too', async () => {
    const host = await generated();
    await host.edit('Bilan', `C${rowOf(host, 'Intervenants')}`, '7');
    const again = await open(CODE, {}, { document: readXlsx(writeXlsx({ after: host.document() })) });
    await again.run('genererBilan');
    expect(again.values('Bilan')[rowOf(again, 'Intervenants') - 1]?.slice(1, 3)).toEqual([2, 7]);
  });

  test('finds a tab again once it is renamed, even beside another with the same columns', async () => {
    const tabs = smallWorkbook();
    const host = await generatedFrom({ ...tabs, 'Archive 2023': tabs['Dépenses'] ?? [] });
    const before = JSON.parse(String(host.call('chiffresDuBilan'))) as { finances: unknown };
    await host.renameSheet('Dépenses', 'Frais');
    await host.run('genererBilan');
    const after = JSON.parse(String(host.call('chiffresDuBilan'))) as {
      finances: unknown;
      constats: { code: string; onglet: string }[];
    };
    expect(after.finances).toEqual(before.finances);
    expect(after.constats.map(({ code, onglet }) => [code, onglet])).toContainEqual(['tab-renamed', 'Frais']);
  });

  test('is made even when every tab but one is missing', async () => {
    for (const [name, rows] of Object.entries(smallWorkbook())) {
      const host = await generatedFrom({ [name]: rows });
      expect(host.sheetNames).toEqual([name, ...GENERATED]);
      host.call('chiffresDuBilan');
    }
  });

  test('is made from tabs that hold a header and no row', async () => {
    const empty = Object.fromEntries(
      Object.entries(smallWorkbook()).map(([name, [header]]) => [
        name,
        name === 'Paramètres' ? (smallWorkbook()['Paramètres'] ?? []) : [header ?? []],
      ]),
    );
    const host = await generatedFrom(empty);
    const figures = JSON.parse(String(host.call('chiffresDuBilan'))) as {
      programme: unknown;
      participation: { participants: unknown };
      finances: { charges: unknown };
    };
    expect([figures.programme, figures.participation.participants, figures.finances.charges]).toEqual([
      { demiJournees: 0, ateliers: 0, dureeMinutes: 0, intervenants: 0 },
      null,
      0,
    ]);
  });
});

describe('a hostile cell', () => {
  const HOSTILE = [
    '=IMPORTXML("http://exemple.org";"//a")',
    '=HYPERLINK("http://exemple.org";"cliquez")',
    '+1+1',
    '@SUM(A1)',
    '-2+3',
    '\t=1+1',
    '\n=1+1',
    '\r=1+1',
    '<script>alert(1)</script>',
    '😀🎉',
    'שלום \u202eabc',
    'x'.repeat(50_000),
    `Jour${' '.repeat(49_000)}x`,
    "'=1+1",
    '＝1+1',
    '\u0000nul\u0007',
    '#REF!',
    '=',
    '1/2',
    '001',
    "=cmd|'/c calc'!A1",
  ];

  /** What none of our formulas holds, and every armed cell does. */
  const ARMED = /IMPORTXML|HYPERLINK|cmd|SUM\(A1\)|^=1\+1|^=?\+1|^=-2/u;
  const formulasOf = (host: SpreadsheetHost): string[] => GENERATED.flatMap((name) => host.formulas(name).flat());

  /** Each tab with its last row once for each hostile text, which stands wherever there was text; a huge one, once. */
  const planted = Object.fromEntries(
    Object.entries(smallWorkbook()).map(([name, rows], tab) => {
      const last = rows.at(-1) ?? [];
      const texts = last.flatMap((given, column) =>
        typeof given === 'string' && (column > 0 || name !== 'Paramètres') ? [column] : [],
      );
      const armed = (hostile: string): Given[] =>
        last.map((given, column) =>
          (hostile.length > 1_000 ? [texts[tab % texts.length]] : texts).includes(column)
            ? { v: hostile, t: CellValueType.STRING }
            : given,
        );
      return [name, [...rows.slice(0, -1), ...HOSTILE.map(armed)]];
    }),
  );

  test('comes out as text in every generated tab, and in the file', async () => {
    const host = await generatedFrom(planted);
    expect(formulasOf(host).filter((content) => ARMED.test(content))).toEqual([]);
    expect(
      GENERATED.flatMap((name) => host.values(name).flat()).filter(
        (value) => typeof value === 'string' && /^#(?:ERROR|NAME|REF|VALUE)/u.test(value) && !HOSTILE.includes(value),
      ),
    ).toEqual([]);
    const file = readXlsx(writeXlsx({ after: host.document() }));
    const formulas = Object.values(file.sheets).flatMap((sheet) =>
      Object.values(sheet.cellData ?? {}).flatMap((row) =>
        Object.values(row as Record<string, { f?: string | null }>).flatMap(({ f }) => (f ? [f] : [])),
      ),
    );
    expect(formulas.filter((content) => ARMED.test(content))).toEqual([]);
  });
});

describe('the service calls of « Générer le bilan »', () => {
  function registered(count: number): ReturnType<typeof smallWorkbook> {
    const [header = []] = smallWorkbook()['Inscriptions'] ?? [];
    const rows = Array.from({ length: count }, (_, index) =>
      registrationRow(
        [`NOM ${index}`, 'Prénom', `p${index}@exemple.org`],
        ['oui', index % 3 === 0 ? 'oui' : '', '', ''],
      ),
    );
    return smallWorkbook({ Inscriptions: [header, ...rows] });
  }

  test('stay within their budget, and are the same at 20 and at 1 200 registrations', async () => {
    const counts: unknown[] = [];
    for (const count of [20, 1200]) {
      const host = await generatedFrom(registered(count));
      await host.run('genererBilan');
      const { meter } = host;
      const tabs = host.sheetNames.length;
      expect(meter.reads).toBeLessThanOrEqual(2 * tabs + 8);
      for (const [name, { writes }] of meter.tabs()) {
        const charts = { Bilan: 4, Analyse: 4, Budget: 1 }[name] ?? 0;
        expect([name, writes <= (GENERATED.includes(name) || name.startsWith('~NEC') ? 12 + 3 * charts : 0)]).toEqual([
          name,
          true,
        ]);
      }
      counts.push({ calls: meter.calls, reads: meter.reads, writes: meter.writes });
    }
    process.stdout.write(`« Générer le bilan » at 20 and 1 200 registrations: ${JSON.stringify(counts)}\n`);
    expect(counts[1]).toEqual(counts[0]);
  });
});
