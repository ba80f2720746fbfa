import { unzlibSync } from 'fflate';
import { pngSize } from './png-size';

/** The least size of a picture, in pixels, in which a chart can be read. */
const LEAST = { width: 200, height: 100 };
/** A blank picture, even with a line around it, has rows like the one above but for fewer than these. */
const LEAST_CHANGES = 8;
/** The name of the parts of a PNG that hold its pixels. */
const IDAT = 0x4944_4154;
/** How many numbers a PNG keeps of a pixel, by its kind of colours. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Gives back the rows of a PNG's pixels, as they were filtered; throws when they cannot be had. */
function filteredRows(png: Uint8Array): Uint8Array {
  const data: number[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === IDAT) for (const byte of png.subarray(at + 8, at + 8 + length)) data.push(byte);
    at += 12 + length;
  }
  return unzlibSync(Uint8Array.from(data));
}

/**
 * Says whether a PNG shows something: Google was seen to give blank or tiny pictures of a chart at first. Rows are
 * compared as they were filtered, since what filters one row as the next is alike in both.
 */
export function isDrawn(png: Uint8Array): boolean {
  const size = pngSize(png);
  if (size === null || size.width < LEAST.width || size.height < LEAST.height) return false;
  const stride = 1 + Math.ceil((size.width * (png[24] ?? 0) * (CHANNELS[png[25] ?? 0] ?? 0)) / 8);
  const rows = filteredRows(png);
  let changes = 0;
  for (let start = stride; start + stride <= rows.length && changes < LEAST_CHANGES; start += stride)
    for (let at = start; at < start + stride; at += 1)
      if (rows[at] !== rows[at - stride]) {
        changes += 1;
        break;
      }
  return changes >= LEAST_CHANGES;
}
