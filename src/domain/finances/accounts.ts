import type { Edition, Expense, Receipt } from '../edition';
import { finding, type Finding } from '../finding';
import { withoutInKind } from './in-kind';
import { fold, groupByLabel, listed, wordsIn } from '../names';

export type Side = 'charges' | 'products';

/** The accounts of the statement sent to funders, in its order (two figures), those in kind apart. */
export const ACCOUNTS: Readonly<Record<Side, readonly string[]>> = {
  charges: ['60', '61', '62', '63', '64', '65', '66', '67', '68', '69'],
  products: ['70', '73', '74', '75', '76', '77', '78', '79'],
};

/** The account of what nobody paid for, on each side. */
export const IN_KIND_ACCOUNTS: Readonly<Record<Side, string>> = { charges: '86', products: '87' };

export const STAFF_ACCOUNT = '64';

export const SUBSIDY_ACCOUNT = '74';

/** The words of a poste or type that tell its account (RULES, Papers for the funders), folded, in the singular. */
const WORDS: Readonly<Record<Side, readonly (readonly [account: string, words: readonly string[]])[]>> = {
  charges: [
    ['60', ['achat', 'cafe', 'boisson', 'fourniture', 'reception']],
    ['61', ['location', 'salle', 'lieu', 'assurance']],
    [
      '62',
      listed(`
        intervenant | cachet | honoraire | deplacement | mission | hebergement | communication | affiche | publicite
        impression
      `),
    ],
    [STAFF_ACCOUNT, ['personnel', 'salaire']],
  ],
  products: [[SUBSIDY_ACCOUNT, ['subvention']]],
};

/** Gives the account of the first word that tells one, or null. */
function accountOfWords(text: string, side: Side): string | null {
  for (const word of wordsIn(text)) {
    const key = fold(word);
    const known = WORDS[side].find(([, words]) => words.some((each) => [each, `${each}s`, `${each}x`].includes(key)));
    if (known !== undefined) return known[0];
  }
  return null;
}

/** Gives the account, of two figures, that a cell states (`62`, `625 Déplacements`), or null for none of that side. */
export function accountOfCell(cell: string, side: Side): string | null {
  const digits = /^\D{0,12}?(\d[\d .\u00a0\u202f]*)/u.exec(cell.trim())?.[1] ?? '';
  const account = digits.replace(/\D/gu, '').slice(0, 2);
  return ACCOUNTS[side].includes(account) ? account : null;
}

/** What the account of a line comes from, on either side. */
interface Line {
  readonly row: number;
  readonly group: string;
  readonly words: readonly string[];
  readonly account: string;
}

/** Gives what tells a line of Dépenses: its poste gathers it, then its type. */
const lineOfExpense = ({ row, poste, type, account }: Expense): Line => ({
  row,
  group: poste,
  words: [poste, type],
  account,
});

/** Gives what tells a line of Recettes: its type gathers it. */
const lineOfReceipt = ({ row, type, funder, account }: Receipt): Line => ({
  row,
  group: type,
  words: [type, funder],
  account,
});

/** Finds the account of a line, and of a group of lines (a poste, a type) as such. */
interface AccountFinder<T> {
  readonly ofLine: (line: T) => string | null;
  readonly ofGroup: (label: string) => string | null;
}

function finder<T>(typed: readonly T[], side: Side, lineOf: (line: T) => Line): AccountFinder<T> {
  const lines = typed.map(lineOf);
  const stated = new Map(
    groupByLabel(lines, ({ group }) => group).map(({ key, values }) => {
      const accounts = values.flatMap(({ account }) => accountOfCell(account, side) ?? []);
      return [key, key === '' ? null : (accounts[0] ?? null)] as const;
    }),
  );
  const ofWords = (words: readonly string[]) =>
    words.reduce<string | null>((account, text) => account ?? accountOfWords(text, side), null);
  return {
    ofLine: (each) => {
      const { account, group, words } = lineOf(each);
      return accountOfCell(account, side) ?? stated.get(fold(group)) ?? ofWords(words);
    },
    ofGroup: (label) => stated.get(fold(label)) ?? ofWords([label]),
  };
}

/** Gives what finds the account of expenses: their Compte, else that of their poste's first line, else words. */
export function expenseAccounts(expenses: readonly Expense[]): AccountFinder<Expense> {
  return finder(expenses, 'charges', lineOfExpense);
}

/** Gives what finds the account of receipts, likewise by their type. */
export function receiptAccounts(receipts: readonly Receipt[]): AccountFinder<Receipt> {
  return finder(receipts, 'products', lineOfReceipt);
}

/** Gives the cells of Compte that name no account of their side. */
export function accountFindings(edition: Edition): Finding[] {
  const { expenses, receipts } = withoutInKind(edition);
  const unknown = (tab: 'expenses' | 'receipts', side: Side, lines: readonly (Expense | Receipt)[]): Finding[] =>
    lines.flatMap(({ row, account }) =>
      account.trim() === '' || accountOfCell(account, side) !== null
        ? []
        : [finding('account-unknown', { tab, row, field: 'account' }, { text: account, side })],
    );
  return [...unknown('expenses', 'charges', expenses ?? []), ...unknown('receipts', 'products', receipts ?? [])];
}
