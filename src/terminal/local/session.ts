import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnreadableFileError } from '../../host/xlsx/package';
import { writeXlsx } from '../../host/xlsx/write';
import { bytesOnDisk, dropLeftOvers, makeFile, makeFreeFile, replaceFile, UnwritableFileError } from './disk';
import { formerName, importedName, nameFault, withExtension } from './file-name';
import type { Reader } from './guarded-read';
import type { Content } from './page-message';
import { readBytes, type ReadWorkbook, type Source } from './read-workbook';
import { Refusal } from './refusal';

/** The workbook as the page is given it. */
export interface OpenWorkbook {
  readonly fileName: string;
  /** Only to be shown. */
  readonly path: string;
  readonly document: ReadWorkbook['document'];
  readonly properties: readonly (readonly [string, string])[];
  readonly revision: string;
  readonly notices: readonly string[];
}

/** What a save gives back: the revision that the next one starts from, and the time (ISO). */
export interface Saved {
  readonly revision: string;
  readonly savedAt: string;
}

const CHANGED = 'Le fichier a été modifié par un autre programme depuis qu’il est ouvert ici.';
const GONE = 'Le fichier n’est plus à sa place : il a été déplacé, renommé ou supprimé.';

function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/**
 * The one workbook that is open: what its file held when last read or written, against what the disk holds now. What it
 * does is done in turn.
 */
export class Session {
  readonly #read: Reader;
  #path: string;
  #held: ReadWorkbook;
  #revision: string;
  /** Revisions that the page may start from: what it was given, and every save since. */
  #own: Set<string>;
  /** True once the file as it was before this session is kept. */
  #formerKept = false;
  /** What was last seen on the disk: its date and size, then its revision. */
  #seen: { readonly stamp: string; readonly revision: string | null } = { stamp: '', revision: null };
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(read: Reader, path: string, held: ReadWorkbook) {
    this.#read = read;
    this.#path = path;
    this.#held = held;
    this.#revision = revisionOf(held.bytes);
    this.#own = new Set([this.#revision]);
  }

  /** Opens an .xlsx file, where a link leads. Throws UnreadableFileError. */
  static async open(path: string, read: Reader): Promise<Session> {
    const held = await read({ path });
    const target = await realpath(path);
    await dropLeftOvers(dirname(target), Date.now());
    return new Session(read, target, held);
  }

  /** The path of the file. */
  get path(): string {
    return this.#path;
  }

  /**
   * Gives the workbook as it stands on the disk, read anew if another program changed it. Throws UnreadableFileError.
   */
  workbook(): Promise<OpenWorkbook> {
    return this.#inTurn(async () => {
      const onDisk = await bytesOnDisk(this.#path).catch(() => null);
      if (onDisk && revisionOf(onDisk) !== this.#revision) {
        this.#hold(await this.#read({ path: this.#path }));
        this.#formerKept = false;
      }
      return this.#described();
    });
  }

  /**
   * Writes the page's content to the file; a Refusal (409) when another program changed it, unless `overwrite`. Throws
   * UnwritableFileError.
   */
  save({
    revision,
    overwrite,
    ...content
  }: Content & { readonly revision: string; readonly overwrite: boolean }): Promise<Saved> {
    return this.#inTurn(async () => {
      const onDisk = await this.#bytesOnDisk();
      const found = onDisk && revisionOf(onDisk);
      if (!overwrite && (found !== this.#revision || !this.#own.has(revision)))
        throw new Refusal(409, onDisk ? CHANGED : GONE);
      const written = this.#written(content);
      // Kept is what stood there before this session, and whatever another program wrote since.
      const keep = onDisk && (!this.#formerKept || found !== this.#revision);
      await replaceFile(
        this.#path,
        written.bytes,
        keep ? { path: join(dirname(this.#path), formerName(basename(this.#path))), bytes: onDisk } : null,
      );
      this.#formerKept = true;
      return this.#saved(written);
    });
  }

  /**
   * Writes the page's content to a new file beside, which becomes the open one; a Refusal for a wrong name (400) or one
   * that is taken (409).
   */
  copy({
    fileName,
    ...content
  }: Content & { readonly fileName: string }): Promise<Saved & Pick<OpenWorkbook, 'fileName' | 'path' | 'notices'>> {
    return this.#inTurn(async () => {
      const name = withExtension(fileName.normalize('NFC').trim());
      const fault = nameFault(name);
      if (fault !== null) throw new Refusal(400, fault);
      const path = join(dirname(this.#path), name);
      const written = this.#written(content);
      if (!(await makeFile(path, written.bytes)))
        throw new Refusal(409, `Un fichier « ${name} » est déjà là : choisissez un autre nom.`);
      this.#goOnWith(path);
      return { ...this.#saved(written), fileName: name, path, notices: written.notices };
    });
  }

  /** Gives the bytes of the file that saving the page's content would make. */
  export(content: Content): Promise<Uint8Array> {
    return this.#inTurn(() => Promise.resolve(this.#written(content).bytes));
  }

  /**
   * Makes a new file of what the page brings, beside the open one, and goes on with it. What cannot be read changes
   * nothing.
   */
  adopt(name: string, source: Source): Promise<OpenWorkbook> {
    return this.#inTurn(async () => {
      const read = await this.#read(source);
      this.#goOnWith(await makeFreeFile(dirname(this.#path), importedName(name), read.bytes));
      this.#hold(read);
      return this.#described();
    });
  }

  /** Gives in French what another program did to the file since it was last looked at, or null. */
  async changeOnDisk(): Promise<string | null> {
    const path = this.#path;
    const found = await stat(path).catch(() => null);
    const stamp = `${path} ${found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'gone'}`;
    if (stamp === this.#seen.stamp) return null;
    return this.#inTurn(async () => {
      if (path !== this.#path) return null;
      const onDisk = await bytesOnDisk(path).catch(() => null);
      const revision = onDisk ? revisionOf(onDisk) : '';
      const told = revision === this.#seen.revision;
      this.#seen = { stamp, revision };
      if (told || revision === this.#revision) return null;
      return onDisk ? CHANGED : GONE;
    });
  }

  /** Waits for all that was asked to be done. */
  async idle(): Promise<void> {
    await this.#turn;
  }

  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #bytesOnDisk(): Promise<Uint8Array | null> {
    try {
      return await bytesOnDisk(this.#path);
    } catch {
      throw new UnwritableFileError(this.#path, 'le fichier ne peut plus être lu');
    }
  }

  /** Gives what saving would write, read back: what cannot be read again is not written. */
  #written({ document, properties }: Content): ReadWorkbook {
    try {
      return readBytes(
        writeXlsx({ original: this.#held.bytes, before: this.#held.document, after: document, properties }),
      );
    } catch (error) {
      const reason =
        error instanceof UnreadableFileError
          ? error.message
          : 'son contenu ne peut pas être écrit dans un fichier .xlsx.';
      throw new Refusal(
        422,
        `Le classeur n’a pas pu être enregistré : ${reason} Vos changements restent dans la page.`,
      );
    }
  }

  #saved(written: ReadWorkbook): Saved {
    this.#held = written;
    this.#revision = revisionOf(written.bytes);
    this.#seen = { stamp: '', revision: this.#revision };
    this.#own.add(this.#revision);
    return { revision: this.#revision, savedAt: new Date().toISOString() };
  }

  #goOnWith(path: string): void {
    this.#path = path;
    // A file that this session has just made has no former state worth keeping.
    this.#formerKept = true;
  }

  #hold(read: ReadWorkbook): void {
    this.#held = read;
    this.#revision = revisionOf(read.bytes);
    this.#own = new Set([this.#revision]);
  }

  #described(): OpenWorkbook {
    const { document, properties, notices } = this.#held;
    return {
      fileName: basename(this.#path),
      path: this.#path,
      document,
      properties: [...properties],
      revision: this.#revision,
      notices,
    };
  }
}
