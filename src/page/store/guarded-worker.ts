import { UnreadableFileError } from '../../files/unreadable-file';
import type { StartedWorker } from './packed';
import type { ContentText, ReadWorkbook, Source } from './workbook-bytes';
import type { Answer, Request } from './worker';

/** What a workbook of 100 000 rows needs, several times over, in milliseconds. */
const LONGEST_MS = 90_000;
const TOO_LONG = {
  open: 'Le classeur met trop de temps à être lu : il est trop gros, ou abîmé.',
  write: 'le classeur met trop de temps à être écrit.',
} as const;
const DEAD = {
  open: 'Le classeur est trop gros pour être lu, ou abîmé.',
  write: 'le classeur est trop gros pour être écrit.',
} as const;

/**
 * Reads a workbook and writes what becomes of it in a worker, one thing after the other, so that a file crafted to take
 * forever gets an UnreadableFileError, and the page goes on.
 */
export class GuardedWorker {
  #worker: Worker | null = null;
  #opened: Uint8Array | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly started: StartedWorker) {}

  /** Reads a workbook; what is written then starts from it. Throws UnreadableFileError. */
  open(source: Source): Promise<ReadWorkbook> {
    return this.#inTurn(async () => {
      const answer = await this.#ask({ kind: 'open', source });
      if (!('read' in answer)) throw new UnreadableFileError(TOO_LONG.open);
      this.#opened = answer.read.bytes;
      return answer.read;
    });
  }

  /** Gives the .xlsx file of a content, which was read back. Throws UnreadableFileError. */
  write(text: ContentText): Promise<Uint8Array<ArrayBuffer>> {
    return this.#inTurn(async () => {
      // After what took too long, another worker has everything to read again.
      if (!this.#worker && this.#opened) await this.#ask({ kind: 'open', source: { bytes: this.#opened } });
      const answer = await this.#ask({ kind: 'write', text });
      if (!('bytes' in answer)) throw new UnreadableFileError(TOO_LONG.write);
      return answer.bytes;
    });
  }

  /** Stops it; what is asked of it next starts another. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #ask(request: Request): Promise<Exclude<Answer, { refused: string }>> {
    const worker = (this.#worker ??= this.started.first ?? new Worker(this.started.script));
    if (worker === this.started.first) this.started.first = null;
    return new Promise((resolve, reject) => {
      const refuse = (message: string, isOver: boolean): void => {
        clearTimeout(timer);
        if (isOver) this.end();
        reject(new UnreadableFileError(message));
      };
      const timer = setTimeout(() => refuse(TOO_LONG[request.kind], true), LONGEST_MS);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('refused' in data) {
          refuse(data.refused, false);
          return;
        }
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        refuse(DEAD[request.kind], true);
      };
      worker.postMessage(request);
    });
  }
}
