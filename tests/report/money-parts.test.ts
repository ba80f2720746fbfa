import fc from 'fast-check';
import { bilanOf } from '../../src/domain/bilan';
import { borneBy } from '../../src/domain/finances/borne';
import type { Edition } from '../../src/domain/edition';
import { cents, sumCents } from '../../src/domain/money';
import { fold } from '../../src/domain/names';
import type { ReportInput } from '../../src/report/report-input';
import type { ReportBlock } from '../../src/report/report-document';
import { plannedAndActual } from '../../src/report/sections/budget';
import { evidence } from '../../src/report/sections/evidence';
import { chargesStatement } from '../../src/report/sections/expenses';
import { ordersToIssue, otherKeys, sharing } from '../../src/report/sections/sharing';
import { moneyText } from '../../src/words/french';
import { makeBilan, makeExpense, makeSettings, makeStaffLine } from '../make/edition';
import { randomEdition } from '../make/random-editions';
import { plain } from '../make/said';
import { inputOf } from '../make/report-editions';

/** Gives what the blocks say: a line for each text, « a | b » for each row of a table. */
function said(blocks: readonly ReportBlock[]): string[] {
  return blocks
    .flatMap((block): string[] => {
      if (block.kind === 'table')
        return [
          `[${block.caption}]`,
          block.columns.map(({ title }) => title).join(' | '),
          ...block.rows.map(({ kind, cells }) => `${kind === 'line' ? '' : `${kind}: `}${cells.join(' | ')}`),
        ];
      return 'runs' in block ? [block.runs.map(({ text }) => text).join('')] : [];
    })
    .map(plain);
}

const of = (make: (input: ReportInput) => readonly ReportBlock[], more: Partial<Edition> = {}): string[] =>
  said(make(inputOf(makeBilan(more))));
const line = (row: number, poste: string, funder: string, amount: number, comment = '') => ({
  row,
  poste,
  funder,
  amount: cents(amount),
  comment,
});

describe('planned and actual', () => {
  test('stand beside each other with their gap, charges then products, and what staff said', () => {
    expect(
      of(plannedAndActual, {
        plan: [
          line(2, 'Achats', '', 10_000, 'Plus de monde\nque prévu'),
          line(3, 'Lieu', '', 40_000),
          line(4, 'Charges de personnel', '', 162_000),
          line(5, '', 'ANCT', 20_000),
          line(6, '', 'Budget interne', 192_000),
        ],
      }),
    ).toEqual([
      'Prévu et réalisé',
      'Les charges sont de 49,85 € au-dessous du budget prévu (2 120,00 €), soit −2 %. L’écart le plus grand ' +
        'est celui de « Lieu » (−100,00 €, soit −25 %). Les recettes externes sont conformes au montant prévu ' +
        '(200,00 €).',
      '[Charges prévues et réalisées]',
      'Poste | Prévu | Réalisé | Écart | Écart en %',
      'Achats | 100,00 € | 150,15 € | +50,15 € | +50 %',
      'Lieu | 400,00 € | 300,00 € | −100,00 € | −25 %',
      'subtotal: Total hors charges de personnel | 500,00 € | 450,15 € | −49,85 € | −10 %',
      'Charges de personnel | 1 620,00 € | 1 620,00 € | 0,00 € | 0 %',
      'total: Total des charges | 2 120,00 € | 2 070,15 € | −49,85 € | −2 %',
      '[Produits prévus et réalisés]',
      'Financeur | Prévu | Réalisé | Écart | Écart en %',
      'ANCT | 200,00 € | 200,00 € | 0,00 € | 0 %',
      'subtotal: Total des recettes externes | 200,00 € | 200,00 € | 0,00 € | 0 %',
      'Budget interne | 1 920,00 € | 1 870,15 € | −49,85 € | −3 %',
      'total: Total des produits | 2 120,00 € | 2 070,15 € | −49,85 € | −2 %',
      'Écart : réalisé − prévu, et sa part du prévu.',
      'Ce que les organisateurs disent de ces écarts :',
      '« Achats » : Plus de monde que prévu',
    ]);
  });

  test('are left out when nothing was planned', () => {
    expect(of(plannedAndActual)).toEqual([]);
    expect(
      of(plannedAndActual, { plan: [line(2, 'Achats', '', 10_000)] }).filter((text) => text.startsWith('[')),
    ).toEqual(['[Charges prévues et réalisées]']);
    expect(
      of(plannedAndActual, { plan: [line(2, '', 'ANCT', 10_000)] }).filter((text) => text.startsWith('[')),
    ).toEqual(['[Produits prévus et réalisés]']);
  });

  test('show a dash for what is not known', () => {
    const lines = of(plannedAndActual, {
      expenses: [makeExpense(2, 'Achats', 100, { planned: cents(90) }), makeExpense(3, 'Lieu', 300)],
      settings: makeSettings({ dayCost: null }),
    });
    expect(lines.slice(1)).toEqual(
      expect.arrayContaining([
        'Lieu | – | 3,00 € | – | –',
        'Charges de personnel | – | – | – | –',
        'total: Total partiel des charges | – | – | – | –',
      ]),
    );
  });
});

describe('the sharing', () => {
  test('shows what each partner bore by kind, then its part and its balance', () => {
    expect(of(sharing)).toEqual(
      expect.arrayContaining([
        '[Ce que chaque partenaire a supporté]',
        'Structure | Charges de personnel | Dépenses payées | Recettes perçues | Avancé',
        'La Fibre64 | 540,00 € | 450,15 € | 200,00 € | 790,15 €',
        'ALPI | 1 080,00 € | 0,00 € | 0,00 € | 1 080,00 €',
        'total: Total | 1 620,00 € | 450,15 € | 200,00 € | 1 870,15 €',
        '[Part, avance et solde de chaque partenaire]',
        'La Fibre64 | 1 jour | 623,38 € | 790,15 € | 166,77 €',
        'ALPI | 2 jours | 1 246,77 € | 1 080,00 € | −166,77 €',
        'total: Total |  | 1 870,15 € | 1 870,15 € | 0,00 €',
      ]),
    );
  });

  test('of an unknown key still shows what each bore, and no part', () => {
    const lines = of(sharing, { settings: makeSettings({ sharingKey: { kind: 'unknown', text: 'à la louche' } }) });
    expect(lines).toContain('La Fibre64 | 540,00 € | 450,15 € | 200,00 € | 790,15 €');
    expect(lines.join('\n')).not.toContain('Part, avance');
  });

  test('shows no advance when a payer is not known', () => {
    expect(of(sharing, { expenses: [makeExpense(2, 'Achats', 100, { payer: 'Inconnue' })] })).toEqual([
      'Répartition entre les partenaires',
      'Le partage du budget interne entre les partenaires n’a pas pu être établi à partir du classeur. Le ' +
        'reste à charge est de 1 421,00 €.',
    ]);
  });

  test('of one partner has no total', () => {
    expect(
      of(sharing, {
        settings: makeSettings({ structures: ['La Fibre64'] }),
        staff: [makeStaffLine(2, 'La Fibre64', 1)],
      }).filter((text) => text.startsWith('total')),
    ).toEqual([]);
  });

  test('prints for each partner the sums of what it bore line by line, whatever the edition', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const bilan = bilanOf(edition);
        const [table] = sharing(inputOf(bilan)).flatMap((block) =>
          block.kind === 'table' && block.caption.startsWith('Ce que') ? [block] : [],
        );
        const sum = (lines: readonly { readonly kind: string; readonly amount: number }[], kind: string) =>
          lines.filter((each) => each.kind === kind).reduce((total, { amount }) => total + amount, 0);
        // One structure alone has nobody to share with.
        const bornes = edition.settings.structures.length === 1 ? [] : borneBy(bilan);
        const expected = bornes.map(({ lines, advanced }) =>
          [sum(lines, 'staff'), sum(lines, 'expense'), 0 - sum(lines, 'receipt'), advanced].map(moneyText),
        );
        const rows = (table?.rows ?? []).filter(({ kind }) => kind === 'line').map(({ cells }) => cells.slice(1));
        expect(rows).toEqual(expected);
        expect(rows.map((cells) => cells[3])).toEqual(
          bornes.map(({ structure }) =>
            moneyText(
              bilan.finances.balance.partners.find((partner) => partner.structure === structure)?.advanced ?? 0,
            ),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the other keys', () => {
  test('stand side by side, and one that gives nothing says why', () => {
    expect(of(otherKeys)).toEqual([
      'Ce que donnerait chaque clé',
      'La clé retenue est « Jours de personnel ». Pour les mêmes charges et les mêmes recettes, chaque clé donnerait :',
      '[Part et solde de chaque partenaire, selon la clé]',
      'Part et solde | Jours de personnel (retenue) | Parts égales',
      'group: La Fibre64',
      'Part | 623,38 € | 935,08 €',
      'subtotal: Solde | 166,77 € | −144,93 €',
      'group: ALPI',
      'Part | 1 246,77 € | 935,07 €',
      'subtotal: Solde | −166,77 € | 144,93 €',
      'Jours de personnel : l’ALPI verse 166,77 € à La Fibre64.',
      'Parts égales : La Fibre64 verse 144,93 € à l’ALPI.',
      'Pourcentages : les « Part de … » ne sont pas dans Paramètres, ou ne font pas 100 %.',
    ]);
  });

  test('are three when percentages are given, and none is chosen when the key is not known', () => {
    const parts = new Map([
      [fold('La Fibre64'), 25],
      [fold('ALPI'), 75],
    ]);
    const lines = of(otherKeys, { settings: makeSettings({ sharingKey: { kind: 'missing' }, parts }), staff: [] });
    expect(lines[1]).toBe(
      'Aucune clé n’est retenue, ou elle ne donne rien. Pour les mêmes charges et les mêmes recettes, chaque ' +
        'clé donnerait :',
    );
    expect(lines).toContain('Part et solde | Parts égales | Pourcentages');
    expect(lines).toContain('Jours de personnel : aucune structure n’a de jours de préparation.');
  });

  test.each<[string, Partial<Edition>]>([
    [
      'one partner',
      { settings: makeSettings({ structures: ['La Fibre64'] }), staff: [makeStaffLine(2, 'La Fibre64', 1)] },
    ],
    ['nobody', { settings: makeSettings({ structures: [] }) }],
    ['receipts unknown', { receipts: null }],
  ])('are left out: %s', (_, more) => {
    expect(of(otherKeys, more)).toEqual([]);
  });

  test('each share the same internal budget, whatever the edition', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const bilan = bilanOf(edition);
        const [table] = otherKeys(inputOf(bilan)).flatMap((block) => (block.kind === 'table' ? [block] : []));
        const usable = bilan.finances.underKeys.filter(({ transfers }) => transfers !== null);
        const printed = (label: string, column: number) =>
          (table?.rows ?? [])
            .filter(({ kind, cells }) => kind !== 'group' && cells[0] === label)
            .map(({ cells }) => cells[column]);
        for (const [index, { partners }] of (table === undefined ? [] : usable).entries()) {
          expect(printed('Part', index + 1)).toEqual(partners.map(({ share }) => moneyText(share ?? 0)));
          expect(printed('Solde', index + 1)).toEqual(partners.map(({ balance }) => moneyText(balance ?? 0)));
          expect(sumCents(partners.map(({ share }) => share ?? cents(0)))).toBe(bilan.finances.remainder);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the titres de recette', () => {
  test('are given in words that can be copied', () => {
    expect(of(ordersToIssue)).toEqual([
      'Titre de recette à émettre',
      'Titre de recette à émettre par La Fibre64. Débiteur : ALPI. Montant : 166,77 €.',
      'Objet : NEC Essai (jeudi 13 juin 2024 et vendredi 14 juin 2024), participation au reste à charge ' +
        'selon la clé « Jours de personnel » : part de 1 246,77 €, avance de 1 080,00 €, reste dû 166,77 €.',
      'Pièces à joindre : la convention entre les structures, l’état des dépenses, le présent équilibre et ' +
        'l’état des pièces visé par le comptable.',
    ]);
  });

  test('of several debtors stand under one heading', () => {
    const lines = of(ordersToIssue, {
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
    expect(of(ordersToIssue, more)).toEqual([]);
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
    expect(of(evidence, { expenses })).toEqual([
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
    expect(of(evidence, { expenses })[0]).toBe(text);
  });

  test('says who paid is not known, and nothing without an expense', () => {
    expect(of(evidence, { settings: makeSettings({ defaultPayer: null }) })[3]).toBe(
      'Payeur non précisé | 3 | 0 | 0 | 3 | 450,15 €',
    );
    expect(of(evidence, { expenses: [] })).toEqual([]);
  });

  test('the statement names the payer of each expense, or once the payer of all', () => {
    const [, caption, head, ...rows] = of(chargesStatement, {
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
    expect(of(chargesStatement).pop()).toBe('Toutes ces dépenses, personnel à part, ont été payées par La Fibre64.');
    expect(of(chargesStatement, { settings: makeSettings({ defaultPayer: null }) }).pop()).toMatch(/^total/u);
  });
});
