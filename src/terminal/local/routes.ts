import type { IncomingMessage } from 'node:http';
import type { Lease } from './lease';
import { readCopy, readCsvFiles, readExport, readSave } from './page-message';
import { Refusal } from './refusal';
import { jsonReply, type Reply } from './reply';
import { BODY_LIMITS, bodyType, readBody } from './request-body';
import type { Session } from './session';

/** What requests are served with. */
export interface Served {
  readonly session: Session;
  readonly lease: Lease;
  /** Tells that the open file is another one. Throws where it cannot be. */
  readonly moved: () => Promise<void>;
}

/** Answers one kind of request. */
export type Handler = (served: Served, request: IncomingMessage, query: URLSearchParams) => Promise<Reply>;

const JSON_TYPE = 'application/json';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_TYPES = [XLSX_TYPE, 'application/vnd.ms-excel.sheet.macroenabled.12', 'application/octet-stream'];
const ELSEWHERE = 'Ce classeur est déjà ouvert dans une autre page : fermez l’une des deux.';

function documentBody(request: IncomingMessage): Promise<Uint8Array> {
  return readBody(request, [JSON_TYPE], BODY_LIMITS.document);
}

async function takeLease({ lease }: Served): Promise<Reply> {
  const id = await lease.take();
  if (id === null) throw new Refusal(409, ELSEWHERE);
  return jsonReply(200, { lease: id });
}

async function getWorkbook({ session }: Served): Promise<Reply> {
  return jsonReply(200, await session.workbook());
}

async function putWorkbook({ session }: Served, request: IncomingMessage): Promise<Reply> {
  return jsonReply(200, await session.save(readSave(await documentBody(request))));
}

async function copy({ session, moved }: Served, request: IncomingMessage): Promise<Reply> {
  const saved = await session.copy(readCopy(await documentBody(request)));
  await moved();
  return jsonReply(200, saved);
}

async function exportXlsx({ session }: Served, request: IncomingMessage): Promise<Reply> {
  const body = await session.export(readExport(await documentBody(request)));
  return {
    status: 200,
    headers: { 'Content-Type': XLSX_TYPE, 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment' },
    body,
  };
}

async function open({ session, moved }: Served, request: IncomingMessage, query: URLSearchParams): Promise<Reply> {
  const body = await readBody(request, [JSON_TYPE, ...FILE_TYPES], BODY_LIMITS.file);
  if (bodyType(request) === JSON_TYPE) {
    const { name, files } = readCsvFiles(body);
    return adopted(session.adopt(name, { files }), moved);
  }
  return adopted(session.adopt(query.get('name') ?? '', { bytes: body }), moved);
}

async function adopted(opening: ReturnType<Session['adopt']>, moved: () => Promise<void>): Promise<Reply> {
  const workbook = await opening;
  await moved();
  return jsonReply(200, workbook);
}

/** Every request that the page makes beside its own files and its stream of events, by path and method. */
const ROUTES: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/lease': { POST: takeLease },
  '/workbook': { GET: getWorkbook, PUT: putWorkbook },
  '/copy': { POST: copy },
  '/export.xlsx': { POST: exportXlsx },
  '/open': { POST: open },
};

/**
 * Gives what answers a request; throws a Refusal for a path that is not there (404), another method (405), or a page
 * without the lease (403).
 */
export function routeOf(method: string, path: string, { headers }: IncomingMessage, lease: Lease): Handler {
  const methods = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (!methods) throw new Refusal(404, 'Cette page n’existe pas.');
  const handler = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!handler) throw methodRefusal(Object.keys(methods));
  const id = headers['x-nec-page'];
  if (path !== '/lease' && (typeof id !== 'string' || !lease.isCurrent(id))) throw new Refusal(403, ELSEWHERE);
  return handler;
}

/** Gives the refusal (405) of a method where only these are taken. */
export function methodRefusal(allowed: readonly string[]): Refusal {
  return new Refusal(405, 'Cette demande n’est pas possible ici.', { Allow: allowed.join(', ') });
}
