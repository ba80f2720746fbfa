import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** Largest bodies in bytes: a workbook's document in JSON, and a file. */
export const BODY_LIMITS = { document: 256e6, file: 64e6 } as const;

/** Gives the type of a body, without its parameters. */
export function bodyType(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * Gives the bytes of a body; throws a Refusal for one of another type (415) or larger than that many bytes (413), which
 * is not kept.
 */
export async function readBody(
  request: IncomingMessage,
  types: readonly string[],
  largest: number,
): Promise<Uint8Array> {
  if (!types.includes(bodyType(request)))
    throw new Refusal(415, `Ce type de contenu n’est pas accepté (attendu : ${types.join(', ')}).`);
  const tooLarge = new Refusal(413, `C’est trop gros (plus de ${Math.round(largest / 1e6)} Mo).`, {
    Connection: 'close',
  });
  if (Number(request.headers['content-length'] ?? 0) > largest) throw tooLarge;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largest) throw tooLarge;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
