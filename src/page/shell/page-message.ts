/** What a page of the script (a side panel or a dialog, in its own frame) tells the spreadsheet that shows it. */
type PageMessage =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly given: readonly unknown[] }
  | { readonly kind: 'close' }
  /** Escape was pressed, and the page did nothing of it. */
  | { readonly kind: 'escape' }
  | { readonly kind: 'size'; readonly width: number | null; readonly height: number | null };

/** What a call of the page is answered. */
export type PageAnswer =
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly error: string };

/** A page may run its script and talk to the frame above by messages: no network, frames or outgoing forms. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action " +
  "'none'; base-uri 'none'";

/** Gives a page as its frame loads it: `client` (a script) first, under a strict policy. */
export function framedPage(html: string, client: string): string {
  const head = /^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/i.exec(html)?.[0] ?? '';
  // A <base target> of Google's pages means nothing here, and the policy would complain of it.
  const rest = html.slice(head.length).replace(/<base\b[^>]*>/i, '');
  return `${head}<meta http-equiv="Content-Security-Policy" content="${POLICY}">${client}${rest}`;
}

/** Gives what a page tells, or null for anything else than one of its messages. */
export function pageMessage(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  switch (data.kind) {
    case 'close':
    case 'escape':
      return { kind: data.kind };
    case 'size':
      return { kind: 'size', width: lengthIn(data, 'width'), height: lengthIn(data, 'height') };
    case 'call':
      return 'id' in data &&
        typeof data.id === 'number' &&
        'name' in data &&
        typeof data.name === 'string' &&
        'given' in data &&
        Array.isArray(data.given)
        ? { kind: 'call', id: data.id, name: data.name, given: data.given as readonly unknown[] }
        : null;
    default:
      return null;
  }
}

function lengthIn(data: object, name: 'width' | 'height'): number | null {
  const value = (data as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.min(value, 10_000) : null;
}
