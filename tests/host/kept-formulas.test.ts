import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/host/xlsx/read';
import { writeXlsx } from '../../src/host/xlsx/write';
import { openHost } from '../../src/terminal/node-host';
import { openWith } from '../make/example';
import { rawTable } from '../make/xlsx/raw-parts';
import { rawRow, rawWorkbook } from '../make/xlsx/raw-workbook';
import { cellsOf, partOf } from '../make/xlsx/saved-workbook';
import { makeDocument, makeSheet } from '../make/workbook-document';

const SCRIPT = `function formules() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Un').getRange(1, 1, 1, 6).getFormulas()[0].join('|');
}
/** @customfunction */
function OURS(x) { return x + 1; }`;

const cell = (f: string, v: number | string): { f: string; v: number | string; t: number } => ({
  f,
  v,
  t: typeof v === 'number' ? 2 : 1,
});

describe('a formula that the engine cannot calculate', () => {
  const rows = [
    [
      2,
      cell('=IFERROR(Frais[[#This Row],[HT]]*1,0)', 440.6),
      cell('=SUM(B1,A1)', 442.6),
      cell('=IFERROR(INCONNUE(A1),0)', 5),
      cell('=IFERROR(SUM(Un:Deux!A1),"?")', 60),
      cell('=IF(IFERROR(Taux_TVA,0)=0.2,"oui","non")', 'oui'),
    ],
    [cell('=A1*2', 4)],
  ];
  const document = makeDocument([makeSheet(1, 'Un', rows), makeSheet(2, 'Deux', [[58]])]);

  test('keeps its result and its text, and what reads it reads that result', async () => {
    const host = await openHost({ document: structuredClone(document), code: SCRIPT });
    try {
      await host.edit('Un', 'A1', '3');
      const cells = cellsOf(host.document(), 'Un');
      expect(Object.values(cells[0]!).map(({ v }) => v)).toEqual([3, 440.6, 443.6, 5, 60, 'oui']);
      expect(cells[1]![0]!.v).toBe(6);
      expect(host.call('formules')).toBe(
        '|=IFERROR(Frais[[#This Row];[HT]]*1;0)|=SUM(B1;A1)|=IFERROR(INCONNUE(A1);0)|' +
          '=IFERROR(SUM(Un:Deux!A1);"?")|=IF(IFERROR(Taux_TVA;0)=0,2;"oui";"non")',
      );
    } finally {
      host.close();
    }
  });

  test('is no formula any more once something is typed over it', async () => {
    const host = await openHost({ document: structuredClone(document), code: SCRIPT });
    try {
      await host.edit('Un', 'B1', '7');
      expect(host.call('formules')).toMatch(/^\|\|=SUM\(B1;A1\)/);
      expect(cellsOf(host.document(), 'Un')[0]![2]!.v).toBe(9);
    } finally {
      host.close();
    }
  });

  test('is a finding when a cell that it reads has changed, and only then', async () => {
    const path = join(__dirname, '../samples/classeurs/table-iferror.xlsx');
    const host = await openWith(readXlsx(new Uint8Array(readFileSync(path))));
    const kept = (): unknown[] =>
      (JSON.parse(String(host.call('chiffresDuBilan'))) as { constats: { code: string }[] }).constats.filter(
        ({ code }) => code === 'result-kept',
      );
    try {
      expect(kept()).toEqual([]);
      await host.edit('Dépenses', 'K3', '200');
      expect(kept()).toEqual([
        {
          code: 'result-kept',
          gravite: 'avertissement',
          onglet: 'Dépenses',
          cellule: 'F3',
          message:
            'Une cellule dont dépend cette formule a changé, et le résultat n’a pas pu être recalculé ici : le ' +
            'dernier résultat connu est gardé.',
        },
      ]);
      expect([...host.properties.keys()]).not.toContain('nec.lecture');
    } finally {
      host.close();
    }
  });
});

// A workbook whose amounts hang on formulas of every kind that the engine does not know.
describe('an amount that hangs on such formulas', () => {
  const AMOUNTS = {
    A: '<f>IFERROR(SUM(Frais[HT]),0)</f>',
    B: '<f>SUM(Jan:Mars!B2)</f>',
    C: '<f>Prix*2</f>',
    D: '<f>Calculs!A1+1</f>',
    E: '<f>Dépenses!B3*1</f>',
  };
  const number = (f: string, v: number): { f: string; v: number } => ({ f, v });
  const month = (name: string, rows = ''): { name: string; rows: string } => ({
    name,
    rows: rawRow(1, ['Mois']) + rawRow(2, ['Salle', 10]) + rows,
  });
  const original = rawWorkbook(
    [
      {
        name: 'Dépenses',
        rows:
          rawRow(1, ['Poste', 'Montant']) +
          Object.entries(AMOUNTS)
            .map(([poste, f], index) => rawRow(index + 2, [poste, number(f, 30)]))
            .join(''),
      },
      { name: 'Calculs', rows: rawRow(1, [number('<f>SUM(Frais[HT])-1</f>', 29)]) },
      {
        name: 'Factures',
        rows: rawRow(1, ['HT']) + rawRow(2, [10]) + rawRow(3, [20]),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relations: [['table', '../tables/table1.xml']],
      },
      month('Jan'),
      month('Fév'),
      month('Mars', rawRow(3, [null, 15])),
    ],
    {
      names: '<definedName name="Prix">Mars!$B$3</definedName>',
      parts: { 'xl/tables/table1.xml': rawTable('A1:A3', ['HT']) },
    },
  );

  /** Opens the workbook, types in a cell, has it checked; gives the amounts, what is told, and the file. */
  async function typed(place: readonly [tab: string, cell: string] | null): Promise<unknown> {
    const before = readXlsx(original);
    const host = await openWith(structuredClone(before));
    try {
      if (place) await host.edit(...place, '99');
      await host.run('verifierDonnees');
      const { constats } = JSON.parse(String(host.call('chiffresDuBilan'))) as {
        constats: { code: string; cellule: string }[];
      };
      const file = writeXlsx({ original, before, after: host.document() });
      return {
        amounts: Object.values(cellsOf(readXlsx(file), 'Dépenses')).flatMap(({ 1: cell }) =>
          typeof cell?.v === 'number' ? [cell.v] : [],
        ),
        told: constats.filter(({ code }) => code === 'result-kept').map(({ cellule }) => cellule),
        formulas: [...partOf(file, 'xl/worksheets/sheet1.xml').matchAll(/<f>[^<]*<\/f>/g)].map(([f]) => f),
        isCalculatedAtOpening: partOf(file, 'xl/workbook.xml').includes('fullCalcOnLoad="1"'),
      };
    } finally {
      host.close();
    }
  }

  test.each<[readonly [string, string] | null, readonly string[]]>([
    [null, []],
    [
      ['Factures', 'A2'],
      ['B2', 'B5'],
    ],
    [
      ['Fév', 'B2'],
      ['B3', 'B6'],
    ],
    [['Mars', 'B3'], ['B4']],
    [['Mars', 'A3'], []],
  ])('%j typed over: %j are told, and nothing is lost', async (place, told) => {
    expect(await typed(place)).toEqual({
      amounts: [30, 30, 30, 30, 30],
      told,
      formulas: Object.values(AMOUNTS),
      isCalculatedAtOpening: true,
    });
  });
});

test('what could not be read in a file reaches Contrôles', async () => {
  const text = 'Dépenses.csv, ligne 3\u00a0: un caractère est illisible. Enregistrez le fichier en UTF-8.';
  const host = await openWith(undefined, { faults: [{ sheet: 'Dépenses', row: 3, column: 3, text }] });
  try {
    await host.run('verifierDonnees');
    const rows = Object.values(cellsOf(host.document(), 'Contrôles')).map((row) =>
      Object.values(row).map(({ v }) => v),
    );
    expect(rows).toContainEqual(['erreur', 'Dépenses', 'C3', text, 'Corriger le fichier, puis refaire le bilan.']);
  } finally {
    host.close();
  }
});
