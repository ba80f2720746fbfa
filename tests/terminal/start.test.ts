import { spawn, spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { withWorkbook } from '../../src/terminal/embed-workbook';

const START = resolve('build/host/start.cjs');
const EXAMPLE = readFileSync('examples/nec-2024.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'nec-start-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answer(address: string, host: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolved, reject) => {
    get(address, { headers: { host } }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
      response.on('end', () => resolved({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });
}

test('npm start serves the very page, with the workbook in it, to this computer under its own name', async () => {
  writeFileSync(join(folder, 'Classeur "A" & <b>.xlsx'), EXAMPLE);
  const args = [START, 'Classeur "A" & <b>.xlsx', '--port', '0'];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise<string>((resolved) =>
      server.stdout.on('data', (said: Buffer) => resolved(/http:\S+/.exec(said.toString())?.[0] ?? '')),
    );
    const { host } = new URL(address);
    const page = await answer(address, host);
    expect([page.status, page.text]).toEqual([
      200,
      withWorkbook(readFileSync('out/nec-bilan.html', 'utf8'), 'Classeur "A" & <b>.xlsx', EXAMPLE),
    ]);
    expect(await answer(address, `ailleurs.exemple.org:${new URL(address).port}`)).toEqual({ status: 403, text: '' });
    const refused = spawnSync(process.execPath, [START, '--port', new URL(address).port], { encoding: 'utf8' });
    expect([refused.status, refused.stderr]).toEqual([
      1,
      'Ce port est déjà pris : donnez-en un autre (npm start -- --port 8025).\n',
    ]);
  } finally {
    server.kill('SIGKILL');
  }
});

test('npm start opens the browser where somebody looks at its terminal', async () => {
  const [browser, opened] = [join(folder, 'xdg-open'), join(folder, 'opened')];
  writeFileSync(browser, `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
  const env = { ...process.env, BROWSER: browser, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  // What `script` runs has a terminal; where it is not installed, only somebody at one can tell.
  const server = spawn('script', ['-qec', `exec '${process.execPath}' '${START}' --port 0`, '/dev/null'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const isThere = await new Promise<boolean>((resolved) => {
    server.once('error', () => resolved(false));
    server.once('spawn', () => resolved(true));
  });
  if (!isThere) return;
  try {
    const address = await new Promise<string>((resolved) =>
      server.stdout.on('data', (said: Buffer) => resolved(/http:[^ ]+/.exec(said.toString())?.[0] ?? '')),
    );
    while (!existsSync(opened)) await new Promise((again) => setTimeout(again, 50));
    expect(readFileSync(opened, 'utf8')).toBe(`${address}\n`);
  } finally {
    server.kill('SIGTERM');
  }
});

test('a workbook in the page is found under its name, with its bytes', () => {
  const html = '<body><script type="text/plain" id="nec-page">a</script></body>';
  const { document } = new JSDOM(withWorkbook(html, 'Classeur "A" & <b>.xlsx', EXAMPLE)).window;
  const [element] = document.querySelectorAll('script');
  expect([element?.id, element?.dataset['name']]).toEqual(['nec-classeur', 'Classeur "A" & <b>.xlsx']);
  expect(gunzipSync(Buffer.from(element?.textContent ?? '', 'base64')).equals(EXAMPLE)).toBe(true);
});

test.each([
  [['absent.xlsx'], 1, 'absent.xlsx : fichier introuvable.\n'],
  [['--port', 'x'], 2, 'Usage : npm start [-- CLASSEUR.xlsx] [--port N]\n'],
  [['a.xlsx', 'b.xlsx'], 2, 'Usage : npm start [-- CLASSEUR.xlsx] [--port N]\n'],
])('npm start -- %j is told what is wrong', (args, status, said) => {
  const told = spawnSync(process.execPath, [START, ...args], { cwd: folder, encoding: 'utf8' });
  expect([told.status, told.stderr.slice(0, said.length)]).toEqual([status, said]);
});
