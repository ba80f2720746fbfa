import type { AccountRow } from '../../domain/finances/account-statement';
import type { Bilan } from '../../domain/bilan';
import { IN_KIND_ACCOUNTS } from '../../domain/finances/accounts';
import { accountLabel, accountNumber, IN_KIND_LABELS } from '../../words/account-labels';
import { funderSentences } from '../../words/account-sentences';
import { statementTotal } from '../../words/statement-words';
import { ACCOUNT_COLUMNS, ACCOUNT_NOTE } from '../phrases/account-phrases';
import {
  band,
  blank,
  formula,
  generatedTab,
  headers,
  money,
  paragraph,
  sumCell,
  text,
  titleRows,
  wrapped,
} from '../content/content-cell';
import { missingForTotals } from '../phrases/balance-phrases';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { CellStyle, ContentCell, TabContent } from '../content/tab-content';

const WIDTHS = [75, 230, 100, 100, 70, 20, 75, 230, 100, 100, 70];
/** Title, edition, remark, headers. */
const FIRST_ROW = 5;

/** The columns of planned and actual on each side. */
const CHARGES = { planned: 'C', actual: 'D' } as const;
const PRODUCTS = { planned: 'I', actual: 'J' } as const;
type Columns = typeof CHARGES | typeof PRODUCTS;

function ratioCell({ ratio }: AccountRow, columns: Columns, row: number, style: CellStyle): ContentCell {
  return ratio === null
    ? blank(style)
    : formula(`=${columns.actual}${row}/${columns.planned}${row}`, 'percentage', { style });
}

function sideCells(line: AccountRow | undefined, columns: Columns, row: number): ContentCell[] {
  if (line === undefined) return band(5, 'plain');
  const style: CellStyle = line.account === 'none' ? 'warning' : 'plain';
  return [
    text(accountNumber(line.account), { style }),
    wrapped(accountLabel(line.account), { style }),
    money(line.planned, { style }),
    money(line.actual, { style }),
    ratioCell(line, columns, row, style),
  ];
}

function totalCells(label: string, total: AccountRow, columns: Columns, row: number): ContentCell[] {
  const sum = (column: string, value: number | null) =>
    value === null ? blank('total') : sumCell(column, FIRST_ROW, row - 1, 'total');
  return [
    ...band(2, 'total', label),
    sum(columns.planned, total.planned),
    sum(columns.actual, total.actual),
    ratioCell(total, columns, row, 'total'),
  ];
}

/** What nobody paid for, below the totals; nothing when there is none. */
function inKindRows({ finances }: Bilan): ContentCell[][] {
  const { used, given, uses, origins } = finances.inKind;
  if (uses.length + origins.length === 0) return [];
  const side = (account: string, label: string, amount: number) => [
    text(account),
    wrapped(label),
    blank(),
    money(amount),
    blank(),
  ];
  return [
    [
      ...side(IN_KIND_ACCOUNTS.charges, IN_KIND_LABELS.charges, used),
      blank(),
      ...side(IN_KIND_ACCOUNTS.products, IN_KIND_LABELS.products, given),
    ],
  ];
}

/** Gives the tab « Compte rendu financier »: both sides by account, planned, actual and %, then funders' parts. */
export function accountStatementTab(bilan: Bilan): TabContent {
  const { charges, products, totals } = bilan.accounts;
  const height = Math.max(charges.length, products.length);
  // The partners' money is the last of its side, beside the last of the charges.
  const right = [...products.slice(0, -1), ...Array<undefined>(height - products.length), ...products.slice(-1)];
  const body = Array.from({ length: height }, (_, index) => [
    ...sideCells(charges[index], CHARGES, FIRST_ROW + index),
    blank(),
    ...sideCells(right[index], PRODUCTS, FIRST_ROW + index),
  ]);
  const totalRow = FIRST_ROW + height;
  const remark = missingForTotals(bilan)[0]?.join(' ') ?? '';
  const labels = Object.values(ACCOUNT_COLUMNS);
  const [subject = '', ...others] = labels.slice(1);
  return generatedTab({
    name: GENERATED_TAB_NAMES.accounts,
    widths: WIDTHS,
    frozenRows: FIRST_ROW - 1,
    rows: [
      ...titleRows(WIDTHS.length, GENERATED_TAB_NAMES.accounts, bilan.edition.settings.name ?? ''),
      band(WIDTHS.length, remark === '' ? 'plain' : 'warning', remark),
      [
        ...headers([ACCOUNT_COLUMNS.account, subject, ...others], [2, 3, 4]),
        blank(),
        ...headers([ACCOUNT_COLUMNS.account, 'Produits', ...others], [2, 3, 4]),
      ],
      ...body,
      [
        ...totalCells(statementTotal('charges', true), totals.charges, CHARGES, totalRow),
        blank(),
        ...totalCells(statementTotal('products', true), totals.products, PRODUCTS, totalRow),
      ],
      ...inKindRows(bilan),
      [],
      ...funderSentences(bilan.accounts).flatMap((sentence) => paragraph(sentence, WIDTHS)),
      ...paragraph(ACCOUNT_NOTE, WIDTHS),
    ],
  });
}
