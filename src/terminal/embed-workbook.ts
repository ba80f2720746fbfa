import { gzipSync } from 'node:zlib';

/** The id under which the page looks for a workbook to take in. */
const ID = 'nec-classeur';
/** Where the page's own parts begin. */
const FIRST_PART = '<script type="text/plain"';

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Gives the page's html with a workbook in it, which it opens instead of asking for one. */
export function withWorkbook(html: string, name: string, bytes: Uint8Array): string {
  const part = `${FIRST_PART} id="${ID}" data-name="${quoted(name)}">${gzipSync(bytes).toString('base64')}</script>\n`;
  const at = html.indexOf(FIRST_PART);
  return `${html.slice(0, at)}${part}${html.slice(at)}`;
}
