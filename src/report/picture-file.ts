import { pngSize } from './png-size';

/** A picture as a file: its bytes, of what kind they are, its pixels. */
interface PictureFile {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** Markers of a JPEG that tell its size: a start of frame of any kind (0xc4, 0xc8 and 0xcc are tables). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Gives the size of a JPEG in pixels, or null when the bytes are no JPEG. */
function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const at = (index: number): number => bytes[index] ?? 0;
  const number = (index: number): number => at(index) * 256 + at(index + 1);
  if (at(0) !== 0xff || at(1) !== 0xd8) return null;
  for (let place = 2; place + 9 < bytes.length && at(place) === 0xff; place += 2 + number(place + 2)) {
    if (!isFrame(at(place + 1))) continue;
    const [height, width] = [number(place + 5), number(place + 7)];
    return width > 0 && height > 0 ? { width, height } : null;
  }
  return null;
}

/** Gives what a picture is, or null when the bytes are neither a PNG nor a JPEG. */
export function pictureFile(bytes: Uint8Array): PictureFile | null {
  const png = pngSize(bytes);
  if (png !== null) return { bytes, type: 'png', ...png };
  const jpeg = jpegSize(bytes);
  return jpeg === null ? null : { bytes, type: 'jpeg', ...jpeg };
}
