import { COLORS, FIGURE_CELL, TEXT_WIDTH, type StyleId, BADGE } from '../look';
import { figureStyle } from '../layout/slabs';
import type { FigureGrid, Badge, BadgeSheet } from '../report-document';
import { paragraphXml, runXml } from './paragraph-xml';
import { borderXml, tableProperties } from './table-xml';
import { twips } from './xml';

function inRows<T>(values: readonly T[], columns: number): (T | null)[][] {
  return Array.from({ length: Math.ceil(values.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => values[row * columns + column] ?? null),
  );
}

function gridXml(columns: number, rows: readonly string[], properties: string): string {
  const width = twips(TEXT_WIDTH / columns);
  const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function cellXml(columns: number, content: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(TEXT_WIDTH / columns)}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;
}

function figureXml(figure: FigureGrid['figures'][number] | null, valueStyle: StyleId): string {
  if (figure === null) return cellXml(FIGURE_CELL.columns, paragraphXml('figure-label', ''));
  const { value, label, detail } = figure;
  const content =
    `${paragraphXml(valueStyle, runXml(value))}${paragraphXml('figure-label', runXml(label))}` +
    (detail === '' ? '' : paragraphXml('figure-detail', runXml(detail)));
  return cellXml(FIGURE_CELL.columns, content, `<w:shd w:val="clear" w:color="auto" w:fill="${COLORS.ground}"/>`);
}

/** Gives key figures side by side, each a large number above what it counts. */
export function figuresXml(grid: FigureGrid): string {
  const { figures, summary } = grid;
  const valueStyle = figureStyle(grid);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => borderXml(side, COLORS.white, 24))
    .join('');
  const rows = inRows(figures, FIGURE_CELL.columns).map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((figure) => figureXml(figure, valueStyle)).join('')}</w:tr>`,
  );
  return gridXml(FIGURE_CELL.columns, rows, tableProperties(borders, FIGURE_CELL, 'Chiffres clés', summary, false));
}

const WIDTH = twips(TEXT_WIDTH / BADGE.columns);
/** Where to cut. */
const CUTS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="dashed" w:sz="4" w:space="0" w:color="${COLORS.grey}"/>`)
  .join('');

function badgeXml(badge: Badge | undefined): string {
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  if (badge === undefined) return cell(paragraphXml('figure-label', ''));
  const { name, structure, event } = badge;
  const line = (style: 'badge-name' | 'badge-name-long' | 'figure-label' | 'figure-detail', text: string) =>
    text === '' ? '' : paragraphXml(style, runXml(text), { align: 'center' });
  return cell(
    line('figure-detail', event) +
      line(name.length > BADGE.longName ? 'badge-name-long' : 'badge-name', name) +
      line('figure-label', structure),
  );
}

/** Gives badges side by side, in rows of one height, so that a page holds as many rows as it can. */
export function badgesXml({ badges }: BadgeSheet): string {
  const rows = Array.from({ length: Math.ceil(badges.length / BADGE.columns) }, (_, row) => {
    const cells = Array.from({ length: BADGE.columns }, (__, column) => badgeXml(badges[row * BADGE.columns + column]));
    const height = `<w:trHeight w:val="${twips(BADGE.height)}" w:hRule="exact"/>`;
    return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = `<w:gridCol w:w="${WIDTH}"/>`.repeat(BADGE.columns);
  const properties = tableProperties(CUTS, BADGE.margins, 'Badges', 'Un badge par personne, à découper.', false);
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
