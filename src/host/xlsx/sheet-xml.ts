import { element, type XmlElement } from '../../files/xml/xml-element';
import { setChild, setChildren } from '../../files/xml/children-in-order';
import { XML_HEAD, documentXml } from '../../files/xml/write-xml';
import { SHEET_CHILDREN } from './children';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/';

export const EMPTY_SHEET = `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData/></worksheet>`;

/** A sheet's XML without its rows: what is around them, read and changed as a tree. */
export class SheetXml {
  readonly root: XmlElement;

  constructor(root: XmlElement) {
    this.root = root;
  }

  child(name: string): XmlElement | null {
    return this.root.child(name);
  }

  /** Gives what stands in a child of the sheet, by name: `mergeCells`, `mergeCell`. */
  listed(name: string, item: string): XmlElement[] {
    return this.child(name)?.all(item) ?? [];
  }

  conditionalFormats(): XmlElement[] {
    return this.root.all('conditionalFormatting');
  }

  /** Puts the conditional formats in place of those that are there. */
  setConditionalFormats(formats: readonly XmlElement[]): void {
    setChildren(this.root, SHEET_CHILDREN, 'conditionalFormatting', formats);
  }

  /** Sets a child of the sheet (null takes it out), where the format wants it. */
  set(name: string, child: XmlElement | null): void {
    setChild(this.root, SHEET_CHILDREN, name, child);
  }

  /** Sets the list of items in a child of the sheet, which is made or taken out as they are some or none. */
  setListed(name: string, items: readonly XmlElement[], counted: boolean): void {
    const list = this.child(name)?.copy(items) ?? element(name, {}, ...items);
    if (counted) list.set('count', items.length);
    this.set(name, items.length === 0 ? null : list);
  }

  /** The name of the attribute that points to a relationship, in the sheet's form of the format. */
  get relation(): string {
    return (this.root.uri ?? '').startsWith(STRICT) ? `{${STRICT}officeDocument/relationships}id` : `{${R}}id`;
  }

  /** Gives the sheet's XML with these rows, which are text by now and too many for a tree. */
  toXml(rows: readonly string[]): string {
    if (!this.child('sheetData')) this.set('sheetData', element('sheetData'));
    const data = this.child('sheetData');
    const name = `${this.root.prefix === '' ? '' : `${this.root.prefix}:`}sheetData`;
    const markup = rows.length === 0 ? `<${name}/>` : `<${name}>${rows.join('')}</${name}>`;
    return documentXml(this.root.copy(this.root.children.map((child) => (child === data ? { markup } : child))));
  }
}
