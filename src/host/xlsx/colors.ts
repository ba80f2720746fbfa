import type { Nullable } from '@univerjs/core';
import { attribute, elements, innerOf, nextElement, numberAttribute } from './xml';

/** In the order in which cells number the theme's colours, which is not that of the theme itself. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const INDEXED = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'];

/** Gives the colours of a workbook's theme as `rrggbb`, in the order in which cells number them. */
export function themeColors(theme: string | null): string[] {
  const scheme = theme === null ? '' : (innerOf(theme, 'a:clrScheme') ?? '');
  return THEME_ORDER.map((name) => {
    const color = innerOf(scheme, `a:${name}`) ?? '';
    const fixed = nextElement(color, 'a:srgbClr', 0);
    const system = nextElement(color, 'a:sysClr', 0);
    return (
      (fixed ? attribute(fixed.attributes, 'val') : system ? attribute(system.attributes, 'lastClr') : null) ?? ''
    ).toLowerCase();
  });
}

function tinted(hex: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16);
      const mixed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(Math.min(255, Math.max(0, mixed)))
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}

/**
 * Gives the colour of an element such as `<fgColor rgb="FF00AA00"/>` as `#rrggbb`, or '' when it is none or automatic.
 */
export function colorOf(xml: string, name: string, theme: readonly string[]): string {
  const found = nextElement(xml, name, 0);
  if (!found) return '';
  const rgb = attribute(found.attributes, 'rgb');
  if (rgb !== null && /^[0-9a-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
  const number = numberAttribute(found.attributes, 'theme');
  const indexed = numberAttribute(found.attributes, 'indexed') ?? 64;
  const base = number !== null ? theme[number] : indexed < 16 ? INDEXED[indexed % 8] : undefined;
  if (base?.length !== 6) return '';
  return `#${tinted(base, numberAttribute(found.attributes, 'tint') ?? 0)}`;
}

/** Gives a colour as `#rrggbb` from the forms that Univer keeps (`#abc`, `#aabbcc`, `rgb(1,2,3)`), or ''. */
export function hexColor(color: Nullable<string>): string {
  const text = (color ?? '').trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[^#]/g, '$&$&');
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(text)?.slice(1);
  return parts ? `#${parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}` : '';
}

/** Gives the colours of every element of that name, in order, as `#rrggbb`. */
export function drawingColors(xml: string): string[] {
  return elements(xml, 'a:srgbClr').map(({ attributes }) => `#${(attribute(attributes, 'val') ?? '').toLowerCase()}`);
}
