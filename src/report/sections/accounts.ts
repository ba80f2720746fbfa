import type { Bilan } from '../../domain/bilan';
import type { AccountRow } from '../../domain/finances/account-statement';
import { IN_KIND_ACCOUNTS, type Side } from '../../domain/finances/accounts';
import { accountLabel, accountNumber, IN_KIND_LABELS } from '../../words/account-labels';
import { percentText } from '../../words/french';
import { column, paragraph, row, table, type ReportBlock, type TableRow } from '../report-document';
import { amountText, UNKNOWN_FIGURE, type ReportInput } from '../report-input';

const COLUMNS = [
  column('Compte', 10),
  column('', 42),
  column('Prévu', 17, 'right'),
  column('Réalisé', 17, 'right'),
  column('%', 14, 'right'),
];

const cellsOf = ({ planned, actual, ratio }: AccountRow): string[] => [
  amountText(planned),
  amountText(actual),
  ratio === null ? UNKNOWN_FIGURE : percentText(ratio),
];

const isUsed = ({ planned, actual }: AccountRow): boolean => (planned ?? 0) !== 0 || (actual ?? 0) !== 0;

/** A side: the accounts that hold something, and the total. */
function sideTable(
  caption: string,
  title: string,
  rows: readonly AccountRow[],
  total: AccountRow,
  below: readonly TableRow[],
): ReportBlock[] {
  return table(
    caption,
    COLUMNS.map((each) => (each.title === '' ? { ...each, title } : each)),
    [
      ...rows
        .filter(isUsed)
        .map((each) => row([accountNumber(each.account), accountLabel(each.account), ...cellsOf(each)])),
      row(['', `Total des ${title.toLowerCase()}`, ...cellsOf(total)], 'total'),
      ...below,
    ],
  );
}

/** What nobody paid for, below the total of its side; nothing when there is none. */
function inKindRows({ finances }: Bilan, side: Side): TableRow[] {
  const { uses, origins, used, given } = finances.inKind;
  if (uses.length + origins.length === 0) return [];
  const amount = amountText(side === 'charges' ? used : given);
  return [row([IN_KIND_ACCOUNTS[side], IN_KIND_LABELS[side], UNKNOWN_FIGURE, amount, UNKNOWN_FIGURE])];
}

/** Gives charges and products by account, planned beside actual; nothing where no money is known. */
export function accountTables({ bilan }: ReportInput): ReportBlock[] {
  const { charges, products, totals } = bilan.accounts;
  if (![...charges, ...products].some(isUsed)) return [];
  return [
    ...sideTable('Charges par compte', 'Charges', charges, totals.charges, inKindRows(bilan, 'charges')),
    ...sideTable('Produits par compte', 'Produits', products, totals.products, inKindRows(bilan, 'products')),
    ...paragraph(
      'Les rubriques sont celles du Cerfa 15059 ; celles où rien n’est prévu ni réalisé n’y sont pas. % : ' +
        'réalisé ÷ prévu.',
      'note',
    ),
  ];
}
