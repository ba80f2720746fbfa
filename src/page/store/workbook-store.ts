import {
  askToWrite,
  bytesInPlace,
  mayWrite,
  refusalReason,
  sameBytes,
  UnsavedError,
  writeInPlace,
} from './file-in-place';
import type { GuardedWorker } from './guarded-worker';
import type { Records, WorkbookRecord } from './records';
import type { Content, ContentText, ReadWorkbook } from './workbook-bytes';

/** Another program wrote the file; its message is French and fit to show. */
export class FileChangedError extends Error {
  override readonly name = 'FileChangedError';
}

/** Where a workbook is kept: in the browser, in its file, or in the browser until it may write in that file again. */
export type Place = 'browser' | 'file' | 'asks';

const CHANGED = 'Le fichier a été modifié par un autre programme depuis qu’il est ouvert ici.';
const GONE = 'Le fichier n’est plus à sa place : il a été déplacé, renommé ou supprimé.';

/** The workbook that is open: what this browser keeps of it, and its file where it has one. */
export class WorkbookStore {
  #place: Place = 'browser';
  /** The draft that was last handed over, and the one that is known to be kept. */
  #given: ContentText | null = null;
  #kept: ContentText | null = null;
  #hasFormer = false;
  /** When the file was last looked at: its date and size. */
  #seen = '';

  private constructor(
    private readonly records: Records,
    private readonly worker: GuardedWorker,
    private record: WorkbookRecord,
    /** The file as it was last read or written. */
    private file: Uint8Array<ArrayBuffer>,
    /** What the workbook holds as it is opened. */
    readonly content: Content,
    /** What the page cannot show but keeps, in French. */
    readonly notices: readonly string[],
  ) {}

  /** Opens a kept workbook: its draft, else its file as it is now, or `read`. Throws UnreadableFileError. */
  static async open(
    records: Records,
    worker: GuardedWorker,
    record: WorkbookRecord,
    read: ReadWorkbook | null = null,
  ): Promise<WorkbookStore> {
    const { id, handle } = record;
    const [kept, draft, former, isInReach] = await Promise.all([
      records.part(id, 'file'),
      records.part(id, 'draft'),
      records.part(id, 'former'),
      handle ? mayWrite(handle) : false,
    ]);
    const inPlace = handle && isInReach && draft === null ? await bytesInPlace(handle).catch(() => null) : null;
    const opened = read ?? (await worker.open({ bytes: inPlace ?? kept ?? new Uint8Array() }));
    const content = draft === null ? opened : (JSON.parse(draft) as Content);
    const store = new WorkbookStore(records, worker, record, opened.bytes, content, opened.notices);
    store.#place = handle === null ? 'browser' : isInReach ? 'file' : 'asks';
    store.#given = draft;
    store.#kept = draft;
    store.#hasFormer = former !== null;
    if (inPlace && !(kept && sameBytes(inPlace, kept))) await store.#put({ file: inPlace }).catch(() => undefined);
    return store;
  }

  get id(): string {
    return this.record.id;
  }

  get name(): string {
    return this.record.name;
  }

  get place(): Place {
    return this.#place;
  }

  /** True when it holds what its file does not. */
  get hasDraft(): boolean {
    return this.#given !== null;
  }

  /** Tells whether this browser is known to keep a draft. */
  isKept(text: ContentText): boolean {
    return text === this.#kept;
  }

  /** Keeps a draft in this browser; it is handed over at once. Throws UnsavedError. */
  async keep(text: ContentText): Promise<void> {
    if (text === this.#kept) return;
    this.#given = text;
    try {
      await this.#put({ draft: text });
      this.#kept = text;
    } catch (error) {
      throw new UnsavedError(`ce navigateur ne peut rien garder de plus : ${refusalReason(error)}.`);
    }
  }

  /**
   * Keeps a draft, and writes it to the file where the page may. Throws UnsavedError, and FileChangedError when another
   * program wrote the file, unless `overwrite`.
   */
  async save(text: ContentText, overwrite: boolean): Promise<void> {
    const { handle } = this.record;
    if (!handle || this.#place !== 'file') {
      await this.keep(text);
      return;
    }
    // The file takes what the browser has no place for.
    await this.keep(text).catch(() => undefined);
    const inPlace = await bytesInPlace(handle);
    const isChanged = !inPlace || !sameBytes(inPlace, this.file);
    if (isChanged && !overwrite) throw new FileChangedError(inPlace ? CHANGED : GONE);
    const bytes = await this.#written(text);
    if (inPlace && (isChanged || !this.#hasFormer)) await this.#keepFormer(inPlace);
    await writeInPlace(handle, bytes);
    await this.#isInFile(text, bytes);
  }

  /** Gives in French what another program did to the file since it was last looked at, or null. */
  async changeInPlace(): Promise<string | null> {
    const { handle } = this.record;
    if (!handle || this.#place !== 'file') return null;
    const before = this.file;
    const found = await handle.getFile().catch(() => null);
    const stamp = found ? `${found.lastModified} ${found.size}` : 'gone';
    if (stamp === this.#seen) return null;
    const inPlace = await bytesInPlace(handle).catch(() => null);
    if (before !== this.file) return null;
    this.#seen = stamp;
    if (inPlace && sameBytes(inPlace, before)) return null;
    return inPlace ? CHANGED : GONE;
  }

  /** Asks the person for the right to write the file again; gives false when it is refused. */
  async askPlace(): Promise<boolean> {
    const { handle } = this.record;
    if (handle && (await askToWrite(handle))) this.#place = 'file';
    return this.#place === 'file';
  }

  /** Gives the .xlsx file of a content, which was opened again. Throws UnsavedError. */
  async xlsx(text: ContentText): Promise<Blob> {
    return new Blob([await this.#written(text)], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  }

  /** Writes a content to another file, and goes on with that one. Throws UnsavedError. */
  async saveIn(handle: FileSystemFileHandle, text: ContentText): Promise<void> {
    const bytes = await this.#written(text);
    await writeInPlace(handle, bytes);
    this.record = { ...this.record, handle, name: handle.name };
    this.#place = 'file';
    // Nothing stood there that is worth keeping.
    this.#hasFormer = true;
    await this.#isInFile(text, bytes);
  }

  /** Goes on under another name, in this browser only. Throws UnsavedError. */
  async rename(name: string, text: ContentText): Promise<void> {
    this.record = { ...this.record, name, handle: null };
    this.#place = 'browser';
    this.#kept = null;
    await this.keep(text);
  }

  /** Has the file opened next in place of the content, which is kept as the former version. Throws UnsavedError. */
  async takeFile(text: ContentText): Promise<void> {
    const inPlace = this.record.handle && (await bytesInPlace(this.record.handle));
    if (!inPlace) throw new UnsavedError(GONE);
    await this.#keepFormer(await this.#written(text));
    await this.#put({ file: inPlace, draft: null });
  }

  /** Gives the former version of the workbook, or null where there is none. */
  async former(): Promise<Blob | null> {
    const former = await this.records.part(this.id, 'former');
    if (former) return new Blob([former]);
    return this.#place === 'browser' && this.#kept !== null ? new Blob([this.file]) : null;
  }

  async #written(text: ContentText): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await this.worker.write(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      throw new UnsavedError(`${this.name} n’a pas pu être écrit : ${reason} Vos changements restent dans la page.`);
    }
  }

  async #isInFile(text: ContentText, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.file = bytes;
    this.#seen = '';
    // What was typed meanwhile stays a draft. The file holds the rest, whatever the browser has place for.
    const isAll = this.#given === text || this.#given === null;
    if (isAll) [this.#given, this.#kept] = [null, null];
    await this.#put(isAll ? { file: bytes, draft: null } : { file: bytes }).catch(() => undefined);
  }

  async #keepFormer(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#hasFormer = true;
    await this.#put({ former: bytes }).catch(() => undefined);
  }

  async #put(parts: Parameters<Records['put']>[1]): Promise<void> {
    const size = parts.draft?.length ?? this.file.length;
    this.record = { ...this.record, at: Date.now(), size };
    await this.records.put(this.record, parts);
  }
}
