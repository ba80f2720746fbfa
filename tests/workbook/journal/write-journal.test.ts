import fc from 'fast-check';
import { bilanOf, type Bilan } from '../../../src/domain/bilan';
import { cents } from '../../../src/domain/money';
import { journalText } from '../../../src/workbook/journal/write-journal';
import { makeBilan, makeEdition, makeExpense, makeReceipt, makeSettings } from '../../make/edition';
import { HOSTILE_NAMES, randomEdition } from '../../make/random-editions';
import { readJournal, totalOf } from '../../make/read-journal';
import { bilanOfTabs, exampleTabs } from '../../make/workbook-source';
import { runs } from '../../make/runs';

/** Gives what the journal of a bilan should come to, by account group. */
const expected = ({ finances }: Bilan) => ({
  charges: finances.charges ?? 0,
  products: 0 - (finances.charges ?? 0),
  soldes: finances.balance.partners.map(({ balance }) => 0 - (balance ?? 0)).sort((a, b) => a - b),
});

function found(text: string): { charges: number; products: number; soldes: number[] } {
  const journal = readJournal(text);
  const soldes = [...journal.balances].flatMap(([account, balance]) =>
    account.startsWith('Partenaires:') ? [balance] : [],
  );
  return {
    charges: totalOf(journal, 'Charges'),
    products: totalOf(journal, 'Produits'),
    soldes: soldes.sort((a, b) => a - b),
  };
}

describe('the journal', () => {
  test('of the example gives another reader the published totals', () => {
    const journal = readJournal(journalText(bilanOfTabs(exampleTabs()).bilan));
    expect(Object.fromEntries(journal.balances)).toEqual({
      'Charges:Achats': 67_958,
      'Charges:Intervenants + Déplacements + Frais de missions': 221_479,
      'Charges:Communication': 39_144,
      'Charges:Location Lieu': 234_000,
      'Charges:Charges de personnel': 1_782_000,
      'Produits:ANCT': -350_000,
      'Produits:Budget interne:La Fibre64': -906_628,
      'Produits:Budget interne:ALPI': -1_087_953,
      'Partenaires:La Fibre64': -115_953,
      'Partenaires:ALPI': 115_953,
      'Contrôle:Charges': 0,
      'Contrôle:Produits': 0,
      'Contrôle:Partenaires': 0,
    });
    expect([totalOf(journal, 'Charges'), totalOf(journal, 'Produits'), journal.entries, journal.assertions]).toEqual([
      2_344_581, -2_344_581, 22, 13,
    ]);
  });

  test('shows each expense with its mandat, supplier and row, and says what has no month', () => {
    const bilan = makeBilan({
      expenses: [
        makeExpense(2, 'Achats', 123_456, {
          mandat: '(533)',
          supplier: 'Chez; Paul',
          type: 'Café\nthé',
          payer: 'ALPI',
        }),
        makeExpense(3, '', -5, { mandat: '', supplier: '', payment: { kind: 'text', text: 'Facture: annuelle' } }),
      ],
    });
    expect(
      journalText(bilan)
        .split('\n\n')
        .filter((entry) => entry.includes('de Dépenses')),
    ).toEqual([
      '2024-06-14 * Dépense 3\n    ; sans mandat, fournisseur non précisé, Dépense 3, ligne 3 de Dépenses\n  ' +
        '  ; paiement Facture annuelle, sans mois de paiement, daté du dernier jour\n    Charges:Sans poste  ' +
        '-0.05 EUR\n    Partenaires:La Fibre64  0.05 EUR',
      '2024-07-01 * (533) Chez Paul\n    ; mandat (533), fournisseur Chez Paul, Café thé, ligne 2 de ' +
        'Dépenses\n    Charges:Achats  1234.56 EUR\n    Partenaires:ALPI  -1234.56 EUR',
    ]);
  });

  test('stands under the rubriques of the accounts once a Compte states one', () => {
    const bilan = makeBilan({
      expenses: [
        makeExpense(2, 'Achats', 100, { account: '6068' }),
        makeExpense(3, 'Achats', 200, { account: '625' }),
        makeExpense(4, 'Lieu', 300),
        makeExpense(5, 'Divers', 400),
        makeExpense(6, '86 Bénévolat', 500),
      ],
      receipts: [makeReceipt(2, 'ANCT', 50)],
    });
    const named = [...readJournal(journalText(bilan)).balances].filter(([account]) =>
      /^(?:Charges|Produits:A)/u.test(account),
    );
    expect(Object.fromEntries(named)).toEqual({
      'Charges:60 Achats:Achats': 100,
      'Charges:62 Autres services extérieurs:Achats': 200,
      'Charges:61 Services extérieurs:Lieu': 300,
      'Charges:À ventiler:Divers': 400,
      'Charges:64 Charges de personnel:Charges de personnel': 162_000,
      'Produits:ANCT': -50,
    });
    expect(found(journalText(bilan))).toEqual(expected(bilan));
  });

  test('keeps hostile names apart, each in an account of its own', () => {
    const bilan = makeBilan({
      expenses: HOSTILE_NAMES.map((name, index) =>
        makeExpense(index + 2, name, 100 + index, { supplier: name, mandat: name, type: name }),
      ),
      receipts: HOSTILE_NAMES.map((name, index) => makeReceipt(index + 2, name, 10 + index)),
    });
    const journal = readJournal(journalText(bilan));
    const accounts = (parent: string) =>
      [...journal.balances.keys()].filter(
        (account) => account.startsWith(`${parent}:`) && !account.startsWith('Produits:Budget interne:'),
      );
    expect(found(journalText(bilan))).toEqual(expected(bilan));
    expect(accounts('Charges')).toHaveLength(bilan.budget.charges.length);
    expect(accounts('Produits')).toHaveLength(
      bilan.budget.products.filter(({ subject }) => subject.kind === 'funder').length,
    );
  });

  test('agrees to the cent with the bilan whatever the ledger', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const bilan = bilanOf(edition);
        expect(bilan.finances.balance.transfers).not.toBe(null);
        expect(found(journalText(bilan))).toEqual(expected(bilan));
      }),
      { numRuns: runs(40) },
    );
  });

  test('that cannot be balanced, or lacks a tab, still holds what is known', () => {
    const unknown = makeBilan({
      expenses: [makeExpense(2, 'Achats', 500, { payer: 'Inconnue' })],
      settings: makeSettings({ days: [] }),
    });
    expect(found(journalText(unknown))).toMatchObject({ charges: 162_500, products: -20_000 });
    expect(journalText(unknown)).toContain('leurs parts n’y sont pas');
    expect(journalText(unknown)).toContain('Partenaires:Inconnue  -5.00 EUR');
    const noCost = makeBilan({ settings: makeSettings({ dayCost: null }) });
    expect(found(journalText(noCost)).charges).toBe(45_015);
    const empty = bilanOf(
      makeEdition({
        expenses: null,
        receipts: null,
        staff: null,
        settings: makeSettings({ structures: [], days: [] }),
      }),
    );
    expect(readJournal(journalText(empty)).entries).toBe(0);
  });

  test('holds large amounts exactly', () => {
    const bilan = makeBilan({ expenses: [makeExpense(2, 'Achats', 0, { amount: cents(8_000_000_000_000_001) })] });
    expect(found(journalText(bilan)).charges).toBe(bilan.finances.charges);
  });
});
