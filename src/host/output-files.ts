import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './input-file';

/** A folder that cannot be written to; its message is French and fit to show. */
export class UnwritableFolderError extends Error {
  override readonly name = 'UnwritableFolderError';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'écriture non autorisée',
  EPERM: 'écriture non autorisée',
  EROFS: 'écriture non autorisée',
  EEXIST: 'un fichier porte ce nom',
  ENOTDIR: 'un fichier porte ce nom',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'le disque est plein',
  EFBIG: 'le fichier serait trop gros pour ce disque',
  ENOENT: 'le dossier n’existe plus',
  EISDIR: 'un dossier porte ce nom',
};

/** Gives in French why the disk refused to write. */
export function refusalReason(error: unknown): string {
  return REASONS[errorCode(error)] ?? 'écriture impossible';
}

/** Makes a folder and those above it. Node's own recursive `mkdir` never ends where the system answers ENOENT under a folder that is there (/proc). */
export async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return;
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder).catch((again: unknown) => {
      // The folder above is there by now, so that this is no missing folder.
      throw errorCode(again) === 'ENOENT' ? new UnwritableFolderError(`${folder} : écriture impossible.`) : again;
    });
  }
}

/**
 * Writes files into a folder, made if it is not there: first all under other names, then each takes its own, so that a failure leaves
 * none half-written. Throws UnwritableFolderError with a French message.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const aside = new Map([...files.keys()].map((name) => [name, join(folder, `.${name}.${randomUUID()}`)]));
  try {
    await makeFolder(folder);
    for (const [name, content] of files) {
      const present = await stat(join(folder, name)).catch(() => null);
      if (present?.isDirectory()) throw new UnwritableFolderError(`${join(folder, name)} : un dossier porte ce nom.`);
      // 'wx' makes the file or fails: nothing that stands there, a link included, is written through.
      await writeFile(aside.get(name) ?? '', content, { flag: 'wx' });
    }
    for (const [name, path] of aside) await rename(path, join(folder, name));
  } catch (error) {
    await Promise.all([...aside.values()].map((path) => rm(path, { force: true }).catch(() => undefined)));
    if (error instanceof UnwritableFolderError) throw error;
    throw new UnwritableFolderError(`${folder} : ${refusalReason(error)}.`);
  }
}
