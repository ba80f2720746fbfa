const START = [0xff, 0xd8];
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const APPLICATION = 0xe1;
const ORIENTATION = 0x0112;
/** More entries than a camera writes: a file made to do harm says thousands. */
const MOST_ENTRIES = 64;
/** What the orientations of EXIF ask for; those that mirror come from no camera. */
const TURNS: ReadonlyMap<number, 90 | 180 | 270> = new Map([
  [3, 180],
  [6, 90],
  [8, 270],
]);

const holds = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

function turnInExif(bytes: Uint8Array, tiff: number): 0 | 90 | 180 | 270 {
  const isLittle = bytes[tiff] === 0x49;
  const read = (place: number, length: number): number => {
    const digits = Array.from(bytes.subarray(tiff + place, tiff + place + length));
    return (isLittle ? digits.reverse() : digits).reduce((number, byte) => number * 256 + byte, 0);
  };
  const directory = read(4, 4);
  for (let entry = 0; entry < Math.min(read(directory, 2), MOST_ENTRIES); entry += 1) {
    const place = directory + 2 + entry * 12;
    if (read(place, 2) === ORIENTATION) return TURNS.get(read(place + 8, 2)) ?? 0;
  }
  return 0;
}

/** Gives the degrees by which a JPEG is to be turned clockwise, as EXIF says; 0 for any other file. */
export function photoTurn(bytes: Uint8Array): 0 | 90 | 180 | 270 {
  if (!holds(bytes, 0, START)) return 0;
  for (let place = 2; bytes[place] === 0xff && place + 4 < bytes.length;) {
    if (bytes[place + 1] === APPLICATION && holds(bytes, place + 4, EXIF))
      return turnInExif(bytes, place + 4 + EXIF.length);
    place += 2 + (bytes[place + 2] ?? 0) * 256 + (bytes[place + 3] ?? 0);
  }
  return 0;
}
