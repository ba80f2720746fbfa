import type { Bilan } from '../../domain/bilan';
import type { Counted } from '../../domain/finances/ledger';
import type { Receipt } from '../../domain/edition';
import { groupByLabel } from '../../domain/names';
import { band, blank, formula, generatedTab, headers, money, text, titleRows, wrapped } from '../content/content-cell';
import {
  funderName,
  IN_KIND_TITLE,
  IN_KIND_TOTALS,
  inKindOrigin,
  inKindUse,
  staffDaysText,
  statementTotal,
} from '../../words/statement-words';
import { INTERNAL_BUDGET, subjectLabel, paymentText, posteLabel, STAFF_CHARGES } from '../../words/labels';
import { missingForTotals, whyNoBalance } from '../phrases/balance-phrases';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { staffChargesOf } from '../../domain/finances/staff-charges';
import type { ContentCell, TabContent } from '../content/tab-content';

const LEFT = ['Types de dépenses', 'Fournisseur', 'N° mandat', 'Paiement', 'Montant'];
const RIGHT = ['Types de produits', 'Montant'];
const CHARGES_COLUMN = 'E';
const PRODUCTS_COLUMN = 'H';
/** Title, edition, remark, headers. */
const FIRST_ROW = 5;

/** One side of the statement as it grows: its rows from `FIRST_ROW`, and the addresses of its subtotals. */
interface Side {
  readonly rows: ContentCell[][];
  readonly subtotals: string[];
}

interface Group {
  readonly label: string;
  readonly lines: readonly ContentCell[][];
}

function add(side: Side, group: Group, column: string, width: number): void {
  if (group.lines.length === 0) return;
  side.rows.push(band(width, 'section', group.label));
  const first = FIRST_ROW + side.rows.length;
  side.rows.push(...group.lines);
  const row = FIRST_ROW + side.rows.length;
  side.rows.push([
    ...band(width - 1, 'subtotal', `Total ${group.label}`),
    formula(`=SUM(${column}${first}:${column}${row - 1})`, 'money', { style: 'subtotal' }),
  ]);
  side.subtotals.push(`${column}${row}`);
}

function chargesSide(bilan: Bilan): Side {
  const side: Side = { rows: [], subtotals: [] };
  for (const poste of bilan.finances.expenses?.postes ?? []) {
    const lines = poste.lines.map((line) => [
      wrapped(line.type),
      wrapped(line.supplier),
      text(line.mandat),
      text(paymentText(line.payment)),
      money(line.amount),
    ]);
    add(side, { label: posteLabel(poste.label), lines }, CHARGES_COLUMN, LEFT.length);
  }
  const cost = bilan.edition.settings.dayCost;
  const staff = staffChargesOf(bilan).map(({ structure, days, amount }) => {
    return [
      wrapped(`${STAFF_CHARGES} (${staffDaysText(days, cost)})`),
      wrapped(structure),
      blank(),
      blank(),
      money(amount),
    ];
  });
  add(side, { label: STAFF_CHARGES, lines: staff }, CHARGES_COLUMN, LEFT.length);
  return side;
}

const ofReceipt = (receipt: Counted<Receipt>): ContentCell[] => [wrapped(funderName(receipt)), money(receipt.amount)];

function productsSide(bilan: Bilan): Side {
  const side: Side = { rows: [], subtotals: [] };
  const { receipts, remainder, balance } = bilan.finances;
  for (const group of groupByLabel(receipts?.lines ?? [], (line) => line.type)) {
    add(
      side,
      { label: subjectLabel({ kind: 'funder', label: group.label }), lines: group.values.map(ofReceipt) },
      PRODUCTS_COLUMN,
      RIGHT.length,
    );
  }
  if (remainder === null) return side;
  const lines =
    balance.transfers === null
      ? [[text('À répartir entre les structures'), money(remainder)]]
      : balance.partners.map((partner) => [wrapped(partner.structure), money(partner.share)]);
  add(side, { label: INTERNAL_BUDGET, lines }, PRODUCTS_COLUMN, RIGHT.length);
  return side;
}

function totalOf(side: Side, known: boolean): ContentCell {
  if (side.subtotals.length > 0) return formula(`=ROUND(${side.subtotals.join('+')};2)`, 'money', { style: 'total' });
  return known ? money(0, { style: 'total' }) : blank('total');
}

function remarkOf(bilan: Bilan): string {
  const [cause] = [...missingForTotals(bilan), ...whyNoBalance(bilan)];
  return cause?.join(' ') ?? '';
}

/** Gives what nobody paid for, both sides, below the totals and out of them; nothing where there is none. */
function inKindRows({ finances }: Bilan, width: number): ContentCell[][] {
  const { uses, origins, used, given } = finances.inKind;
  if (uses.length === 0 && origins.length === 0) return [];
  const left = uses.map((use) => [
    wrapped(inKindUse(use)),
    wrapped(use.supplier),
    ...band(LEFT.length - 3, 'plain'),
    money(use.amount),
  ]);
  const right = origins.map((origin) => [wrapped(inKindOrigin(origin)), money(origin.amount)]);
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? band(LEFT.length, 'plain')),
    blank(),
    ...(right[index] ?? band(RIGHT.length, 'plain')),
  ]);
  return [
    band(width, 'section', IN_KIND_TITLE),
    ...lines,
    [
      ...band(LEFT.length - 1, 'subtotal', IN_KIND_TOTALS.uses),
      money(used, { style: 'subtotal' }),
      blank(),
      text(IN_KIND_TOTALS.origins, { style: 'subtotal' }),
      money(given, { style: 'subtotal' }),
    ],
  ];
}

/** Gives the tab « État des dépenses » (Annexe 1): charges left, products right, both totals on one row. */
export function expensesTab(bilan: Bilan): TabContent {
  const left = chargesSide(bilan);
  const right = productsSide(bilan);
  const { charges, remainder } = bilan.finances;
  const height = Math.max(left.rows.length, right.rows.length);
  const width = LEFT.length + 1 + RIGHT.length;
  const body = Array.from({ length: height }, (_, index) => [
    ...(left.rows[index] ?? band(LEFT.length, 'plain')),
    blank(),
    ...(right.rows[index] ?? band(RIGHT.length, 'plain')),
  ]);
  const totals = [
    ...band(LEFT.length - 1, 'total', statementTotal('charges', charges !== null)),
    totalOf(left, charges !== null),
    blank(),
    text(statementTotal('products', remainder !== null), { style: 'total' }),
    totalOf(right, remainder !== null),
  ];
  const remark = remarkOf(bilan);
  return generatedTab({
    name: GENERATED_TAB_NAMES.expenseStatement,
    widths: [300, 200, 100, 120, 110, 30, 260, 110],
    frozenRows: FIRST_ROW - 1,
    rows: [
      ...titleRows(width, GENERATED_TAB_NAMES.expenseStatement, bilan.edition.settings.name ?? ''),
      remark === '' ? band(width, 'plain') : band(width, 'warning', remark),
      [...headers(LEFT, [4]), blank(), ...headers(RIGHT, [1])],
      ...body,
      totals,
      ...inKindRows(bilan, width),
    ],
  });
}
