/** How many bytes tell whether a file without mark is UTF-16: one in two is zero in Western texts. */
const LOOKED_AT = 4096;
const ZERO_SHARE = 0.3;

function zeros(bytes: Uint8Array, parity: 0 | 1): number {
  const looked = bytes.subarray(0, LOOKED_AT);
  const places = Math.max(1, Math.floor(looked.length / 2));
  return looked.reduce((count, byte, index) => count + (byte === 0 && index % 2 === parity ? 1 : 0), 0) / places;
}

/** Gives back the encoding of a text file: its mark, else zeros as UTF-16 has them, else UTF-8 when every byte is one, else Windows-1252. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (zeros(bytes, 1) > ZERO_SHARE && zeros(bytes, 0) < ZERO_SHARE) return 'utf-16le';
  if (zeros(bytes, 0) > ZERO_SHARE && zeros(bytes, 1) < ZERO_SHARE) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Gives back the text of a file without its mark, whatever its encoding. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/^\ufeff/u, '');
}
