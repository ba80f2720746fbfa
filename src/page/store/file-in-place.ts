/** A workbook that could not be kept; its message is French and fit to show. */
export class UnsavedError extends Error {
  override readonly name = 'UnsavedError';
}

const REASONS: Readonly<Record<string, string>> = {
  QuotaExceededError: 'il n’y a plus de place',
  NotAllowedError: 'le navigateur n’a pas le droit d’écrire dans ce fichier',
  NoModificationAllowedError: 'le fichier est en lecture seule, ou ouvert dans un autre programme',
  NotFoundError: 'le fichier n’est plus à sa place',
  InvalidStateError: 'le fichier a changé pendant l’écriture',
};

/** Gives in French why the browser did not keep something. */
export function refusalReason(error: unknown): string {
  return (error instanceof DOMException ? REASONS[error.name] : undefined) ?? 'écriture impossible';
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Tells whether the page may write a file without asking. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return (await handle.queryPermission({ mode: 'readwrite' })) === 'granted';
}

/** Asks for the right to write a file; a browser asks the person only just after a click or a key. */
export async function askToWrite(handle: FileSystemFileHandle): Promise<boolean> {
  try {
    return (await handle.requestPermission({ mode: 'readwrite' })) === 'granted';
  } catch {
    return false;
  }
}

/** Gives a file's bytes, or null when it is there no more. */
export async function bytesInPlace(handle: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw new UnsavedError(`${handle.name} ne peut plus être lu : ${refusalReason(error)}.`);
  }
}

/** Writes a file, whole or not at all: the browser puts it in place when the stream is closed. Throws UnsavedError. */
export async function writeInPlace(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
  } catch (error) {
    throw new UnsavedError(`${handle.name} n’a pas pu être enregistré : ${refusalReason(error)}.`);
  }
}
