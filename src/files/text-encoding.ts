/** The encodings that text files come in; one byte a character for the last four. */
type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'UTF-32' | (typeof ONE_BYTE)[number];

/** A text read from bytes; null when its encoding is known and not read. */
interface DecodedText {
  readonly encoding: Encoding;
  readonly text: string | null;
}

/** How many bytes tell whether a file without mark is UTF-16: one in two is zero in Western texts. */
const LOOKED_AT = 4096;
const ZERO_SHARE = 0.3;

/** Gives what so many bytes from the given one on stand for in Latin-1. */
function latin(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(from + index)).join('');
}

/** What the bytes from 0x80 stand for; decoders differ from one program to the other, and none knows CP850. */
const UPPER = {
  'Windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ` + latin(0xa0, 96),
  MacRoman:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§' +
    '•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…' +
    '\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰' +
    'ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  CP850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
    '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄' +
    '¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'ISO-8859-15':
    latin(0x80, 36) + '€¥Š§š' + latin(0xa9, 11) + 'Ž' + latin(0xb5, 3) + 'ž' + latin(0xb9, 3) + 'ŒœŸ' + latin(0xbf, 65),
} as const;
const ONE_BYTE = ['Windows-1252', 'MacRoman', 'CP850', 'ISO-8859-15'] as const;

/** What French texts hold beside the letters of ASCII, in the middle of a word, at its start, and between words. */
const SMALL = /^[éèêëâçîïôùûœ]$/u;
const CAPITAL = /^[ÉÈÊÀÂÇÎÔŒ]$/u;
const BETWEEN = /^[’‘“”«»–—…€°\u00a0]$/u;
const LETTER = /^\p{L}$/u;
const SMALL_LETTER = /^\p{Ll}$/u;

function zeros(bytes: Uint8Array, parity: 0 | 1): number {
  const looked = bytes.subarray(0, LOOKED_AT);
  const places = Math.max(1, Math.floor(looked.length / 2));
  return looked.reduce((count, byte, index) => count + (byte === 0 && index % 2 === parity ? 1 : 0), 0) / places;
}

function wide(bytes: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16 LE';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  if (zeros(bytes, 1) > ZERO_SHARE && zeros(bytes, 0) < ZERO_SHARE) return 'UTF-16 LE';
  if (zeros(bytes, 0) > ZERO_SHARE && zeros(bytes, 1) < ZERO_SHARE) return 'UTF-16 BE';
  return zeros(bytes, 0) > ZERO_SHARE ? 'UTF-32' : null;
}

function read(bytes: Uint8Array, upper: string): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += LOOKED_AT) {
    const piece = Array.from(bytes.subarray(from, from + LOOKED_AT), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? ''),
    );
    pieces.push(piece.join(''));
  }
  return pieces.join('');
}

/** Gives back how much a text looks French: what stands where French has it, less what French never has. */
function frenchness(text: string): number {
  let score = 0;
  for (const { 0: char, index } of text.matchAll(/[^\x00-\x7f]/gu)) {
    const [before = '', after = ''] = [text[index - 1], text[index + 1]];
    if (char === 'à') score += LETTER.test(after) ? -1 : LETTER.test(before) ? 2 : 1;
    else if (SMALL.test(char)) score += LETTER.test(before) || LETTER.test(after) ? 2 : 0;
    else if (CAPITAL.test(char)) score += SMALL_LETTER.test(before) || !LETTER.test(after) ? -2 : 1;
    else score += BETWEEN.test(char) ? 1 : -2;
  }
  return score;
}

/** Gives a text as it was before its UTF-8 was taken for Windows-1252 and saved (`Ã©` for « é »), or as it is. */
function undoubled(text: string): string {
  if (!/[ÃÂâÅ]/u.test(text)) return text;
  const bytes = Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code < 0xa0 ? code : 0x80 + UPPER['Windows-1252'].indexOf(char);
  });
  if (bytes.some((byte, index) => byte < 0x80 && byte !== text.charCodeAt(index))) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/**
 * Gives back the text of a file without its mark, and the encoding that it is in: its mark, its zeros,
 * its UTF-8, else what looks most French (in UTF-8 with a broken character, that one is U+FFFD).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = wide(bytes);
  if (marked === 'UTF-32') return { encoding: marked, text: null };
  if (marked !== null)
    return { encoding: marked, text: new TextDecoder(marked === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be').decode(bytes) };
  try {
    return { encoding: 'UTF-8', text: undoubled(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    const damaged = { encoding: 'UTF-8', text: new TextDecoder().decode(bytes) } as const;
    const texts: readonly DecodedText[] = [
      ...ONE_BYTE.map((encoding) => ({ encoding, text: read(bytes, UPPER[encoding]) })),
      damaged,
    ];
    const scores = texts.map(({ text }) => frenchness(text ?? ''));
    return texts[scores.indexOf(Math.max(...scores))] ?? damaged;
  }
}
