import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { UnreadableFileError } from '../../files/unreadable-file';
import type { ContentText } from './workbook-bytes';

/** What this browser knows of a workbook that was opened in it. */
export interface WorkbookRecord {
  readonly id: string;
  readonly name: string;
  /** The file that it is saved in; null where it is kept in this browser only. */
  readonly handle: FileSystemFileHandle | null;
  /** When it last changed here, in milliseconds. */
  readonly at: number;
  /** Of what is kept of it, in bytes. */
  readonly size: number;
}

/** What is kept of a workbook, apart from one another: a draft is written at each change. */
interface KeptParts {
  /** The file as it was last read or written. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** What the file does not hold yet. */
  readonly draft: ContentText;
  /** The file as it was before it was first written here, or what another program had written in it. */
  readonly former: Uint8Array<ArrayBuffer>;
}

type Part = keyof KeptParts;

interface Schema extends DBSchema {
  workbooks: { key: string; value: WorkbookRecord };
  parts: { key: [string, string]; value: KeptParts[Part] };
}

const LOST =
  'Ce navigateur n’arrive pas à relire ce qu’il gardait de ce classeur. Rechargez la page ; si cela se répète, ' +
  'ouvrez le fichier lui-même.';

export class Records {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  static async open(): Promise<Records> {
    return new Records(
      await openDB<Schema>('nec-bilan', 1, {
        upgrade: (database) => {
          database.createObjectStore('workbooks', { keyPath: 'id' });
          database.createObjectStore('parts');
        },
      }),
    );
  }

  /** Gives them, the one that changed last first. */
  async list(): Promise<WorkbookRecord[]> {
    return (await this.database.getAll('workbooks')).sort((one, other) => other.at - one.at);
  }

  get(id: string): Promise<WorkbookRecord | undefined> {
    return this.database.get('workbooks', id);
  }

  /** Throws UnreadableFileError when the browser lost it, as happens to what it keeps in files of its own. */
  async part<Name extends Part>(id: string, name: Name): Promise<KeptParts[Name] | null> {
    try {
      return ((await this.database.get('parts', [id, name])) as KeptParts[Name] | undefined) ?? null;
    } catch {
      throw new UnreadableFileError(LOST);
    }
  }

  /**
   * Keeps a workbook and these parts of it, null for one that is no longer kept: all or nothing. It is handed over at
   * once, so that it is kept even when the page is closed before it resolves. Throws a DOMException.
   */
  async put(record: WorkbookRecord, parts: { readonly [Name in Part]?: KeptParts[Name] | null }): Promise<void> {
    const turn = this.database.transaction(['workbooks', 'parts'], 'readwrite', { durability: 'strict' });
    const kept = turn.objectStore('parts');
    const asked: Promise<unknown>[] = [turn.done, turn.objectStore('workbooks').put(record)];
    for (const [name, part] of Object.entries(parts))
      asked.push(part === null ? kept.delete([record.id, name]) : kept.put(part, [record.id, name]));
    turn.commit();
    await Promise.all(asked);
  }

  /** Forgets every workbook; files stay where they are. */
  async erase(): Promise<void> {
    const turn = this.database.transaction(['workbooks', 'parts'], 'readwrite');
    await Promise.all([turn.objectStore('workbooks').clear(), turn.objectStore('parts').clear(), turn.done]);
  }
}
