import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FileInUseError } from '../../../src/terminal/local/file-lock';
import { savedAnew } from '../../make/saved-workbook';
import { makeDocument, makeSheet } from '../../make/workbook-document';
import { ask, newFolder, openStream, Page, serve, stopServers } from './local-server';

const WORKBOOK = savedAnew(
  makeDocument([
    makeSheet(1, 'Dépenses', [
      ['Poste', 'Montant'],
      ['Achats', 12.5],
    ]),
  ]),
);

function newFile(): string {
  const path = join(newFolder(), 'classeur.xlsx');
  writeFileSync(path, WORKBOOK);
  return path;
}

afterEach(stopServers);

describe('the server', () => {
  test('gives the page and the bundle, with headers that let nothing in from elsewhere', async () => {
    const { port } = await serve(newFile());
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/page.js', 'text/javascript; charset=utf-8'],
      ['/page.css', 'text/css; charset=utf-8'],
      ['/Code.js', 'text/javascript; charset=utf-8'],
      ['/resvg.wasm', 'application/wasm'],
      ['/arimo.ttf', 'font/ttf'],
      ['/arimo-bold.ttf', 'font/ttf'],
    ] as const) {
      const { status, headers, bytes } = await ask(port, 'GET', path);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
      expect(bytes.length).toBeGreaterThan(0);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*connect-src 'self'/);
      expect((await ask(port, 'GET', path, { headers: { 'If-None-Match': headers.etag! } })).status).toBe(304);
      expect(await ask(port, 'HEAD', path)).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
    }
  });

  test.each([
    ['/package.json', 404],
    ['/../package.json', 404],
    ['/..%2fpackage.json', 404],
    ['/page/index.html', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['//etc/passwd', 404],
    ['/workbook/..', 404],
    ['/constructor', 404],
    ['/workbook/', 404],
    ['/lease/autre', 404],
    ['/classeur.xlsx', 404],
  ])('serves nothing else: %s', async (path, status) => {
    const { port } = await serve(newFile());
    const answer = await ask(port, 'GET', path);
    expect(answer.status).toBe(status);
    expect(answer.json.message).toMatch(/^Cette page /);
  });

  test.each([
    ['POST', '/', 'GET, HEAD'],
    ['DELETE', '/workbook', 'GET, PUT'],
    ['GET', '/lease', 'POST'],
    ['GET', '/open', 'POST'],
    ['PUT', '/copy', 'POST'],
    ['POST', '/lease/autre', 'GET'],
  ])('takes no %s of %s', async (method, path, allow) => {
    const { port } = await serve(newFile());
    const { status, headers, json } = await ask(port, method, path);
    expect([status, headers.allow, json.message]).toEqual([405, allow, 'Cette demande n’est pas possible ici.']);
  });

  test.each([
    [{ Host: 'nec.exemple.org' }, 'Cette adresse n’est pas celle du serveur.'],
    [{ Host: '127.0.0.1:1' }, 'Cette adresse n’est pas celle du serveur.'],
    [{ Origin: 'https://exemple.org' }, 'Cette demande vient d’un autre site.'],
    [{ Origin: 'null' }, 'Cette demande vient d’un autre site.'],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 'Cette demande vient d’un autre site.'],
    [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors' }, 'Cette demande vient d’un autre site.'],
  ])('refuses what comes from elsewhere: %p', async (headers, message) => {
    const { port } = await serve(newFile());
    for (const [method, path] of [
      ['POST', '/lease'],
      ['GET', '/'],
      ['GET', '/Code.js'],
      ['PUT', '/workbook'],
    ] as const) {
      expect(await ask(port, method, path, { headers })).toMatchObject({ status: 403, json: { message } });
    }
  });

  test('answers the page itself under both its names, and a link to it that is followed', async () => {
    const { port } = await serve(newFile());
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Host: `${name}:${port}`, Origin: `http://${name}:${port}`, 'Sec-Fetch-Site': 'same-origin' };
      expect((await ask(port, 'GET', '/Code.js', { headers })).status).toBe(200);
    }
    expect(
      (
        await ask(port, 'GET', '/', {
          headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await ask(port, 'GET', '/', {
          headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
        })
      ).status,
    ).toBe(403);
  });

  test('refuses bodies of another type, of another form, or too large', async () => {
    const path = newFile();
    const page = await Page.open((await serve(path)).port);
    const { document, properties, revision } = await page.workbook();
    expect(await page.ask('PUT', '/workbook', '{}', 'text/plain')).toMatchObject({ status: 415 });
    expect(await page.ask('POST', '/open', 'x', 'text/csv')).toMatchObject({ status: 415 });
    const formless = [
      '{',
      '[]',
      '{}',
      { document, revision },
      { document: { ...document, sheetOrder: [] }, properties, revision },
      { document: { ...document, sheetOrder: ['9'] }, properties, revision },
      { document, properties: [['a', 1]], revision },
    ];
    for (const body of formless)
      expect(await page.ask('PUT', '/workbook', body)).toMatchObject({
        status: 400,
        json: { message: expect.stringMatching(/^La demande n’/) as string },
      });
    expect(
      await page.ask('POST', '/open?name=gros.xlsx', new Uint8Array(64e6 + 1), 'application/octet-stream'),
    ).toMatchObject({ status: 413, json: { message: 'C’est trop gros (plus de 64 Mo).' } });
    expect(
      await ask(page.port, 'PUT', '/workbook', {
        headers: { 'X-Nec-Page': page.lease, 'Content-Type': 'application/json', 'Content-Length': String(256e6 + 1) },
      }).catch(() => 'cut'),
    ).toMatchObject({ status: 413 });
    expect(await page.ask('GET', '/workbook')).toMatchObject({ status: 200, json: { revision } });
    expect(readdirSync(join(path, '..'))).toEqual(['classeur.xlsx']);
  });

  test('takes the next port when its own is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      expect((await serve(newFile(), { port })).port).toBeGreaterThan(port);
    } finally {
      other.close();
    }
  });

  test('does not open a file that another server has open, until that one stops', async () => {
    const path = newFile();
    const { port, stop } = await serve(path);
    const refused = await serve(path).catch((error: unknown) => error as Error);
    expect(refused).toBeInstanceOf(FileInUseError);
    expect((refused as Error).message).toBe(`Ce classeur est déjà ouvert à l’adresse http://127.0.0.1:${port}/.`);
    await stop();
    expect((await serve(path)).port).toBeGreaterThan(0);
  });
});

describe('the lease', () => {
  test('is for one page: a second is refused, and gets it once the first is gone', async () => {
    const { port } = await serve(newFile());
    const first = await Page.open(port);
    expect(await ask(port, 'POST', '/lease')).toMatchObject({
      status: 409,
      json: { message: 'Ce classeur est déjà ouvert dans une autre page : fermez l’une des deux.' },
    });
    await first.stream.close();
    const second = await Page.open(port);
    expect(second.lease).not.toBe(first.lease);
    for (const [method, path] of [
      ['GET', '/workbook'],
      ['PUT', '/workbook'],
      ['POST', '/copy'],
      ['POST', '/open'],
      ['POST', '/export.xlsx'],
    ] as const) {
      expect(await first.ask(method, path, method === 'GET' ? undefined : {})).toMatchObject({ status: 403 });
      expect(await ask(port, method, path)).toMatchObject({ status: 403 });
    }
    expect((await second.ask('GET', '/workbook')).status).toBe(200);
  });

  test('comes back to a page that is loaded again, even when it asks before its stream has closed', async () => {
    const { port } = await serve(newFile());
    const page = await Page.open(port);
    const asked = ask(port, 'POST', '/lease');
    await page.stream.close();
    expect((await asked).status).toBe(200);
  });

  test('is kept by a page whose stream was cut, as long as no other came', async () => {
    const { port } = await serve(newFile());
    const page = await Page.open(port);
    await page.stream.close();
    expect((await page.save(await page.workbook())).status).toBe(200);
    const again = await openStream(port, page.lease);
    expect((await ask(port, 'POST', '/lease')).status).toBe(409);
    await again.close();
  });
});
