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

export function sumCell(column: string, first: number, last: number, style: CellStyle): ContentCell {
  return formula(`=ROUND(SUM(${column}${first}:${column}${last});2)`, 'money', { style });
}

/** Gives a row of cells of one style: texts, the rest of `columns` blank. */
export function band(columns: number, style: CellStyle, ...texts: readonly string[]): ContentCell[] {
  return Array.from({ length: Math.max(columns, texts.length) }, (_, index) => text(texts[index] ?? '', { style }));
}

/** Gives a row of headers; those of `right` (from 0) stand over numbers, `centred` ones between numbers and text. */
export function headers(
  labels: readonly string[],
  right: readonly number[] = [],
  centred: number | null = null,
): ContentCell[] {
  return labels.map((label, index) => {
    const align = index === centred ? 'center' : right.includes(index) ? 'right' : 'left';
    return text(label, { style: 'header', wrap: true, align });
  });
}

/** Gives the first two rows of a tab: its title, then what it is of. */
export function titleRows(columns: number, title: string, of: string, style: CellStyle = 'subtitle'): ContentCell[][] {
  return [band(columns, 'title', title), band(columns, style, of)];
}

/** What a letter takes in our size of text, on average and then some, in pixels. */
const LETTER_WIDTH = 6;

/** Gives a sentence as rows of one cell, cut between words to fit in columns of these widths, blank but for it. */
export function paragraph(sentence: string, widths: readonly number[]): ContentCell[][] {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const longest = Math.max(1, Math.floor(width / LETTER_WIDTH));
  const lines: string[] = [];
  // No-break spaces keep an amount on its line.
  for (const word of sentence.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== undefined && line.length + 1 + word.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => [text(line)]);
}

/** Gives a tab whose rows are as wide as `columns`, or as the widest, with blank cells; no chart unless given. */
export function generatedTab({
  columns = 1,
  rows,
  ...tab
}: Omit<TabContent, 'charts' | 'chartTitles'> & Partial<TabContent> & { readonly columns?: number }): TabContent {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), columns);
  const filled = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => blank())]);
  return { charts: [], chartTitles: [], ...tab, rows: filled };
}
