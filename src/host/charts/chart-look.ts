import type { Area, ChartState } from '../values/document';
import type { PlainValue } from '../engine/snapshot-values';

/** Gives what a cell of the chart's sheet holds, by row and column counted from 0. */
export type CellReader = (row: number, column: number) => PlainValue;

export type LegendPosition = 'right' | 'left' | 'top' | 'bottom' | 'none';

/** What of a chart's options the file can hold. */
export interface ChartLook {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly stacked: '' | 'stacked' | 'percent';
  readonly colors: readonly string[];
  readonly legend: LegendPosition;
}

/** A chart is drawn that many times larger than on the screen: about 250 points an inch at the width of a page. */
export const PICTURE_SCALE = 3;
/** The name that the fonts of pictures bear. */
export const FONT_FAMILY = 'Arimo';

const GOOGLE_COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Gives the look that a chart's options ask for, Google's own size (600 × 371 pixels) when they say none. */
export function chartLook({ options }: ChartState): ChartLook {
  const position = record(options['legend'])['position'] ?? options['legend.position'] ?? options['legend'];
  const stacked = options['isStacked'];
  const colors = Array.isArray(options['colors'])
    ? options['colors'].filter((color): color is string => typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color))
    : [];
  return {
    title: typeof options['title'] === 'string' ? options['title'] : '',
    width: typeof options['width'] === 'number' ? options['width'] : 600,
    height: typeof options['height'] === 'number' ? options['height'] : 371,
    stacked:
      stacked === 'percent' || stacked === 'relative'
        ? 'percent'
        : stacked === true || stacked === 'true' || stacked === 'absolute'
          ? 'stacked'
          : '',
    colors: colors.length > 0 ? colors.map((color) => color.toLowerCase()) : GOOGLE_COLORS,
    legend:
      position === 'left' || position === 'top' || position === 'bottom' || position === 'none' ? position : 'right',
  };
}

/** Gives each column of a chart's areas: the first holds the categories, the others a series each. */
export function columnsOf(areas: readonly Area[]): Area[] {
  return areas.flatMap((area) =>
    Array.from({ length: area.endColumn - area.startColumn + 1 }, (_, index) => ({
      ...area,
      startColumn: area.startColumn + index,
      endColumn: area.startColumn + index,
    })),
  );
}

/** Gives the rows of an area, from 0. */
export function rowsOf(area: Area): number[] {
  return Array.from({ length: Math.max(0, area.endRow - area.startRow + 1) }, (_, index) => area.startRow + index);
}
