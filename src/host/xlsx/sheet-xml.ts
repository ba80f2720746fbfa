import { AFTER_CELLS, BEFORE_CELLS, child, withChild } from './children';
import { UnreadableFileError } from './package';
import { elements, nextElement, type XmlElement } from './xml';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of a sheet with nothing in it. */
export const EMPTY_SHEET =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${R}">` +
  '<sheetData/></worksheet>';

type ChildName = (typeof BEFORE_CELLS)[number] | (typeof AFTER_CELLS)[number];

/**
 * A sheet's XML in three parts (what comes before the cells, the cells, what comes after), so that small changes stay
 * small.
 */
export class SheetXml {
  #head: string;
  #tail: string;
  /** What is between the `sheetData` tags. */
  cells: string;

  constructor(xml: string) {
    const data = nextElement(xml, 'sheetData', 0);
    if (!data) throw new UnreadableFileError('Ce classeur a un onglet illisible.');
    this.#head = xml.slice(0, data.start);
    this.#tail = xml.slice(data.end);
    this.cells = data.inner;
  }

  /** Gives a child of the sheet by name, or null. */
  child(name: ChildName): XmlElement | null {
    const before = (BEFORE_CELLS as readonly string[]).includes(name);
    return before ? child(this.#head, BEFORE_CELLS, name) : child(this.#tail, AFTER_CELLS, name);
  }

  /** Gives every conditional format, in order. */
  conditionalFormats(): XmlElement[] {
    return elements(this.#tail, 'conditionalFormatting');
  }

  /** Puts the conditional formats in place of those that are there. */
  setConditionalFormats(formats: readonly string[]): void {
    for (const { start, end } of this.conditionalFormats().reverse())
      this.#tail = this.#tail.slice(0, start) + this.#tail.slice(end);
    if (formats.length > 0) this.#tail = withChild(this.#tail, AFTER_CELLS, 'conditionalFormatting', formats.join(''));
  }

  /** Sets a child of the sheet (`''` takes it out), where the format wants it. */
  set(name: ChildName, element: string): void {
    if ((BEFORE_CELLS as readonly string[]).includes(name))
      this.#head = withChild(this.#head, BEFORE_CELLS, name, element);
    else this.#tail = withChild(this.#tail, AFTER_CELLS, name, element);
    if (element.includes('r:id=') && !/<worksheet\b[^>]*\sxmlns:r=/.test(this.#head))
      this.#head = this.#head.replace('<worksheet', `<worksheet xmlns:r="${R}"`);
  }

  /** Gives the whole sheet's XML. */
  toXml(): string {
    return `${this.#head}<sheetData>${this.cells}</sheetData>${this.#tail}`;
  }
}
