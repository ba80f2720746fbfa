import { nextElement, type XmlElement } from './xml';

/**
 * The children of a worksheet that stand before its cells, in the order that the format demands (ECMA-376
 * CT_Worksheet).
 */
export const BEFORE_CELLS = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols'] as const;
/** Those that stand after its cells, in order. */
export const AFTER_CELLS = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** The children of a style sheet, in order (ECMA-376 CT_Stylesheet). */
export const STYLE_SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** The children of a workbook, in order (ECMA-376 CT_Workbook). */
export const WORKBOOK_SECTIONS = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'extLst',
] as const;

/** Gives the first child of that name, or null; copies of it inside custom views are passed over. */
export function child(xml: string, order: readonly string[], name: string): XmlElement | null {
  const views = order.indexOf('customSheetViews');
  const from = views >= 0 && order.indexOf(name) > views ? (nextElement(xml, 'customSheetViews', 0)?.end ?? 0) : 0;
  return nextElement(xml, name, from);
}

/**
 * Gives the XML with a child set to a new text (`''` takes it out), put where the order demands when it was not there.
 * `xml` runs from the first to past the last of the children named in `order`, with or without their parent's tags.
 */
export function withChild(xml: string, order: readonly string[], name: string, element: string): string {
  const present = child(xml, order, name);
  if (present) return xml.slice(0, present.start) + element + xml.slice(present.end);
  if (element === '') return xml;
  let at = -1;
  for (const later of order.slice(order.indexOf(name) + 1)) {
    const found = child(xml, order, later);
    if (found && (at < 0 || found.start < at)) at = found.start;
  }
  // A newer version may have put its own markup around one of the later children.
  const wrapped = xml.indexOf('<mc:AlternateContent');
  if (wrapped >= 0 && (at < 0 || wrapped < at)) at = wrapped;
  if (at < 0) at = closingTag(xml);
  return xml.slice(0, at) + element + xml.slice(at);
}

/** Gives where the parent's closing tag starts, or the end of the text when it has none. */
function closingTag(xml: string): number {
  const match = /<\/[\w:]+>\s*$/.exec(xml.slice(-60));
  const last = match ? xml.slice(-60).slice(match.index) : '';
  return /^<\/(?:worksheet|workbook|styleSheet)>/.test(last) ? xml.length - last.length : xml.length;
}
