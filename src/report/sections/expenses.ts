import type { Payment } from '../../domain/edition';
import { sumCents } from '../../domain/money';
import { groupByLabel } from '../../domain/names';
import { staffChargesOf } from '../../domain/staff-charges';
import { countText, moneyText, monthText } from '../../words/french';
import { posteLabel, STAFF_CHARGES } from '../../words/poste-label';
import { column, heading, row, table } from '../blocks';
import { UNKNOWN_FIGURE } from '../figures';
import { oneLine } from '../plain-text';
import type { ReportBlock, TableRow } from '../report-document';
import type { ReportInput } from '../report-input';

function paymentText(payment: Payment): string {
  if (payment.kind === 'month') return monthText(payment.month);
  return payment.kind === 'text' ? payment.text : '';
}

function posteRows({ bilan }: ReportInput): TableRow[] {
  return (bilan.finances.expenses?.postes ?? []).flatMap((poste) => [
    row([posteLabel(poste.label)], 'group'),
    ...poste.lines.map((line) => row([line.type, line.supplier, line.mandat, paymentText(line.payment), moneyText(line.amount)])),
    row([`Total ${posteLabel(poste.label)}`, '', '', '', moneyText(poste.amount)], 'subtotal'),
  ]);
}

function staffRows({ bilan }: ReportInput): TableRow[] {
  const lines = staffChargesOf(bilan);
  if (lines.length === 0) return [];
  const cost = bilan.edition.settings.dayCost;
  const { staff } = bilan.finances;
  return [
    row([STAFF_CHARGES], 'group'),
    ...lines.map(({ structure, days, amount }) =>
      row([`${countText(days, 'jour', 'jours')}${cost === null ? '' : ` × ${moneyText(cost)}`}`, structure, '', '', amount === null ? UNKNOWN_FIGURE : moneyText(amount)]),
    ),
    row([`Total ${STAFF_CHARGES}`, '', '', '', staff === null ? UNKNOWN_FIGURE : moneyText(staff)], 'subtotal'),
  ];
}

/** Gives back the charges line by line, by poste, each with its mandat and its payment. */
export function chargesStatement(input: ReportInput): ReportBlock[] {
  const { charges, expenses } = input.bilan.finances;
  const rows = [...posteRows(input), ...staffRows(input)];
  if (rows.length === 0) return [];
  const total = charges === null ? ['TOTAL PARTIEL DES CHARGES', expenses?.amount ?? null] as const : ['TOTAL DES CHARGES', charges] as const;
  const columns = [column('Type de dépense', 32), column('Fournisseur', 24), column('N°\u00a0mandat', 12.5), column('Paiement', 15.5), column('Montant', 16, 'right')];
  return [heading(2, 'Charges'), ...table('État des charges', columns, [...rows, row([total[0], '', '', '', total[1] === null ? UNKNOWN_FIGURE : moneyText(total[1])], 'total')])];
}

/** Gives back the products: external receipts by type, then the internal budget of each structure. */
export function productsStatement({ bilan }: ReportInput): ReportBlock[] {
  const { receipts, remainder, balance, charges } = bilan.finances;
  const external = groupByLabel(receipts?.lines ?? [], (line) => line.type).flatMap((group) => {
    const label = group.label === '' ? 'Autres recettes' : group.label;
    const lines = group.values.map((line) => row([oneLine(line.funder) === '' ? 'Financeur non précisé' : line.funder, moneyText(line.amount)]));
    return [row([label], 'group'), ...lines, row([`Total ${label}`, moneyText(sumCents(group.values.map(({ amount }) => amount)))], 'subtotal')];
  });
  const shares = balance.transfers === null ? [] : balance.partners.map(({ structure, share }) => row([structure, share === null ? UNKNOWN_FIGURE : moneyText(share)]));
  const internal =
    remainder === null
      ? []
      : [row(['Budget interne'], 'group'), ...(shares.length === 0 ? [row(['À répartir entre les structures', moneyText(remainder)])] : shares), row(['Total Budget interne', moneyText(remainder)], 'subtotal')];
  const rows = [...external, ...internal];
  if (rows.length === 0) return [];
  const total = remainder === null || charges === null ? ['TOTAL PARTIEL DES PRODUITS', receipts?.amount ?? null] as const : ['TOTAL DES PRODUITS', charges] as const;
  return [heading(2, 'Produits'), ...table('État des produits', [column('Type de produit', 80), column('Montant', 20, 'right')], [...rows, row([total[0], total[1] === null ? UNKNOWN_FIGURE : moneyText(total[1])], 'total')])];
}
