import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../host/files/input-file';
import { refusalReason } from '../output-files';
import { freeNames } from './file-name';

/** A workbook that could not be written; its message is French and fit to show. */
export class UnwritableFileError extends Error {
  override readonly name = 'UnwritableFileError';

  constructor(path: string, reason: string) {
    super(`${basename(path)} n’a pas pu être enregistré : ${reason}. Vos changements restent dans la page.`);
  }
}

const ASIDE = /^\.nec-bilan-[\da-f-]{36}\.tmp$/;
/** A file written aside for longer than that, in milliseconds, was left by a program that was killed. */
const LEFT_OVER = 3_600_000;
const NEW_FILE_MODE = 0o644;

/** Writes bytes to a new file of the folder, down to the disk, and gives its path. */
export async function writeAside(folder: string, bytes: Uint8Array, mode: number): Promise<string> {
  const path = join(folder, `.nec-bilan-${randomUUID()}.tmp`);
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.chmod(mode);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  return path;
}

/** Makes renames of a folder last through a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Gives the rights of the file to be replaced, and refuses one that is for reading only: a rename would not mind. */
async function modeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return NEW_FILE_MODE;
  const readOnly =
    (found.mode & 0o222) === 0 ||
    (await access(path, constants.W_OK).then(
      () => false,
      () => true,
    ));
  if (readOnly) throw new UnwritableFileError(path, 'le fichier est en lecture seule');
  return found.mode & 0o777;
}

/**
 * Puts bytes in place of a file, whole or not at all: written aside in the same folder, then renamed. `former` is
 * another file to be
 * written first, in the same way. Throws UnwritableFileError.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  former: { readonly path: string; readonly bytes: Uint8Array } | null,
): Promise<void> {
  const aside: string[] = [];
  const write = async (content: Uint8Array, mode: number): Promise<string> => {
    const made = await writeAside(dirname(path), content, mode);
    aside.push(made);
    return made;
  };
  try {
    const mode = await modeOf(path);
    const made = await write(bytes, mode);
    if (former) await rename(await write(former.bytes, mode), former.path);
    await rename(made, path);
  } catch (error) {
    await Promise.all(aside.map((each) => rm(each, { force: true }).catch(() => undefined)));
    throw error instanceof UnwritableFileError ? error : new UnwritableFileError(path, refusalReason(error));
  }
  await syncFolder(dirname(path));
}

/** Writes a file that must be new; gives false when something has that name. Throws UnwritableFileError. */
export async function makeFile(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await open(path, 'wx', NEW_FILE_MODE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw new UnwritableFileError(path, refusalReason(error));
  }
}

/**
 * Writes a new file under the first of « nom.xlsx », « nom (2).xlsx »… that is free, and gives its path. Throws
 * UnwritableFileError.
 */
export async function makeFreeFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (const each of freeNames(name)) {
    const path = join(folder, each);
    if (await makeFile(path, bytes)) return path;
  }
  throw new Error('unreachable: names never end');
}

/** Gives a file's bytes, or null when it is there no more. */
export async function bytesOnDisk(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Takes away what a killed program left half-written in the folder. */
export async function dropLeftOvers(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!ASIDE.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && now - found.mtimeMs > LEFT_OVER) await rm(path, { force: true }).catch(() => undefined);
  }
}
