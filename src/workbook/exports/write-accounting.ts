import { payerNames } from '../../domain/finances/attribution';
import {
  accountOfCell,
  expenseAccounts,
  receiptAccounts,
  STAFF_ACCOUNT,
  type Side,
} from '../../domain/finances/accounts';
import type { Bilan } from '../../domain/bilan';
import type { Payment } from '../../domain/edition';
import { decimalText, type Cents } from '../../domain/money';
import { staffChargesOf } from '../../domain/finances/staff-charges';
import { posteLabel, STAFF_CHARGES, INTERNAL_BUDGET } from '../../words/labels';

const HEADER = ['Sens', 'Compte', 'N° mandat', 'Date', 'Payeur', 'Tiers', 'Libellé', 'Poste', 'Montant'];
const BYTE_ORDER_MARK = '\ufeff';

interface Line {
  readonly side: 'Charge' | 'Produit';
  readonly account: string;
  readonly mandat: string;
  readonly date: string;
  readonly payer: string;
  readonly party: string;
  readonly label: string;
  readonly poste: string;
  readonly amount: Cents;
}

/** A month is told by its first day, as in the journal; another text is no date. */
const dateText = (payment: Payment): string =>
  payment.kind === 'month' ? `01/${payment.month.slice(5, 7)}/${payment.month.slice(0, 4)}` : '';

/** The account as it was typed (`6251`), else the two figures that the line's poste or words tell. */
function accountText(typed: string, side: Side, told: string | null): string {
  return accountOfCell(typed, side) === null
    ? (told ?? '')
    : (/\d[\d .\u00a0\u202f]*/u.exec(typed)?.[0] ?? '').replace(/\D/gu, '');
}

function linesOf({ edition, finances, ...bilan }: Bilan): Line[] {
  const nameOf = payerNames(edition.settings);
  const charges = expenseAccounts(edition.expenses ?? []);
  const products = receiptAccounts(edition.receipts ?? []);
  const blank = { mandat: '', date: '', payer: '', party: '', poste: '' } as const;
  const expenses = (finances.expenses?.lines ?? []).map((line): Line => ({
    side: 'Charge',
    account: accountText(line.account, 'charges', charges.ofLine(line)),
    mandat: line.mandat,
    date: dateText(line.payment),
    payer: nameOf(line.payer),
    party: line.supplier,
    label: line.type,
    poste: posteLabel(line.poste),
    amount: line.amount,
  }));
  const staff = staffChargesOf({ edition, finances, ...bilan }).flatMap(({ structure, amount }): Line[] =>
    amount === null
      ? []
      : [
          {
            ...blank,
            side: 'Charge',
            account: STAFF_ACCOUNT,
            payer: structure,
            label: STAFF_CHARGES,
            poste: STAFF_CHARGES,
            amount,
          },
        ],
  );
  const receipts = (finances.receipts?.lines ?? []).map((line): Line => ({
    ...blank,
    side: 'Produit',
    account: accountText(line.account, 'products', products.ofLine(line)),
    payer: nameOf(line.receiver),
    party: line.funder,
    label: line.type,
    amount: line.amount,
  }));
  const shares = finances.balance.transfers === null ? [] : finances.balance.partners;
  const own = shares.flatMap(({ structure, share }): Line[] =>
    share === null
      ? []
      : [{ ...blank, side: 'Produit', account: '', payer: structure, label: INTERNAL_BUDGET, amount: share }],
  );
  return [...expenses, ...staff, ...receipts, ...own];
}

/** What staff typed must not become a formula in the program that opens the file, nor end its cell or its line. */
function cellText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const safe = /^[=+\-@]/u.test(line) ? `'${line}` : line;
  return /[";]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

/** Gives `export-comptable.csv`, for finance software (`;`, decimal comma, UTF-8 with mark), of the same totals. */
export function accountingText(bilan: Bilan): string {
  const rows = linesOf(bilan).map(({ side, account, mandat, date, payer, party, label, poste, amount }) => [
    ...[side, account, mandat, date, payer, party, label, poste].map(cellText),
    decimalText(amount).replace('.', ','),
  ]);
  return `${BYTE_ORDER_MARK}${[HEADER, ...rows].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}
