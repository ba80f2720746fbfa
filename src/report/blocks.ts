import { linesOf, oneLine, plainRun } from './plain-text';
import type { Heading, Item, Paragraph, ReportBlock, Table, TableColumn, TableRow } from './report-document';
import type { ParagraphRole } from './look';

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, runs: plainRun(text) };
}

/** Gives a paragraph, or nothing for a blank text. */
export function paragraph(text: string, role: ParagraphRole = 'body'): Paragraph[] {
  const runs = plainRun(text);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', role, runs }];
}

/** Gives a list of texts; blank ones are left out. */
export function list(items: readonly string[]): Item[] {
  return items.map((item): Item => ({ kind: 'item', runs: plainRun(item) })).filter(({ runs }) => runs.length > 0);
}

/** Gives a free text as its paragraphs; lines that begin with a dash or a bullet make a list. */
export function freeText(text: string): ReportBlock[] {
  return linesOf(text).flatMap((line): ReportBlock[] => {
    const item = /^[-–—•*]\s+(.*)$/u.exec(line)?.[1];
    return item === undefined ? paragraph(line) : list([item]);
  });
}

/** Gives a column: text to the left, figures to the right. */
export function column(title: string, share: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, share, align };
}

export function row(cells: readonly string[], kind: TableRow['kind'] = 'line'): TableRow {
  return { kind, cells: cells.map(oneLine) };
}

/** Gives a table, or nothing when it has no row. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Table[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }];
}
