import { chartLook } from '../charts/chart-look';
import type { ChartState } from '../values/document';
import { element } from '../../files/xml/xml-element';
import { DEFAULT_ROW_HEIGHT } from './row-heights';
import { setSheetProperty } from './sheet-layout';
import type { SheetXml } from './sheet-xml';

/** Width in pixels of what A4 holds upright between our margins, at full size. */
const UPRIGHT_WIDTH = 720;
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };
/** What A4 holds between our margins, in points. */
const ROOM = { portrait: { width: 523, height: 748 }, landscape: { width: 770, height: 501 } } as const;
const POINTS_A_PIXEL = 0.75;
/** A sheet that takes no more pages than this, as a number, is made to stand on one. */
const ALMOST_ONE = 1.3;

/** What a sheet prints: the width of its columns in pixels, its rows as they are written, its charts. */
interface Printed {
  readonly width: number;
  readonly rows: readonly string[];
  readonly charts: readonly ChartState[];
}

/** The height in points of what is printed. */
function heightOf({ rows, charts }: Printed): number {
  const heights = new Map(
    rows.map((row): [number, number] => {
      const read = (name: string) =>
        Number(new RegExp(`^[^>]*\\s${name}="([\\d.]+)"`, 'u').exec(row)?.[1] ?? Number.NaN);
      const isHidden = /^[^>]*\shidden="1"/u.test(row);
      return [read('r'), isHidden ? 0 : read('ht') || DEFAULT_ROW_HEIGHT];
    }),
  );
  const above = (last: number) =>
    Array.from({ length: last }, (_, index) => heights.get(index + 1) ?? DEFAULT_ROW_HEIGHT).reduce((a, b) => a + b, 0);
  return Math.max(
    above(Math.max(0, ...heights.keys())),
    ...charts.map((chart) => above(chart.row) + (chart.offsetY + chartLook(chart).height) * POINTS_A_PIXEL),
  );
}

/**
 * Sets a new sheet up for print: A4, one page wide, lying down when its width asks for it, page numbers below; what
 * would leave a few rows or the end of a chart on a second page stands on one.
 */
export function writePageSetup(sheet: SheetXml, printed: Printed): void {
  setSheetProperty(sheet, 'pageSetUpPr', element('pageSetUpPr', { fitToPage: 1 }));
  sheet.set('pageMargins', element('pageMargins', MARGINS));
  const orientation = printed.width > UPRIGHT_WIDTH ? 'landscape' : 'portrait';
  const room = ROOM[orientation];
  const scale = Math.min(1, room.width / Math.max(1, printed.width * POINTS_A_PIXEL));
  const pages = (heightOf(printed) * scale) / room.height;
  const fitToHeight = pages > 1 && pages <= ALMOST_ONE ? 1 : 0;
  sheet.set('pageSetup', element('pageSetup', { paperSize: 9, orientation, fitToWidth: 1, fitToHeight }));
  sheet.set('headerFooter', element('headerFooter', {}, element('oddFooter', {}, '&L&A&RPage &P / &N')));
}
