import { renameSheets } from './formulas';
import { WORKBOOK_SECTIONS, child, withChild } from './children';
import { UnreadableFileError, type XlsxPackage } from './package';
import {
  attribute,
  decodeXml,
  elements,
  encodeXml,
  isTrue,
  nextElement,
  numberAttribute,
  relationshipId,
  tag,
  withAttribute,
} from './xml';

/** A sheet as the workbook lists it. `part` is where its cells are; chart sheets have none. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly part: string | null;
  /** Its attributes as the file has them. */
  readonly attributes: string;
}

/** A name that the workbook gives to a formula; `sheet` is the position of the sheet it belongs to, or null. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly text: string;
  readonly attributes: string;
}

/** Sheet metadata travels as hidden names of the sheet, which survive a rename in any spreadsheet. */
const METADATA = '_script.';
/** Excel's limit for a text inside a formula. */
const TEXT_LIMIT = 255;

/** Gives the path of the workbook's own part; throws UnreadableFileError when the file has none. */
export function workbookPart(file: XlsxPackage): string {
  const part = file.related('', 'officeDocument');
  if (part === null || !file.has(part) || nextElement(file.text(part) ?? '', 'workbook', 0) === null) {
    throw new UnreadableFileError('Ce fichier n’est pas un classeur .xlsx.');
  }
  return part;
}

/** Gives the workbook's sheets in order. */
export function readSheets(file: XlsxPackage, workbook: string): SheetEntry[] {
  const targets = new Map(file.relationships(workbook).map((relationship) => [relationship.id, relationship]));
  return elements(child(file.text(workbook) ?? '', WORKBOOK_SECTIONS, 'sheets')?.inner ?? '', 'sheet').map(
    ({ attributes }, index): SheetEntry => {
      const target = targets.get(relationshipId(attributes) ?? '');
      const state = attribute(attributes, 'state');
      return {
        name: attribute(attributes, 'name') ?? `Feuille ${index + 1}`,
        sheetId: numberAttribute(attributes, 'sheetId') ?? index + 1,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part: target?.kind === 'worksheet' && file.has(target.target) ? target.target : null,
        attributes,
      };
    },
  );
}

/** Tells whether the workbook counts its dates from 1904. */
export function countsFrom1904(file: XlsxPackage, workbook: string): boolean {
  return isTrue(
    attribute(child(file.text(workbook) ?? '', WORKBOOK_SECTIONS, 'workbookPr')?.attributes ?? '', 'date1904'),
  );
}

/** Gives the names that the workbook defines. */
export function readNames(file: XlsxPackage, workbook: string): DefinedName[] {
  return elements(child(file.text(workbook) ?? '', WORKBOOK_SECTIONS, 'definedNames')?.inner ?? '', 'definedName').map(
    ({ attributes, inner }) => ({
      name: attribute(attributes, 'name') ?? '',
      sheet: numberAttribute(attributes, 'localSheetId'),
      text: decodeXml(inner),
      attributes,
    }),
  );
}

/** Gives the metadata that a name stands for, or null when it is a name of the staff's own. */
export function metadataOf({ name, text }: DefinedName): { readonly key: string; readonly value: string } | null {
  if (!name.startsWith(METADATA)) return null;
  const key = name
    .slice(METADATA.length)
    .replace(/_([0-9a-f]{2,4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return {
    key,
    value: [...text.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => (match[1] ?? '').replaceAll('""', '"')).join(''),
  };
}

/** Gives the hidden name that keeps a sheet's metadata. */
export function metadataName(sheet: number, key: string, value: string): DefinedName {
  const name =
    METADATA + key.replace(/[^A-Za-z0-9.]/g, (char) => `_${char.charCodeAt(0).toString(16).padStart(2, '0')}_`);
  const pieces = value.match(new RegExp(`[^]{1,${Math.floor(TEXT_LIMIT / 2)}}`, 'g')) ?? [''];
  return {
    name,
    sheet,
    text: pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&'),
    attributes: ` name="${name}" hidden="1"`,
  };
}

/**
 * A sheet as it is to be listed: `document` is its id in the document (null when the host does not show it),
 * `relationship` its id in
 * the workbook's relationships, `former` its old position (null when it is new).
 */
export interface ListedSheet {
  readonly document: string | null;
  readonly name: string;
  readonly sheetId: number;
  readonly hidden: boolean;
  readonly relationship: string;
  readonly former: number | null;
  readonly attributes: string;
}

/** Writes the list of sheets, the names, and which sheet is shown first. */
export function writeWorkbook(
  file: XlsxPackage,
  workbook: string,
  sheets: readonly ListedSheet[],
  names: readonly DefinedName[],
  renamed: ReadonlyMap<string, string>,
): void {
  let xml = file.text(workbook) ?? '';
  const list = sheets.map(({ name, sheetId, hidden, relationship, attributes }) => {
    const state = hidden ? (attribute(attributes, 'state') ?? 'hidden') : null;
    const own = attributes === '' ? '' : withAttribute(withAttribute(attributes, 'name', null), 'sheetId', null);
    const set = withAttribute(own.replace(/\s\w+:id="[^"]*"/, ''), 'state', state === 'visible' ? 'hidden' : state);
    return `<sheet name="${encodeXml(name)}" sheetId="${sheetId}"${set} r:id="${relationship}"/>`;
  });
  xml = withChild(xml, WORKBOOK_SECTIONS, 'sheets', `<sheets>${list.join('')}</sheets>`);
  if (!/<workbook\b[^>]*\sxmlns:r=/.test(xml))
    xml = xml.replace(
      '<workbook',
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    );
  const defined = names.map(({ sheet, text, attributes }) =>
    tag(
      'definedName',
      withAttribute(attributes, 'localSheetId', sheet),
      encodeXml(renamed.size > 0 ? renameSheets(text, renamed) : text),
    ),
  );
  xml = withChild(
    xml,
    WORKBOOK_SECTIONS,
    'definedNames',
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
  );

  const views = child(xml, WORKBOOK_SECTIONS, 'bookViews');
  const view = nextElement(views?.inner ?? '', 'workbookView', 0);
  const active = numberAttribute(view?.attributes ?? '', 'activeTab') ?? 0;
  const shown = sheets.findIndex(({ former, hidden }) => former === active && !hidden);
  const first =
    shown >= 0
      ? shown
      : Math.max(
          0,
          sheets.findIndex(({ hidden }) => !hidden),
        );
  const attributes = withAttribute(withAttribute(view?.attributes ?? '', 'firstSheet', null), 'activeTab', first);
  const rest = views && view ? views.inner.slice(view.end) : '';
  xml = withChild(xml, WORKBOOK_SECTIONS, 'bookViews', `<bookViews><workbookView${attributes}/>${rest}</bookViews>`);
  file.setText(workbook, xml);
}
