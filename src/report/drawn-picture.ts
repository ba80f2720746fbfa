import { Unzlib } from 'fflate';
import { pngSize } from './pictures';

/** The least size of a picture, in pixels, in which a chart can be read. */
const LEAST = { width: 200, height: 100 };
/** A blank picture, even with a line around it, has rows like the one above but for fewer than these. */
const LEAST_CHANGES = 8;
/** The name of the parts of a PNG that hold its pixels. */
const IDAT = 0x4944_4154;
/** How many numbers a PNG keeps of a pixel, by its kind of colours. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** How many bytes of a PNG are inflated at a time: what shows something does so in its first rows. */
const STEP = 4096;

/** Gives the bytes of the pixels, filtered row by row, a part at a time; throws when they cannot be had. */
function* filteredBytes(png: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const deflated = new Uint8Array(png.length);
  let size = 0;
  for (let at = 8; at + 12 <= png.length;) {
    const data = png.subarray(at + 8, at + 8 + view.getUint32(at));
    if (view.getUint32(at + 4) === IDAT) {
      deflated.set(data, size);
      size += data.length;
    }
    at += 12 + view.getUint32(at);
  }
  const parts: Uint8Array[] = [];
  const inflating = new Unzlib((part) => parts.push(part));
  for (let from = 0; from === 0 || from < size; from += STEP) {
    inflating.push(deflated.subarray(from, Math.min(from + STEP, size)), from + STEP >= size);
    yield* parts.splice(0);
  }
}

/** Says whether a PNG shows something, its rows as filtered: Google was seen to give blank charts at first. */
export function isDrawn(png: Uint8Array): boolean {
  const size = pngSize(png);
  if (size === null || size.width < LEAST.width || size.height < LEAST.height) return false;
  const stride = 1 + Math.ceil((size.width * (png[24] ?? 0) * (CHANNELS[png[25] ?? 0] ?? 0)) / 8);
  const above = new Uint8Array(stride);
  let [row, column, changes, isChanged] = [0, 0, 0, false];
  const isEnough = (byte: number): boolean => {
    if (row > 0 && !isChanged && above[column] !== byte) [changes, isChanged] = [changes + 1, true];
    above[column] = byte;
    column += 1;
    if (column === stride) [row, column, isChanged] = [row + 1, 0, false];
    return changes >= LEAST_CHANGES;
  };
  for (const bytes of filteredBytes(png)) if (bytes.some(isEnough)) return true;
  return false;
}
