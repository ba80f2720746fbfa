import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a colour, red, green and blue. */
const TRUE_COLOR = [8, 2, 0, 0, 0];

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

/** Gives back a picture as a PNG; `colorAt` gives red, green and blue, from 0 to 255, of a pixel counted from 0. */
export function pngOf(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => readonly [number, number, number],
): Uint8Array {
  const stride = 1 + 3 * width;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(colorAt(x, y), y * stride + 1 + 3 * x);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...bytesOf(width), ...bytesOf(height), ...TRUE_COLOR]),
    ...chunk('IDAT', Array.from(zlibSync(rows, { level: 9 }))),
    ...chunk('IEND', []),
  ]);
}
