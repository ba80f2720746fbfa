import { workbookPart } from '../../files/xlsx/parts';
import { setChild } from '../../files/xml/children-in-order';
import { RELATIONSHIPS, element, type XmlElement } from '../../files/xml/xml-element';
import { WORKBOOK_SECTIONS } from './children';
import type { XlsxPackage } from './package';

/** A name that the workbook gives to a formula; `sheet` is the position of the sheet it belongs to, or null. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly text: string;
  readonly element: XmlElement;
}

/**
 * A sheet as it is to be listed: `document` is its id in the document (null when the host does not show it),
 * `relationship` its id in the workbook's relationships, `former` its old position (null when it is new).
 */
export interface ListedSheet {
  readonly document: string | null;
  readonly name: string;
  readonly sheetId: number;
  readonly hidden: boolean;
  readonly relationship: string;
  readonly former: number | null;
  /** As the file lists it; null when it is new. */
  readonly element: XmlElement | null;
}

function listedElement({ name, sheetId, hidden, relationship, element: former }: ListedSheet, key: string): XmlElement {
  const own =
    former?.copy().set('name', name).set('sheetId', sheetId) ??
    element('sheet', { name, sheetId, [key]: relationship });
  const isHidden = (own.get('state') ?? 'visible') !== 'visible';
  return isHidden === hidden ? own : own.set('state', hidden ? 'hidden' : null);
}

/** Writes the list of sheets, the names, and which sheet is shown first. */
export function writeWorkbook(root: XmlElement, sheets: readonly ListedSheet[], names: readonly DefinedName[]): void {
  const strict = root.uri?.startsWith('http://purl.oclc.org/') === true;
  const key = `{${strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATIONSHIPS}}id`;
  const list = sheets.map((sheet) => listedElement(sheet, key));
  const had = root.child('sheets')?.all('sheet').length;
  setChild(root, WORKBOOK_SECTIONS, 'sheets', element('sheets', {}, ...list));
  const defined = names.map(({ sheet, text, element: former }) => {
    const own = former.copy([text]);
    return own.set('localSheetId', sheet);
  });
  setChild(
    root,
    WORKBOOK_SECTIONS,
    'definedNames',
    defined.length === 0 ? null : element('definedNames', {}, ...defined),
  );
  const active = root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
  const shown = sheets.findIndex(({ former, hidden }) => former === active && !hidden);
  const first =
    shown >= 0
      ? shown
      : Math.max(
          0,
          sheets.findIndex(({ hidden }) => !hidden),
        );
  if (first === active && had === sheets.length && sheets.every(({ former }, index) => former === index)) return;
  if (!root.child('bookViews')?.child('workbookView'))
    setChild(root, WORKBOOK_SECTIONS, 'bookViews', element('bookViews', {}, element('workbookView')));
  root.child('bookViews')?.child('workbookView')?.set('firstSheet', null).set('activeTab', first);
}

/** Has spreadsheets calculate anew what stands in the file: some of it may be of before the last change. */
export function recalculateAtOpening(root: XmlElement): void {
  const properties = root.child('calcPr')?.copy() ?? element('calcPr');
  setChild(root, WORKBOOK_SECTIONS, 'calcPr', properties.set('fullCalcOnLoad', 1));
}

const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** What only a workbook with macros may hold. */
const MACROS = new Set(['vbaProject', 'vbaProjectSignature', 'attachedToolbars']);

export function hasMacros(file: XlsxPackage): boolean {
  return file.relationships(workbookPart(file)).some(({ kind }) => MACROS.has(kind));
}

/** Makes a workbook with macros, or a template, a plain workbook: what its name `.xlsx` says. */
export function makePlain(file: XlsxPackage): void {
  const workbook = workbookPart(file);
  const gone = file.relationships(workbook).filter(({ kind }) => MACROS.has(kind));
  file.unrelate(workbook, new Set(gone.map(({ id }) => id)));
  if (file.typeOf(workbook) !== PLAIN) file.setType(workbook, PLAIN);
}
