import type { Bilan } from '../../domain/bilan';
import type { IsoDay } from '../../domain/calendar';
import { cents, type Cents } from '../../domain/money';
import type { Accounts, Entry } from './entries';

/** A total of the bilan, and the accounts that it should be the sum of. */
interface Control {
  readonly title: string;
  readonly account: string;
  readonly parts: readonly { readonly account: string; readonly total: Cents }[];
  readonly total: Cents;
}

const opposite = (amount: number): Cents => cents(0 - amount);

/** What each account should hold. */
function partsOf(postings: readonly { readonly account: string; readonly amount: number }[]): Control['parts'] {
  const totals = new Map<string, number>();
  for (const { account, amount } of postings) totals.set(account, (totals.get(account) ?? 0) + amount);
  return [...totals].map(([account, total]) => ({ account, total: cents(total) }));
}

function chargesControl({ finances }: Bilan, accounts: Accounts): Control {
  const lines = (finances.expenses?.lines ?? []).map((line) => ({
    account: accounts.expense(line),
    amount: line.amount,
  }));
  const { staff } = finances;
  return {
    title: 'total des charges',
    account: 'Contrôle:Charges',
    parts: partsOf([
      ...lines,
      ...(staff === null || staff === 0 ? [] : [{ account: accounts.staff(), amount: staff }]),
    ]),
    total: finances.charges ?? cents((finances.expenses?.amount ?? 0) + (staff ?? 0)),
  };
}

function productsControl({ finances }: Bilan, accounts: Accounts): Control {
  const { receipts, balance, charges } = finances;
  const external = (receipts?.lines ?? []).map((line) => ({
    account: accounts.receipt(line),
    amount: opposite(line.amount),
  }));
  const internal =
    balance.transfers === null
      ? []
      : balance.partners.map(({ structure, share }) => ({
          account: accounts.internal(structure),
          amount: opposite(share ?? 0),
        }));
  return {
    title: 'total des produits',
    account: 'Contrôle:Produits',
    parts: partsOf([...external, ...internal]),
    total: opposite(balance.transfers === null ? (receipts?.amount ?? 0) : (charges ?? 0)),
  };
}

/** Only once the balance is made: the soldes, which add up to nothing. */
function partnersControl({ finances }: Bilan, accounts: Accounts): Control | null {
  const { partners, transfers } = finances.balance;
  if (transfers === null) return null;
  return {
    title: 'soldes des structures',
    account: 'Contrôle:Partenaires',
    parts: partners.map(({ structure, balance }) => ({
      account: accounts.partner(structure),
      total: opposite(balance ?? 0),
    })),
    total: cents(0),
  };
}

/**
 * Gives the entries that check the totals of the bilan: each account is asserted without moving, and its total is
 * set against that of the bilan, so that the entry balances only if they agree. No program needs totals of sub-accounts
 * for it.
 */
export function controlsOf(bilan: Bilan, accounts: Accounts, date: IsoDay): Entry[] {
  const controls = [
    chargesControl(bilan, accounts),
    productsControl(bilan, accounts),
    partnersControl(bilan, accounts),
  ];
  return controls.flatMap((control): Entry[] => {
    if (control === null || control.parts.length === 0) return [];
    const { title, account, parts, total } = control;
    return [
      {
        date,
        code: '',
        description: `Contrôle, ${title}`,
        comments: [],
        postings: [
          ...parts.flatMap((part) => [
            { account: part.account, amount: cents(0), total: part.total },
            { account, amount: part.total },
          ]),
          { account, amount: opposite(total), total: cents(0) },
        ],
      },
    ];
  });
}
