import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCsvFolder, type CsvComplaint, type CsvWorkbook } from './csv';
import type { WorkbookDocument } from '../values/document';
import { XlsxPackage } from '../xlsx/package';
import { UnreadableFileError } from '../../files/unreadable-file';
import { hasMacros } from '../xlsx/workbook';
import { readProperties } from '../xlsx/properties';
import { readPackage } from '../xlsx/read';

/** A workbook read from disk, with the bytes of its .xlsx file (null for a folder of CSV files). */
interface ReadInput {
  readonly document: WorkbookDocument;
  readonly original: Uint8Array | null;
  /** The document's properties that the file keeps. */
  readonly properties: ReadonlyMap<string, string>;
  readonly macros: boolean;
  /** What the reader of CSV files complains of; none for an .xlsx file. */
  readonly complaints: readonly CsvComplaint[];
}

const LARGEST = 64e6;

/** Gives the code of a file system error, or ''. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

async function readFolder(path: string, order: readonly string[]): Promise<CsvWorkbook> {
  const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name) && !name.startsWith('.')).sort();
  const files: { name: string; bytes: Uint8Array }[] = [];
  let whole = 0;
  for (const name of names) {
    const found = await stat(join(path, name));
    if (!found.isFile()) continue;
    whole += found.size;
    if (whole > LARGEST)
      throw new UnreadableFileError('Les fichiers du dossier sont trop gros pour être lus (plus de 64 Mo).');
    files.push({ name, bytes: new Uint8Array(await readFile(join(path, name))) });
  }
  return readCsvFolder(files, order);
}

/** Gives the workbook in an .xlsx file or a folder of CSV files, its tabs in `order`; throws UnreadableFileError. */
export async function readInput(path: string, order: readonly string[]): Promise<ReadInput> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      return { ...(await readFolder(path, order)), original: null, properties: new Map(), macros: false };
    if (!found.isFile()) throw new UnreadableFileError('Ce n’est ni un fichier ni un dossier.');
    if (/\.csv$/i.test(path))
      throw new UnreadableFileError('Donnez le dossier qui contient les fichiers .csv, un par onglet.');
    if (found.size > LARGEST) throw new UnreadableFileError('Le classeur est trop gros pour être lu (plus de 64 Mo).');
    const original = new Uint8Array(await readFile(path));
    const file = new XlsxPackage(original);
    return {
      document: readPackage(file),
      original,
      properties: readProperties(file),
      macros: hasMacros(file),
      complaints: [],
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new UnreadableFileError(`${basename(path)} : ${error.message}`);
    const reason: Readonly<Record<string, string>> = {
      ENOENT: 'fichier ou dossier introuvable',
      ENOTDIR: 'fichier ou dossier introuvable',
      EACCES: 'lecture non autorisée',
      EPERM: 'lecture non autorisée',
    };
    const known = reason[errorCode(error)];
    throw new UnreadableFileError(
      known === undefined
        ? `${basename(path)} : lecture impossible (${errorCode(error) || 'raison inconnue'}).`
        : `${path} : ${known}.`,
    );
  }
}
