import { BorderStyleTypes, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from '@univerjs/core';
import { HORIZONTAL, VERTICAL, YES } from './snapshot-values';
import { hexColor } from '../xlsx/colors';

/** Every fact of how a cell looks, in a fixed order. */
export const STYLE_FACTS = [
  ...(['bold', 'italic', 'underline', 'strike', 'size', 'color', 'background', 'pattern'] as const),
  ...(['horizontal', 'vertical', 'wrap', 'top', 'right', 'bottom', 'left'] as const),
] as const;

export type StyleFact = (typeof STYLE_FACTS)[number];

/**
 * How a cell looks, each fact as text and '' for the default, so that two styles are compared by their keys: the size
 * in points, a side by its line and colour (`thin #000000`).
 */
export type CellStyle = Readonly<Record<StyleFact, string>>;

/** How a cell looks that nobody formatted. */
export const PLAIN = Object.fromEntries(STYLE_FACTS.map((fact) => [fact, ''])) as CellStyle;

/** Border lines by their name in a file. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

function keyOf<T>(table: Readonly<Record<string, T>>, value: Nullable<T>): string {
  return Object.keys(table).find((key) => table[key] === value) ?? '';
}

function borderFact(border: Nullable<IBorderStyleData>): string {
  const line = keyOf(LINES, border?.s);
  return line === '' ? '' : `${line} ${hexColor(border?.cl.rgb) || '#000000'}`;
}

/** Gives the facts of a Univer style; a colour or a size that is the default counts as none. */
export function styleFacts(style: Nullable<IStyleData>, defaultSize: number): CellStyle {
  if (!style) return PLAIN;
  const color = hexColor(style.cl?.rgb);
  const background = hexColor(style.bg?.rgb);
  const vertical = keyOf(VERTICAL, style.vt);
  return {
    bold: style.bl === YES ? '1' : '',
    italic: style.it === YES ? '1' : '',
    underline: style.ul?.s === YES ? '1' : '',
    strike: style.st?.s === YES ? '1' : '',
    size: style.fs === undefined || style.fs === defaultSize ? '' : String(style.fs),
    color: color === '#000000' ? '' : color,
    background: background === '#ffffff' ? '' : background,
    pattern: /^(?:general)?$/i.test(style.n?.pattern ?? '') ? '' : (style.n?.pattern ?? ''),
    horizontal: keyOf(HORIZONTAL, style.ht),
    vertical: vertical === 'bottom' ? '' : vertical,
    wrap: style.tb === WrapStrategy.WRAP ? '1' : '',
    top: borderFact(style.bd?.t),
    right: borderFact(style.bd?.r),
    bottom: borderFact(style.bd?.b),
    left: borderFact(style.bd?.l),
  };
}

function border(fact: string): IBorderStyleData | null {
  const [line = '', color = ''] = fact.split(' ');
  const number = LINES[line];
  return number === undefined ? null : { s: number, cl: { rgb: color } };
}

/** Gives the Univer style that has these facts, with nothing in it for a default. */
export function univerStyle(facts: CellStyle): IStyleData {
  const borders = { t: border(facts.top), r: border(facts.right), b: border(facts.bottom), l: border(facts.left) };
  const drawn = Object.entries(borders).filter(([, line]) => line !== null);
  const horizontal = HORIZONTAL[facts.horizontal];
  const vertical = VERTICAL[facts.vertical];
  return {
    ...(facts.bold && { bl: YES }),
    ...(facts.italic && { it: YES }),
    ...(facts.underline && { ul: { s: YES } }),
    ...(facts.strike && { st: { s: YES } }),
    ...(facts.size && { fs: Number(facts.size) }),
    ...(facts.color && { cl: { rgb: facts.color } }),
    ...(facts.background && { bg: { rgb: facts.background } }),
    ...(facts.pattern && { n: { pattern: facts.pattern } }),
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(facts.wrap && { tb: WrapStrategy.WRAP }),
    ...(drawn.length > 0 && { bd: Object.fromEntries(drawn) }),
  };
}

export function sameStyle(one: CellStyle, other: CellStyle): boolean {
  return one === other || STYLE_FACTS.every((fact) => one[fact] === other[fact]);
}
