import type { SignInSheet } from '../../../src/domain/people/sign-in';
import { generatedKeyOf } from '../../../src/workbook/phrases/tab-names';
import { signInTab } from '../../../src/workbook/generated/write-sign-in';
import { heldRows } from '../../make/content';
import { makeSettings } from '../../make/edition';

const SHEET: SignInSheet = {
  day: { number: 1, date: '2024-06-13' },
  half: 'morning',
  start: 570,
  end: 735,
  registered: [
    { row: 2, name: '=1+1', firstName: 'Ada', structure: 'Mairie' },
    { row: 9, name: '', firstName: '', structure: '' },
  ],
  speakers: [{ name: 'Alan TURING', role: 'Logicien' }],
};
const tabOf = (sheet: SignInSheet, sheets = [sheet], cofunding: string | null = 'Cofinancé par l’Union européenne') =>
  signInTab(makeSettings({ cofunding }), sheet, sheets);

describe('a sheet to sign', () => {
  test('has its heading, who is registered, blank rows, speakers and the visa', () => {
    const content = tabOf(SHEET);
    const rows = heldRows(content).map((row) =>
      row.map((cell) =>
        String(cell)
          .replace(/[\u00a0\n]+/gu, ' ')
          .trim(),
      ),
    );
    expect(rows.slice(0, 8)).toEqual([
      ['Feuille d’émargement – NEC Essai'],
      ['Jeudi 13 juin 2024, matin, 9h30 – 12h15'],
      ['Lieu : UPPA – Bayonne · 2 personnes inscrites'],
      ['Cofinancé par l’Union européenne'],
      ['N°', 'Nom', 'Prénom', 'Structure', 'Signature'],
      ['1', '=1+1', 'Ada', 'Mairie', ''],
      ['2', '(sans nom, ligne 9 d’Inscriptions)', '', '', ''],
      ['Personnes venues sans s’être inscrites'],
    ]);
    expect([rows[8], rows[19]]).toEqual([
      ['3', '', '', '', ''],
      ['14', '', '', '', ''],
    ]);
    expect(rows.slice(20)).toEqual([
      ['Intervenants'],
      ['1', 'Alan TURING', '', 'Logicien', ''],
      [],
      ['Nombre de signatures :'],
      ['Visa de l’organisateur (nom, qualité, date, signature) :'],
    ]);
    expect(content.rows[5]?.[1]?.value).toEqual({ kind: 'text', text: '=1+1' });
    expect(content.frozenRows).toBe(5);
    expect(content.boxes?.map(({ row, column, rows: high }) => [row, column, high])).toEqual([
      [6, 1, 2],
      [9, 1, 12],
      [22, 1, 1],
    ]);
  });

  test('fits the width of A4 upright and leaves room to sign on every row', () => {
    const content = tabOf(SHEET);
    expect(content.widths.reduce((sum, width) => sum + width, 0)).toBe(700);
    for (const row of [6, 9, 22])
      expect(content.rows[row - 1]?.[4]).toMatchObject({ value: { kind: 'text', text: '\u00a0\n\u00a0' }, wrap: true });
  });

  test('says nothing of co-funding when there is none', () => {
    const content = tabOf(SHEET, [SHEET], null);
    expect([heldRows(content)[3]?.[0], content.frozenRows, content.boxes?.length]).toEqual(['N°', 4, 3]);
  });

  test('is named by its half-day, by number for want of date or when two are alike, and known again', () => {
    const afternoon: SignInSheet = { ...SHEET, half: 'afternoon' };
    const september: SignInSheet = { ...SHEET, day: { number: 4, date: '2023-04-13' } };
    const undated: SignInSheet = { ...SHEET, day: { number: 3, date: null }, half: null };
    const names = [
      tabOf(SHEET, [SHEET, afternoon]),
      tabOf(afternoon, [SHEET, afternoon]),
      tabOf(september, [SHEET, september]),
      tabOf(undated),
    ].map(({ name }) => name);
    expect(names).toEqual([
      'Émargement jeu. 13 matin',
      'Émargement jeu. 13 après-midi',
      'Émargement jour 4 matin',
      'Émargement jour 3',
    ]);
    expect(names.map(generatedKeyOf)).toEqual(names);
    expect(['Émargement', 'Émargement du stand', 'Émargement jeu. 13 matin (2)'].map(generatedKeyOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
