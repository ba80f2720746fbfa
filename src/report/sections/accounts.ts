import type { AccountRow } from '../../domain/finances/account-statement';
import { accountLabel, accountNumber } from '../../words/account-labels';
import { percentText } from '../../words/french';
import { column, paragraph, row, table } from '../blocks';
import { amountText, UNKNOWN_FIGURE } from '../figures';
import type { ReportBlock } from '../report-document';
import type { ReportInput } from '../report-input';

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
function sideTable(caption: string, title: string, rows: readonly AccountRow[], total: AccountRow): ReportBlock[] {
  return table(
    caption,
    COLUMNS.map((each) => (each.title === '' ? { ...each, title } : each)),
    [
      ...rows
        .filter(isUsed)
        .map((each) => row([accountNumber(each.account), accountLabel(each.account), ...cellsOf(each)])),
      row(['', `Total des ${title.toLowerCase()}`, ...cellsOf(total)], 'total'),
    ],
  );
}

/** Gives back charges and products by account, planned beside actual; nothing where no money is known. */
export function accountTables({ bilan }: ReportInput): ReportBlock[] {
  const { charges, products, totals } = bilan.accounts;
  if (![...charges, ...products].some(isUsed)) return [];
  return [
    ...sideTable('Charges par compte', 'Charges', charges, totals.charges),
    ...sideTable('Produits par compte', 'Produits', products, totals.products),
    ...paragraph(
      'Les rubriques sont celles du Cerfa 15059 ; celles où rien n’est prévu ni réalisé n’y sont pas. % : ' +
        'réalisé ÷ prévu.',
      'note',
    ),
  ];
}
