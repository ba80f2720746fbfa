import { baseName } from '../../host/files/dropped-files';
import { GuardedWorker } from './guarded-worker';
import { refusalReason, sameBytes, UnsavedError } from './file-in-place';
import { packedBytes, PARTS, type StartedWorker } from './packed';
import { Records, type WorkbookRecord } from './records';
import type { ReadWorkbook, Source } from './workbook-bytes';
import { lockWorkbook } from './workbook-lock';
import { WorkbookStore } from './workbook-store';

export interface NewWorkbook {
  readonly name: string;
  readonly source: Source;
  /** The file that it is to be saved in, null for the browser only. */
  readonly handle: FileSystemFileHandle | null;
}

/** Where a tab keeps which workbook it shows, through being loaded again. */
const SHOWN = 'nec-bilan.classeur';
const EMPTY: Source = { files: [{ name: 'Feuille 1.csv', bytes: new Uint8Array() }] };
const EXAMPLE = 'NEC 2024.xlsx';

/** All the workbooks that this browser keeps, and those that the html brings. */
export class Shelf {
  #lastRead: { readonly id: string; readonly read: ReadWorkbook; readonly worker: GuardedWorker } | null = null;

  private constructor(
    private readonly records: Records,
    private readonly started: StartedWorker,
  ) {}

  static async open(): Promise<Shelf> {
    const [records, started] = await Promise.all([Records.open(), window.necWorker]);
    return new Shelf(records, started);
  }

  /** Gives the workbooks of this browser, the one that changed last first. */
  list(): Promise<WorkbookRecord[]> {
    return this.records.list();
  }

  /** Forgets every workbook of this browser, and has this tab show none. */
  async erase(): Promise<void> {
    sessionStorage.removeItem(SHOWN);
    await this.records.erase();
  }

  /** Has this tab show a workbook the next time it is loaded. */
  show(id: string): void {
    sessionStorage.setItem(SHOWN, id);
  }

  /** Gives the workbook that this tab showed, the one that the html brings, or the last that has a draft. */
  async first(): Promise<WorkbookRecord | null> {
    const id = sessionStorage.getItem(SHOWN);
    const shown = id === null ? undefined : await this.records.get(id);
    return shown ?? (await this.#brought()) ?? this.#lastDraft();
  }

  /** Opens a workbook of this browser, and takes it for this tab; null when another tab has it. */
  async openRecord(record: WorkbookRecord): Promise<WorkbookStore | null> {
    const leave = await lockWorkbook(record.id);
    if (!leave) return null;
    const known = this.#lastRead?.id === record.id ? this.#lastRead : null;
    const worker = known?.worker ?? new GuardedWorker(this.started);
    try {
      const store = await WorkbookStore.open(this.records, worker, record, known?.read);
      this.show(record.id);
      return store;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Keeps a workbook in this browser; a known file keeps its draft. Throws UnreadableFileError or UnsavedError. */
  async take({ name, source, handle }: NewWorkbook): Promise<WorkbookRecord> {
    const known = handle && (await this.#knownFile(handle));
    if (known) return known;
    const worker = new GuardedWorker(this.started);
    this.#lastRead?.worker.end();
    this.#lastRead = null;
    try {
      const read = await worker.open(source);
      const record = { id: newId(), name, handle, at: Date.now(), size: read.bytes.length };
      await this.records.put(record, { file: read.bytes });
      this.#lastRead = { id: record.id, read, worker };
      return record;
    } catch (error) {
      worker.end();
      if (error instanceof DOMException)
        throw new UnsavedError(`Ce navigateur ne peut pas garder ce classeur : ${refusalReason(error)}.`);
      throw error;
    }
  }

  takeEmpty(): Promise<WorkbookRecord> {
    return this.take({ name: 'Nouveau classeur.xlsx', source: EMPTY, handle: null });
  }

  async takeExample(): Promise<WorkbookRecord> {
    return this.take({ name: EXAMPLE, source: { bytes: await packedBytes('example') }, handle: null });
  }

  /** Gives the workbook that the html brings, as it was left here where it was taken in already. */
  async #brought(): Promise<WorkbookRecord | null> {
    const name = document.getElementById(PARTS.workbook)?.dataset['name'];
    if (name === undefined) return null;
    const bytes = await packedBytes('workbook');
    for (const record of await this.list()) {
      if (record.name !== baseName(name)) continue;
      const file = await this.records.part(record.id, 'file');
      if (file && sameBytes(file, bytes)) return record;
    }
    return this.take({ name: baseName(name), source: { bytes }, handle: null });
  }

  async #knownFile(handle: FileSystemFileHandle): Promise<WorkbookRecord | null> {
    for (const record of await this.list()) {
      if (record.handle && (await record.handle.isSameEntry(handle))) return record;
    }
    return null;
  }

  async #lastDraft(): Promise<WorkbookRecord | null> {
    const [last] = await this.list();
    return last && (await this.records.part(last.id, 'draft')) !== null ? last : null;
  }
}

/** A page that came without https has no `randomUUID`. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
