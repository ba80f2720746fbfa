import { linesOf, oneLine, plainRun } from './plain-text';
import type { Heading, List, Paragraph, ReportBlock, Run, Table, TableColumn, TableRow } from './report-document';
import type { ParagraphRole } from './look';

/** Gives back a heading. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, runs: plainRun(text) };
}

/** Gives back a paragraph, or nothing for a blank text. */
export function paragraph(text: string, role: ParagraphRole = 'body'): Paragraph[] {
  const runs = plainRun(text);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', role, runs }];
}

/** Gives back a list of texts, or nothing when all are blank. */
export function list(items: readonly string[]): List[] {
  const runs = items.map((item): Run[] => plainRun(item)).filter((item) => item.length > 0);
  return runs.length === 0 ? [] : [{ kind: 'list', items: runs }];
}

/** Gives back a free text as its paragraphs; lines that begin with a dash or a bullet make a list. */
export function freeText(text: string): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let items: string[] = [];
  const endList = () => {
    blocks.push(...list(items));
    items = [];
  };
  for (const line of linesOf(text)) {
    const item = /^[-–—•*]\s+(.*)$/u.exec(line)?.[1];
    if (item !== undefined) {
      items.push(item);
      continue;
    }
    endList();
    blocks.push(...paragraph(line));
  }
  endList();
  return blocks;
}

/** Gives back a column: text to the left, figures to the right. */
export function column(title: string, share: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, share, align };
}

/** Gives back a row of a table. */
export function row(cells: readonly string[], kind: TableRow['kind'] = 'line'): TableRow {
  return { kind, cells: cells.map(oneLine) };
}

/** Gives back a table, or nothing when it has no row. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Table[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }];
}
