import { PLAIN, STYLE_FACTS, type CellStyle, type StyleFact } from '../engine/cell-style';
import { isDayPattern, builtInId, builtInPattern } from '../../files/xlsx/number-formats';
import { setChild } from '../../files/xml/children-in-order';
import { parseXml } from '../../files/xml/parse-xml';
import { XmlElement, element, type XmlNode } from '../../files/xml/xml-element';
import { BLANK_STYLES } from './blank';
import { STYLE_SECTIONS } from './children';
import { colorOf, themeColors } from './colors';

/** The lists of a style sheet that cells and rules number, with the name of their items. */
const LISTS = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf' } as const;
type Section = keyof typeof LISTS;

interface DifferentialStyle {
  readonly background: string;
  readonly color: string;
  readonly strike: string;
}

const FONT_FACTS: readonly StyleFact[] = ['bold', 'italic', 'underline', 'strike', 'size', 'color'];
const ALIGNMENT_FACTS: readonly StyleFact[] = ['horizontal', 'vertical', 'wrap'];
/** Excel writes a font's children in this order, and reads no other without complaint. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The children of a cell's format, in order (ECMA-376 CT_Xf). */
const FORMAT_ORDER = ['alignment', 'protection', 'extLst'];
/** The attributes of an empty format. */
const PLAIN_FORMAT = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };

function isOn(font: XmlElement | null, name: string): string {
  const found = font?.child(name);
  if (!found) return '';
  const value = found.get('val');
  return value === null || (value !== 'none' && value !== '0' && value !== 'false') ? '1' : '';
}

function rgb(color: string): { readonly rgb: string } {
  return { rgb: `FF${color.slice(1).toUpperCase()}` };
}

/** A workbook's styles: read by number, and added to when a cell is to look like none before. */
export class StyleTable {
  readonly root: XmlElement;
  readonly #theme: readonly string[];
  readonly #lists = new Map<Section, XmlElement[]>();
  readonly #numbers = new Map<Section, Map<string, number>>();
  readonly #patterns = new Map<number, string>();
  readonly #declared: number;
  readonly #read = new Map<number, CellStyle>();
  /** What was last asked of each look: thousands of cells ask for the same. */
  readonly #lastOf = new WeakMap<
    CellStyle,
    { base: number; before: CellStyle; asked: boolean | null; number: number }
  >();
  readonly #made = new Map<string, number>();
  readonly #changedLists = new Set<Section>();
  /** The size in points of a cell that says nothing. */
  readonly defaultSize: number;

  /** A file without styles has the least that a workbook may have. */
  constructor(root: XmlElement | null, theme: XmlElement | null) {
    this.root = root ?? parseXml(BLANK_STYLES);
    this.#theme = themeColors(theme);
    for (const [section, item] of Object.entries(LISTS) as [Section, string][])
      this.#lists.set(section, [...(this.root.child(section)?.all(item) ?? [])]);
    for (const format of this.root.child('numFmts')?.all('numFmt') ?? [])
      this.#patterns.set(format.number('numFmtId') ?? 0, format.get('formatCode') ?? '');
    this.#declared = this.#patterns.size;
    this.defaultSize = this.#list('fonts')[0]?.child('sz')?.number('val') ?? 11;
  }

  #list(section: Section): XmlElement[] {
    return this.#lists.get(section) ?? [];
  }

  #item(section: Section, index: number | null): XmlElement | null {
    return this.#list(section)[index ?? 0] ?? null;
  }

  #add(section: Section, item: XmlElement): number {
    const list = this.#list(section);
    let numbers = this.#numbers.get(section);
    if (!numbers) {
      numbers = new Map();
      for (const [index, known] of [...list.entries()].reverse()) numbers.set(keyOf(known), index);
      this.#numbers.set(section, numbers);
    }
    const key = keyOf(item);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    // Number 0 is what says nothing: a list that is empty gets it first.
    if (list.length === 0 && section !== 'dxfs')
      list.push(section === 'cellXfs' ? element('xf', PLAIN_FORMAT) : element(LISTS[section]));
    const index = list.push(item) - 1;
    numbers.set(key, index);
    this.#changedLists.add(section);
    return index;
  }

  #format(number: number): XmlElement | null {
    return this.#item('cellXfs', number);
  }

  /** Gives a style number that the file has: one that it does not declare says nothing. */
  existing(number: number): number {
    return number < this.#list('cellXfs').length ? number : 0;
  }

  style(number: number): CellStyle {
    const known = this.#read.get(number);
    if (known) return known;
    const found = this.#format(number);
    const font = this.#item('fonts', found?.number('fontId') ?? null);
    const fill = this.#item('fills', found?.number('fillId') ?? null)?.child('patternFill');
    const border = this.#item('borders', found?.number('borderId') ?? null);
    const alignment = found?.child('alignment');
    const size = font?.child('sz')?.number('val') ?? null;
    const color = colorOf(font?.child('color'), this.#theme);
    const horizontal = alignment?.get('horizontal') ?? '';
    const vertical = alignment?.get('vertical') ?? '';
    const format = found?.number('numFmtId') ?? 0;
    const pattern = this.#patterns.get(format) ?? builtInPattern(format);
    const sides = Object.fromEntries(SIDES.map((side) => [side, this.#side(border?.child(side))])) as Record<
      (typeof SIDES)[number],
      string
    >;
    const background = fill?.get('patternType') === 'solid' ? colorOf(fill.child('fgColor'), this.#theme) : '';
    const style: CellStyle = {
      ...PLAIN,
      ...sides,
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      underline: isOn(font, 'u'),
      strike: isOn(font, 'strike'),
      size: size === null || size === this.defaultSize ? '' : String(size),
      color: color === '#000000' ? '' : color,
      background: background === '#ffffff' ? '' : background,
      pattern: /^general$/i.test(pattern) ? '' : pattern,
      horizontal: ['left', 'center', 'right', 'justify', 'distributed'].includes(horizontal) ? horizontal : '',
      vertical: ['top', 'center'].includes(vertical) ? vertical : '',
      wrap: alignment?.flag('wrapText') === true ? '1' : '',
    };
    this.#read.set(number, style);
    return style;
  }

  /** Tells whether numbers with that style are shown as a day, which counts from another year where dates do. */
  showsDay(number: number): boolean {
    let known = this.#days.get(number);
    if (known === undefined) this.#days.set(number, (known = isDayPattern(this.style(number).pattern)));
    return known;
  }

  readonly #days = new Map<number, boolean>();

  #side(side: XmlElement | null | undefined): string {
    const line = side?.get('style') ?? 'none';
    return line === 'none' ? '' : `${line} ${colorOf(side?.child('color'), this.#theme) || '#000000'}`;
  }

  /**
   * Gives the number of the style that changes a style only in the facts that differ from `before` to `after`;
   * `quoted` marks a text that a spreadsheet would take for a formula if it were typed again (null: as it was).
   */
  numberFor(base: number, before: CellStyle, after: CellStyle, asked: boolean | null): number {
    const last = this.#lastOf.get(after);
    if (last?.base === base && last.before === before && last.asked === asked) return last.number;
    const number = this.#numberFor(base, before, after, asked);
    this.#lastOf.set(after, { base, before, asked, number });
    return number;
  }

  #numberFor(base: number, before: CellStyle, after: CellStyle, asked: boolean | null): number {
    const facts = STYLE_FACTS.filter((fact) => before[fact] !== after[fact]);
    const wasQuoted = this.#format(base)?.flag('quotePrefix') === true;
    const quoted = asked ?? wasQuoted;
    if (facts.length === 0 && quoted === wasQuoted) return this.existing(base);
    const key = `${base} ${quoted ? 'q' : ''} ${facts.map((fact) => `${fact}=${after[fact]}`).join(';')}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const number = this.#add('cellXfs', this.#changed(base, new Set(facts), after, quoted));
    this.#made.set(key, number);
    return number;
  }

  #changed(base: number, facts: ReadonlySet<StyleFact>, after: CellStyle, quoted: boolean): XmlElement {
    const format = (this.#format(base) ?? element('xf', PLAIN_FORMAT)).copy().set('quotePrefix', quoted ? 1 : null);
    const set = (name: string, value: number, applied: string): void => {
      format.set(name, value).set(applied, 1);
    };
    if (facts.has('pattern')) set('numFmtId', this.#patternNumber(after.pattern), 'applyNumberFormat');
    if (FONT_FACTS.some((fact) => facts.has(fact))) {
      const font = this.#font(this.#item('fonts', format.number('fontId')), facts, after);
      set('fontId', this.#add('fonts', font), 'applyFont');
    }
    if (facts.has('background'))
      set('fillId', after.background === '' ? 0 : this.#add('fills', solid(after.background)), 'applyFill');
    if (SIDES.some((side) => facts.has(side))) {
      const sides = SIDES.map((side) => {
        const [line = '', color = ''] = after[side].split(' ');
        return line === '' ? element(side) : element(side, { style: line }, element('color', rgb(color)));
      });
      set('borderId', this.#add('borders', element('border', {}, ...sides, element('diagonal'))), 'applyBorder');
    }
    if (!ALIGNMENT_FACTS.some((fact) => facts.has(fact))) return format;
    format.set('applyAlignment', 1);
    const alignment = format.child('alignment')?.copy() ?? element('alignment');
    if (facts.has('horizontal')) alignment.set('horizontal', after.horizontal || null);
    if (facts.has('vertical')) alignment.set('vertical', after.vertical || null);
    if (facts.has('wrap')) alignment.set('wrapText', after.wrap || null);
    setChild(format, FORMAT_ORDER, 'alignment', alignment.attributes.size > 0 ? alignment : null);
    return format;
  }

  #font(base: XmlElement | null, facts: ReadonlySet<StyleFact>, after: CellStyle): XmlElement {
    const place = (node: XmlNode): number => (node instanceof XmlElement ? FONT_ORDER.indexOf(node.name) : -1);
    const font = base?.copy() ?? element('font');
    font.children.sort((one, other) => place(one) - place(other));
    const put = (fact: StyleFact, name: string): void => {
      if (facts.has(fact)) setChild(font, FONT_ORDER, name, after[fact] === '' ? null : element(name));
    };
    put('bold', 'b');
    put('italic', 'i');
    put('strike', 'strike');
    put('underline', 'u');
    if (facts.has('size')) setChild(font, FONT_ORDER, 'sz', element('sz', { val: after.size || this.defaultSize }));
    if (facts.has('color'))
      setChild(font, FONT_ORDER, 'color', element('color', after.color === '' ? { theme: 1 } : rgb(after.color)));
    return font;
  }

  #patternNumber(pattern: string): number {
    const known = builtInId(pattern) ?? [...this.#patterns].find(([, text]) => text === pattern)?.[0];
    if (known !== undefined) return known;
    const number = Math.max(163, ...this.#patterns.keys()) + 1;
    this.#patterns.set(number, pattern);
    return number;
  }

  differential(number: number): DifferentialStyle {
    const item = this.#item('dxfs', number);
    const fill = item?.child('fill')?.child('patternFill');
    const font = item?.child('font') ?? null;
    return {
      background: colorOf(fill?.child('bgColor'), this.#theme) || colorOf(fill?.child('fgColor'), this.#theme),
      color: colorOf(font?.child('color'), this.#theme),
      strike: isOn(font, 'strike'),
    };
  }

  /** Gives the number of a conditional format's style, added if there was none. */
  differentialNumber({ background, color, strike }: DifferentialStyle): number {
    const marks = [...(strike ? [element('strike')] : []), ...(color ? [element('color', rgb(color))] : [])];
    const font = marks.length > 0 ? element('font', {}, ...marks) : null;
    return this.#add('dxfs', element('dxf', {}, font, background ? solid(background, background) : null));
  }

  /** Puts what was added into the tree, and tells whether anything was. */
  finish(): boolean {
    for (const section of this.#changedLists) {
      const list: readonly XmlNode[] = this.#list(section);
      const present = this.root.child(section)?.copy(list) ?? element(section, {}, ...list);
      setChild(this.root, STYLE_SECTIONS, section, present.set('count', list.length));
    }
    const isLonger = this.#patterns.size > this.#declared;
    if (isLonger) {
      const formats = [...this.#patterns]
        .slice(this.#declared)
        .map(([numFmtId, formatCode]) => element('numFmt', { numFmtId, formatCode }));
      const present = this.root.child('numFmts') ?? element('numFmts');
      present.children.push(...formats);
      setChild(this.root, STYLE_SECTIONS, 'numFmts', present.set('count', this.#patterns.size));
    }
    return isLonger || this.#changedLists.size > 0;
  }
}

/** Gives a fill of one colour; rules keep theirs as the colour behind. */
function solid(color: string, behind = ''): XmlElement {
  const back = element('bgColor', behind === '' ? { indexed: 64 } : rgb(behind));
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', rgb(color)), back));
}

/** Two styles are one when they are written alike, in whatever order their attributes stand. */
function keyOf(item: XmlElement): string {
  const attributes = [...item.attributes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map((pair) => pair.join('='));
  const inner = item.children.map((child) => (child instanceof XmlElement ? keyOf(child) : JSON.stringify(child)));
  return `${item.name}[${attributes.join(' ')}](${inner.join('')})`;
}
