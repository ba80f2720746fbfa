import type { Edition } from '../../src/domain/edition';
import { evidence } from '../../src/report/sections/evidence';
import { chargesStatement } from '../../src/report/sections/expenses';
import { ordersToIssue } from '../../src/report/sections/sharing';
import { makeExpense, makeSettings, makeStaffLine } from '../make/edition';
import { saidOf } from '../make/report/said-parts';

describe('the titres de recette', () => {
  test('are given in words that can be copied', () => {
    expect(saidOf(ordersToIssue)).toEqual([
      'Titre de recette à émettre',
      'Titre de recette à émettre par La Fibre64. Débiteur : ALPI. Montant : 166,77 €.',
      'Objet : NEC Essai (jeudi 13 juin 2024 et vendredi 14 juin 2024), participation au reste à charge ' +
        'selon la clé « Jours de personnel » : part de 1 246,77 €, avance de 1 080,00 €, reste dû 166,77 €.',
      'Pièces à joindre : la convention entre les structures, l’état des dépenses, le présent équilibre et ' +
        'l’état des pièces visé par le comptable.',
    ]);
  });

  test('of several debtors stand under one heading', () => {
    const lines = saidOf(ordersToIssue, {
      settings: makeSettings({ structures: ['La Fibre64', 'ALPI', 'Mairie'], sharingKey: { kind: 'equal' } }),
      staff: [],
    });
    expect(lines.filter((text) => text.startsWith('Titre'))).toEqual([
      'Titres de recette à émettre',
      'Titre de recette à émettre par La Fibre64. Débiteur : ALPI. Montant : 83,38 €.',
      'Titre de recette à émettre par La Fibre64. Débiteur : Mairie. Montant : 83,38 €.',
    ]);
  });

  test.each<[string, Partial<Edition>]>([
    [
      'each bore its part',
      { settings: makeSettings({ structures: ['La Fibre64'] }), staff: [makeStaffLine(2, 'La Fibre64', 1)] },
    ],
    ['no balance', { settings: makeSettings({ sharingKey: { kind: 'missing' } }) }],
  ])('are left out: %s', (_, more) => {
    expect(saidOf(ordersToIssue, more)).toEqual([]);
  });
});

const COMPLETE = { evidence: 'facture' };

describe('the evidence', () => {
  test('is told by payer, with each expense that lacks what others have', () => {
    const expenses = [
      makeExpense(2, 'Achats', 100, COMPLETE),
      makeExpense(3, 'Lieu', 300, { payer: 'alpi', mandat: '', evidence: '', supplier: '' }),
      makeExpense(4, 'Lieu', 500, { ...COMPLETE, payer: 'ALPI', payment: { kind: 'blank' } }),
    ];
    expect(saidOf(evidence, { expenses })).toEqual([
      'Il reste 2 dépenses à compléter, sur 3 (tableau « Pièces à compléter »). Une explication, dans le ' +
        'paiement ou le justificatif, tient lieu de mandat.',
      '[Dépenses et pièces, par payeur]',
      'Payé par | Dépenses | Sans mandat | Sans paiement | Sans justificatif | Montant',
      'La Fibre64 | 1 | 0 | 0 | 0 | 1,00 €',
      'ALPI | 2 | 1 | 1 | 1 | 8,00 €',
      'total: Total | 3 | 1 | 1 | 1 | 9,00 €',
      '[Pièces à compléter]',
      'N° mandat | Paiement | Fournisseur | Type de dépense | Montant | Manque',
      'group: ALPI',
      '104 | – | Fournisseur 4 | Dépense 4 | 5,00 € | paiement',
      '– | juillet 2024 | – | Dépense 3 | 3,00 € | mandat et justificatif',
    ]);
  });

  test.each<[string, Edition['expenses'], string]>([
    [
      'nothing is missing',
      [makeExpense(2, 'Achats', 100, COMPLETE)],
      'Pour chaque dépense, le classeur indique le mandat, le paiement et le justificatif. Une explication, ' +
        'dans le paiement ou le justificatif, tient lieu de mandat.',
    ],
    [
      'no document anywhere',
      [makeExpense(2, 'Achats', 100), makeExpense(3, 'Achats', 100)],
      'Le justificatif n’est indiqué pour aucune dépense. Pour chaque dépense, le classeur indique le mandat ' +
        'et le paiement. Une explication, dans le paiement ou le justificatif, tient lieu de mandat.',
    ],
    [
      'no mandat and no document anywhere, one payment missing',
      [
        makeExpense(2, 'Achats', 100, { mandat: '' }),
        makeExpense(3, 'Achats', 100, { mandat: '', payment: { kind: 'blank' } }),
      ],
      'Le mandat et le justificatif ne sont indiqués pour aucune dépense. Il reste 1 dépense à compléter, sur 2 ' +
        '(tableau « Pièces à compléter »).',
    ],
    [
      'nothing at all',
      [makeExpense(2, 'Achats', 100, { mandat: '', payment: { kind: 'blank' } })],
      'Le mandat, le paiement et le justificatif ne sont indiqués pour aucune dépense.',
    ],
  ])('says in a sentence: %s', (_, expenses, text) => {
    expect(saidOf(evidence, { expenses })[0]).toBe(text);
  });

  test('says who paid is not known, and nothing without an expense', () => {
    expect(saidOf(evidence, { settings: makeSettings({ defaultPayer: null }) })[3]).toBe(
      'Payeur non précisé | 3 | 0 | 0 | 3 | 450,15 €',
    );
    expect(saidOf(evidence, { expenses: [] })).toEqual([]);
  });

  test('the statement names the payer of each expense, or once the payer of all', () => {
    const [, caption, head, ...rows] = saidOf(chargesStatement, {
      expenses: [makeExpense(2, 'Achats', 100), makeExpense(3, 'Achats', 300, { payer: 'alpi' })],
    });
    expect([caption, head]).toEqual([
      '[État des charges]',
      'Type de dépense | Fournisseur | N° mandat | Paiement | Payé par | Montant',
    ]);
    expect(rows).toEqual([
      'group: Achats',
      'Dépense 2 | Fournisseur 2 | 102 | juillet 2024 | La Fibre64 | 1,00 €',
      'Dépense 3 | Fournisseur 3 | 103 | juillet 2024 | ALPI | 3,00 €',
      'subtotal: Total Achats |  |  |  |  | 4,00 €',
      'group: Charges de personnel',
      '1 jour × 540,00 € | La Fibre64 |  |  |  | 540,00 €',
      '2 jours × 540,00 € | ALPI |  |  |  | 1 080,00 €',
      'subtotal: Total Charges de personnel |  |  |  |  | 1 620,00 €',
      'total: TOTAL DES CHARGES |  |  |  |  | 1 624,00 €',
    ]);
    expect(saidOf(chargesStatement).pop()).toBe(
      'Toutes ces dépenses, personnel à part, ont été payées par La Fibre64.',
    );
    expect(saidOf(chargesStatement, { settings: makeSettings({ defaultPayer: null }) }).pop()).toMatch(/^total/u);
  });
});
