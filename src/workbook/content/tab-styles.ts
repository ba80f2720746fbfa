import type { Severity } from '../../domain/finding';
import type { CellFormat, CellStyle, NamedFormat } from './tab-content';
import { PALETTE } from '../../words/palette';

/** How a style looks: colours as `#rrggbb`, `background` null for none, `size` in points. */
interface Look {
  readonly background: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly size: number;
  readonly strikethrough: boolean;
}

const PLAIN: Look = { background: null, color: PALETTE.ink, bold: false, size: 10, strikethrough: false };

/** The look of each style; every pair of colours has a contrast of 4.5 at least. */
export const TAB_STYLES: Readonly<Record<CellStyle, Look>> = {
  plain: PLAIN,
  title: { ...PLAIN, color: PALETTE.navy, bold: true, size: 16 },
  subtitle: { ...PLAIN, color: '#3d5a75', size: 12 },
  header: { ...PLAIN, background: PALETTE.navy, color: PALETTE.white, bold: true },
  section: { ...PLAIN, background: '#d6e4f0', color: PALETTE.deepNavy, bold: true, size: 11 },
  subtotal: { ...PLAIN, background: PALETTE.paleBlue, bold: true },
  total: { ...PLAIN, background: '#c3d7ea', color: '#10304d', bold: true, size: 11 },
  muted: { ...PLAIN, color: PALETTE.grey },
  input: { ...PLAIN, background: '#fff6d6', color: '#5c4300', bold: true },
  struck: { ...PLAIN, color: '#6b7280', strikethrough: true },
  good: { ...PLAIN, background: PALETTE.greenGround, color: PALETTE.green, bold: true },
  bad: { ...PLAIN, background: PALETTE.redGround, color: PALETTE.red, bold: true },
  warning: { ...PLAIN, background: PALETTE.amberGround, color: PALETTE.amber },
  information: { ...PLAIN, background: '#e3eefa', color: PALETTE.navy },
};

/** The style of a finding, in Contrôles and on its cell. */
export const SEVERITY_STYLES: Readonly<Record<Severity, CellStyle>> = {
  error: 'bad',
  warning: 'warning',
  information: 'information',
};

/** The number format of each kind of figure, in Google's en-US tokens; the locale gives the French display. */
export const NUMBER_FORMATS: Readonly<Record<NamedFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '#,##0',
  // `0.##` would show « 12, » in French.
  quantity: 'General',
  money: '#,##0.00 "€"',
  percentage: '0"\u00a0"%',
  exactPercentage: '0.0"\u00a0"%',
  rate: '0.00"\u00a0"%',
  duration: '[h]"h"mm',
  time: 'hh"h"mm',
  date: 'dd/mm/yyyy',
  dateTime: 'dd/mm/yyyy hh:mm',
  points: '0.0',
  mean: '0.0',
  unread: '[=0]"aucun montant non lu";[=1]0 "montant non lu";0 "montants non lus"',
};

const isNamed = (format: CellFormat): format is NamedFormat => format in NUMBER_FORMATS;

/** Gives a number format in Google's en-US tokens; a percentage that is only shown is a text of the format. */
export function numberFormat(format: CellFormat): string {
  return isNamed(format) ? NUMBER_FORMATS[format] : `"${format.replace('shown ', '')}\u00a0%"`;
}
