import fc from 'fast-check';
import { accountOfCell } from '../../../src/domain/finances/accounts';
import { bilanOf } from '../../../src/domain/bilan';
import { cents } from '../../../src/domain/money';
import { makeBilan, makeExpense, makeReceipt, makeSettings } from '../../make/edition';
import { randomEdition } from '../../make/random-editions';
import { runs } from '../../make/runs';

type Bilan = ReturnType<typeof makeBilan>;

const actualOf = (bilan: Bilan, side: 'charges' | 'products') =>
  Object.fromEntries(
    bilan.accounts[side].filter(({ actual }) => actual !== 0).map(({ account, actual }) => [account, actual]),
  );

const codes = ({ findings }: Bilan) => findings.flatMap(({ code }) => (code.startsWith('account') ? [code] : []));

describe('the account of a line', () => {
  test.each([
    ['62', 'charges', '62'],
    ['6251', 'charges', '62'],
    ['625 – Déplacements', 'charges', '62'],
    ['Compte 60623', 'charges', '60'],
    ['6 068', 'charges', '60'],
    ['74', 'products', '74'],
    ['74', 'charges', null],
    ['012', 'charges', null],
    ['', 'charges', null],
  ] as const)('« %s » among %s is %s', (cell, side, account) => {
    expect(accountOfCell(cell, side)).toBe(account);
  });

  test.each([
    ['Achats', 'Réception Intervenants/Institutionnels', '60'],
    ['Location Lieu', '', '61'],
    ['Intervenants + Déplacements + Frais de missions', 'Hébergement', '62'],
    ['Communication', 'Kakémono', '62'],
    ['Logistique', 'Cafés et viennoiseries', '60'],
    ['', 'Salaire', '64'],
    ['Divers', 'Imprévu', 'none'],
  ])('is told by the words of « %s », then of « %s »: %s', (poste, type, account) => {
    const bilan = makeBilan({ staff: [], receipts: [], expenses: [makeExpense(2, poste, 1_000, { type })] });
    expect(actualOf(bilan, 'charges')).toEqual({ [account]: 1_000 });
  });

  test('is its Compte, else that of the first line of its poste that has one, else its words', () => {
    const bilan = makeBilan({
      staff: [],
      receipts: [],
      expenses: [
        makeExpense(2, 'Achats', 100),
        makeExpense(3, 'achats', 20, { account: '6132' }),
        makeExpense(4, 'Achats', 3, { account: '62' }),
        makeExpense(5, 'Lieu', 4_000),
        makeExpense(6, 'Lieu', 500, { account: 'douze' }),
      ],
    });
    expect(actualOf(bilan, 'charges')).toEqual({ '61': 4_620, '62': 3 });
    expect(codes(bilan)).toEqual(['account-unknown']);
  });
});

describe('the compte rendu financier', () => {
  test('leaves out what an account 86 or 87 says nobody paid for', () => {
    const bilan = makeBilan({
      staff: [],
      expenses: [makeExpense(2, 'Achats', 100), makeExpense(3, 'Prêt de salle', 5_000, { account: '861' })],
      receipts: [makeReceipt(2, 'Mairie', 5_000, { type: 'Prêt', account: '87' })],
    });
    expect([bilan.finances.charges, bilan.finances.inKind.used, bilan.finances.inKind.given]).toEqual([
      100, 5_000, 5_000,
    ]);
    expect([actualOf(bilan, 'charges'), codes(bilan)]).toEqual([{ '60': 100 }, []]);
  });

  test('lays what has no account « À ventiler », with one finding a tab that names its rows', () => {
    const bilan = makeBilan({
      expenses: [makeExpense(2, 'Divers', 100, { type: '' }), makeExpense(3, '', 50, { type: 'Autre' })],
      receipts: [makeReceipt(2, 'Orange', 700, { type: 'Partenariat' })],
    });
    expect(actualOf(bilan, 'charges')).toEqual({ '64': 162_000, none: 150 });
    expect(actualOf(bilan, 'products')).toEqual({ none: 700, own: 161_450 });
    expect(bilan.findings.filter(({ code }) => code === 'account-missing')).toEqual([
      {
        code: 'account-missing',
        severity: 'warning',
        tab: 'expenses',
        row: 2,
        field: 'account',
        params: { rows: [2, 3], amount: 150 },
      },
      {
        code: 'account-missing',
        severity: 'warning',
        tab: 'receipts',
        row: 2,
        field: 'account',
        params: { rows: [2], amount: 700 },
      },
    ]);
  });

  test('warns of what has no account, whoever asks for accounts', () => {
    const expenses = [makeExpense(2, 'Divers', 100, { type: '' })];
    const severity = (bilan: Bilan) => bilan.findings.find(({ code }) => code === 'account-missing')?.severity;
    const plain = makeBilan({ expenses });
    const typed = makeBilan({ expenses: [...expenses, makeExpense(3, 'Achats', 1, { account: '60' })] });
    const europe = makeBilan({ expenses, settings: makeSettings({ europeanOperation: '202400123' }) });
    expect([plain, typed, europe].map(severity)).toEqual(['warning', 'warning', 'warning']);
  });

  test('lays what was planned where its lines are, and a plan as a whole where its poste is', () => {
    const bilan = makeBilan({
      staff: [],
      expenses: [
        makeExpense(2, 'Achats', 100, { planned: cents(80) }),
        makeExpense(3, 'Achats', 50, { planned: cents(40), account: '62' }),
        makeExpense(4, 'Lieu', 300),
      ],
      receipts: [makeReceipt(2, 'ANCT', 200, { planned: cents(250) })],
      plan: [{ row: 2, poste: 'Lieu', funder: '', amount: cents(400), comment: '' }],
    });
    const rows = [...bilan.accounts.charges, ...bilan.accounts.products].filter(({ planned }) => planned !== 0);
    expect(rows.map(({ account, planned, ratio }) => [account, planned, ratio])).toEqual([
      ['61', 400, 0.75],
      ['62', 120, 150 / 120],
      ['74', 250, 0.8],
      ['own', null, null],
    ]);
    expect(bilan.accounts.totals.charges).toEqual({ account: 'total', planned: 520, actual: 450, ratio: 450 / 520 });
  });

  test('tells the part of each funder in all products, those of its lines together', () => {
    const bilan = makeBilan({
      staff: [],
      expenses: [makeExpense(2, 'Lieu', 10_000)],
      receipts: [
        makeReceipt(2, 'ANCT', 1_000),
        makeReceipt(3, 'anct', 500),
        makeReceipt(4, 'Orange', 2_500, { type: 'Mécénat' }),
      ],
    });
    expect(bilan.accounts.funders).toEqual([
      { funder: 'ANCT', amount: 1_500, share: 0.15, isSubsidy: true },
      { funder: 'Orange', amount: 2_500, share: 0.25, isSubsidy: false },
    ]);
  });

  test('comes to the totals of the bilan on any ledger, accounts typed or not', () => {
    const account = fc.constantFrom('', '', '60', '6251', '64', '74', '86', 'x');
    fc.assert(
      fc.property(randomEdition, fc.array(account, { minLength: 40, maxLength: 40 }), (edition, accounts) => {
        const typed = <T>(lines: readonly T[] | null): (T & { account: string })[] =>
          (lines ?? []).map((line, index) => ({ ...line, account: accounts[index] ?? '' }));
        const bilan = bilanOf({ ...edition, expenses: typed(edition.expenses), receipts: typed(edition.receipts) });
        const { charges, products, totals } = bilan.accounts;
        const sum = (rows: typeof charges, key: 'actual' | 'planned') =>
          rows.some((row) => row[key] === null) ? null : rows.reduce((total, row) => total + (row[key] ?? 0), 0);
        expect(sum(charges, 'actual')).toBe(bilan.finances.charges);
        expect(sum(products, 'actual')).toBe(bilan.finances.charges);
        expect([totals.charges.actual, totals.products.actual]).toEqual([
          bilan.finances.charges,
          bilan.finances.charges,
        ]);
        if (totals.charges.planned !== null) expect(sum(charges, 'planned')).toBe(totals.charges.planned);
        if (totals.products.planned !== null) expect(sum(products, 'planned')).toBe(totals.products.planned);
      }),
      { numRuns: runs(60) },
    );
  });
});
