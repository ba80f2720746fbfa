import { balanceTab } from '../../../src/workbook/generated/write-balance';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';
import { heldRows, plainRows } from '../../make/content';

describe('Équilibre', () => {
  test('shows the key, what each partner bore and should bear, and the transfers', () => {
    expect(plainRows(heldRows(balanceTab(makeBilan())))).toEqual([
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
      [
        'Les charges (2 070,15 €) moins les recettes externes (200,00 €) laissent 1 870,15 € à partager au ' +
          'prorata des jours de préparation : La Fibre64 623,38 € et ALPI 1 246,77 €.',
      ],
      [
        'La Fibre64 : part de 1 870,15 € × 1 ÷ 3 = 623,38 €, avance de 790,15 € (540,00 € de personnel + ' +
          '450,15 € payés − 200,00 € perçus), soit 166,77 € de plus que sa part.',
      ],
      [
        'ALPI : part de 1 870,15 € × 2 ÷ 3 = 1 246,77 €, avance de 1 080,00 € (1 080,00 € de personnel + ' +
          '0,00 € payés − 0,00 € perçus), soit 166,77 € de moins que sa part.',
      ],
      [
        'Chaque part est arrêtée au centime ; les centimes qui restent vont aux plus forts restes, dans ' +
          'l’ordre des structures.',
      ],
      ['Pour que chacune ait supporté sa part, l’ALPI verse 166,77 € à La Fibre64.'],
      [],
      ['Titres de recette à émettre'],
      ['Titre de recette à émettre par La Fibre64. Débiteur : ALPI. Montant : 166,77 €.'],
      [
        'Objet : NEC Essai (jeudi 13 juin 2024 et vendredi 14 juin 2024), participation au reste à charge ' +
          'selon la clé « Jours de personnel » : part de 1 246,77 €, avance de 1 080,00 €, reste dû',
      ],
      ['166,77 €.'],
      [
        'Pièces à joindre : la convention entre les structures, l’état des dépenses, le présent équilibre et ' +
          'l’état des pièces visé par le comptable.',
      ],
      [],
      ['Ce que donnerait chaque clé'],
      [
        'Structure',
        ...['Jours de personnel (retenue)', 'Parts égales', 'Pourcentages'].flatMap((key) => [
          `${key} : part`,
          `${key} : solde`,
        ]),
      ],
      ['La Fibre64', 623.38, 166.77, 935.08, -144.93],
      ['ALPI', 1246.77, -166.77, 935.07, 144.93],
      ['Jours de personnel : l’ALPI verse 166,77 € à La Fibre64.'],
      ['Parts égales : La Fibre64 verse 144,93 € à l’ALPI.'],
      ['Pourcentages : les « Part de … » ne sont pas dans Paramètres, ou ne font pas 100 %.'],
      ['La clé retenue est celle de Clé de répartition dans Paramètres.'],
      [],
      ['Ce que La Fibre64 a avancé, ligne à ligne'],
      ['Détail', 'N° mandat', 'Paiement', 'Charges de personnel', 'Dépenses payées', 'Recettes perçues', 'Avancé'],
      ['Charges de personnel : 1 jour × 540,00 €', '', '', 540],
      ...[
        [2, 100.1],
        [3, 300],
        [4, 50.05],
      ].map(([row = 0, amount = 0]) => [
        `Fournisseur ${row} – Dépense ${row}`,
        String(100 + row),
        'juillet 2024',
        '',
        amount,
      ]),
      ['Subvention – ANCT', '', '', '', '', 200],
      [
        'Total',
        '',
        '',
        ...['D', 'E', 'F'].map((column) => `=ROUND(SUM(${column}40:${column}44);2)`),
        '=ROUND(D45+E45-F45;2)',
      ],
      [],
      ['Ce que ALPI a avancé, ligne à ligne'],
      ['Détail', 'N° mandat', 'Paiement', 'Charges de personnel', 'Dépenses payées', 'Recettes perçues', 'Avancé'],
      ['Charges de personnel : 2 jours × 540,00 €', '', '', 1080],
      [
        'Total',
        '',
        '',
        ...['D', 'E', 'F'].map((column) => `=ROUND(SUM(${column}49:${column}49);2)`),
        '=ROUND(D50+E50-F50;2)',
      ],
    ]);
  });

  test('says why there is none, and what to do', () => {
    const bilan = makeBilan({
      settings: makeSettings({ sharingKey: { kind: 'missing' } }),
      expenses: [makeExpense(2, 'Achats', 100, { payer: 'Inconnue' })],
    });
    const text = plainRows(heldRows(balanceTab(bilan))).map((row) => row[0]);
    expect(text).toContain('L’équilibre ne peut pas être fait.');
    expect(text.filter((cell) => String(cell).includes('l’équilibre entre les structures'))).toHaveLength(2);
    expect(text.some((cell) => String(cell).startsWith('Pour que'))).toBe(false);
  });

  test('writes each part as the operation of its key, and each titre with what it is a part of', () => {
    const sentences = (more: Parameters<typeof makeSettings>[0]) =>
      plainRows(
        heldRows(
          balanceTab(
            makeBilan({
              settings: makeSettings({ structures: ['A', 'B', 'C'], defaultPayer: 'A', ...more }),
              staff: [],
            }),
          ),
        ),
      ).map((row) => String(row[0]));
    const equal = sentences({ sharingKey: { kind: 'equal' } });
    expect(equal).toContain(
      'B : part de 250,15 € ÷ 3 = 83,38 €, avance de 0,00 € (0,00 € de personnel + 0,00 € payés − 0,00 € ' +
        'perçus), soit 83,38 € de moins que sa part.',
    );
    expect(equal.filter((sentence) => sentence.startsWith('Titre de'))).toEqual([
      'Titre de recette à émettre par A. Débiteur : B. Montant : 83,38 €.',
      'Titre de recette à émettre par A. Débiteur : C. Montant : 83,38 €.',
    ]);
    const points = new Map([
      ['a', 12.5],
      ['b', 87.5],
      ['c', 0],
    ]);
    expect(sentences({ sharingKey: { kind: 'percentages', points }, parts: points })).toContain(
      'A : part de 250,15 € × 12,5 % = 31,27 €, avance de 250,15 € (0,00 € de personnel + 450,15 € payés − ' +
        '200,00 € perçus), soit 218,88 € de plus que sa part.',
    );
  });
});
