import type { Bilan } from '../../domain/bilan';
import { borneBy, type BorneLine } from '../../domain/finances/borne';
import { band, blank, formula, headers, money, sumCell, text, wrapped } from '../content/content-cell';
import { paymentText, STAFF_CHARGES, PARTNER_LABELS } from '../../words/labels';
import { countText, moneyText } from '../../words/french';
import type { ContentCell } from '../content/tab-content';

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
        wrapped(
          `${STAFF_CHARGES} : ${countText(line.days, 'jour', 'jours')}` +
            (dayCost === null ? '' : ` × ${moneyText(dayCost)}`),
        ),
        blank(),
        blank(),
        money(line.amount),
        blank(),
        blank(),
      ];
    case 'expense':
      return [
        wrapped([line.line.supplier, line.line.type].filter((part) => part !== '').join(' – ')),
        text(line.line.mandat),
        wrapped(paymentText(line.line.payment)),
        blank(),
        money(line.amount),
        blank(),
      ];
    case 'receipt':
      return [
        wrapped([line.line.type, line.line.funder].filter((part) => part !== '').join(' – ')),
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
      ...SUMS.map((column) => sumCell(column, first, last, 'subtotal')),
      formula(`=ROUND(D${row}+E${row}-F${row};2)`, 'money', { style: 'subtotal' }),
    ]);
  }
  return rows;
}
