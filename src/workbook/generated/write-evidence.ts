import type { Bilan } from '../../domain/bilan';
import { evidenceOf, type EvidenceLine, type PayerEvidence } from '../../domain/finances/evidence';
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
import { paymentText, posteLabel, STAFF_CHARGES } from '../../words/labels';
import { doubtText, missingText, VISA } from '../phrases/evidence-phrases';
import { countText } from '../../words/french';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { ContentCell, TabContent } from '../content/tab-content';
import { listed } from '../../domain/names';

const COLUMNS = listed(`
  N° mandat | Paiement | Fournisseur | Objet | Poste | Montant | Justificatif | À compléter ou à vérifier
`);
const WIDTHS = [80, 110, 170, 230, 190, 110, 170, 260];
const AMOUNT_COLUMN = 'F';
const AMOUNT = COLUMNS.indexOf('Montant');
const DOCUMENT = COLUMNS.indexOf('Justificatif');
/** Title, edition, headers. */
const HEADER_ROWS = 3;
/** Room for a stamp and a signature. */
const VISA_ROWS = 3;

/** No spreadsheet opens a longer one. */
const LONGEST_LINK = 2000;

/** Gives the document of an expense: a link by its site, else what staff typed. Centred, beside the amounts. */
function documentCell(evidence: string): ContentCell {
  const site =
    evidence.length > LONGEST_LINK ? undefined : /^https?:\/\/([^\s"<>/?#]+)[^\s"<>]*$/iu.exec(evidence)?.[1];
  return site === undefined
    ? text(evidence, { wrap: true, align: 'center' })
    : text(`${site}/…`, { wrap: true, align: 'center', link: evidence });
}

function lineCells({ line, missing, doubts }: EvidenceLine): ContentCell[] {
  const remarks = [missingText(missing), ...doubts.map(doubtText)].filter((remark) => remark !== '').join(' ');
  const style = doubts.length > 0 || missing.includes('mandat') ? 'warning' : 'plain';
  return [
    text(line.mandat),
    wrapped(paymentText(line.payment)),
    wrapped(line.supplier),
    wrapped(line.type),
    wrapped(posteLabel(line.poste)),
    money(line.amount),
    documentCell(line.evidence),
    text(remarks, { wrap: true, style: remarks === '' ? 'plain' : style }),
  ];
}

function amountRow(label: string, content: ContentCell, style: 'subtotal' | 'total'): ContentCell[] {
  return [...band(AMOUNT, style, label), content, ...band(COLUMNS.length - AMOUNT - 1, style)];
}

/** Gives the rows of one payer, with its subtotal and the block that its comptable signs; `above` rows come before. */
function payerRows(
  { payer, lines, amount }: PayerEvidence,
  above: number,
): { readonly rows: ContentCell[][]; readonly subtotal: string } {
  const name = payer === '' ? VISA.nobody : payer;
  const first = above + 2;
  const last = above + 1 + lines.length;
  const complete = lines.filter(({ missing }) => missing.length === 0).length;
  return {
    subtotal: `${AMOUNT_COLUMN}${last + 1}`,
    rows: [
      band(COLUMNS.length, 'section', VISA.paidBy(name)),
      ...lines.map(lineCells),
      amountRow(
        `${VISA.total(name)} (${countText(lines.length, 'dépense', 'dépenses')}, ` +
          `${countText(complete, 'complète', 'complètes')})`,
        sumCell(AMOUNT_COLUMN, first, last, 'subtotal'),
        'subtotal',
      ),
      ...paragraph(VISA.statement(name, lines.length, amount), WIDTHS),
      [text(VISA.quality), blank(), blank(), text(VISA.date), blank(), text(VISA.signature)],
      ...Array.from({ length: VISA_ROWS }, () => [blank()]),
    ],
  };
}

/** Gives the tab « Pièces »: expenses by payer in mandat order, what stands behind each or lacks, and a visa. */
export function evidenceTab(bilan: Bilan): TabContent {
  const rows: ContentCell[][] = [
    ...titleRows(COLUMNS.length, GENERATED_TAB_NAMES.evidence, bilan.edition.settings.name ?? ''),
    headers(COLUMNS, [AMOUNT], DOCUMENT),
  ];
  const subtotals: string[] = [];
  for (const payer of evidenceOf(bilan)) {
    const made = payerRows(payer, rows.length);
    rows.push(...made.rows);
    subtotals.push(made.subtotal);
  }
  const { staff, charges } = bilan.finances;
  if (subtotals.length > 0) {
    rows.push(
      amountRow(VISA.expenses, formula(`=ROUND(${subtotals.join('+')};2)`, 'money', { style: 'subtotal' }), 'subtotal'),
    );
    if (staff !== 0)
      rows.push(amountRow(`${STAFF_CHARGES} ${VISA.staff}`, money(staff, { style: 'subtotal' }), 'subtotal'));
    const expenses = rows.length - (staff === 0 ? 0 : 1);
    rows.push(
      amountRow(
        charges === null ? VISA.partial : VISA.charges,
        sumCell(AMOUNT_COLUMN, expenses, rows.length, 'total'),
        'total',
      ),
    );
  } else rows.push([text(VISA.nothing)]);
  return generatedTab({
    name: GENERATED_TAB_NAMES.evidence,
    widths: WIDTHS,
    frozenRows: HEADER_ROWS,
    rows,
  });
}
