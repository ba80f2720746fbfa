import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeAside } from '../../../src/terminal/local/disk';
import { guardedReader, READ_LIMITS } from '../../../src/terminal/local/guarded-read';
import { UnreadableFileError } from '../../../src/host/xlsx/package';
import { readXlsx } from '../../../src/host/xlsx/read';
import { cellsOf, extrasOf, partOf, savedAnew } from '../../make/saved-workbook';
import { staffWorkbook } from '../../make/staff-workbook';
import { makeCell, makeDocument, makeSheet } from '../../make/workbook-document';
import { newFolder, Page, READER, serve, stopServers, type OpenedWorkbook } from './local-server';

const STAFF = staffWorkbook();
const FORMER = 'classeur (version précédente).xlsx';
const CHANGED = 'Le fichier a été modifié par un autre programme depuis qu’il est ouvert ici.';
const GONE = 'Le fichier n’est plus à sa place : il a été déplacé, renommé ou supprimé.';

function anew(amount: number): Uint8Array {
  return savedAnew(
    makeDocument([
      makeSheet(1, 'Dépenses', [
        ['Poste', 'Montant'],
        ['Achats', amount],
      ]),
    ]),
  );
}

function amountIn(bytes: Uint8Array): unknown {
  return cellsOf(readXlsx(bytes), 'Dépenses')[1]?.[1]?.v;
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

async function opened(
  bytes: Uint8Array,
  more: Parameters<typeof serve>[1] = {},
): Promise<{ folder: string; path: string; page: Page; workbook: OpenedWorkbook }> {
  const folder = newFolder();
  const path = join(folder, 'classeur.xlsx');
  writeFileSync(path, bytes);
  const page = await Page.open((await serve(path, more)).port);
  return { folder, path, page, workbook: await page.workbook() };
}

function setAmount({ document }: OpenedWorkbook, amount: number): void {
  cellsOf(document, 'Dépenses')[1]![1] = makeCell(amount) as never;
}

afterEach(stopServers);

describe('the workbook', () => {
  test('is given with its name, its place, and what the page cannot show', async () => {
    const { path, workbook } = await opened(STAFF);
    expect(workbook).toMatchObject({ fileName: 'classeur.xlsx', path, properties: [] });
    expect(workbook.document).toEqual(JSON.parse(JSON.stringify(readXlsx(STAFF))));
    expect(workbook.notices).toEqual([
      'Graphiques que vous avez faits : gardé dans le fichier, mais pas affiché ici (onglet « Perso »).',
      'Mises en forme conditionnelles (couleurs graduées, barres, icônes…) : gardé dans le fichier, mais pas ' +
        'affiché ici (onglet « Perso »).',
      'Règles de validation autres que les listes et les cases à cocher : gardé dans le fichier, mais pas ' +
        'affiché ici (onglet « Perso »).',
    ]);
    expect((await opened(anew(1))).workbook.notices).toEqual([]);
  });

  test(
    'is saved in place, save after save, with all that is the staff’s own; the file of before the session is ' + 'kept',
    async () => {
      const { folder, path, page, workbook } = await opened(STAFF);
      for (const amount of [13, 14, 15]) {
        setAmount(workbook, amount);
        cellsOf(workbook.document, 'Perso')[1]![1] = makeCell(amount) as never;
        const { status, json } = await page.save(workbook, { properties: [['essai', String(amount)]] });
        expect([status, Object.keys(json)]).toEqual([200, ['revision', 'savedAt']]);
        workbook.revision = String(json['revision']);
        expect(amountIn(bytesOf(path))).toBe(amount);
      }
      const written = bytesOf(path);
      expect(partOf(written, 'xl/charts/chart1.xml')).toBe(partOf(STAFF, 'xl/charts/chart1.xml'));
      expect(partOf(written, 'xl/worksheets/sheet2.xml')).toContain('<colorScale>');
      expect(partOf(written, 'xl/worksheets/sheet2.xml')).toContain('type="whole"');
      expect(readdirSync(folder).sort()).toEqual([FORMER, 'classeur.xlsx']);
      expect(bytesOf(join(folder, FORMER))).toEqual(STAFF);
      expect(await page.workbook()).toMatchObject({ revision: workbook.revision, properties: [['essai', '15']] });
    },
  );

  test('takes saves that come at the same time in turn', async () => {
    const { path, page, workbook } = await opened(anew(1));
    const answers = [2, 3, 4].map((amount) => {
      setAmount(workbook, amount);
      return page.save(workbook);
    });
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([2, 3, 4]).toContain(amountIn(bytesOf(path)));
  });

  test('keeps tabs that the page added and renamed through several saves', async () => {
    const { path, page, workbook } = await opened(anew(1));
    workbook.document.sheets['neuf'] = makeSheet(7, 'Neuf', [['a']], { id: 'neuf' });
    workbook.document.sheetOrder.push('neuf');
    workbook.revision = String((await page.save(workbook)).json['revision']);
    workbook.document.sheets['neuf'].name = 'Renommé';
    workbook.document.sheets['8'] = makeSheet(8, 'Huit', [['b']], { id: '8' });
    workbook.document.sheetOrder.push('8');
    for (const extra of [null, 'c']) {
      cellsOf(workbook.document, 'Huit')[1] = { 0: makeCell(extra) as never };
      workbook.revision = String((await page.save(workbook)).json['revision']);
    }
    const read = readXlsx(bytesOf(path));
    expect(read.sheetOrder.map((id) => read.sheets[id]?.name)).toEqual(['Dépenses', 'Renommé', 'Huit']);
    expect([cellsOf(read, 'Renommé')[0]![0]!.v, cellsOf(read, 'Huit')[0]![0]!.v]).toEqual(['a', 'b']);
    expect(extrasOf(read, 'Huit').gid).toBe(8);
  });

  test('changed by another program is told, not written over, and kept when the page insists', async () => {
    const { folder, path, page, workbook } = await opened(anew(1));
    writeFileSync(path, anew(2));
    expect(await page.stream.event('changed')).toBe(CHANGED);
    setAmount(workbook, 3);
    expect(await page.save(workbook)).toMatchObject({ status: 409, json: { message: CHANGED } });
    expect(amountIn(bytesOf(path))).toBe(2);
    expect((await page.save(workbook, { overwrite: true })).status).toBe(200);
    expect([amountIn(bytesOf(path)), amountIn(bytesOf(join(folder, FORMER)))]).toEqual([3, 2]);
  });

  test(
    'changed by another program is read anew by a page that is loaded again, and the former page’s revision is ' +
      'refused',
    async () => {
      const { path, page, workbook } = await opened(anew(1));
      writeFileSync(path, anew(2));
      const again = await page.workbook();
      expect(cellsOf(again.document, 'Dépenses')[1]![1]!.v).toBe(2);
      expect((await page.save(workbook)).status).toBe(409);
      expect((await page.save(again)).status).toBe(200);
    },
  );

  test('taken away is told, and comes back when the page insists', async () => {
    const { path, page, workbook } = await opened(anew(1));
    rmSync(path);
    expect(await page.stream.event('changed')).toBe(GONE);
    expect(await page.save(workbook)).toMatchObject({ status: 409, json: { message: GONE } });
    expect((await page.save(workbook, { overwrite: true })).status).toBe(200);
    expect(amountIn(bytesOf(path))).toBe(1);
  });

  test('is written where a link leads, with its rights', async () => {
    const [folder, linked] = [newFolder(), newFolder()];
    const path = join(folder, 'vrai.xlsx');
    writeFileSync(path, anew(1));
    chmodSync(path, 0o640);
    symlinkSync(path, join(linked, 'lien.xlsx'));
    const page = await Page.open((await serve(join(linked, 'lien.xlsx'))).port);
    const workbook = await page.workbook();
    setAmount(workbook, 2);
    expect((await page.save(workbook)).status).toBe(200);
    expect(lstatSync(join(linked, 'lien.xlsx')).isSymbolicLink()).toBe(true);
    expect([amountIn(bytesOf(path)), statSync(path).mode & 0o777, readdirSync(linked)]).toEqual([
      2,
      0o640,
      ['lien.xlsx'],
    ]);
  });

  test('that cannot be written stays as it was, and the reason is told', async () => {
    const { folder, path, page, workbook } = await opened(anew(1));
    const before = bytesOf(path);
    chmodSync(path, 0o444);
    expect(await page.save(workbook)).toMatchObject({
      status: 500,
      json: {
        message:
          'classeur.xlsx n’a pas pu être enregistré : le fichier est en lecture seule. Vos changements ' +
          'restent dans la page.',
      },
    });
    chmodSync(path, 0o644);
    mkdirSync(join(folder, FORMER));
    expect(await page.save(workbook)).toMatchObject({
      status: 500,
      json: {
        message:
          'classeur.xlsx n’a pas pu être enregistré : un dossier porte ce nom. Vos changements restent dans la page.',
      },
    });
    expect(readdirSync(folder).sort()).toEqual([FORMER, 'classeur.xlsx']);
    expect(bytesOf(path)).toEqual(before);
    renameSync(folder, `${folder}-ailleurs`);
    expect(await page.save(workbook, { overwrite: true })).toMatchObject({
      status: 500,
      json: {
        message:
          'classeur.xlsx n’a pas pu être enregistré : le dossier n’existe plus. Vos changements restent dans la page.',
      },
    });
  });

  test('is whole after a save that was killed before its last step, and opens again', async () => {
    const { folder, path } = await opened(anew(1));
    await stopServers();
    const left = await writeAside(folder, anew(2).subarray(0, 500), 0o644);
    const page = await Page.open((await serve(path)).port);
    const workbook = await page.workbook();
    expect(cellsOf(workbook.document, 'Dépenses')[1]![1]!.v).toBe(1);
    expect((await page.save(workbook)).status).toBe(200);
    expect(existsSync(left)).toBe(true);
  });
});

describe('other files', () => {
  test('« Enregistrer sous » writes beside, never over a file, and goes on with the new one', async () => {
    const { folder, path, page, workbook } = await opened(STAFF);
    const { document, properties } = workbook;
    setAmount(workbook, 20);
    expect(await page.ask('POST', '/copy', { document, properties, name: 'classeur.xlsx' })).toMatchObject({
      status: 409,
      json: { message: 'Un fichier « classeur.xlsx » est déjà là : choisissez un autre nom.' },
    });
    for (const name of ['../autre', 'a/b', 'a\\b', '', ' ', '.cache', 'CON', 'x'.repeat(300), 'a\u0000b', 'a:b'])
      expect([name, (await page.ask('POST', '/copy', { document, properties, name })).status]).toEqual([name, 400]);
    const { status, json } = await page.ask('POST', '/copy', { document, properties, name: 'Copie d’été' });
    expect([status, json['fileName'], json['path']]).toEqual([
      200,
      'Copie d’été.xlsx',
      join(folder, 'Copie d’été.xlsx'),
    ]);
    setAmount(workbook, 21);
    expect((await page.save({ ...workbook, revision: String(json['revision']) })).status).toBe(200);
    expect(bytesOf(path)).toEqual(STAFF);
    expect(amountIn(bytesOf(join(folder, 'Copie d’été.xlsx')))).toBe(21);
    expect(readdirSync(folder).sort()).toEqual(['Copie d’été.xlsx', 'classeur.xlsx']);
  });

  test('« Télécharger » gives what a save would write, and writes nothing', async () => {
    const { path, page, workbook } = await opened(STAFF);
    setAmount(workbook, 30);
    const { status, headers, bytes } = await page.ask('POST', '/export.xlsx', {
      document: workbook.document,
      properties: [],
    });
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(amountIn(new Uint8Array(bytes))).toBe(30);
    expect(bytesOf(path)).toEqual(STAFF);
  });

  test('« Ouvrir » makes a new file of an .xlsx or of CSV files, and goes on with it', async () => {
    const { folder, path, page } = await opened(anew(1));
    const first = (
      await page.ask(
        'POST',
        `/open?name=${encodeURIComponent('C:\\tmp\\classeur.xlsx')}`,
        anew(5),
        'application/octet-stream',
      )
    ).json as unknown as OpenedWorkbook;
    expect([first.fileName, cellsOf(first.document, 'Dépenses')[1]![1]!.v]).toEqual(['classeur (2).xlsx', 5]);
    expect(bytesOf(join(folder, 'classeur (2).xlsx'))).toEqual(anew(5));
    const tabs = (
      await page.ask('POST', '/open', {
        name: 'Mon dossier',
        files: [
          { name: 'Dépenses.csv', text: 'Poste;Montant\nAchats;7,5\n' },
          { name: 'Lisez-moi.txt', text: '' },
        ],
      })
    ).json as unknown as OpenedWorkbook;
    expect([tabs.fileName, cellsOf(tabs.document, 'Dépenses')[1]![1]!.v]).toEqual(['Mon dossier.xlsx', '7,5']);
    setAmount(tabs, 8);
    expect((await page.save(tabs)).status).toBe(200);
    expect(
      [path, 'classeur (2).xlsx', 'Mon dossier.xlsx'].map((name) =>
        amountIn(bytesOf(name === path ? path : join(folder, name))),
      ),
    ).toEqual([1, 5, 8]);
  });

  test.each([
    ['no workbook', Buffer.from('Bonjour'), 'Ce fichier n’est pas un classeur .xlsx.'],
    ['nothing', Buffer.alloc(0), 'Le fichier est vide.'],
    [
      'a zip of something else',
      Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })),
      'Ce fichier n’est pas un classeur .xlsx.',
    ],
    [
      'a zip bomb',
      Buffer.from(zipSync({ 'xl/a.xml': new Uint8Array(257e6) }, { level: 1 })),
      'Le classeur est trop gros pour être lu une fois décompressé.',
    ],
  ])('what cannot be opened is refused and leaves the open workbook alone: %s', async (what, bytes, message) => {
    const { folder, page, workbook } = await opened(anew(1), { isGuarded: what === 'a zip bomb' });
    expect(await page.ask('POST', '/open?name=a.xlsx', bytes, 'application/octet-stream')).toMatchObject({
      status: 422,
      json: { message },
    });
    expect(await page.workbook()).toEqual(workbook);
    expect((await page.save(workbook)).status).toBe(200);
    expect(readdirSync(folder).sort()).toEqual([FORMER, 'classeur.xlsx']);
  });

  test.each([
    [{ ...READ_LIMITS, time: 1 }, 'Le classeur met trop de temps à être lu : il est trop gros, ou abîmé.'],
    [{ ...READ_LIMITS, memory: 6 }, 'Le classeur est trop gros pour être lu, ou abîmé.'],
  ])('a file that takes too long to read, or too much memory, is given up: %p', async (limits, message) => {
    const failed = await guardedReader(READER, limits)({ bytes: STAFF }).catch((error: unknown) => error as Error);
    expect(failed).toBeInstanceOf(UnreadableFileError);
    expect((failed as Error).message).toBe(message);
  });
});
