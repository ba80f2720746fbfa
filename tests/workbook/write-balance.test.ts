import { balanceTab } from '../../src/workbook/write-balance';
import { makeBilan, makeExpense, makeSettings } from '../make/edition';
import { heldRows } from '../make/content';

const plain = (rows: (string | number)[][]) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/[\u00a0\u202f]/gu, ' ') : cell)));

describe('Équilibre', () => {
  test('shows the key, what each partner bore and should bear, and the transfers', () => {
    expect(plain(heldRows(balanceTab(makeBilan())))).toEqual([
      ['Équilibre'],
      ['NEC Essai'],
      ['Clé de répartition', 'Jours de personnel'],
      ['Total des charges', 2070.15],
      ['Recettes externes', 200],
      ['Reste à charge', '=ROUND(B4-B5;2)'],
      [],
      ['Structure', 'Poids', 'Part', 'Charges de personnel', 'Dépenses payées', 'Recettes perçues', 'Avancé', 'Solde'],
      ['La Fibre64', 1, 623.38, 540, 450.15, 200, '=ROUND(D9+E9-F9;2)', '=ROUND(G9-C9;2)'],
      ['ALPI', 2, 1246.77, 1080, 0, 0, '=ROUND(D10+E10-F10;2)', '=ROUND(G10-C10;2)'],
      ['Total', '', ...['C', 'D', 'E', 'F', 'G', 'H'].map((column) => `=ROUND(SUM(${column}9:${column}10);2)`)],
      [],
      ['Virements'],
      ['De', 'Vers', 'Montant'],
      ['ALPI', 'La Fibre64', 166.77],
      [],
      ['Les charges (2 070,15 €) moins les recettes externes (200,00 €) laissent 1 870,15 € à partager au prorata des jours de préparation : La Fibre64 623,38 € (1 jour) et ALPI 1 246,77 € (2 jours).'],
      ['La Fibre64 a avancé 790,15 € (540,00 € de personnel + 450,15 € payés − 200,00 € perçus) pour une part de 623,38 €, soit 166,77 € de plus que sa part.'],
      ['ALPI a avancé 1 080,00 € (1 080,00 € de personnel + 0,00 € payés − 0,00 € perçus) pour une part de 1 246,77 €, soit 166,77 € de moins que sa part.'],
      ['Pour que chacune ait supporté sa part, ALPI verse 166,77 € à La Fibre64.'],
    ]);
  });

  test('says why there is none, and what to do', () => {
    const bilan = makeBilan({ settings: makeSettings({ sharingKey: { kind: 'missing' } }), expenses: [makeExpense(2, 'Achats', 100, { payer: 'Inconnue' })] });
    const text = plain(heldRows(balanceTab(bilan))).map((row) => row[0]);
    expect(text).toContain("L'équilibre ne peut pas être fait.");
    expect(text.filter((cell) => String(cell).includes("l'équilibre entre les structures"))).toHaveLength(2);
    expect(text.some((cell) => String(cell).startsWith('Pour que'))).toBe(false);
  });
});
