import { readFile, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { Refusal } from './refusal';
import type { Reply } from './reply';

interface StaticFile {
  readonly file: string;
  readonly type: string;
}

/** All that is served of the disk, by the path that asks for it: no path of a request ever reaches the disk. */
const FILES: ReadonlyMap<string, StaticFile> = new Map([
  ['/', { file: 'host/page/index.html', type: 'text/html; charset=utf-8' }],
  ['/page.js', { file: 'host/page/page.js', type: 'text/javascript; charset=utf-8' }],
  ['/page.css', { file: 'host/page/page.css', type: 'text/css; charset=utf-8' }],
  ['/favicon.svg', { file: 'host/page/favicon.svg', type: 'image/svg+xml' }],
  ['/resvg.wasm', { file: 'host/page/resvg.wasm', type: 'application/wasm' }],
  ['/arimo.ttf', { file: 'host/page/arimo.ttf', type: 'font/ttf' }],
  ['/arimo-bold.ttf', { file: 'host/page/arimo-bold.ttf', type: 'font/ttf' }],
  ['/Code.js', { file: 'addon/Code.js', type: 'text/javascript; charset=utf-8' }],
]);

/** Tells whether a path is one of the page's own files. */
export function isStatic(path: string): boolean {
  return FILES.has(path);
}

/** Gives one of the page's own files, from the folder `build`; 304 when the browser has it already. */
export async function staticReply(build: string, path: string, headers: IncomingHttpHeaders): Promise<Reply> {
  const found = FILES.get(path);
  const place = join(build, found?.file ?? '');
  const facts = await stat(place).catch(() => null);
  if (!found || !facts?.isFile()) throw new Refusal(404, 'Cette page n’existe pas.');
  const tag = `"${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}"`;
  const common = { 'Content-Type': found.type, 'Cache-Control': 'no-cache', ETag: tag };
  if (headers['if-none-match'] === tag) return { status: 304, headers: common, body: '' };
  return { status: 200, headers: common, body: new Uint8Array(await readFile(place)) };
}
