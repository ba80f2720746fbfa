import type { Picture } from './report-document';
import { STYLES, TEXT_WIDTH } from './look';

/** A picture leaves room for text on its page. */
const MOST_HEIGHT = 250;
/** A tall one, as a chart of many bars is, has its page: made smaller, it could not be read. */
const TALL = { ratio: 2 / 3, height: 540 } as const;

/** Gives how large a picture is printed, in points: as wide as the text unless it would be too high. */
export function pictureSize({ width, height, printed }: Pick<Picture, 'width' | 'height' | 'printed'>): {
  readonly width: number;
  readonly height: number;
} {
  if (printed !== undefined) return printed;
  const most = height > width * TALL.ratio ? TALL.height : MOST_HEIGHT;
  const scale = Math.min(TEXT_WIDTH / width, most / height);
  return { width: width * scale, height: height * scale };
}

/** Gives the space above a picture, in points. */
export function pictureSpace({ printed }: Pick<Picture, 'printed'>): number {
  return printed === undefined ? 10 : STYLES['cover-mention'].before;
}
