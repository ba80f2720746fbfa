import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCode } from '../../host/files/input-file';
import { UnreadableFileError } from '../../host/xlsx/package';
import { UnwritableFileError } from './disk';
import { lockFile } from './file-lock';
import { Lease } from './lease';
import { Refusal } from './refusal';
import { jsonReply, type Reply } from './reply';
import { checkOrigin, ownHosts } from './request-guard';
import { methodRefusal, routeOf, type Served } from './routes';
import { SECURITY_HEADERS } from './security-headers';
import type { Session } from './session';
import { isStatic, staticReply } from './static-files';

/** The spreadsheet's server. */
export interface LocalServer {
  readonly port: number;
  /**
   * Tells the page, waits for its last save, and stops; gives in French the save that failed last, or null when all is
   * saved.
   */
  readonly stop: () => Promise<string | null>;
}

/** What a server is made of. */
export interface ServerParts {
  readonly session: Session;
  /** The folder `build`. */
  readonly build: string;
  /** The port to begin with, 0 for any. */
  readonly port: number;
  /** How long, when stopping, the page must ask for nothing before it counts as saved, in milliseconds. */
  readonly quiet?: number;
}

const LOOPBACK = '127.0.0.1';
const PORTS_TRIED = 50;
/** How often the file is looked at, in milliseconds. */
const WATCH = 1000;
/** Longer than the page waits between a change and its save. */
const QUIET = 1500;
const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  Connection: 'keep-alive',
};

/** Takes a port, or the next one that is free, and gives it. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen({ port, host: LOOPBACK, exclusive: true }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(errorCode(error)) || port - first >= PORTS_TRIED || port >= 65_535)
        throw error;
    }
  }
}

/** Gives the answer to a request that failed. */
function failure(error: unknown): Reply {
  if (error instanceof Refusal) return jsonReply(error.status, { message: error.message }, error.headers);
  if (error instanceof UnreadableFileError) return jsonReply(422, { message: error.message });
  if (error instanceof UnwritableFileError) return jsonReply(500, { message: error.message });
  return jsonReply(500, { message: 'Le serveur a rencontré une erreur : vos changements restent dans la page.' });
}

class Spreadsheet {
  readonly #lease = new Lease();
  readonly #parts: ServerParts;
  readonly #served: Served;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #port = 0;
  #unlock: () => Promise<void> = () => Promise.resolve();
  #stopping = false;
  #failedSave: string | null = null;
  readonly #running = new Set<Promise<unknown>>();
  #lastAsked = 0;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#served = { session: parts.session, lease: this.#lease, moved: () => this.#lockFile() };
  }

  async start(): Promise<LocalServer> {
    this.#port = await listen(this.#server, this.#parts.port);
    try {
      await this.#lockFile();
    } catch (error) {
      this.#server.close();
      throw error;
    }
    const watch = setInterval(() => void this.#watch(), WATCH).unref();
    return {
      port: this.#port,
      stop: async () => {
        await this.#finish();
        clearInterval(watch);
        this.#server.close();
        this.#server.closeAllConnections();
        await this.#unlock();
        return this.#failedSave;
      },
    };
  }

  async #lockFile(): Promise<void> {
    const unlock = await lockFile(this.#parts.session.path, this.#port);
    await this.#unlock();
    this.#unlock = unlock;
  }

  async #watch(): Promise<void> {
    const change = await this.#parts.session.changeOnDisk();
    if (change !== null) this.#lease.send('changed', change);
  }

  async #finish(): Promise<void> {
    this.#stopping = true;
    if (this.#lease.send('stopping', 'Le serveur s’arrête.')) {
      this.#lastAsked = Date.now();
      while (
        this.#lease.held &&
        (this.#running.size > 0 || Date.now() - this.#lastAsked < (this.#parts.quiet ?? QUIET))
      )
        await this.#lease.released(50);
    }
    await Promise.all(this.#running);
    await this.#parts.session.idle();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = this.#reply(request, response).catch(failure);
    this.#running.add(reply);
    try {
      const made = await reply;
      if (made) send(response, request, made);
      if (request.method === 'PUT' && made)
        this.#failedSave = made.status < 400 || made.status === 403 ? null : messageOf(made);
    } finally {
      this.#running.delete(reply);
      this.#lastAsked = Date.now();
    }
  }

  /** Gives the answer, or null when the response has become a stream of events. */
  async #reply(request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
    const { method = '', headers } = request;
    const { path, query } = parted(request.url ?? '');
    checkOrigin({ method, path, headers }, ownHosts(this.#port));
    if (isStatic(path)) {
      if (method !== 'GET' && method !== 'HEAD') throw methodRefusal(['GET', 'HEAD']);
      return staticReply(this.#parts.build, path, headers);
    }
    if (path.startsWith('/lease/')) return this.#stream(method, path.slice('/lease/'.length), response);
    if (this.#stopping && path === '/lease') throw new Refusal(503, 'Le serveur s’arrête.');
    return routeOf(method, path, request, this.#lease)(this.#served, request, query);
  }

  #stream(method: string, id: string, response: ServerResponse): null {
    if (method !== 'GET') throw methodRefusal(['GET']);
    if (!this.#lease.isCurrent(id))
      throw new Refusal(404, 'Cette page n’a plus la main sur le classeur : rechargez-la.');
    response.writeHead(200, { ...SECURITY_HEADERS, ...STREAM_HEADERS });
    // What is sent at once tells the page that its stream is open.
    response.write(': ouvert\n\n');
    this.#lease.keep(response);
    return null;
  }
}

function parted(url: string): { readonly path: string; readonly query: URLSearchParams } {
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, query: new URLSearchParams() }
    : { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

function messageOf({ body }: Reply): string {
  return typeof body === 'string' ? (JSON.parse(body) as { message: string }).message : '';
}

function send(response: ServerResponse, request: IncomingMessage, { status, headers, body }: Reply): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...headers,
    ...(status !== 304 && { 'Content-Length': Buffer.byteLength(body) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  // What was sent and not read is taken and dropped, so that the page gets its answer rather than a broken connection.
  request.resume();
}

/**
 * Starts the server of the spreadsheet, on this machine only. Throws FileInUseError when another server has the file
 * open.
 */
export function startServer(parts: ServerParts): Promise<LocalServer> {
  return new Spreadsheet(parts).start();
}
