import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/**
 * How long, in milliseconds: a page has to open its stream, and the stream of a page that is being reloaded has to
 * close.
 */
const PATIENCE = { stream: 10_000, reload: 400 } as const;

/** The right of one page at a time to the workbook; its stream of events keeps it. */
export class Lease {
  #id: string | null = null;
  #stream: ServerResponse | null = null;
  #waiting: NodeJS.Timeout | null = null;
  readonly #released: (() => void)[] = [];

  /** True while a page has its stream open, or is about to. */
  get held(): boolean {
    return this.#stream !== null || this.#waiting !== null;
  }

  /**
   * Gives a new lease, or null when another page holds it; waits a little for a page that is being reloaded to let go.
   */
  async take(): Promise<string | null> {
    if (this.held) await this.released(PATIENCE.reload);
    if (this.held) return null;
    this.#id = randomUUID();
    this.#waiting = setTimeout(() => this.#release(), PATIENCE.stream).unref();
    return this.#id;
  }

  /**
   * Tells whether this was the last lease given: a page that lost its stream may still save while no other page came.
   */
  isCurrent(id: string): boolean {
    return id === this.#id;
  }

  /** Keeps the lease while the stream is open. */
  keep(stream: ServerResponse): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    this.#waiting = null;
    const former = this.#stream;
    this.#stream = stream;
    former?.end();
    stream.once('close', () => {
      if (this.#stream === stream) this.#release();
    });
  }

  /** Sends an event with a message to the page that holds the lease, and tells whether there is one. */
  send(event: 'changed' | 'stopping', message: string): boolean {
    this.#stream?.write(`event: ${event}\ndata: ${JSON.stringify({ message })}\n\n`);
    return this.#stream !== null;
  }

  /** Waits until no page holds the lease, or for so many milliseconds. */
  released(patience: number): Promise<void> {
    if (!this.held) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#released.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #release(): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#stream = null;
    for (const tell of this.#released.splice(0)) tell();
  }
}
