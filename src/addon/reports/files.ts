import type { Blob } from '../../google/surface';
import { utilities } from '../sheets/services';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONGEST_NAME = 120;

/** Gives bytes as Google's services take them: a plain array, from -128 to 127. */
function googleBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Gives a name that any disk takes for a file, without extension. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/u, '');
}

/** Gives a Word document as a file of Google's services. */
export function docxBlob(name: string, bytes: Uint8Array): Blob {
  return utilities().newBlob(googleBytes(bytes), DOCX, `${fileName(name)}.docx`);
}
