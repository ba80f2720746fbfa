import type { Bilan } from '../../domain/bilan';
import { borneBy, type BorneLine } from '../../domain/finances/borne';
import { band, blank, formula, headers, money, text } from '../content/content-cell';
import { paymentText } from '../../words/payment-text';
import { countText, moneyText } from '../../words/french';
import { STAFF_CHARGES } from '../../words/poste-label';
import type { ContentCell } from '../content/tab-content';
import { PARTNER_LABELS } from '../../words/figure-labels';

/** The columns stand under those of the partners' table. */
const HEADERS = [
  'Détail',
  'N° mandat',
  'Paiement',
  PARTNER_LABELS.staff,
  PARTNER_LABELS.paid,
  PARTNER_LABELS.received,
  PARTNER_LABELS.advanced,
];
const SUMS = ['D', 'E', 'F'];

function cellsOf(line: BorneLine, dayCost: number | null): ContentCell[] {
  switch (line.kind) {
    case 'staff':
      return [
        text(
          `${STAFF_CHARGES} : ${countText(line.days, 'jour', 'jours')}` +
            (dayCost === null ? '' : ` × ${moneyText(dayCost)}`),
          { wrap: true },
        ),
        blank(),
        blank(),
        money(line.amount),
        blank(),
        blank(),
      ];
    case 'expense':
      return [
        text([line.line.supplier, line.line.type].filter((part) => part !== '').join(' – '), { wrap: true }),
        text(line.line.mandat),
        text(paymentText(line.line.payment), { wrap: true }),
        blank(),
        money(line.amount),
        blank(),
      ];
    case 'receipt':
      return [
        text([line.line.type, line.line.funder].filter((part) => part !== '').join(' – '), { wrap: true }),
        blank(),
        blank(),
        blank(),
        blank(),
        money(line.line.amount),
      ];
  }
}

/** Gives what each partner bore, line by line, each with its total; `above` rows come before. */
export function advanceRows(bilan: Bilan, columns: number, above: number): ContentCell[][] {
  const rows: ContentCell[][] = [];
  for (const { structure, lines } of borneBy(bilan)) {
    if (lines.length === 0) continue;
    rows.push(
      [],
      band(columns, 'section', `Ce que ${structure} a avancé, ligne à ligne`),
      headers(HEADERS, [3, 4, 5, 6]),
    );
    const first = above + rows.length + 1;
    rows.push(...lines.map((line) => cellsOf(line, bilan.edition.settings.dayCost)));
    const last = above + rows.length;
    const row = last + 1;
    rows.push([
      ...band(3, 'subtotal', 'Total'),
      ...SUMS.map((column) =>
        formula(`=ROUND(SUM(${column}${first}:${column}${last});2)`, 'money', { style: 'subtotal' }),
      ),
      formula(`=ROUND(D${row}+E${row}-F${row};2)`, 'money', { style: 'subtotal' }),
    ]);
  }
  return rows;
}
