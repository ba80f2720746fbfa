import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');

/** What may stand right inside an element of a workbook, in order (ECMA-376 part 1, annex A, sml.xsd). */
const ORDERS: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
    'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
    'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
    'customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture ' +
    'oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
    'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
    'fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is extLst',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  dataValidation: 'formula1 formula2',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
};
/** Lists of which every item is of one kind. */
const ITEMS: Readonly<Record<string, string>> = {
  cols: 'col',
  sheetData: 'row',
  row: 'c',
  mergeCells: 'mergeCell',
  conditionalFormatting: 'cfRule',
  dataValidations: 'dataValidation',
  hyperlinks: 'hyperlink',
  sheets: 'sheet',
  definedNames: 'definedName',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
  numFmts: 'numFmt',
};

function faultsIn(element: Element, faults: string[]): void {
  const names = [...element.children].flatMap(({ localName, namespaceURI }) =>
    namespaceURI === element.namespaceURI ? [localName] : [],
  );
  const item = ITEMS[element.localName];
  const order = ORDERS[element.localName]?.split(' ');
  let last = 0;
  for (const name of names) {
    if (item !== undefined && name !== item && name !== 'extLst') faults.push(`${name} in ${element.localName}`);
    const place = order?.indexOf(name) ?? last;
    if (place < last) faults.push(`${name} in ${element.localName} after ${order?.[last] ?? ''}`);
    last = Math.max(last, place);
  }
  if (element.hasAttribute('count') && Number(element.getAttribute('count')) !== names.length)
    faults.push(`count of ${element.localName}`);
  for (const child of element.children) faultsIn(child, faults);
}

/** Gives what of a part of a workbook does not stand where the format's schema wants it; it must be well-formed. */
export function schemaFaults(xml: string): string[] {
  const { documentElement } = new window.DOMParser().parseFromString(xml, 'application/xml');
  const faults: string[] = documentElement.localName === 'parsererror' ? ['not well-formed'] : [];
  faultsIn(documentElement, faults);
  return faults;
}
