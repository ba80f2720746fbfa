import { PLAIN, STYLE_FACTS, type CellStyle, type StyleFact } from '../engine/cell-style';
import { STYLE_SECTIONS, child, withChild } from './children';
import { colorOf, themeColors } from './colors';
import { builtInId, builtInPattern } from './number-formats';
import {
  attribute,
  elements,
  encodeXml,
  innerOf,
  isTrue,
  nextElement,
  numberAttribute,
  tag,
  withAttribute,
  type XmlElement,
} from './xml';

type Section = (typeof STYLE_SECTIONS)[number];

/** How a conditional format paints the cells it holds for. */
export interface DifferentialStyle {
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

function isOn(font: string, name: string): string {
  const found = nextElement(font, name, 0);
  if (!found) return '';
  const value = attribute(found.attributes, 'val');
  return value === null || (value !== 'none' && value !== '0' && value !== 'false') ? '1' : '';
}

function rgb(color: string): string {
  return `rgb="FF${color.slice(1).toUpperCase()}"`;
}

/** A workbook's styles: read by number, and added to when a cell is to look like none before. */
export class StyleTable {
  #xml: string;
  readonly #theme: readonly string[];
  readonly #lists = new Map<Section, string[]>();
  readonly #patterns = new Map<number, string>();
  readonly #read = new Map<number, CellStyle>();
  readonly #made = new Map<string, number>();
  readonly #added = new Map<string, number>();
  /** The size in points of a cell that says nothing. */
  readonly defaultSize: number;

  constructor(xml: string, theme: string | null) {
    this.#xml = xml;
    this.#theme = themeColors(theme);
    const items: readonly (readonly [Section, string])[] = [
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
      ['dxfs', 'dxf'],
    ];
    for (const [section, item] of items) {
      const inner = child(xml, STYLE_SECTIONS, section)?.inner ?? '';
      this.#lists.set(
        section,
        elements(inner, item).map((found) => inner.slice(found.start, found.end)),
      );
    }
    for (const { attributes } of elements(child(xml, STYLE_SECTIONS, 'numFmts')?.inner ?? '', 'numFmt')) {
      this.#patterns.set(numberAttribute(attributes, 'numFmtId') ?? 0, attribute(attributes, 'formatCode') ?? '');
    }
    const size = nextElement(this.#list('fonts')[0] ?? '', 'sz', 0);
    this.defaultSize = (size && numberAttribute(size.attributes, 'val')) ?? 11;
  }

  #list(section: Section): string[] {
    return this.#lists.get(section) ?? [];
  }

  #item(section: Section, index: number | null): string {
    return this.#list(section)[index ?? 0] ?? '';
  }

  #add(section: Section, item: string): number {
    const key = `${section} ${item}`;
    const known = this.#added.get(key) ?? this.#list(section).indexOf(item);
    const index = known >= 0 ? known : this.#list(section).push(item) - 1;
    this.#added.set(key, index);
    return index;
  }

  #format(number: number): XmlElement {
    return nextElement(this.#item('cellXfs', number), 'xf', 0) ?? { start: 0, end: 0, attributes: '', inner: '' };
  }

  /** Gives how cells with that style number look. */
  style(number: number): CellStyle {
    const known = this.#read.get(number);
    if (known) return known;
    const { attributes, inner } = this.#format(number);
    const font = this.#item('fonts', numberAttribute(attributes, 'fontId'));
    const fill = this.#item('fills', numberAttribute(attributes, 'fillId'));
    const border = this.#item('borders', numberAttribute(attributes, 'borderId'));
    const alignment = nextElement(inner, 'alignment', 0)?.attributes ?? '';
    const size = numberAttribute(nextElement(font, 'sz', 0)?.attributes ?? '', 'val');
    const color = colorOf(font, 'color', this.#theme);
    const horizontal = attribute(alignment, 'horizontal') ?? '';
    const vertical = attribute(alignment, 'vertical') ?? '';
    const format = numberAttribute(attributes, 'numFmtId') ?? 0;
    const pattern = this.#patterns.get(format) ?? builtInPattern(format);
    const sides = Object.fromEntries(SIDES.map((side) => [side, this.#side(border, side)])) as Record<
      (typeof SIDES)[number],
      string
    >;
    const background =
      attribute(nextElement(fill, 'patternFill', 0)?.attributes ?? '', 'patternType') === 'solid'
        ? colorOf(fill, 'fgColor', this.#theme)
        : '';
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
      wrap: isTrue(attribute(alignment, 'wrapText')) ? '1' : '',
    };
    this.#read.set(number, style);
    return style;
  }

  #side(border: string, side: string): string {
    const found = nextElement(border, side, 0);
    const line = found ? (attribute(found.attributes, 'style') ?? 'none') : 'none';
    return line === 'none' ? '' : `${line} ${colorOf(found?.inner ?? '', 'color', this.#theme) || '#000000'}`;
  }

  /**
   * Gives the number of the style that changes a style only in the facts that differ from `before` to `after`;
   * `quoted` marks a text that a spreadsheet would take for a formula if it were typed again (null: as it was).
   */
  numberFor(base: number, before: CellStyle, after: CellStyle, asked: boolean | null): number {
    const facts = STYLE_FACTS.filter((fact) => before[fact] !== after[fact]);
    const wasQuoted = isTrue(attribute(this.#format(base).attributes, 'quotePrefix'));
    const quoted = asked ?? wasQuoted;
    if (facts.length === 0 && quoted === wasQuoted) return base;
    const key = `${base} ${quoted ? 'q' : ''} ${facts.map((fact) => `${fact}=${after[fact]}`).join(';')}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const number = this.#add('cellXfs', this.#changed(base, new Set(facts), after, quoted));
    this.#made.set(key, number);
    return number;
  }

  #changed(base: number, facts: ReadonlySet<StyleFact>, after: CellStyle, quoted: boolean): string {
    const found = this.#format(base);
    let attributes = withAttribute(
      found.attributes === '' ? ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"' : found.attributes,
      'quotePrefix',
      quoted ? 1 : null,
    );
    const set = (name: string, value: number, applied: string): void => {
      attributes = withAttribute(withAttribute(attributes, name, value), applied, 1);
    };
    if (facts.has('pattern')) set('numFmtId', this.#patternNumber(after.pattern), 'applyNumberFormat');
    if (FONT_FACTS.some((fact) => facts.has(fact))) {
      set(
        'fontId',
        this.#add('fonts', this.#font(this.#item('fonts', numberAttribute(attributes, 'fontId')), facts, after)),
        'applyFont',
      );
    }
    if (facts.has('background')) {
      const fill =
        `<fill><patternFill patternType="solid"><fgColor ${rgb(after.background)}/><bgColor ` +
        'indexed="64"/></patternFill></fill>';
      set('fillId', after.background === '' ? 0 : this.#add('fills', fill), 'applyFill');
    }
    if (SIDES.some((side) => facts.has(side))) {
      const sides = SIDES.map((side) => {
        const [line = '', color = ''] = after[side].split(' ');
        return line === '' ? `<${side}/>` : `<${side} style="${line}"><color ${rgb(color)}/></${side}>`;
      });
      set('borderId', this.#add('borders', `<border>${sides.join('')}<diagonal/></border>`), 'applyBorder');
    }
    if (ALIGNMENT_FACTS.some((fact) => facts.has(fact))) attributes = withAttribute(attributes, 'applyAlignment', 1);
    return tag('xf', attributes, this.#alignment(found.inner, facts, after));
  }

  #alignment(inner: string, facts: ReadonlySet<StyleFact>, after: CellStyle): string {
    if (!ALIGNMENT_FACTS.some((fact) => facts.has(fact))) return inner;
    const present = nextElement(inner, 'alignment', 0);
    let attributes = present?.attributes ?? '';
    if (facts.has('horizontal')) attributes = withAttribute(attributes, 'horizontal', after.horizontal || null);
    if (facts.has('vertical')) attributes = withAttribute(attributes, 'vertical', after.vertical || null);
    if (facts.has('wrap')) attributes = withAttribute(attributes, 'wrapText', after.wrap || null);
    const rest = present ? inner.slice(0, present.start) + inner.slice(present.end) : inner;
    return `${attributes.trim() === '' ? '' : tag('alignment', attributes, '')}${rest}`;
  }

  #font(base: string, facts: ReadonlySet<StyleFact>, after: CellStyle): string {
    const inner = innerOf(base, 'font') ?? '';
    const parts = new Map<string, string>();
    for (const name of FONT_ORDER) {
      const found = nextElement(inner, name, 0);
      if (found) parts.set(name, inner.slice(found.start, found.end));
    }
    const put = (fact: StyleFact, name: string, xml: string): void => {
      if (!facts.has(fact)) return;
      if (after[fact] === '' && xml !== '') parts.delete(name);
      else parts.set(name, xml);
    };
    put('bold', 'b', '<b/>');
    put('italic', 'i', '<i/>');
    put('strike', 'strike', '<strike/>');
    put('underline', 'u', '<u/>');
    if (facts.has('size')) parts.set('sz', `<sz val="${after.size || this.defaultSize}"/>`);
    if (facts.has('color'))
      parts.set('color', after.color === '' ? '<color theme="1"/>' : `<color ${rgb(after.color)}/>`);
    return `<font>${FONT_ORDER.map((name) => parts.get(name) ?? '').join('')}</font>`;
  }

  #patternNumber(pattern: string): number {
    const known = builtInId(pattern) ?? [...this.#patterns].find(([, text]) => text === pattern)?.[0];
    if (known !== undefined) return known;
    const number = Math.max(163, ...this.#patterns.keys()) + 1;
    this.#patterns.set(number, pattern);
    return number;
  }

  /** Gives how a conditional format with that number paints. */
  differential(number: number): DifferentialStyle {
    const item = this.#item('dxfs', number);
    const fill = innerOf(item, 'fill') ?? '';
    const font = innerOf(item, 'font') ?? '';
    return {
      background: colorOf(fill, 'bgColor', this.#theme) || colorOf(fill, 'fgColor', this.#theme),
      color: colorOf(font, 'color', this.#theme),
      strike: isOn(font, 'strike'),
    };
  }

  /** Gives the number of a conditional format's style, added if there was none. */
  differentialNumber({ background, color, strike }: DifferentialStyle): number {
    const font = `${strike ? '<strike/>' : ''}${color ? `<color ${rgb(color)}/>` : ''}`;
    const fill = background
      ? `<fill><patternFill patternType="solid"><fgColor ${rgb(background)}/><bgColor ${rgb(background)}/>` +
        '</patternFill></fill>'
      : '';
    return this.#add('dxfs', `<dxf>${font ? `<font>${font}</font>` : ''}${fill}</dxf>`);
  }

  /** Gives the style sheet's XML, with what was added. */
  toXml(): string {
    for (const [section, items] of this.#lists) {
      const present = child(this.#xml, STYLE_SECTIONS, section);
      if (items.length === elements(present?.inner ?? '', section === 'cellXfs' ? 'xf' : section.slice(0, -1)).length)
        continue;
      this.#xml = withChild(
        this.#xml,
        STYLE_SECTIONS,
        section,
        tag(section, withAttribute(present?.attributes ?? '', 'count', items.length), items.join('')),
      );
    }
    const formats = [...this.#patterns].map(
      ([id, pattern]) => `<numFmt numFmtId="${id}" formatCode="${encodeXml(pattern)}"/>`,
    );
    if (formats.length > 0)
      this.#xml = withChild(
        this.#xml,
        STYLE_SECTIONS,
        'numFmts',
        `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      );
    return this.#xml;
  }
}
