import { YES } from '../../../src/host/engine/snapshot-values';
import { cents } from '../../../src/domain/money';
import type { TabLayout, WorkbookLayout } from '../../../src/workbook/cells/layout';
import { finding, type TabKey } from '../../../src/domain/finding';
import { NOTHING_RETAINED } from '../../../src/workbook/generated/read-retained';
import { analysisTab } from '../../../src/workbook/generated/write-analysis';
import { balanceTab } from '../../../src/workbook/generated/write-balance';
import { bilanTab } from '../../../src/workbook/generated/write-bilan';
import { budgetTab } from '../../../src/workbook/generated/write-budget';
import { dashboardTab } from '../../../src/workbook/generated/write-dashboard';
import { evidenceTab } from '../../../src/workbook/generated/write-evidence';
import { expensesTab } from '../../../src/workbook/generated/write-expenses';
import { findingsTab } from '../../../src/workbook/generated/write-findings';
import { programmeTab } from '../../../src/workbook/generated/write-programme';
import { open, openingAgain, type Given } from '../../host/open-workbook';
import { heldRows } from '../../make/content';
import { makeBilan, makeExpense, makeReceipt } from '../../make/edition';
import { asArgument, writeScript } from '../../make/write-script';

const CODE = writeScript();

const tab = (
  sheetName: string,
  sheetId: number,
  columns: readonly string[],
  rows: readonly (readonly [string, number])[] = [],
): TabLayout => ({
  sheetName,
  sheetId,
  headerRow: 1,
  lastRow: 9,
  columns: new Map(columns.map((field, index) => [field, index + 1])),
  rows: new Map(rows),
});

const LAYOUT: WorkbookLayout = new Map<TabKey, TabLayout>([
  ['settings', tab("Paramètres d'essai", 1, ['setting', 'value'], [['dayCost', 2]])],
  ['registrations', tab('Inscriptions', 2, ['name', 'profile', 'registered1', 'present1', 'registered2', 'present2'])],
  ['staff', tab('Personnel', 3, ['structure', 'agent', 'phase', 'days', 'hours'])],
  ['expenses', tab('Dépenses', 4, ['poste', 'type', 'amount'])],
  ['receipts', tab('Recettes', 5, ['type', 'funder', 'amount'])],
]);

const STAFF_TABS: Readonly<Record<string, readonly (readonly Given[])[]>> = {
  "Paramètres d'essai": [
    ['Paramètre', 'Valeur'],
    ["Coût d'une journée", 540],
  ],
  Inscriptions: [
    ['Nom', 'Profil', 'Inscrit jour 1', 'Présent jour 1', 'Inscrit jour 2', 'Présent jour 2'],
    ['A', 'Participant', true, true, 'oui', 'x'],
    ['B', '', true, false, 'VRAI', ''],
    ['C', 'Intervenante', true, true, 'oui', 'oui'],
    ['D', 'participant', 1, '✓', 'non', 'O'],
    ['E', 'Organisateur', true, true, true, true],
  ],
  Personnel: [
    ['Structure', 'Agent', 'Phase', 'Jours', 'Heures'],
    ['La Fibre64', 'X', 'Préparation', 1, null],
    ['ALPI', 'Y', 'preparation', 2, null],
    ['ALPI', 'Y', 'Événement', 5, 8],
    ['Autre', 'Z', 'Préparation', 0.5, null],
  ],
  Dépenses: [
    ['Poste', 'Type', 'Montant'],
    ['Achats', 'a', 100.1],
    ['ACHATS', 'b', 50.05],
    ['Lieu*', 'c', 300],
    ['', 'TotalEnergies', 7],
    ['Total Achats', '', 150.15],
    ['', 'Sous-total', 300],
    ['Charges de personnel', '', 999],
    ['Achats', 'd', '12,00 €'],
  ],
  Recettes: [
    ['Type', 'Financeur', 'Montant'],
    ['Subvention', 'ANCT', 200],
    ['Budget interne', 'ALPI', 900],
    ['Don', 'La Fibre64', 50],
    ['Subvention', 'ANCT', '1.5'],
  ],
};

const bilan = makeBilan({
  expenses: [
    makeExpense(2, 'Achats', 10_010),
    makeExpense(3, 'ACHATS', 5_005),
    makeExpense(4, 'Lieu*', 30_000),
    makeExpense(5, '', 700),
  ],
  receipts: [makeReceipt(2, 'ANCT', 20_000)],
  plan: [{ row: 2, poste: 'Achats', funder: '', amount: cents(10_000), comment: '' }],
});

describe('writing a tab', () => {
  test("the live totals of Tableau de bord follow the staff's cells", async () => {
    const host = await open(CODE, STAFF_TABS);
    await host.run('write', [asArgument([dashboardTab(bilan, LAYOUT, new Map())])]);
    const shown = host.values('Tableau de bord').map((row) => row.slice(0, 2));
    expect(shown.slice(2, 20)).toEqual([
      ['Fonctions NEC', 'peut-être pas à jour : NEC › Actualiser'],
      ['Charges et recettes', 'Montant'],
      ['Charges de personnel (jours de préparation × coût d’une journée)', 4590],
      ['Achats', 150.15],
      ['Lieu*', 300],
      ['Autres postes', 7],
      ['Total des charges', 5047.15],
      ['Recettes externes', 200],
      ['Reste à charge des structures', 4847.15],
      ['Dépenses : montants écrits en texte, non comptés ici', 1],
      ['Recettes : montants écrits en texte, non comptés ici', 1],
      ['Personnel : jours écrits en texte, non comptés ici', 0],
      ['', ''],
      ['Inscriptions et présences', 'Lignes cochées'],
      ['Inscrits – Jeudi 13 juin 2024', 3],
      ['Présents – Jeudi 13 juin 2024', 2],
      ['Inscrits – Vendredi 14 juin 2024', 2],
      ['Présents – Vendredi 14 juin 2024', 2],
    ]);
    expect(shown.slice(20).map(([label]) => label)).toEqual([
      '',
      'Onglets surveillés (empreintes comparées pour savoir si les fonctions NEC sont à jour)',
      ...['Paramètres', 'Inscriptions', 'Personnel', 'Dépenses', 'Recettes'].map((name) => `${name} (lignes 1 à 100)`),
    ]);
    const sheet = Object.values(host.document().sheets).find(({ name }) => name === 'Tableau de bord');
    const isHidden = (row: number) => sheet?.rowData?.[row - 1]?.hd === YES;
    expect(Array.from({ length: 27 }, (_, index) => index + 1).filter(isHidden)).toEqual([21, 22, 23, 24, 25, 26, 27]);
    await host.edit('Dépenses', 'C5', '17');
    expect(host.values('Tableau de bord')[7]?.slice(0, 2)).toEqual(['Autres postes', 17]);
  });

  const contents = () => [
    bilanTab(bilan, NOTHING_RETAINED, 'Généré'),
    expensesTab(bilan),
    budgetTab(bilan),
    balanceTab(bilan),
    evidenceTab(bilan),
    analysisTab(bilan),
    programmeTab(bilan),
    findingsTab(
      [
        finding('amount-missing', { tab: 'expenses', row: 7, field: 'amount' }, {}),
        finding('poste-blank', { tab: 'expenses', row: 8, field: 'poste' }, {}),
        finding('no-survey-answer', { tab: 'survey', row: null, field: null }, {}),
      ],
      LAYOUT,
    ),
    dashboardTab(bilan, LAYOUT, new Map()),
  ];

  const written = openingAgain(async () => {
    const host = await open(CODE, STAFF_TABS);
    await host.run('write', [asArgument(contents())]);
    return host;
  }, CODE);

  test('takes few calls, whatever the rows, and twice gives the same', async () => {
    const host = await written();
    const first = new Map(contents().map(({ name }) => [name, [host.texts(name), host.formulas(name)]]));
    await host.run('write', [asArgument(contents())]);
    for (const { name, charts } of contents()) {
      expect(host.meter.tabs().get(name)?.writes).toBeLessThanOrEqual(10 + 3 * charts.length);
      expect([host.texts(name), host.formulas(name)]).toEqual(first.get(name));
    }
    expect(host.values('Équilibre')[10]?.slice(2)).toEqual([1877.15, 1620, 457.15, 200, 1877.15, 0]);
  });

  test('both totals of État des dépenses are equal once calculated, and those of the bilan', async () => {
    const host = await written();
    const rows = host.values('État des dépenses');
    const last = rows[rows.length - 1];
    expect([last?.[0], last?.[4], last?.[6], last?.[7]]).toEqual([
      'TOTAL DES CHARGES',
      2077.15,
      'TOTAL DES PRODUITS',
      2077.15,
    ]);
    const total = host.texts('Bilan').find(([label]) => label === 'Total des charges');
    expect(total?.slice(1, 3).map((text) => text.replace(/\s/gu, ' '))).toEqual(['2 077,15 €', '2 077,15 €']);
  });

  test('every tab of money comes to the same totals once calculated', async () => {
    const host = await written();
    const row = (tab: string, label: string) =>
      host
        .values(tab)
        .filter(([first]) => first === label)
        .map((cells) => cells.slice(1).filter((cell) => cell !== ''));
    expect([
      row('Budget', 'Total des charges'),
      row('Budget', 'Total hors charges de personnel'),
      row('Budget', 'Total des produits'),
      row('Budget', 'Total des recettes externes'),
    ]).toEqual([[[2077.15]], [[100, 457.15, 357.15, 3.5715]], [[2077.15]], [[200]]]);
    expect([row('Pièces', 'Total des dépenses'), row('Pièces', 'Total des charges')]).toEqual([
      [[457.15]],
      [[2077.15]],
    ]);
    expect(row('Analyse', 'Total')).toEqual(Array.from({ length: 4 }, () => [457.15, 1620, 2077.15]));
    expect(row('Équilibre', 'Total').map((cells) => cells.map(Number))).toEqual([
      [2077.15 - 200, 1620, 457.15, 200, 1877.15, 0],
      [540, 457.15, 200, 797.15],
      [1080, 0, 0, 1080],
    ]);
  });

  test('what staff typed comes out as text, and nothing of the former content stays', async () => {
    const hostile = [
      '=IMPORTXML("x";"y")',
      '+1+1',
      '@SUM(A1)',
      "'=1",
      '1/2',
      '12,5',
      'VRAI',
      '<b>x</b>',
      '🎉',
      'مرحبا',
    ];
    const big = bilanTab(
      makeBilan({ survey: { answers: 10, rows: [], questions: [{ column: 2, label: '=1+1', answers: hostile }] } }),
      NOTHING_RETAINED,
      '=STAMP()',
    );
    const host = await open(CODE, {});
    await host.run('write', [asArgument([big])]);
    const held = heldRows(big);
    expect(host.values('Bilan').map((row) => row[0])).toEqual(held.map((row) => row[0] ?? ''));
    expect(
      host
        .formulas('Bilan')
        .map((row) => row[0])
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    const small = bilanTab(makeBilan({ survey: null, registrations: null }), NOTHING_RETAINED, 'Généré');
    await host.run('write', [asArgument([small])]);
    expect(host.values('Bilan')).toHaveLength(small.rows.length);
  });

  test('grows the grid when it must', async () => {
    const long = programmeTab(
      makeBilan({
        sessions: Array.from({ length: 150 }, (_, index) => ({
          ...makeBilan().edition.sessions![0]!,
          row: index + 2,
        })),
      }),
    );
    const host = await open(CODE, { 'Programme détaillé': [['ancien', 'contenu']] });
    await host.run('write', [asArgument([long])]);
    expect(host.values('Programme détaillé')).toHaveLength(long.rows.length);
  });
});
