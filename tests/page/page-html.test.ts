import { spawnSync } from 'node:child_process';

/** Makes a page of these parts, and gives it, or the message of what refuses it. */
function made(parts: Readonly<Record<string, string>>): string {
  const given = {
    shell: '<html><!-- policy --><link rel="icon" href="favicon.svg"><!-- style --><!-- parts --></html>',
    style: 'a { background: url(data:,) }',
    favicon: '<svg/>',
    loader: 'run("http://www.w3.org/2000/svg")',
    ...parts,
    scripts: { 'nec-page': parts['page'] ?? 'let a' },
    parts: {},
  };
  const script = `import { pageHtml } from './build/page-html.mjs';
    try { console.log(pageHtml(${JSON.stringify(given)})); } catch (error) { console.log(error.message); }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout.trim();
}

describe('the page in one file', () => {
  test('has its policy, its style, and its parts packed', () => {
    expect(made({})).toMatch(
      new RegExp(
        String.raw`^<html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; .*<link rel="icon" ` +
          String.raw`href="data:.*<style>a \{.*<script type="text\/plain" id="nec-page">` +
          String.raw`[\w+/=]+<\/script>\n<script>run\(`,
        's',
      ),
    );
  });

  test.each([
    [{ shell: '<img src="https://exemple.org/a.png">' }, 'index.html reaches outside of the page: <img src="https:'],
    [{ shell: '<link href=page.css>' }, 'index.html reaches outside of the page: <link href=page.css'],
    [{ style: 'a { background: url(/a.png) }' }, 'page.css reaches outside of the page: url(/a.png'],
    [{ style: '@import "a.css";' }, 'page.css reaches outside of the page: @import'],
    [{ page: 'import("https://exemple.org/a.js")' }, 'nec-page reaches outside of the page: import("https:'],
    [{ page: 'import a from"//exemple.org/a.js"' }, 'nec-page reaches outside of the page: from"//exemple'],
    [{ loader: 'fetch("https://exemple.org")' }, 'loader reaches outside of the page: fetch("https:'],
    [{ loader: 'a = "</script>"' }, 'the loader has </script or <!-- in it'],
    [{ style: 'a::after { content: "</style>" }' }, 'page.css has </style or <!-- in it'],
  ])('is not made of %j', (parts, refusal) => {
    expect(made(parts as Readonly<Record<string, string>>)).toContain(refusal);
  });
});
