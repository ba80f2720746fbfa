import { UnreadableFileError } from '../unreadable-file';
import type { XmlElement } from '../xml/xml-element';
import type { XlsxParts } from './parts';

/** A sheet as the workbook lists it. `part` is where its cells are; chart sheets have none. */
export interface SheetEntry {
  readonly name: string;
  /** Its number in the file, or a free one when the file gives it to several. */
  readonly sheetId: number;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly part: string | null;
  readonly element: XmlElement;
}

/** The kinds of the parts that hold cells; some programs say none. */
const CELLS = new Set(['worksheet', '']);

/** The vocabulary of Excel 2007 before it came out: its shared texts have other names. */
const BETA = 'http://schemas.microsoft.com/office/excel/2006/2';

/** Gives the workbook's sheets in order; throws UnreadableFileError when they are in a form that nobody writes now. */
export function readSheets(file: XlsxParts, workbook: string, root: XmlElement): SheetEntry[] {
  if (root.uri === BETA)
    throw new UnreadableFileError(
      'Ce classeur vient d’une version d’essai d’Excel 2007 : ouvrez-le dans un tableur, puis enregistrez-le en .xlsx.',
    );
  const targets = new Map(file.relationships(workbook).map((relationship) => [relationship.id, relationship]));
  const found = root.child('sheets')?.all('sheet') ?? [];
  const taken = new Set<number>();
  let free = Math.max(0, ...found.map((sheet) => sheet.number('sheetId') ?? 0));
  return found.map((element, index): SheetEntry => {
    const target = targets.get(element.relation ?? '');
    const state = element.get('state');
    const stated = element.number('sheetId');
    const sheetId = stated === null || taken.has(stated) ? (free += 1) : stated;
    taken.add(sheetId);
    return {
      name: element.get('name') ?? `Feuille ${index + 1}`,
      sheetId,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: target && CELLS.has(target.kind) && file.has(target.target) ? target.target : null,
      element,
    };
  });
}

export function countsFrom1904(root: XmlElement): boolean {
  return root.child('workbookPr')?.flag('date1904') === true;
}

/** What a date counts more when its workbook counts from 1904. */
export const DAYS_FROM_1900_TO_1904 = 1462;
