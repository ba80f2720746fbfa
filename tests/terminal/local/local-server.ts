import { mkdtempSync, realpathSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { WorkbookDocument } from '../../../src/host/values/document';
import { guardedReader } from '../../../src/terminal/local/guarded-read';
import { readWorkbook } from '../../../src/terminal/local/read-workbook';
import { startServer, type LocalServer } from '../../../src/terminal/local/server';
import { Session } from '../../../src/terminal/local/session';

/** The project's folder. */
export const ROOT = resolve(__dirname, '../../..');

/** What the server reads workbooks with, in a thread of its own. */
export const READER = join(ROOT, 'build/host/read-worker.cjs');

/** Gives a new empty folder. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'nec-local-')));
}

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  readonly json: Record<string, unknown> & { readonly message?: string };
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Asks the server at a port, path as it stands. */
export function ask(port: number, method: string, path: string, { headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent: false,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }), ...headers },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer
          .on('data', (piece: Buffer) => pieces.push(piece))
          .on('error', reject)
          .on('end', () => {
            const bytes = Buffer.concat(pieces);
            const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              bytes,
              json: (isJson ? JSON.parse(bytes.toString()) : {}) as Answer['json'],
            });
          });
      },
    );
    asked.on('error', reject).end(body);
  });
}

/** The stream of events of a lease, as text that grows. */
export interface EventStream {
  readonly text: () => string;
  /** Waits for an event and gives its message. */
  readonly event: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the stream of a lease. */
export function openStream(port: number, lease: string): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent: false, host: '127.0.0.1', port, path: `/lease/${lease}` }, (answer) => {
      let text = '';
      const tellers = new Set<() => void>();
      const found = (name: string): string | undefined => new RegExp(`event: ${name}\ndata: (.*)\n\n`).exec(text)?.[1];
      answer
        .setEncoding('utf8')
        .on('error', () => undefined)
        .on('data', (piece: string) => {
          text += piece;
          for (const tell of tellers) tell();
        });
      resolve({
        text: () => text,
        event: (name) =>
          new Promise((done) => {
            const tell = (): void => {
              const data = found(name);
              if (data !== undefined) done((JSON.parse(data) as { message: string }).message);
            };
            tellers.add(tell);
            tell();
          }),
        close: () =>
          new Promise((done) => {
            answer.once('close', () => done());
            asked.destroy();
          }),
      });
    });
    asked.on('error', reject).end();
  });
}

/** A page, as the server sees it: it holds the lease. */
export class Page {
  private constructor(
    readonly port: number,
    readonly lease: string,
    readonly stream: EventStream,
  ) {}

  static async open(port: number): Promise<Page> {
    const { json } = await ask(port, 'POST', '/lease');
    const lease = String(json['lease']);
    return new Page(port, lease, await openStream(port, lease));
  }

  ask(method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> {
    const sent =
      body === undefined || body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body);
    return ask(this.port, method, path, {
      headers: { 'X-Nec-Page': this.lease, ...(sent !== undefined && { 'Content-Type': type }) },
      ...(sent !== undefined && { body: sent }),
    });
  }

  async workbook(): Promise<OpenedWorkbook> {
    return (await this.ask('GET', '/workbook')).json as unknown as OpenedWorkbook;
  }

  /** Saves what it was given, changed. */
  save({ document, properties, revision }: OpenedWorkbook, more: object = {}): Promise<Answer> {
    return this.ask('PUT', '/workbook', { document, properties, revision, ...more });
  }
}

export interface OpenedWorkbook {
  fileName: string;
  path: string;
  document: WorkbookDocument;
  properties: [string, string][];
  revision: string;
  notices: string[];
}

const servers: LocalServer[] = [];

/**
 * Starts a server for a file, stopped by stopServers; it reads in a thread of its own, as the real one, when it is
 * guarded.
 */
export async function serve(
  path: string,
  more: { readonly isGuarded?: boolean; readonly port?: number } = {},
): Promise<LocalServer> {
  const server = await startServer({
    session: await Session.open(path, more.isGuarded === true ? guardedReader(READER) : readWorkbook),
    build: join(ROOT, 'build'),
    port: more.port ?? 0,
    quiet: 200,
  });
  servers.push(server);
  return server;
}

/** Stops every server that was started. */
export async function stopServers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
}
