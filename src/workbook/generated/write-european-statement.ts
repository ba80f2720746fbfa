import type { EuropeanLine, EuropeanStatement } from '../../domain/finances/european-statement';
import type { IsoDay } from '../../domain/calendar';
import { paymentText, posteLabel } from '../../words/labels';
import { EUROPE } from '../phrases/account-phrases';
import {
  blank,
  formula,
  generatedTab,
  headers,
  money,
  number,
  paragraph,
  text,
  titleRows,
  wrapped,
} from '../content/content-cell';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { ContentCell, TabContent } from '../content/tab-content';
import { listed } from '../../domain/names';

const COLUMNS = listed(`
  Poste | Fournisseur | N° facture | Date facture | HT | TVA | TTC | N° mandat | Payé le | Taux d’affectation
  Montant éligible
`);
const WIDTHS = [180, 150, 100, 90, 90, 80, 90, 80, 100, 90, 120];
const AMOUNTS = ['HT', 'TVA', 'TTC', 'Montant éligible'].map((label) => COLUMNS.indexOf(label));
const RATE = COLUMNS.indexOf('Taux d’affectation');
/** Between an amount and a date, it touches neither. */
const MANDAT = COLUMNS.indexOf('N° mandat');
const TTC = 'G';
const ELIGIBLE = 'K';
/** Title, edition, headers. */
const HEADER_ROWS = 3;
/** Room for a stamp and a signature. */
const VISA_ROWS = 3;

const dayCell = (day: IsoDay | null): ContentCell => text(day === null ? '' : day.split('-').reverse().join('/'));

function lineCells({ line, allocation, eligible }: EuropeanLine): ContentCell[] {
  return [
    wrapped(posteLabel(line.poste)),
    wrapped(line.supplier),
    wrapped(line.invoice),
    dayCell(line.invoiceDay),
    money(line.net),
    money(line.vat),
    money(line.amount),
    text(line.mandat, { align: 'center' }),
    wrapped(paymentText(line.payment)),
    number(allocation, 'rate'),
    money(eligible),
  ];
}

function sumRow(label: string, sum: (column: string) => string, style: 'subtotal' | 'total'): ContentCell[] {
  return COLUMNS.map((_, index) => {
    const letter = String.fromCharCode(65 + index);
    if (index === 0) return text(label, { style });
    return [TTC, ELIGIBLE].includes(letter) ? formula(sum(letter), 'money', { style }) : blank(style);
  });
}

/** Gives the tab « État récapitulatif »: the expenses that an operation of European money pays, and who signs. */
export function europeanStatementTab(statement: EuropeanStatement, edition: string | null): TabContent {
  const rows: ContentCell[][] = [
    ...titleRows(COLUMNS.length, GENERATED_TAB_NAMES.europe, EUROPE.operation(statement.operation, edition ?? '')),
    headers(COLUMNS, [...AMOUNTS, RATE], MANDAT),
  ];
  const subtotals: number[] = [];
  for (const { poste, lines } of statement.postes) {
    const first = rows.length + 1;
    rows.push(...lines.map(lineCells));
    const last = rows.length;
    rows.push(
      sumRow(`Total ${posteLabel(poste)}`, (column) => `=ROUND(SUM(${column}${first}:${column}${last});2)`, 'subtotal'),
    );
    subtotals.push(rows.length);
  }
  if (subtotals.length === 0) rows.push([text(EUROPE.nothing)]);
  else
    rows.push(
      sumRow(EUROPE.total, (column) => `=ROUND(${subtotals.map((row) => `${column}${row}`).join('+')};2)`, 'total'),
    );
  rows.push(
    [],
    ...paragraph(EUROPE.note, WIDTHS),
    [],
    ...EUROPE.visas.flatMap((visa) => [
      ...paragraph(visa, WIDTHS),
      [text(EUROPE.quality), blank(), blank(), text(EUROPE.date), blank(), blank(), text(EUROPE.signature)],
      ...Array.from({ length: VISA_ROWS }, () => [blank()]),
    ]),
  );
  return generatedTab({
    name: GENERATED_TAB_NAMES.europe,
    widths: WIDTHS,
    frozenRows: HEADER_ROWS,
    rows,
  });
}
