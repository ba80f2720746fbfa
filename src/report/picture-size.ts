import { TEXT_WIDTH } from './look';

/** A picture leaves room for text on its page. */
const MOST_HEIGHT = 250;

/** Gives back how large a picture is printed, in points: as wide as the text unless it would be too high. */
export function pictureSize({ width, height }: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number } {
  const scale = Math.min(TEXT_WIDTH / width, MOST_HEIGHT / height);
  return { width: width * scale, height: height * scale };
}
