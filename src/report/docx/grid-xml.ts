import { COLORS, FIGURE_CELL, TEXT_WIDTH, type StyleId } from '../look';
import { figureStyle } from '../layout/slabs';
import type { FigureGrid } from '../report-document';
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
