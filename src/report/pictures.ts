import { type Picture, paragraph, type ReportBlock, heading, oneLine } from './report-document';
import { STYLES, TEXT_WIDTH } from './look';
import type { ChartId } from '../domain/charts';
import { quoted } from '../words/french';
import type { ReportInput } from './report-input';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Gives the size of a PNG in pixels, or null when the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const at = (index: number): number => bytes[index] ?? 0;
  const number = (index: number): number =>
    ((at(index) * 256 + at(index + 1)) * 256 + at(index + 2)) * 256 + at(index + 3);
  if (bytes.length < 33 || SIGNATURE.some((byte, index) => at(index) !== byte)) return null;
  const [width, height] = [number(16), number(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}

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

/** Gives a chart's picture, or null when there is none that can be shown. */
export function chartPicture(
  input: ReportInput,
  id: ChartId,
  caption: string,
  alternative: string,
): ReportBlock | null {
  const png = input.pictures.get(id);
  const size = png === undefined ? null : pngSize(png);
  return png === undefined || size === null
    ? null
    : { kind: 'picture', caption, alternative, bytes: png, type: 'png', ...size };
}

/** Gives what is said where a chart could not be had: the table that stands there holds its figures. */
export function missingChart(caption: string): ReportBlock[] {
  return paragraph(
    `Le graphique ${quoted(caption)} n’a pas pu être produit : le tableau donne ses chiffres.`,
    'note',
  ).map((block) => ({ ...block, keepNext: true }));
}

/** Gives the photos that were given, each with its name; nothing, and no empty place, without. */
export function photos({ photos: given = [] }: ReportInput): ReportBlock[] {
  const shown = given.flatMap(({ name, bytes }): ReportBlock[] => {
    const file = pictureFile(bytes);
    const caption = oneLine(name);
    return file === null ? [] : [{ kind: 'picture', caption, alternative: `Photographie : ${caption}.`, ...file }];
  });
  return shown.length === 0 ? [] : [heading(2, 'Photos'), ...shown];
}
