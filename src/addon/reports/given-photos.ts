import type { Photo } from '../../report/report-input';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Gives the bytes that a text in base 64 stands for; what is no such letter ends it. */
function bytesOf(base64: string): Uint8Array {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of base64) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Gives the photos that the command line passes, each with its name and its bytes in base 64. */
export function givenPhotos(given: readonly { readonly name: string; readonly base64: string }[]): Photo[] {
  return given.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }));
}
