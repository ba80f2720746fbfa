import { XML_HEAD } from '../../files/xml/write-xml';
import { XlsxPackage } from './package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const STYLES_TYPE = `${SHEET_TYPES}.styles+xml`;
/** Not the day of the run, so that the same workbook gives the same bytes. */
const STAMP = '2024-01-01T00:00:00Z';

/** The text size in points of a new workbook, Google's own. */
const BLANK_SIZE = 10;

/** Styles that say nothing, as every workbook has at least. */
export const BLANK_STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${BLANK_SIZE}"/><name ` +
  'val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill ' +
  'patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/** Gives a package that holds a workbook without any sheet yet. */
export function blankPackage(): XlsxPackage {
  const file = new XlsxPackage(null);
  file.add(
    'xl/workbook.xml',
    `${SHEET_TYPES}.sheet.main+xml`,
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/>` +
      '</bookViews><sheets></sheets><calcPr calcId="191029"/></workbook>',
  );
  file.add('xl/styles.xml', STYLES_TYPE, BLANK_STYLES);
  file.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">' +
      `${STAMP}</dcterms:created><dcterms:modified ` +
      `xsi:type="dcterms:W3CDTF">${STAMP}</dcterms:modified></cp:coreProperties>`,
  );
  file.relate('', 'officeDocument', 'xl/workbook.xml');
  file.relate('', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml');
  file.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  return file;
}
