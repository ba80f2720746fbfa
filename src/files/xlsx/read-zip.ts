import { unzipSync } from 'fflate';
import { noWorkbook, tooLargeInflated, UnreadableFileError } from '../unreadable-file';

const LIMITS = { packed: 64e6, part: 200e6, whole: 300e6, parts: 5000 } as const;
/** How a zip is read: which of its entries, and how large one may be once inflated, in bytes. */
export interface ZipReading {
  readonly wanted?: (name: string) => boolean;
  readonly largest?: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** Gives the checksums that a zip's directory states, by name of entry; several where a name comes twice. */
function statedSums(bytes: Uint8Array): Map<string, number[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number[]>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return sums;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const name = new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, at + 46 + length));
    sums.set(name, [...(sums.get(name) ?? []), view.getUint32(at + 16, true)]);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

/** Gives a zip's wanted entries by name; throws UnreadableFileError when it is none, is damaged or too large. */
export function readZip(
  bytes: Uint8Array,
  { wanted, largest = LIMITS.part }: ZipReading = {},
): Record<string, Uint8Array> {
  if (bytes.length === 0) throw new UnreadableFileError('Le fichier est vide.', 'empty');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnreadableFileError(
      'Ce fichier est protégé par un mot de passe ou d’un ancien format (.xls) : enregistrez-le en .xlsx, ' +
        'sans mot de passe.',
      'old-excel',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw noWorkbook();
  if (bytes.length > LIMITS.packed)
    throw new UnreadableFileError('Le classeur est trop gros pour être lu (plus de 64 Mo).', 'too-large');
  let whole = 0;
  let parts = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || wanted?.(name) === false) return false;
        whole += originalSize;
        parts += 1;
        if (originalSize > largest || whole > LIMITS.whole || parts > LIMITS.parts) throw tooLargeInflated();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError('Ce fichier .xlsx est abîmé : il ne peut pas être décompressé.');
  }
  const sums = statedSums(bytes);
  for (const [name, content] of Object.entries(entries)) {
    const stated = sums.get(name);
    if (stated && !stated.includes(crc32(content)))
      throw new UnreadableFileError(`Ce fichier .xlsx est abîmé : « ${name} » n’est pas ce qui y avait été écrit.`);
  }
  return entries;
}
