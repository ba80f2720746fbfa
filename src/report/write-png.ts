import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a pixel, which is the place of its colour. */
const INDEXED = [8, 3, 0, 0, 0];

const bytesOf = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);

/** The check of a chunk (PNG 5.5). */
function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(name: string, content: readonly number[]): number[] {
  const named = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...content];
  return [...bytesOf(content.length), ...named, ...bytesOf(crc32(named))];
}

/** Gives back a picture as a PNG of few colours: `pixels` are their places in it, row after row. */
export function pngOf(
  width: number,
  colors: readonly (readonly [red: number, green: number, blue: number])[],
  pixels: Uint8Array,
): Uint8Array {
  const height = pixels.length / width;
  const rows = new Uint8Array((1 + width) * height);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (1 + width) + 1);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...bytesOf(width), ...bytesOf(height), ...INDEXED]),
    ...chunk('PLTE', colors.flat()),
    ...chunk('IDAT', Array.from(zlibSync(rows, { level: 9 }))),
    ...chunk('IEND', []),
  ]);
}
