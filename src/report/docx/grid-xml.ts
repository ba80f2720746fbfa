import { COLORS, FIGURE_CELL, LOGO_CELL, TEXT_WIDTH } from '../look';
import type { FigureGrid, LogoPlaces } from '../report-document';
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

function figureXml(figure: FigureGrid['figures'][number] | null): string {
  if (figure === null) return cellXml(FIGURE_CELL.columns, paragraphXml('figure-label', ''));
  const { value, label, detail } = figure;
  const content =
    `${paragraphXml('figure-value', runXml(value))}${paragraphXml('figure-label', runXml(label))}` +
    (detail === '' ? '' : paragraphXml('figure-detail', runXml(detail)));
  return cellXml(FIGURE_CELL.columns, content, `<w:shd w:val="clear" w:color="auto" w:fill="${COLORS.figureGround}"/>`);
}

/** Gives back key figures side by side, each a large number above what it counts. */
export function figuresXml({ figures, summary }: FigureGrid): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => borderXml(side, COLORS.white, 24))
    .join('');
  const rows = inRows(figures, FIGURE_CELL.columns).map(
    (row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map(figureXml).join('')}</w:tr>`,
  );
  return gridXml(FIGURE_CELL.columns, rows, tableProperties(borders, FIGURE_CELL, 'Chiffres clés', summary, false));
}

/** Gives back the boxes in which logos are to be put. */
export function logosXml({ names }: LogoPlaces): string {
  const edge = ['top', 'left', 'bottom', 'right']
    .map((side) => `<w:${side} w:val="dashed" w:sz="4" w:space="0" w:color="${COLORS.line}"/>`)
    .join('');
  const box = (name: string | null) =>
    cellXml(
      LOGO_CELL.columns,
      name === null
        ? paragraphXml('logo', '')
        : `<w:p><w:pPr><w:pStyle w:val="NecLogo"/><w:jc w:val="center"/></w:pPr>${runXml(`Logo ${name}`)}</w:p>`,
      `${name === null ? '' : `<w:tcBorders>${edge}</w:tcBorders>`}<w:vAlign w:val="center"/>`,
    );
  const rows = inRows(names, LOGO_CELL.columns).map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${twips(LOGO_CELL.height)}" ` +
      `w:hRule="atLeast"/></w:trPr>${row.map(box).join('')}</w:tr>`,
  );
  return gridXml(
    LOGO_CELL.columns,
    rows,
    tableProperties('', { above: 3, below: 3, side: 8 }, 'Places des logos', 'Une case par logo à insérer.', false),
  );
}
