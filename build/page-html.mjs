import { gzipSync } from 'node:zlib';

/**
 * What the page may load: what stands in its one file, and nothing from anywhere. Univer sets styles inline and its
 * code is run by a realm that evaluates text, as Google does; the panels of the add-on bring small scripts of their
 * own.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  // Firefox takes a download from a frame for a page in it.
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What reaches for another address than the browser's own, in html, styles and scripts. */
const OUTSIDE = {
  html: /<(?!a\b)[a-z]+\b[^>]*?\b(?:src|href|action|data)=["']?(?!data:|#)[^"'\s>]+/i,
  style: /(?:url\(\s*["']?(?!data:|#)|@import)[^)]{0,60}/i,
  script:
    /(?:\bimport\(|\bimportScripts\(|\bfrom|\bnew (?:Shared)?Worker\(|\bfetch\()\s*["'`](?:https?:|\/\/)[^"'`]{0,60}/i,
};

function checkInside(kind, what, text) {
  const found = OUTSIDE[kind].exec(text);
  if (found) throw new Error(`${what} reaches outside of the page: ${found[0].slice(0, 120)}`);
}

/** Gives a text that can stand in an element of this name; throws when it would end it. */
function inside(tag, what, text) {
  if (new RegExp(`</${tag}|<!--`, 'i').test(text)) throw new Error(`${what} has </${tag} or <!-- in it`);
  return `<${tag}>${text.trim()}</${tag}>`;
}

/** Gives an element that holds bytes and that nothing runs: gzip in base64. */
export function packed(id, bytes) {
  return `<script type="text/plain" id="${id}">${gzipSync(bytes, { level: 9 }).toString('base64')}</script>`;
}

/**
 * Gives the page as one file: `shell` is its html, `scripts` and `parts` are what is packed in it, by id; `loader`
 * unpacks the first. Throws when any of it would ask for something outside.
 */
export function pageHtml({ shell, style, favicon, loader, scripts, parts }) {
  const icon = `data:image/svg+xml;base64,${Buffer.from(favicon).toString('base64')}`;
  for (const [id, text] of Object.entries({ loader, ...scripts })) checkInside('script', id, text);
  checkInside('style', 'page.css', style);
  const fill = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    style: inside('style', 'page.css', style),
    parts: [
      ...Object.entries({ ...scripts, ...parts }).map(([id, bytes]) => packed(id, bytes)),
      inside('script', 'the loader', loader),
    ].join('\n'),
  };
  const html = shell.replaceAll('favicon.svg', icon).replace(/<!-- (policy|style|parts) -->/g, (_, name) => fill[name]);
  checkInside('html', 'index.html', html.replace(/<(style|script)\b[^]*?<\/\1>/g, ''));
  return html;
}
