import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { printable } from '../console-report';
import { errorCode } from '../../host/files/input-file';
import { editionName, firstDay, type EditionFigures, type FiguresDocument } from '../figures-document';

/** Figures that cannot be brought together; each line is French, fit to show, and names its file. */
export class FiguresError extends Error {
  override readonly name = 'FiguresError';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** Two folders above this file, and above the bundle in build/host that holds it. */
const SCHEMA = 'docs/figures.schema.json';
const FIGURES = 'figures.json';
const LARGEST = 16e6;
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'fichier ou dossier introuvable',
  ENOTDIR: 'fichier ou dossier introuvable',
  EACCES: 'lecture non autorisée',
  EPERM: 'lecture non autorisée',
};
const TYPES: Readonly<Record<string, string>> = {
  object: 'un objet',
  array: 'une liste',
  string: 'un texte',
  integer: 'un nombre entier',
  number: 'un nombre',
  null: 'null',
};

const quoted = (text: string): string => `« ${printable(text)} »`;

/** Gives in French what the schema has against a file. */
function problemText({ instancePath, keyword, params }: ErrorObject): string {
  const place = instancePath === '' ? 'le fichier' : quoted(instancePath.slice(1).replaceAll('/', ' › '));
  const given = params as Readonly<Record<string, unknown>>;
  if (keyword === 'required') return `il manque ${quoted(String(given['missingProperty']))} dans ${place}`;
  if (keyword === 'additionalProperties')
    return `${quoted(String(given['additionalProperty']))} n’est pas attendu dans ${place}`;
  if (keyword === 'type') {
    const types = (Array.isArray(given['type']) ? given['type'] : [given['type']]).map(
      (type) => TYPES[String(type)] ?? String(type),
    );
    return `${place} doit être ${types.join(' ou ')}`;
  }
  return `${place} n’a pas une valeur attendue`;
}

async function readOne(
  path: string,
  validate: ValidateFunction<FiguresDocument>,
): Promise<{ readonly file: string; readonly figures: FiguresDocument; readonly whole: string }> {
  const refuse = (reason: string): FiguresError => new FiguresError([`${path} : ${reason}.`]);
  let found = await stat(path).catch((error: unknown) => {
    throw refuse(REASONS[errorCode(error)] ?? 'lecture impossible');
  });
  const file = found.isDirectory() ? join(path, FIGURES) : path;
  try {
    if (found.isDirectory()) found = await stat(file);
    if (!found.isFile()) throw refuse(`${quoted(FIGURES)} n’est pas un fichier`);
    if (found.size > LARGEST) throw refuse('trop gros pour être un fichier de chiffres (plus de 16 Mo)');
    const figures: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
    const [problem] = validate(figures) ? [] : (validate.errors ?? []);
    if (problem !== undefined)
      throw new FiguresError([`${file} : ce n’est pas un figures.json de NEC Bilan : ${problemText(problem)}.`]);
    return { file: printable(path), figures: figures as FiguresDocument, whole: await realpath(file) };
  } catch (error) {
    if (error instanceof FiguresError) throw error;
    if (error instanceof SyntaxError) throw new FiguresError([`${file} : ce n’est pas du JSON.`]);
    throw refuse(
      errorCode(error) === 'ENOENT'
        ? `le dossier ne contient pas de ${quoted(FIGURES)} (lancez « npm run bilan » d’abord)`
        : (REASONS[errorCode(error)] ?? 'lecture impossible'),
    );
  }
}

/** Gives the name by which an edition is told from another: spelling of case, accents and spaces apart. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Tells whether two editions share a day, or one of them knows none: a copy may lack some. */
function mayShareDays(one: EditionFigures, other: EditionFigures): boolean {
  const [own, others] = [one, other].map(({ figures }) =>
    figures.participation.jours.flatMap(({ jour }) => jour ?? []),
  );
  return own?.length === 0 || others?.length === 0 || own?.some((day) => others?.includes(day)) === true;
}

/** Gives what is wrong when two files are of the same edition: the same file, or the same name on the same days. */
function doubles(read: readonly (EditionFigures & { readonly whole: string })[]): string[] {
  return read.flatMap((one, index) => {
    const name = folded(one.figures.edition ?? '');
    const former = read
      .slice(0, index)
      .find(
        (other) =>
          other.whole === one.whole ||
          (name !== '' && folded(other.figures.edition ?? '') === name && mayShareDays(one, other)),
      );
    if (former === undefined) return [];
    return [
      former.whole === one.whole
        ? `${one.file} : ce fichier est donné deux fois.`
        : `${one.file} : l’édition ${quoted(editionName(one))} est déjà dans ${former.file}. Gardez un seul des deux.`,
    ];
  });
}

/**
 * Gives the figures of each of these folders (that hold a figures.json) or files, the earliest edition first, those
 * without a day last; throws a FiguresError that names every file that cannot be read, is no figures.json, or comes
 * twice.
 */
export async function readFigures(paths: readonly string[]): Promise<EditionFigures[]> {
  const schema: unknown = JSON.parse(await readFile(await schemaPath(), 'utf8'));
  const validate = new Ajv({ strict: false }).compile<FiguresDocument>(schema as object);
  const results = await Promise.allSettled(paths.map((path) => readOne(path, validate)));
  const failed = results.flatMap((result): string[] => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof FiguresError) return [...result.reason.lines];
    throw result.reason;
  });
  const read = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const wrong = [...failed, ...doubles(read)];
  if (wrong.length > 0) throw new FiguresError(wrong);
  const sorted = [...read].sort(
    (a, b) =>
      (firstDay(a) ?? '9').localeCompare(firstDay(b) ?? '9') || editionName(a).localeCompare(editionName(b), 'fr'),
  );
  return sorted.map(({ file, figures }) => ({ file, figures }));
}

/** Gives where the schema is: the sources stand one folder deeper than the bundle. */
async function schemaPath(): Promise<string> {
  for (const up of ['../..', '../../..']) {
    const path = resolve(__dirname, up, SCHEMA);
    if ((await stat(path).catch(() => null))?.isFile()) return path;
  }
  throw new FiguresError([`${SCHEMA} : le schéma des chiffres n’est pas là.`]);
}
