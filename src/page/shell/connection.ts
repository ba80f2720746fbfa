import type { ServerClient } from './server-client';

/** What the page is told of the server. */
export interface ConnectionListener {
  /** Another program changed the file. */
  readonly onChanged: (message: string) => void;
  /** The server is about to stop: save now. */
  readonly onStopping: () => void;
  readonly onGone: () => void;
  /** It answers again, and the page has a lease again; gives false, or throws, to be asked again later. */
  readonly onBack: () => Promise<boolean>;
}

const RETRY_MS = 2000;

/** Keeps the lease by its event stream, and takes a new one when the server comes back. */
export class Connection {
  /** Who is told; nobody until the workbook is open. */
  listener: ConnectionListener | null = null;
  #stream: EventSource;

  /** `address` is that of the stream of a lease that was just taken. */
  constructor(
    private readonly client: ServerClient,
    address: string,
  ) {
    this.#stream = this.#listen(address);
  }

  #listen(address: string): EventSource {
    const stream = new EventSource(address);
    stream.addEventListener('changed', (event) => this.listener?.onChanged(messageOf(event)));
    stream.addEventListener('stopping', () => this.listener?.onStopping());
    stream.addEventListener('error', () => {
      stream.close();
      if (stream !== this.#stream) return;
      this.listener?.onGone();
      void this.#comeBack();
    });
    return stream;
  }

  async #comeBack(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      const stream = await this.client
        .takeLease()
        .then((address) => this.#listen(address))
        .catch(() => null);
      if (!stream) continue;
      const isBack = await (this.listener?.onBack() ?? Promise.resolve(false)).catch(() => false);
      if (isBack && stream.readyState !== EventSource.CLOSED) {
        this.#stream = stream;
        return;
      }
      stream.close();
    }
  }
}

function messageOf(event: Event): string {
  try {
    const { message } = JSON.parse(String((event as MessageEvent).data)) as { readonly message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}
