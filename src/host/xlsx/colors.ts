import type { Nullable } from '@univerjs/core';
import type { XmlElement } from '../../files/xml/xml-element';

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
export function themeColors(theme: XmlElement | null): string[] {
  const scheme = theme?.find('clrScheme') ?? null;
  return THEME_ORDER.map((name) => {
    const color = scheme?.child(name);
    return (color?.find('srgbClr')?.get('val') ?? color?.find('sysClr')?.get('lastClr') ?? '').toLowerCase();
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

/** Gives the colour of an element such as `<fgColor rgb="FF00AA00"/>` as `#rrggbb`, or '' for automatic. */
export function colorOf(element: XmlElement | null | undefined, theme: readonly string[]): string {
  if (!element) return '';
  const rgb = element.get('rgb');
  if (rgb !== null && /^[0-9a-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
  const number = element.number('theme');
  const indexed = element.number('indexed') ?? 64;
  const base = number !== null ? theme[number] : indexed < 16 ? INDEXED[indexed % 8] : undefined;
  return base?.length === 6 ? `#${tinted(base, element.number('tint') ?? 0)}` : '';
}

/** Gives a colour as `#rrggbb` from the forms that Univer keeps (`#abc`, `#aabbcc`, `rgb(1,2,3)`), or ''. */
export function hexColor(color: Nullable<string>): string {
  const text = (color ?? '').trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[^#]/g, '$&$&');
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(text)?.slice(1);
  return parts ? `#${parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}` : '';
}
