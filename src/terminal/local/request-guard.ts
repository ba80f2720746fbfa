import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal';

/** The facts of a request that tell where it comes from. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Gives the names under which a browser may know the server: any other is a site that had its name lead here. */
export function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Throws a Refusal (403) for a request that does not come from a page of this server, or from the user's own address
 * bar.
 */
export function checkOrigin({ method, path, headers }: Asked, hosts: readonly string[]): void {
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) throw new Refusal(403, 'Cette adresse n’est pas celle du serveur.');
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, 'Cette demande vient d’un autre site.');
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  const followsLink =
    method === 'GET' &&
    path === '/' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document';
  if (!followsLink) throw new Refusal(403, 'Cette demande vient d’un autre site.');
}
