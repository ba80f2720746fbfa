import { payerNames } from '../../domain/finances/attribution';
import type { Bilan } from '../../domain/bilan';
import type { IsoDay } from '../../domain/calendar';
import type { Expense, Receipt } from '../../domain/edition';
import type { Counted } from '../../domain/finances/ledger';
import {
  accountOfCell,
  expenseAccounts,
  receiptAccounts,
  STAFF_ACCOUNT,
  type Side,
} from '../../domain/finances/accounts';
import { withoutInKind } from '../../domain/finances/in-kind';
import { accountLabel } from '../../words/account-labels';
import { cents, type Cents } from '../../domain/money';
import { fold } from '../../domain/names';
import { INTERNAL_BUDGET, posteLabel, STAFF_CHARGES } from '../../words/labels';
import { countText } from '../../words/french';
import { staffChargesOf } from '../../domain/finances/staff-charges';
import { accountNames } from './safe-text';

/** A line of an entry, in cents; `total` asserts what its account holds once it is posted. */
export interface Posting {
  readonly account: string;
  readonly amount: Cents;
  readonly total?: Cents;
}

/** An entry, whose postings add up to zero; texts are as staff typed them. */
export interface Entry {
  readonly date: IsoDay;
  readonly code: string;
  readonly description: string;
  /** Lines, each made of parts. */
  readonly comments: readonly (readonly string[])[];
  readonly postings: readonly Posting[];
}

/** The accounts of the journal: how each thing of the bilan is named there. */
export interface Accounts {
  expense(line: Expense): string;
  staff(): string;
  receipt(line: Receipt): string;
  internal(structure: string): string;
  partner(name: string): string;
}

/** Nobody knows when an edition without days and without payments was. */
const SOME_DAY: IsoDay = '2000-01-01';

/** Where a side's postings stand: under the rubriques of its accounts once a Compte states one, else right below it. */
function rubriqueOf(root: string, side: Side, lines: readonly { readonly account: string }[]) {
  const isStated = lines.some(({ account }) => accountOfCell(account, side) !== null);
  return (account: string | null): string =>
    isStated ? `${root}:${`${account ?? ''} ${accountLabel(account ?? 'none')}`.trim()}` : root;
}

/** Gives the names of the accounts; each is asked for by the label that the bilan shows. */
export function accountsOf({ edition }: Bilan): Accounts {
  const name = accountNames();
  const { expenses, receipts } = withoutInKind(edition);
  const charges = expenseAccounts(expenses ?? []);
  const products = receiptAccounts(receipts ?? []);
  const under = {
    charges: rubriqueOf('Charges', 'charges', expenses ?? []),
    products: rubriqueOf('Produits', 'products', receipts ?? []),
  };
  // Taken first, so that no funder is called so.
  name('Produits', 'internal', INTERNAL_BUDGET, '');
  return {
    expense: (line) => name(under.charges(charges.ofLine(line)), fold(line.poste), posteLabel(line.poste), 'Sans nom'),
    staff: () => name(under.charges(STAFF_ACCOUNT), fold(STAFF_CHARGES), STAFF_CHARGES, ''),
    receipt: (line) => {
      const funder = line.funder === '' ? line.type : line.funder;
      return name(under.products(products.ofLine(line)), `funder ${fold(funder)}`, funder, 'Autres recettes');
    },
    internal: (structure) => name(`Produits:${INTERNAL_BUDGET}`, fold(structure), structure, 'Sans nom'),
    partner: (structure) => name('Partenaires', fold(structure), structure, 'Non précisé'),
  };
}

/** Gives the day of what has no month: the last of the edition, else of the last payment known. */
export function lastDay({ edition }: Bilan): IsoDay {
  const days = edition.settings.days.flatMap(({ date }) => date ?? []);
  const months = (edition.expenses ?? []).flatMap(({ payment }) =>
    payment.kind === 'month' ? `${payment.month}-01` : [],
  );
  return [...(days.length > 0 ? days : months)].sort().pop() ?? SOME_DAY;
}

const opposite = (amount: Cents): Cents => cents(0 - amount);

function expenseEntry(line: Counted<Expense>, accounts: Accounts, payer: string, otherwise: IsoDay): Entry {
  const { payment } = line;
  const otherDate =
    payment.kind === 'month'
      ? []
      : [[payment.kind === 'text' ? `paiement ${payment.text}` : '', 'sans mois de paiement', 'daté du dernier jour']];
  return {
    date: payment.kind === 'month' ? `${payment.month}-01` : otherwise,
    code: line.mandat,
    description: line.supplier === '' ? line.type : line.supplier,
    comments: [
      [
        line.mandat === '' ? 'sans mandat' : `mandat ${line.mandat}`,
        line.supplier === '' ? 'fournisseur non précisé' : `fournisseur ${line.supplier}`,
        line.type,
        `ligne ${line.row} de Dépenses`,
      ],
      ...otherDate,
    ],
    postings: [
      { account: accounts.expense(line), amount: line.amount },
      { account: accounts.partner(payer), amount: opposite(line.amount) },
    ],
  };
}

/** Gives the entries of the bilan, unordered: each expense, receipt, partner's personnel and share. */
export function entriesOf(bilan: Bilan, accounts: Accounts): Entry[] {
  const { edition, finances } = bilan;
  const nameOf = payerNames(edition.settings);
  const date = lastDay(bilan);
  const expenses = (finances.expenses?.lines ?? []).map((line) =>
    expenseEntry(line, accounts, nameOf(line.payer), date),
  );
  const staff = staffChargesOf(bilan).flatMap(({ structure, days, amount }): Entry[] =>
    amount === null
      ? []
      : [
          {
            date,
            code: '',
            description: `${STAFF_CHARGES}, ${structure}`,
            comments: [[`${countText(days, 'jour', 'jours')} de préparation`]],
            postings: [
              { account: accounts.staff(), amount },
              { account: accounts.partner(structure), amount: opposite(amount) },
            ],
          },
        ],
  );
  const receipts = (finances.receipts?.lines ?? []).map((line): Entry => ({
    date,
    code: '',
    description: `${line.type} ${line.funder}`,
    comments: [[`ligne ${line.row} de Recettes`, 'sans date', 'datée du dernier jour']],
    postings: [
      { account: accounts.partner(nameOf(line.receiver)), amount: line.amount },
      { account: accounts.receipt(line), amount: opposite(line.amount) },
    ],
  }));
  const shares =
    finances.balance.transfers === null
      ? []
      : finances.balance.partners.flatMap(({ structure, share }): Entry[] =>
          share === null
            ? []
            : [
                {
                  date,
                  code: '',
                  description: `${INTERNAL_BUDGET}, part de ${structure}`,
                  comments: [],
                  postings: [
                    { account: accounts.partner(structure), amount: share },
                    { account: accounts.internal(structure), amount: opposite(share) },
                  ],
                },
              ],
        );
  return [...expenses, ...staff, ...receipts, ...shares];
}
