import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ToldError } from '../files/unreadable-file';
import { errorCode } from '../host/files/input-file';

export class UnwritableFolderError extends ToldError {}

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
function refusalReason(error: unknown): string {
  return REASONS[errorCode(error)] ?? 'écriture impossible';
}

/** Makes a folder and those above: Node's recursive `mkdir` never ends where the system answers ENOENT (/proc). */
async function makeFolder(folder: string): Promise<void> {
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

/** Throws UnwritableFolderError, in French, for what is known to stand in the way of `writeFiles`; makes nothing. */
export async function refuseUnwritable(folder: string, names: readonly string[]): Promise<void> {
  try {
    await access(await nearestFolder(folder), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UnwritableFolderError(`${folder} : ${refusalReason(error)}.`);
  }
  for (const name of names) await refuseFolder(join(folder, name));
}

/** Gives the folder, or the nearest above that is there; throws the system's error when a file is in its place. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    await readdir(folder);
    return folder;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return nearestFolder(dirname(folder));
  }
}

async function refuseFolder(path: string): Promise<void> {
  const present = await stat(path).catch(() => null);
  if (present?.isDirectory()) throw new UnwritableFolderError(`${path} : un dossier porte ce nom.`);
}

/**
 * Writes files into a folder, made if it is not there: first all under other names, then each takes its own, so that a
 * failure leaves none half-written. Throws UnwritableFolderError with a French message.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const aside = new Map([...files.keys()].map((name) => [name, join(folder, `.${name}.${randomUUID()}`)]));
  try {
    await makeFolder(folder);
    for (const [name, content] of files) {
      await refuseFolder(join(folder, name));
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
