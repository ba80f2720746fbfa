import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { makeFolder, refusalReason, UnwritableFolderError } from '../output-files';
import type { Command } from './command-line';
import { makeFile, makeFreeFile } from './disk';
import { importedName } from './file-name';
import type { Reader } from './guarded-read';
import type { Source } from './read-workbook';

/** The folder of the examples, which are never written to, and the one where workbooks of our making go. */
export interface Places {
  readonly examples: string;
  readonly out: string;
}

/** The file to open, and what to tell of it in French ('' for nothing). */
export interface FirstFile {
  readonly path: string;
  readonly note: string;
}

const EXAMPLE = { file: 'nec-2024.xlsx', copy: 'NEC 2024.xlsx' } as const;
const BLANK: Source = { files: [{ name: 'Feuille 1.csv', bytes: new Uint8Array() }] };

async function readyFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw new UnwritableFolderError(`${folder} : ${refusalReason(error)}.`);
  }
}

async function made(source: Source, name: string, { out }: Places, read: Reader): Promise<FirstFile> {
  const { bytes } = await read(source);
  await readyFolder(out);
  return { path: await makeFreeFile(out, name, bytes), note: 'nouveau fichier' };
}

/** Gives our copy of an example, made if it is not there yet: what was done in it is found again. */
async function workingCopy(example: string, name: string, { out }: Places): Promise<FirstFile> {
  await readyFolder(out);
  const path = join(out, name);
  const isNew = await makeFile(path, new Uint8Array(await readFile(example)));
  return { path, note: isNew ? 'copie de l’exemple' : 'votre copie de l’exemple, telle que vous l’avez laissée' };
}

/**
 * Gives the file that a command opens: the one that it names, or one made in `out` for what cannot be written where it
 * is (an example,
 * CSV files, nothing yet). Throws UnreadableFileError, UnwritableFolderError or UnwritableFileError.
 */
export async function firstFile({ input, blank }: Command, places: Places, read: Reader): Promise<FirstFile> {
  if (blank) return made(BLANK, 'Nouveau classeur.xlsx', places, read);
  if (input === null) return workingCopy(join(places.examples, EXAMPLE.file), EXAMPLE.copy, places);
  const path = resolve(input);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return made({ path }, importedName(basename(path)), places, read);
  const inside = relative(places.examples, path);
  if (found?.isFile() && inside !== '' && inside.split(sep)[0] !== '..')
    return workingCopy(path, importedName(basename(path)), places);
  return { path, note: '' };
}
