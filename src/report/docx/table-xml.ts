import { CELL, COLORS, TEXT_WIDTH } from '../look';
import { columnWidths, keptRows, drawnCells, type DrawnCell } from '../layout/slabs';
import type { Table, TableRow } from '../report-document';
import { paragraphXml, runXml } from './paragraph-xml';
import { escaped, twips } from './xml';

/** Gives an edge of a cell or a table. */
export function borderXml(side: string, color: string = COLORS.line, size = 4): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
}

/** Gives the properties of a table that fills the width of the text; `description` is for who cannot see it. */
export function tableProperties(
  borders: string,
  margins: { readonly above: number; readonly below: number; readonly side: number },
  caption: string,
  description: string,
  hasHeaders: boolean,
): string {
  const margin = (side: string, points: number) => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`;
  const described = `<w:tblCaption w:val="${escaped(caption)}"/><w:tblDescription w:val="${escaped(description)}"/>`;
  const look =
    `<w:tblLook w:val="${hasHeaders ? '0420' : '0400'}" w:firstRow="${hasHeaders ? 1 : 0}" w:lastRow="0" ` +
    'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';
  return (
    `<w:tblPr><w:tblW w:w="${twips(TEXT_WIDTH)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout ` +
    `w:type="fixed"/><w:tblCellMar>${margin('top', margins.above)}${margin('left', margins.side)}` +
    `${margin('bottom', margins.below)}${margin('right', margins.side)}</w:tblCellMar>${look}${described}` +
    '</w:tblPr>'
  );
}

const GROUNDS: Readonly<Record<TableRow['kind'], string>> = {
  line: '',
  group: COLORS.ground,
  subtotal: '',
  total: COLORS.ground,
};

function cellXml(
  { text, from, span }: DrawnCell,
  table: Table,
  widths: readonly number[],
  row: TableRow['kind'] | 'head',
  keepNext: boolean,
): string {
  const width = widths.slice(from, from + span).reduce((sum, each) => sum + each, 0);
  const ground = row === 'head' ? COLORS.navy : GROUNDS[row];
  const shade = ground === '' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`;
  const edge =
    row === 'total'
      ? `<w:tcBorders>${borderXml('top', COLORS.navy, 8)}${borderXml('bottom', COLORS.navy, 8)}</w:tcBorders>`
      : '';
  const properties =
    `<w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
    `${edge}${shade}<w:vAlign ` +
    `w:val="${row === 'head' ? 'bottom' : 'top'}"/></w:tcPr>`;
  const align = span > 1 ? 'left' : (table.columns[from]?.align ?? 'left');
  const content = runXml(text, row === 'line' || row === 'head' ? '' : '<w:b/>');
  return (
    `<w:tc>${properties}` +
    paragraphXml(row === 'head' ? 'cell-head' : 'cell', text === '' ? '' : content, { align, keepNext }) +
    '</w:tc>'
  );
}

/** Gives a table of data: its headers are repeated on each page, no row is cut. */
export function tableXml(table: Table): string {
  const widths = columnWidths(table);
  const kept = keptRows(table);
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const head = table.columns
    .map(({ title }, from) => cellXml({ text: title, from, span: 1 }, table, widths, 'head', true))
    .join('');
  const rows = table.rows
    .map(
      (row, index) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${drawnCells(row, table.columns)
          .map((cell) => cellXml(cell, table, widths, row.kind, kept[index] === true))
          .join('')}</w:tr>`,
    )
    .join('');
  const description = `Colonnes : ${table.columns.map(({ title }) => title).join(', ')}.`;
  const borders = `${borderXml('bottom')}${borderXml('insideH')}`;
  return (
    `<w:tbl>${tableProperties(borders, CELL, table.caption, description, true)}<w:tblGrid>${grid}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${rows}</w:tbl>`
  );
}
