import { element, type XmlElement } from '../../files/xml/xml-element';
import { quotedSheetName } from '../values/a1-notation';
import { extrasOf, type WorkbookDocument } from '../values/document';
import type { DefinedName } from './workbook';

/** Sheet metadata travels as hidden names of the sheet, which survive a rename in any spreadsheet. */
const METADATA = '_script.';
/** Excel's limit for a text inside a formula. */
const TEXT_LIMIT = 255;

export function readNames(root: XmlElement): DefinedName[] {
  return (root.child('definedNames')?.all('definedName') ?? []).map((found) => ({
    name: found.get('name') ?? '',
    sheet: found.number('localSheetId'),
    text: found.text,
    element: found,
  }));
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

function metadataName(sheet: number, key: string, value: string): DefinedName {
  const name =
    METADATA + key.replace(/[^A-Za-z0-9.]/g, (char) => `_${char.charCodeAt(0).toString(16).padStart(2, '0')}_`);
  const pieces = value.match(new RegExp(`[^]{1,${Math.floor(TEXT_LIMIT / 2)}}`, 'g')) ?? [''];
  return {
    name,
    sheet,
    text: pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&'),
    element: element('definedName', { name, hidden: 1 }),
  };
}

/** Gives the names of a workbook as they are to be: the staff's, sheets' metadata, the rows printed on each page. */
export function definedNames(
  root: XmlElement,
  sheets: readonly { readonly document: string | null; readonly former: number | null }[],
  document: WorkbookDocument,
): DefinedName[] {
  const position = (former: number): number => sheets.findIndex((sheet) => sheet.former === former);
  const kept = readNames(root).flatMap((name): DefinedName[] => {
    if (name.sheet === null) return [name];
    const sheet = position(name.sheet);
    return sheet < 0 || metadataOf(name) ? [] : [{ ...name, sheet }];
  });
  const added = sheets.flatMap(({ document: id, former }, sheet) => {
    const after = id === null ? undefined : document.sheets[id];
    // A sheet may not have two names that are the same: of two values for one key, the last is kept.
    const own = [...new Map(extrasOf(after).metadata.map(({ key, value }) => [key, value]))].map(([key, value]) =>
      metadataName(sheet, key, value),
    );
    const rows = after?.freeze?.ySplit ?? 0;
    const titles =
      former === null && rows > 0
        ? [
            {
              name: '_xlnm.Print_Titles',
              sheet,
              text: `${quotedSheetName(after?.name ?? '')}!$1:$${rows}`,
              element: element('definedName', { name: '_xlnm.Print_Titles' }),
            },
          ]
        : [];
    return [...titles, ...own];
  });
  return [...kept, ...added];
}
