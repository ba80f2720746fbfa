import { decodeText } from '../../src/files/text-encoding';

const TEXT = 'Paramètre;Valeur\nÉdition;été à Pau\nReçu;où, dîner, forêt, Noël\n';
/** The letters of TEXT beside ASCII, byte by byte. */
const BYTES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Windows-1252': {
    è: 0xe8,
    É: 0xc9,
    é: 0xe9,
    à: 0xe0,
    ç: 0xe7,
    ù: 0xf9,
    î: 0xee,
    ê: 0xea,
    ë: 0xeb,
    '’': 0x92,
    '€': 0x80,
  },
  MacRoman: { è: 0x8f, É: 0x83, é: 0x8e, à: 0x88, ç: 0x8d, ù: 0x9d, î: 0x94, ê: 0x90, ë: 0x91, '’': 0xd5, '€': 0xdb },
  CP850: { è: 0x8a, É: 0x90, é: 0x82, à: 0x85, ç: 0x87, ù: 0x97, î: 0x8c, ê: 0x88, ë: 0x89 },
};
const inBytes = (text: string, encoding: string): Uint8Array =>
  Uint8Array.from(text, (char) => BYTES[encoding]?.[char] ?? char.charCodeAt(0));

describe('the encoding of a text file', () => {
  test.each(['Windows-1252', 'MacRoman', 'CP850'])('is told: %s, by many letters or by one', (encoding) => {
    expect(decodeText(inBytes(TEXT, encoding))).toEqual({ encoding, text: TEXT });
    for (const word of ['Prénom', 'Mme Hélène', 'très', 'çà et là', 'Pau;forêt'])
      expect(decodeText(inBytes(word, encoding))).toEqual({ encoding, text: word });
  });

  test('has its signs too', () => {
    for (const encoding of ['Windows-1252', 'MacRoman'])
      expect(decodeText(inBytes('L’été : 5 €', encoding)).text).toBe('L’été : 5 €');
  });

  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 LE', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('is told: %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ encoding, text: TEXT });
  });

  test('is told: ISO-8859-15, by its euro and its œ', () => {
    const bytes = Uint8Array.of(...Buffer.from('cS'), 0xbd, ...Buffer.from('ur : 5 '), 0xa4);
    expect(decodeText(bytes)).toEqual({ encoding: 'ISO-8859-15', text: 'cSœur : 5 €' });
  });

  test('UTF-8 that was taken for Windows-1252 and saved so is read as it was, and nothing else is', () => {
    for (const seen of ['Hélène – « Noël » à l’œuvre : 5 €', '\ufeffté']) {
      const once = decodeText(Buffer.from(seen)).text ?? '';
      for (const said of ['latin1', 'windows-1252']) {
        const twice =
          said === 'latin1' ? Buffer.from(seen).toString('latin1') : new TextDecoder(said).decode(Buffer.from(seen));
        expect(decodeText(Buffer.from(twice))).toEqual({ encoding: 'UTF-8', text: once });
      }
    }
    for (const text of ['Ã', 'SÃO João', 'Âge : 5 Å', 'Ã© à côté'])
      expect(decodeText(Buffer.from(text)).text).toBe(text);
  });

  test('is named though it is not read, UTF-32', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toEqual({ encoding: 'UTF-32', text: null });
  });

  test('stays UTF-8 where one character is broken', () => {
    expect(decodeText(Uint8Array.of(...Buffer.from('été '), 0xe9, ...Buffer.from(' dîner'))).text).toBe(
      'été \ufffd dîner',
    );
  });
});
