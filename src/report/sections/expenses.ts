import { payerNames } from '../../domain/finances/attribution';
import { sumCents } from '../../domain/money';
import { groupByLabel } from '../../domain/names';
import { staffChargesOf } from '../../domain/finances/staff-charges';
import { theName } from '../../words/agreement';
import { cleaned, moneyText } from '../../words/french';
import { paymentText, posteLabel, STAFF_CHARGES, INTERNAL_BUDGET, subjectLabel } from '../../words/labels';
import {
  funderName,
  IN_KIND_TITLE,
  IN_KIND_TOTALS,
  inKindOrigin,
  inKindUse,
  staffDaysText,
  statementTotal,
} from '../../words/statement-words';
import { column, heading, paragraph, row, table, type ReportBlock, type TableRow } from '../report-document';
import { amountText, type ReportInput } from '../report-input';

/** What the columns between the supplier and the amount hold: who paid has one only where several did. */
interface Columns {
  readonly payerOf: ((payer: string) => string) | null;
  readonly blanks: readonly string[];
}

function columnsFor({ bilan }: ReportInput): Columns & { readonly onlyPayer: string } {
  const payerOf = payerNames(bilan.edition.settings);
  const payers = groupByLabel(bilan.finances.expenses?.lines ?? [], ({ payer }) => payerOf(payer));
  const isShown = payers.length > 1;
  return {
    payerOf: isShown ? payerOf : null,
    blanks: isShown ? ['', '', '', ''] : ['', '', ''],
    onlyPayer: isShown ? '' : (payers[0]?.label ?? ''),
  };
}

function posteRows({ bilan }: ReportInput, { payerOf, blanks }: Columns): TableRow[] {
  return (bilan.finances.expenses?.postes ?? []).flatMap((poste) => [
    row([posteLabel(poste.label)], 'group'),
    ...poste.lines.map((line) =>
      row([
        line.type,
        line.supplier,
        line.mandat,
        paymentText(line.payment),
        ...(payerOf === null ? [] : [payerOf(line.payer)]),
        moneyText(line.amount),
      ]),
    ),
    row([`Total ${posteLabel(poste.label)}`, ...blanks, moneyText(poste.amount)], 'subtotal'),
  ]);
}

function staffRows({ bilan }: ReportInput, { blanks }: Columns): TableRow[] {
  const lines = staffChargesOf(bilan);
  if (lines.length === 0) return [];
  const cost = bilan.edition.settings.dayCost;
  const { staff } = bilan.finances;
  return [
    row([STAFF_CHARGES], 'group'),
    ...lines.map(({ structure, days, amount }) =>
      row([staffDaysText(days, cost), structure, ...blanks.slice(1), amountText(amount)]),
    ),
    row([`Total ${STAFF_CHARGES}`, ...blanks, amountText(staff)], 'subtotal'),
  ];
}

/** Gives the charges line by line, by poste, with mandat, payment and payer; a payer of all is said once. */
export function chargesStatement(input: ReportInput): ReportBlock[] {
  const { charges, expenses } = input.bilan.finances;
  const shown = columnsFor(input);
  const rows = [...posteRows(input, shown), ...staffRows(input, shown)];
  if (rows.length === 0) return [];
  const total = row(
    [statementTotal('charges', charges !== null), ...shown.blanks, amountText(charges ?? expenses?.amount ?? null)],
    'total',
  );
  const columns =
    shown.payerOf === null
      ? [
          column('Type de dépense', 32),
          column('Fournisseur', 24),
          column('N°\u00a0mandat', 12.5),
          column('Paiement', 15.5),
          column('Montant', 16, 'right'),
        ]
      : [
          column('Type de dépense', 29),
          column('Fournisseur', 17),
          column('N°\u00a0mandat', 12.5),
          column('Paiement', 12.5),
          column('Payé par', 13),
          column('Montant', 16, 'right'),
        ];
  const payer =
    shown.onlyPayer === ''
      ? []
      : paragraph(
          `Toutes ces dépenses, personnel à part, ont été payées par ${theName(cleaned(shown.onlyPayer))}.`,
          'note',
        );
  return [heading(2, 'Charges'), ...table('État des charges', columns, [...rows, total]), ...payer];
}

/** Gives the products: external receipts by type, then the internal budget of each structure. */
export function productsStatement({ bilan }: ReportInput): ReportBlock[] {
  const { structures } = bilan.edition.settings;
  const organisers = structures.length === 1 ? (structures[0] ?? '') : 'Structures organisatrices';
  const { receipts, remainder, balance, charges } = bilan.finances;
  const external = groupByLabel(receipts?.lines ?? [], (line) => line.type).flatMap((group) => {
    const label = subjectLabel({ kind: 'funder', label: group.label });
    const lines = group.values.map((line) => row([funderName(line), moneyText(line.amount)]));
    return [
      row([label], 'group'),
      ...lines,
      row([`Total ${label}`, moneyText(sumCents(group.values.map(({ amount }) => amount)))], 'subtotal'),
    ];
  });
  const shares =
    balance.transfers === null
      ? []
      : balance.partners.map(({ structure, share }) => row([structure, amountText(share)]));
  const internal =
    remainder === null
      ? []
      : [
          row([INTERNAL_BUDGET], 'group'),
          ...(shares.length === 0 ? [row([organisers, moneyText(remainder)])] : shares),
          row([`Total ${INTERNAL_BUDGET}`, moneyText(remainder)], 'subtotal'),
        ];
  const rows = [...external, ...internal];
  if (rows.length === 0) return [];
  const isWhole = remainder !== null && charges !== null;
  const total = amountText(isWhole ? charges : (receipts?.amount ?? null));
  return [
    heading(2, 'Produits'),
    ...table(
      'État des produits',
      [column('Type de produit', 80), column('Montant', 20, 'right')],
      [...rows, row([statementTotal('products', isWhole), total], 'total')],
    ),
  ];
}

/** Gives what nobody paid for, both sides, out of the totals above; nothing where there is none. */
export function inKindStatement({ bilan }: ReportInput): ReportBlock[] {
  const { uses, origins, used, given } = bilan.finances.inKind;
  if (uses.length === 0 && origins.length === 0) return [];
  return [
    heading(2, IN_KIND_TITLE),
    ...table(
      'Contributions volontaires en nature',
      [column('Contribution', 80), column('Montant', 20, 'right')],
      [
        row(['Emplois'], 'group'),
        ...uses.map((use) => row([inKindUse(use), amountText(use.amount)])),
        row([IN_KIND_TOTALS.uses, amountText(used)], 'subtotal'),
        row(['Ressources'], 'group'),
        ...origins.map((origin) => row([inKindOrigin(origin), amountText(origin.amount)])),
        row([IN_KIND_TOTALS.origins, amountText(given)], 'subtotal'),
      ],
    ),
  ];
}
