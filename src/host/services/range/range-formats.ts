import type { Block } from './block';
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IStyleData } from '@univerjs/core';
import type { Range } from '../../../google/surface';
import { GoogleException } from '../../values/exceptions';
import { checkSize, readCells } from './range-values';
import { cssColor } from './text-style';

/** What `getNumberFormat` gives for the automatic format. */
const AUTOMATIC = '0.###############';

const WHITE = '#ffffff';
const HORIZONTAL: Readonly<Record<string, HorizontalAlign | null | undefined>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  normal: null,
};
const VERTICAL: Readonly<Record<string, VerticalAlign | undefined>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Gives each cell's background, white where none is set. */
export function readBackgrounds(range: Block): string[][] {
  return readCells(range, (row, column) => {
    const color = range.grid.style(range.grid.cell(row, column), column)?.bg?.rgb;
    return color ? color.toLowerCase() : WHITE;
  });
}

export function readNumberFormats(range: Block): string[][] {
  return readCells(range, (row, column) => range.grid.pattern(range.grid.cell(row, column), column) ?? AUTOMATIC);
}

/** Sets part of the style of every cell, one for all or one a cell. */
export function writeStyles(range: Block, style: IStyleData | ((row: number, column: number) => IStyleData)): void {
  const { grid, area } = range;
  const styleOf = typeof style === 'function' ? style : () => style;
  grid.writeArea(area, (row, column) => {
    const type = grid.cell(row, column)?.t;
    // Univer would make a text of a number whose format becomes plain text; saying the type again stops that.
    return { s: styleOf(row - area.startRow, column - area.startColumn), ...(type ? { t: type } : {}) };
  });
}

/** Gives a maker of styles from a grid of the range's size: one object for all cells that ask for the same. */
export function eachStyle<Item>(
  range: Block,
  data: readonly (readonly Item[])[],
  style: (item: Item) => IStyleData,
): (row: number, column: number) => IStyleData {
  checkSize(range, data);
  const made = new Map<Item, IStyleData>();
  const styleOf = (item: Item): IStyleData => {
    const known = made.get(item) ?? style(item);
    made.set(item, known);
    return known;
  };
  return (row, column) => {
    const line = data[row];
    return line && column in line ? styleOf(line[column] as Item) : {};
  };
}

/** Gives the style of a background; null takes it away. */
export function background(color: string | null): IStyleData {
  return { bg: color === null ? null : { rgb: cssColor(color) } };
}

/** Gives the style of a number format; `general` and the automatic one take it away. */
export function numberFormat(pattern: string): IStyleData {
  return { n: /^(general|)$/i.test(pattern) || pattern === AUTOMATIC ? null : { pattern } };
}

/** Gives the style of a horizontal alignment: left, center, right, normal. */
export function horizontal(alignment: string): IStyleData {
  const ht = HORIZONTAL[alignment];
  if (ht === undefined) throw new GoogleException(`Invalid argument: ${alignment}`);
  return { ht };
}

/** Gives the style of a vertical alignment: top, middle, bottom. */
export function vertical(alignment: string): IStyleData {
  const vt = VERTICAL[alignment];
  if (vt === undefined) throw new GoogleException(`Invalid argument: ${alignment}`);
  return { vt };
}

/** Gives the style of wrapped text, or of text that runs over. */
export function wrapping(wrap: boolean): IStyleData {
  return { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW };
}

/** Sets the lines around a range and between its cells, thin and black: true draws one, false takes it, null leaves. */
export function writeBorders(range: Block, [top, left, bottom, right, upright, level]: Parameters<Range['setBorder']>) {
  const { grid, area } = range;
  const [lastRow, lastColumn] = [area.endRow - area.startRow, area.endColumn - area.startColumn];
  writeStyles(range, (row, column) => {
    const wanted: [keyof IBorderData, boolean | null][] = [
      ['t', row === 0 ? top : level],
      ['b', row === lastRow ? bottom : level],
      ['l', column === 0 ? left : upright],
      ['r', column === lastColumn ? right : upright],
    ];
    const former = grid.style(grid.cell(area.startRow + row, area.startColumn + column), area.startColumn + column)?.bd;
    const bd: IBorderData = { ...former };
    for (const [side, line] of wanted)
      if (line !== null) bd[side] = line ? { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } } : null;
    return { bd };
  });
}
