import type { HtmlOutput } from '../../google/surface';
import { html, spreadsheetApp } from '../sheets/services';
import { PALETTE } from '../../words/palette';
import globals from './page-globals.html';
import style from './style.css';

/** The colours of the palette, as the pages name them: `var(--deep-navy)`. */
const COLORS = Object.entries(PALETTE)
  .map(([name, color]) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}:${color}`)
  .join(';');

/** Gives data as JSON that can stand inside a script element, whatever staff typed in it. */
function embedded(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Gives a page for a dialog or a panel: common style and script, the body, the data that `givenData()` gives. */
export function pageOf(title: string, body: string, data: unknown): HtmlOutput {
  const heading = body.includes('<h1') ? '' : `<h1 class="unseen">${title}</h1>`;
  const content =
    '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><base target="_top"><title>NEC ' +
    `Bilan</title><style>:root{${COLORS}}${style}</style></head><body><script type="application/json" id="donnees">` +
    `${embedded(data)}</script>${globals}<main>${heading}${body}</main></body></html>`;
  return html().createHtmlOutput(content).setTitle(title);
}

/** Shows a page in a dialog of a size in pixels. */
export function showDialog(
  title: string,
  body: string,
  data: unknown,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const page = pageOf(title, body, data).setWidth(width).setHeight(height);
  spreadsheetApp().getUi().showModalDialog(page, title);
}
