import fc from 'fast-check';
import { bilanOf } from '../../src/domain/bilan';
import { borneBy } from '../../src/domain/finances/borne';
import type { Edition } from '../../src/domain/edition';
import { cents, sumCents } from '../../src/domain/money';
import { fold } from '../../src/domain/names';
import { plannedAndActual } from '../../src/report/sections/budget';
import { otherKeys, sharing } from '../../src/report/sections/sharing';
import { moneyText } from '../../src/words/french';
import { makeExpense, makeSettings, makeStaffLine } from '../make/edition';
import { randomEdition } from '../make/random-editions';
import { inputOf } from '../make/report/report-editions';
import { saidOf } from '../make/report/said-parts';
import { runs } from '../make/runs';

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
      saidOf(plannedAndActual, {
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
    expect(saidOf(plannedAndActual)).toEqual([]);
    expect(
      saidOf(plannedAndActual, { plan: [line(2, 'Achats', '', 10_000)] }).filter((text) => text.startsWith('[')),
    ).toEqual(['[Charges prévues et réalisées]']);
    expect(
      saidOf(plannedAndActual, { plan: [line(2, '', 'ANCT', 10_000)] }).filter((text) => text.startsWith('[')),
    ).toEqual(['[Produits prévus et réalisés]']);
  });

  test('show a dash for what is not known', () => {
    const lines = saidOf(plannedAndActual, {
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
    expect(saidOf(sharing)).toEqual(
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
    const lines = saidOf(sharing, { settings: makeSettings({ sharingKey: { kind: 'unknown', text: 'à la louche' } }) });
    expect(lines).toContain('La Fibre64 | 540,00 € | 450,15 € | 200,00 € | 790,15 €');
    expect(lines.join('\n')).not.toContain('Part, avance');
  });

  test('shows no advance when a payer is not known', () => {
    expect(saidOf(sharing, { expenses: [makeExpense(2, 'Achats', 100, { payer: 'Inconnue' })] })).toEqual([
      'Répartition entre les partenaires',
      'Le partage du budget interne entre les partenaires n’a pas pu être établi à partir du classeur. Le ' +
        'reste à charge est de 1 421,00 €.',
    ]);
  });

  test('of one partner has no total', () => {
    expect(
      saidOf(sharing, {
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
      { numRuns: runs(20) },
    );
  });
});

describe('the other keys', () => {
  test('stand side by side, and one that gives nothing says why', () => {
    expect(saidOf(otherKeys)).toEqual([
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
    const lines = saidOf(otherKeys, { settings: makeSettings({ sharingKey: { kind: 'missing' }, parts }), staff: [] });
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
    expect(saidOf(otherKeys, more)).toEqual([]);
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
      { numRuns: runs(20) },
    );
  });
});
