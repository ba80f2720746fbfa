import type { Cents } from '../../domain/money';
import { cellFigureOf } from '../cells/cell-figure';
import type { CellFormat, CellStyle, ContentCell, ContentValue, TabContent } from './tab-content';

type Look = Partial<Pick<ContentCell, 'align' | 'link' | 'wrap'>> & { readonly style?: CellStyle };

function cell(value: ContentValue, format: CellFormat, align: ContentCell['align'], look: Look): ContentCell {
  return {
    value,
    style: look.style ?? 'plain',
    format,
    link: look.link ?? null,
    align: look.align ?? align,
    wrap: look.wrap ?? false,
  };
}

export function blank(style: CellStyle = 'plain'): ContentCell {
  return cell({ kind: 'blank' }, 'general', 'left', { style });
}

/** Gives a cell of text, which never becomes a formula; blank text gives an empty cell. */
export function text(content: string, look: Look = {}): ContentCell {
  return content === ''
    ? cell({ kind: 'blank' }, 'text', 'left', look)
    : cell({ kind: 'text', text: content }, 'text', 'left', look);
}

/** Gives a cell of text that goes on to the next lines. */
export const wrapped = (content: string, look: Look = {}): ContentCell => text(content, { ...look, wrap: true });

/** Gives a cell of number, empty for null. */
export function number(value: number | null, format: CellFormat, look: Look = {}): ContentCell {
  return cell(value === null ? { kind: 'blank' } : { kind: 'number', value }, format, 'right', look);
}

/** Gives a cell of euros for an amount in cents, empty for null. */
export function money(amount: Cents | number | null, look: Look = {}): ContentCell {
  return number(amount === null ? null : cellFigureOf(amount, 'money'), 'money', look);
}

/** Gives a cell of formula, in English names with `;` between arguments. */
export function formula(content: string, format: CellFormat, look: Look = {}): ContentCell {
  return cell({ kind: 'formula', formula: content }, format, 'right', look);
}

/** Gives the cell of the sum of a column, between two rows. */
export function sumCell(column: string, first: number, last: number, style: CellStyle): ContentCell {
  return formula(`=ROUND(SUM(${column}${first}:${column}${last});2)`, 'money', { style });
}

/** Gives a row of cells of one style: texts, the rest of `columns` blank. */
export function band(columns: number, style: CellStyle, ...texts: readonly string[]): ContentCell[] {
  return Array.from({ length: Math.max(columns, texts.length) }, (_, index) => text(texts[index] ?? '', { style }));
}

/** Gives a row of headers; those of `right` (from 0) stand over numbers. */
export function headers(labels: readonly string[], right: readonly number[] = []): ContentCell[] {
  return labels.map((label, index) =>
    text(label, { style: 'header', wrap: true, align: right.includes(index) ? 'right' : 'left' }),
  );
}

/** Gives the rows made as wide as `columns`, or as the widest, with blank cells. */
export function rectangular(rows: readonly (readonly ContentCell[])[], columns = 1): ContentCell[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), columns);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => blank())]);
}

/** Gives a tab without charts. */
export function plainTab(tab: Omit<TabContent, 'charts' | 'chartTitles'>): TabContent {
  return { ...tab, charts: [], chartTitles: [] };
}
