import type { ReportBlock, ReportDocument } from '../../../src/report/report-document';

/** Gives what a block says. */
export function textsOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'item':
      return [block.runs.map(({ text }) => text).join('')];
    case 'figures':
      return block.figures.flatMap(({ value, label, detail }) => [value, label, detail]);
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells)];
    case 'badges':
      return block.badges.map(({ name }) => name);
    case 'picture':
      return [block.caption, block.alternative];
  }
}

/** Gives a text with its no-break spaces as spaces. */
export const spaces = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
/** Gives what a document says, cover first, its no-break spaces as spaces. */
export const linesOf = (document: ReportDocument): string[] =>
  [...document.cover, ...document.body].flatMap(textsOf).map(spaces);
/** Gives the headings of a level. */
export const headings = (document: ReportDocument, level: number): string[] =>
  document.body.flatMap((block) => (block.kind === 'heading' && block.level === level ? textsOf(block) : []));
/** Gives the tables of the body. */
export const tables = (document: ReportDocument) =>
  document.body.flatMap((block) => (block.kind === 'table' ? [block] : []));
