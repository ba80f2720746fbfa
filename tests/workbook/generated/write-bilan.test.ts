import { retainedFindings } from '../../../src/domain/retained';
import { indicatorsOf } from '../../../src/domain/indicators';
import { columnLetters } from '../../../src/workbook/cells/cell-address';
import { stampText } from '../../../src/workbook/phrases/stamp';
import {
  NOTHING_RETAINED,
  placeRetained,
  readRetained,
  retainedFigures,
  retainedInNewTab,
  type RetainedReading,
} from '../../../src/workbook/generated/read-retained';
import type { CellValue } from '../../../src/google/surface';
import type { TabContent } from '../../../src/workbook/content/tab-content';
import { bilanTab } from '../../../src/workbook/generated/write-bilan';
import { makeBilan, makeExpense, makeRegistration, makeRegistrations, makeSettings } from '../../make/edition';
import { heldAt, heldRows } from '../../make/content';

const wallClock = (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ');
const STAMP = 'Généré';

const rowOf = (content: TabContent, label: string): number => {
  const index = heldRows(content).findIndex((row) => row[0] === label);
  if (index < 0) throw new Error(`no row ${label}`);
  return index + 1;
};

/** What the tab holds once it stands in a sheet, with what somebody typed over it. */
function standing(
  content: TabContent,
  typed: readonly { label: string; column: 3 | 6; value: CellValue }[] = [],
): { values: CellValue[][]; formulas: string[][] } {
  const values = content.rows.map((row, r) =>
    row.map(({ value }, c): CellValue => heldAt(content, r + 1, value.kind === 'formula' ? 2 : c + 1)),
  );
  const formulas = content.rows.map((row) => row.map(({ value }) => (value.kind === 'formula' ? value.formula : '')));
  for (const { label, column, value } of typed) {
    const row = rowOf(content, label) - 1;
    values[row]!.splice(column - 1, 1, value);
    formulas[row]!.splice(column - 1, 1, '');
  }
  return { values, formulas };
}

const reread = (
  content: TabContent,
  typed: readonly { label: string; column: 3 | 6; value: CellValue }[] = [],
): RetainedReading => {
  const { values, formulas } = standing(content, typed);
  return readRetained(values, formulas, wallClock);
};

const more = makeRegistrations([1, 2, 3, 4, 5, 6, 7, 8].map((n) => makeRegistration(n + 1, [1])));

describe('Bilan', () => {
  const content = bilanTab(makeBilan(), NOTHING_RETAINED, STAMP);

  test('gives each figure beside the former edition', () => {
    expect(heldRows(content).slice(0, 3)).toEqual([
      ['Bilan – NEC Essai'],
      [STAMP],
      ['Indicateur', 'Valeur calculée', 'Valeur retenue', 'Édition précédente', 'Évolution', 'Note'],
    ]);
    expect(heldRows(content)[rowOf(content, 'Participants') - 1]).toEqual([
      'Participants',
      6,
      '=IF(B8="";"";B8)',
      8,
      '\u22122 (\u221225\u00a0%)',
    ]);
    expect(heldAt(content, rowOf(content, 'Durée des ateliers'), 2)).toBe(60 / 1440);
    expect(heldAt(content, rowOf(content, 'Total des charges'), 2)).toBe(2070.15);
  });

  test('leaves a figure that cannot be had blank, with its formula', () => {
    const without = bilanTab(makeBilan({ settings: makeSettings({ territoryConums: null }) }), NOTHING_RETAINED, STAMP);
    const row = rowOf(without, 'Part des CoNums du territoire');
    expect(heldRows(without)[row - 1]).toEqual(['Part des CoNums du territoire', '', `=IF(B${row}="";"";B${row})`]);
  });

  test('follows with participation, satisfaction and money', () => {
    const rows = heldRows(content);
    const from = (label: string, count: number) =>
      rows.slice(rowOf(content, label) - 1, rowOf(content, label) - 1 + count);
    expect(from('Participation par jour', 6)).toEqual([
      ['Participation par jour'],
      ['Jour', 'Inscrits', 'Présents', 'Absents', 'Non inscrits', 'Taux d’absence'],
      ['Jeudi 13 juin 2024', 6, 6, 0, 0, 0],
      ['Vendredi 14 juin 2024', 3, 3, 0, 0, 0],
      ['L’événement a réuni 6\u00a0participants, dont 1\u00a0CoNum (10\u00a0% de ceux du territoire).'],
      ['Le jour le plus fréquenté est le jeudi 13 juin 2024 (6\u00a0personnes).'],
    ]);
    expect(from('Participants par département', 4)).toEqual([
      ['Participants par département'],
      ['Département', 'Participants', 'Part'],
      ['Pyrénées-Atlantiques (64)', 5, 5 / 6],
      ['Autres', 1, 1 / 6],
    ]);
    expect(from('Satisfaction par question', 3)).toEqual([
      ['Satisfaction par question'],
      ['Question', 'Satisfait', 'Peu satisfait', 'Réponses', 'Taux de satisfaction'],
      ['Satisfaction générale', 1, 1, 2, 0.5],
    ]);
    expect(from('Réponses libres', 3)).toEqual([['Réponses libres'], ['Commentaire'], ['=1+1']]);
    const charges = rowOf(content, 'Charges par poste');
    expect(from('Charges par poste', 7).map((row) => row.slice(0, 2))).toEqual([
      ['Charges par poste'],
      ['Poste', 'Montant'],
      ['Achats', 150.15],
      ['Lieu', 300],
      ['Charges de personnel', 1620],
      ['Total des charges', `=ROUND(SUM(B${charges + 2}:B${charges + 4});2)`],
      ['Le premier poste est «\u00a0Lieu\u00a0» (300,00\u00a0€, 67\u00a0% des charges hors personnel).'],
    ]);
    expect(from('Produits', 5).map((row) => row.slice(0, 2))).toEqual([
      ['Produits'],
      ['Produit', 'Montant'],
      ['ANCT', 200],
      ['Budget interne – La Fibre64', 623.38],
      ['Budget interne – ALPI', 1246.77],
    ]);
  });

  test('draws four charts to the right of the tables, over their headers and lines', () => {
    const width = content.rows[0]!.length;
    expect(content.charts.map(({ title, type }) => [title, type])).toEqual([
      ['Charges par poste (en euros)', 'BAR'],
      ['Inscrits et présents par jour', 'COLUMN'],
      ['Satisfaction par question (en % des avis exprimés)', 'BAR'],
      ['Produits (en euros)', 'PIE'],
    ]);
    for (const { areas, position } of content.charts) {
      expect(position.column).toBeGreaterThan(width);
      for (const { row } of areas) expect(content.rows[row - 1]?.[0]?.style).toBe('header');
    }
    expect(content.charts[2]?.areas).toEqual([
      { row: rowOf(content, 'Satisfaction par question') + 1, column: 1, rows: 2, columns: 3 },
    ]);
    expect(columnLetters(content.charts[0]!.position.column)).toBe('H');
  });

  test('gives room to the names of many postes, and the charts below their place', () => {
    const expenses = Array.from({ length: 30 }, (_, index) => makeExpense(index + 2, `Poste ${index}`, 100));
    const { charts } = bilanTab(makeBilan({ expenses, staff: [] }), NOTHING_RETAINED, STAMP);
    expect(charts.map(({ options }) => options['height'])).toEqual([690, 235, 235, 235]);
    expect(charts.map(({ position }) => position.row - (charts[0]?.position.row ?? 0))).toEqual([0, 34, 46, 58]);
    expect(content.charts.map(({ position }) => position.row - (content.charts[0]?.position.row ?? 0))).toEqual([
      0, 12, 24, 36,
    ]);
  });

  test('repeats on each page its title and its stamp, and the header of none of its tables', () => {
    // What is frozen is what the .xlsx prints again at the top of each page.
    const repeated = content.rows.slice(0, content.frozenRows).map((row) => row.map(({ style }) => style));
    expect(
      heldRows(content)
        .slice(0, content.frozenRows)
        .map(([first]) => first),
    ).toEqual(['Bilan – NEC Essai', STAMP]);
    expect(repeated.flat().filter((style) => style === 'header')).toEqual([]);
    expect(content.rows.flat().filter(({ style }) => style === 'header').length).toBeGreaterThan(20);
  });

  test('leaves out a chart without data', () => {
    const empty = bilanTab(
      makeBilan({ survey: null, registrations: null, expenses: [], receipts: [], staff: [] }),
      NOTHING_RETAINED,
      STAMP,
    );
    expect(empty.charts).toEqual([]);
    expect(empty.chartTitles).toHaveLength(4);
  });

  test('says when it was made and from what', () => {
    expect(stampText('2024-07-01 09:05', makeBilan()).replace(/\u00a0/gu, ' ')).toBe(
      'Généré le 01/07/2024 à 09h05 à partir de 6 inscriptions, 2 sessions, 3 dépenses, 1 recette, 2 lignes ' +
        'de personnel et 2 réponses au questionnaire.',
    );
  });
});

describe('what was typed in Bilan', () => {
  const bilan = makeBilan();
  const content = bilanTab(bilan, NOTHING_RETAINED, STAMP);

  test('is nothing when nobody typed', () => {
    expect(reread(content).entries).toEqual([]);
    expect(readRetained([], [], wallClock)).toEqual(NOTHING_RETAINED);
  });

  test('is found again by its label, in the unit of the indicator', () => {
    const reading = reread(content, [
      { label: 'Participants', column: 3, value: 92 },
      { label: 'Participants', column: 6, value: '=recompté' },
      { label: 'Durée des ateliers', column: 3, value: '15h30' },
      { label: 'Taux d’absence', column: 3, value: '15 %' },
      { label: 'Total des charges', column: 3, value: '2 000,50 €' },
      { label: 'Heures de travail pendant l’événement', column: 3, value: '15,5' },
      { label: 'Demi-journées', column: 6, value: 'oui' },
    ]);
    expect(reading.entries.map(({ indicator, value, note }) => [indicator, value, note])).toEqual([
      ['halfDays', null, 'oui'],
      ['duration', 930, ''],
      ['participants', 92, '=recompté'],
      ['absenceRate', 0.15, ''],
      ['eventHours', 15.5, ''],
      ['charges', 200_050, ''],
    ]);
    expect(
      reread(content, [{ label: 'Durée des ateliers', column: 3, value: new Date(Date.UTC(1899, 11, 31, 6)) }])
        .entries[0]?.value,
    ).toBe(1800);
  });

  test('survives regeneration on its indicator, though the rows changed', () => {
    const typed = reread(content, [
      { label: 'Participants', column: 3, value: 92 },
      { label: 'Participants', column: 6, value: '=note' },
      { label: 'Fréquentation du jour 2', column: 3, value: 4 },
    ]);
    const next = makeBilan({ registrations: more });
    const again = bilanTab(next, typed, STAMP);
    expect(heldRows(again)[rowOf(again, 'Participants') - 1]).toEqual([
      'Participants',
      8,
      92,
      8,
      '+84 (+1\u202f050\u00a0%)',
      '=note',
    ]);
    expect(again.rows[rowOf(again, 'Participants') - 1]?.map(({ style }) => style)[2]).toBe('input');
    expect(reread(again).entries).toEqual(retainedInNewTab(typed, next).entries);
    expect(
      retainedFindings(indicatorsOf(next), retainedFigures(retainedInNewTab(typed, next), next).figures).map(
        ({ row, params }) => [row, params],
      ),
    ).toEqual([
      [rowOf(again, 'Participants'), { indicator: 'participants', calculated: 8, retained: 92, noted: true }],
      [
        rowOf(again, 'Fréquentation du jour 2'),
        { indicator: 'dayPresent:2', calculated: null, retained: 4, noted: false },
      ],
    ]);
  });

  test('is kept apart when its indicator is withdrawn, and goes back to it', () => {
    const typed = reread(content, [
      { label: 'Fréquentation du jour 2', column: 3, value: 4 },
      { label: 'Fréquentation du jour 2', column: 6, value: 'compté à la main' },
    ]);
    const oneDay = makeBilan({
      settings: makeSettings({ days: [{ number: 1, date: '2024-06-13' }] }),
      registrations: more,
    });
    const without = bilanTab(oneDay, typed, STAMP);
    const at = rowOf(without, 'Indicateurs retirés');
    expect(heldRows(without)[at]).toEqual(['Fréquentation du jour 2', '', 4, '', '', 'compté à la main']);
    const kept = reread(without);
    expect(kept.entries).toEqual(retainedInNewTab(typed, oneDay).entries);
    const back = bilanTab(bilan, kept, STAMP);
    expect(heldRows(back)[rowOf(back, 'Fréquentation du jour 2') - 1]).toEqual([
      'Fréquentation du jour 2',
      3,
      4,
      '',
      '',
      'compté à la main',
    ]);
    expect(heldRows(back).some(([label]) => label === 'Indicateurs retirés')).toBe(false);
  });

  test('is kept as typed when it is not understood, with a finding', () => {
    const typed = reread(content, [{ label: 'Participants', column: 3, value: 'environ 90' }]);
    expect(retainedFigures(typed, bilan)).toEqual({
      figures: [],
      findings: [
        expect.objectContaining({
          code: 'retained-unreadable',
          row: rowOf(content, 'Participants'),
          field: 'retained',
          params: { indicator: 'participants', text: 'environ 90' },
        }),
      ],
    });
    const again = bilanTab(bilan, typed, STAMP);
    expect(heldAt(again, rowOf(again, 'Participants'), 3)).toBe('environ 90');
  });

  test('becomes the formula again once emptied', () => {
    const typed = reread(content, [{ label: 'Participants', column: 3, value: 92 }]);
    expect(reread(bilanTab(bilan, typed, STAMP), [{ label: 'Participants', column: 3, value: '' }]).entries).toEqual(
      [],
    );
  });

  test('is not the copy of our own values', () => {
    const { values, formulas } = standing(content);
    const copied = formulas.map((row) => row.map(() => ''));
    expect(readRetained(values, copied, wallClock).entries).toEqual([]);
    const excel = formulas.map((row) => row.map((formula) => formula.replaceAll(';', ',')));
    expect(readRetained(values, excel, wallClock).entries).toEqual([]);
  });

  test('a formula of the staff is kept, its references to its own row following it', () => {
    const { values, formulas } = standing(content);
    const row = rowOf(content, 'Participants') - 1;
    values[row]!.splice(2, 1, 93);
    formulas[row]!.splice(2, 1, '=90+3');
    expect(readRetained(values, formulas, wallClock).entries).toMatchObject([
      { indicator: 'participants', value: 93, formula: '=90+3' },
    ]);
    formulas[row]!.splice(2, 1, `=B${row + 1}+3+Dépenses!B${row + 1}`);
    const moved = readRetained(
      [[], ...values],
      [
        [],
        ...formulas.map((line) =>
          line.map((content) =>
            content.replace(
              /(?<![!\w])([A-Z])(\d+)/gu,
              (_, column: string, at: string) => `${column}${Number(at) + 1}`,
            ),
          ),
        ),
      ],
      wallClock,
    );
    const again = bilanTab(bilan, moved, 'stamp');
    expect(again.rows[row]?.[2]?.value).toEqual({ kind: 'formula', formula: `=B${row + 1}+3+Dépenses!B${row + 1}` });
  });

  test('a second entry of one indicator is not lost', () => {
    const entry = {
      row: 9,
      label: 'Participants',
      indicator: 'participants',
      typed: 1,
      value: 1,
      formula: '',
      note: '',
    };
    const placed = placeRetained(
      { ...NOTHING_RETAINED, entries: [entry, { ...entry, row: 10, typed: 2, value: 2 }] },
      indicatorsOf(bilan),
    );
    expect([placed.byIndicator.get('participants')?.typed, placed.withdrawn.map(({ typed }) => typed)]).toEqual([
      1,
      [2],
    ]);
  });
});
