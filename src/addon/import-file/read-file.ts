import { readCsv } from '../../files/read-csv';
import { decodeText } from '../../files/text-encoding';
import { readXlsx, type FileSheet } from './read-xlsx';
import { UnreadableFile } from './unreadable-file';

/** No registration list is larger, in bytes. */
const LARGEST_FILE = 20_000_000;

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/**
 * Gives the sheets of a file that hold anything, told by what it holds, not by its name: an .xlsx, else a text
 * with delimiters. Throws an UnreadableFile for anything else.
 */
export function readFile(bytes: Uint8Array): FileSheet[] {
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('too-large');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('old-excel');
  const sheets = startsWith(bytes, 0x50, 0x4b) ? readXlsx(bytes) : textSheets(bytes);
  const filled = sheets.filter(({ grid }) =>
    grid.some((cells) => cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '')),
  );
  if (filled.length === 0) throw new UnreadableFile('empty');
  return filled;
}

function textSheets(bytes: Uint8Array): FileSheet[] {
  const { text } = decodeText(bytes);
  if (text === null) throw new UnreadableFile('utf-32');
  if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) throw new UnreadableFile('web-page');
  if (text.includes('\0')) throw new UnreadableFile('broken');
  return [{ name: '', grid: readCsv(text).rows }];
}
