import type { WorkbookDocument } from '../../host/values/document';
import { STOPPED } from './phrases';

/** What the server says of the workbook that it opened. */
export interface OpenedWorkbook {
  readonly fileName: string;
  /** Where the file stands, to be shown only. */
  readonly path: string;
  readonly document: WorkbookDocument;
  readonly properties: readonly (readonly [string, string])[];
  readonly revision: unknown;
  /** What the page cannot show but keeps, in French. */
  readonly notices: readonly string[];
}

/** What is sent to be written. */
export interface Content {
  readonly document: WorkbookDocument;
  readonly properties: readonly (readonly [string, string])[];
}

/** A request that was refused, with a French message; `status` is 0 when the server did not answer. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Another program changed the file, or another page holds it. */
export const CONFLICT_STATUS = 409;
/** What browsers let a page send while it closes, in bytes. */
const KEEPALIVE_LIMIT = 60_000;

/** The local server, for the page that holds its lease. */
export class ServerClient {
  #lease = '';

  /**
   * Takes the right to edit; throws a RequestError of status 409 when another page has it. Gives the address of its
   * event stream.
   */
  async takeLease(): Promise<string> {
    const { lease } = await this.#json<{ readonly lease: string }>('POST', '/lease');
    this.#lease = lease;
    return `/lease/${encodeURIComponent(lease)}`;
  }

  workbook(): Promise<OpenedWorkbook> {
    return this.#json('GET', '/workbook');
  }

  async code(): Promise<string> {
    return (await this.#ask('GET', '/Code.js')).text();
  }

  /** Writes the file; `isLeaving` when the page may be closed before the answer comes. */
  save(
    content: Content,
    revision: unknown,
    { overwrite, isLeaving }: { readonly overwrite: boolean; readonly isLeaving: boolean },
  ): Promise<{ readonly revision: unknown }> {
    const body = JSON.stringify({ ...content, revision, ...(overwrite ? { overwrite } : {}) });
    return this.#json('PUT', '/workbook', body, { keepalive: isLeaving && body.length < KEEPALIVE_LIMIT });
  }

  /** Writes a new file beside, and goes on with it. */
  copy(content: Content, name: string): Promise<Partial<OpenedWorkbook>> {
    return this.#json('POST', '/copy', JSON.stringify({ ...content, name }));
  }

  /** Gives the workbook as an .xlsx file. */
  async xlsx(content: Content): Promise<Blob> {
    return (await this.#ask('POST', '/export.xlsx', JSON.stringify(content))).blob();
  }

  openWorkbook(name: string, bytes: Blob): Promise<OpenedWorkbook> {
    return this.#json('POST', `/open?name=${encodeURIComponent(name)}`, bytes, { type: 'application/octet-stream' });
  }

  openTabs(name: string, files: readonly { readonly name: string; readonly text: string }[]): Promise<OpenedWorkbook> {
    return this.#json('POST', `/open?name=${encodeURIComponent(name)}`, JSON.stringify({ name, files }));
  }

  async #json<T>(method: string, path: string, body?: BodyInit, options?: RequestOptions): Promise<T> {
    return (await this.#ask(method, path, body, options)).json() as Promise<T>;
  }

  async #ask(
    method: string,
    path: string,
    body?: BodyInit,
    { type = 'application/json', keepalive = false }: RequestOptions = {},
  ): Promise<Response> {
    const headers = {
      ...(this.#lease === '' ? {} : { 'X-Nec-Page': this.#lease }),
      ...(body === undefined ? {} : { 'Content-Type': type }),
    };
    const answer = await fetch(path, {
      method,
      headers,
      keepalive,
      cache: 'no-store',
      ...(body === undefined ? {} : { body }),
    }).catch(() => {
      throw new RequestError(0, STOPPED.noAnswer);
    });
    if (answer.ok) return answer;
    const told = (await answer.json().catch(() => null)) as { readonly message?: unknown } | null;
    throw new RequestError(
      answer.status,
      typeof told?.message === 'string' ? told.message : STOPPED.unreadableAnswer(answer.status),
    );
  }
}

interface RequestOptions {
  readonly type?: string;
  readonly keepalive?: boolean;
}
