import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand } from '../../../src/terminal/local/command-line';
import { readXlsx } from '../../../src/host/xlsx/read';
import { cellsOf, savedAnew } from '../../make/saved-workbook';
import { makeCell, makeDocument, makeSheet } from '../../make/workbook-document';
import { newFolder, Page, ROOT } from './local-server';

const PROGRAM = join(ROOT, 'build/host/local.cjs');
const WORKBOOK = savedAnew(
  makeDocument([
    makeSheet(1, 'Dépenses', [
      ['Poste', 'Montant'],
      ['Achats', 12.5],
    ]),
  ]),
);
const running = new Set<ChildProcess>();

/** A server in a process of its own. */
class Run {
  out = '';
  error = '';
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;

  constructor(folder: string, ...args: readonly string[]) {
    this.child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });
    running.add(this.child);
    this.child.stdout?.on('data', (piece: Buffer) => {
      this.out += piece.toString();
    });
    this.child.stderr?.on('data', (piece: Buffer) => {
      this.error += piece.toString();
    });
    this.ended = new Promise((resolve) =>
      this.child.once('close', (code) => {
        running.delete(this.child);
        resolve(code);
      }),
    );
  }

  /** Waits until it serves, and gives its port. */
  async port(): Promise<number> {
    for (;;) {
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(this.out)?.[1];
      if (found !== undefined) return Number(found);
      if (this.child.exitCode !== null) throw new Error(this.error);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  stop(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.ended;
  }
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

describe('npm start', () => {
  test('opens a copy of the example, and finds again what was done in it', async () => {
    const folder = newFolder();
    const example = readFileSync(join(ROOT, 'examples/nec-2024.xlsx'));
    const first = new Run(folder, '--port', '0');
    const page = await Page.open(await first.port());
    expect(first.out).toMatch(
      new RegExp(
        String.raw`^Classeur : out\/NEC 2024\.xlsx \(copie de l’exemple\)\n` +
          String.raw`NEC Bilan est prêt : ouvrez http:\/\/127\.0\.0\.1:\d+\/ dans votre navigateur ` +
          String.raw`\(Ctrl-C pour arrêter\)\.\n$`,
      ),
    );
    expect(readFileSync(join(folder, 'out/NEC 2024.xlsx'))).toEqual(example);
    const workbook = await page.workbook();
    const gid = workbook.document.sheetOrder[0]!;
    workbook.document.sheets[gid]!.name = 'Renommé';
    expect((await page.save(workbook)).status).toBe(200);
    await page.stream.close();
    expect(await first.stop()).toBe(0);
    const second = new Run(folder, '--port', '0');
    expect((await (await Page.open(await second.port())).workbook()).document.sheets[gid]!.name).toBe('Renommé');
    expect(second.out).toContain('(votre copie de l’exemple, telle que vous l’avez laissée)');
    await second.stop();
    expect(readFileSync(join(ROOT, 'examples/nec-2024.xlsx'))).toEqual(example);
  });

  test('opens a new workbook, CSV files and a file of the examples as files of their own', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'Mes onglets'));
    writeFileSync(join(folder, 'Mes onglets/Dépenses.csv'), 'Poste;Montant\nAchats;7,5\n');
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/Mes onglets.xlsx'), 'déjà là');
    for (const [args, line] of [
      [['--nouveau'], 'Classeur : out/Nouveau classeur.xlsx (nouveau fichier)'],
      [['Mes onglets'], 'Classeur : out/Mes onglets (2).xlsx (nouveau fichier)'],
      [[join(ROOT, 'examples/nec-2024.xlsx')], 'Classeur : out/nec-2024.xlsx (copie de l’exemple)'],
    ] as const) {
      const run = new Run(folder, ...args, '--port', '0');
      await run.port();
      expect(run.out.split('\n')[0]).toBe(line);
      expect(await run.stop()).toBe(0);
    }
    const blank = readXlsx(new Uint8Array(readFileSync(join(folder, 'out/Nouveau classeur.xlsx'))));
    expect(blank.sheetOrder.map((id) => [blank.sheets[id]?.name, blank.sheets[id]?.cellData])).toEqual([
      ['Feuille 1', {}],
    ]);
    expect(readFileSync(join(folder, 'out/Mes onglets.xlsx'), 'utf8')).toBe('déjà là');
    expect(readdirSync(join(folder, 'Mes onglets'))).toEqual(['Dépenses.csv']);
  });

  test('told to stop, tells the page, waits for its save, and ends', async () => {
    const path = join(newFolder(), 'classeur.xlsx');
    writeFileSync(path, WORKBOOK);
    const run = new Run(join(path, '..'), path, '--port', '0');
    const page = await Page.open(await run.port());
    const workbook = await page.workbook();
    cellsOf(workbook.document, 'Dépenses')[1]![1] = makeCell(99) as never;
    const ended = run.stop();
    expect(await page.stream.event('stopping')).toBe('Le serveur s’arrête.');
    expect((await page.save(workbook)).status).toBe(200);
    await page.stream.close();
    expect(await ended).toBe(0);
    expect(run.out).toMatch(/Arrêt : enregistrement des derniers changements…\nTout est enregistré\.\n$/);
    expect(cellsOf(readXlsx(new Uint8Array(readFileSync(path))), 'Dépenses')[1]![1]!.v).toBe(99);
  });

  test('told to stop when the last save was refused, says so', async () => {
    const path = join(newFolder(), 'classeur.xlsx');
    writeFileSync(path, WORKBOOK);
    const run = new Run(join(path, '..'), path, '--port', '0');
    const page = await Page.open(await run.port());
    const workbook = await page.workbook();
    writeFileSync(path, 'autre chose');
    expect((await page.save(workbook)).status).toBe(409);
    expect(await run.stop()).toBe(1);
    expect(run.error).toBe('Le fichier a été modifié par un autre programme depuis qu’il est ouvert ici.\n');
    expect(readFileSync(path, 'utf8')).toBe('autre chose');
  });

  test('takes the next port, and does not open twice the same file', async () => {
    const [one, other] = [join(newFolder(), 'un.xlsx'), join(newFolder(), 'autre.xlsx')];
    for (const path of [one, other]) writeFileSync(path, WORKBOOK);
    const first = new Run(join(one, '..'), one, '--port', '0');
    const port = await first.port();
    const second = new Run(join(other, '..'), other, '--port', String(port));
    expect(await second.port()).toBeGreaterThan(port);
    expect(second.out).toContain(`Le port ${port} est pris : voici le suivant qui est libre.\n`);
    const third = new Run(join(one, '..'), one, '--port', '0');
    expect(await third.ended).toBe(1);
    expect(third.error).toBe(`Ce classeur est déjà ouvert à l’adresse http://127.0.0.1:${port}/.\n`);
    expect(await Promise.all([first.stop(), second.stop()])).toEqual([0, 0]);
  });

  test('opens again a file whose server was killed', async () => {
    const path = join(newFolder(), 'classeur.xlsx');
    writeFileSync(path, WORKBOOK);
    const killed = new Run(join(path, '..'), path, '--port', '0');
    await killed.port();
    killed.child.kill('SIGKILL');
    await killed.ended;
    const run = new Run(join(path, '..'), path, '--port', '0');
    expect(await run.port()).toBeGreaterThan(0);
    expect(await run.stop()).toBe(0);
  });

  test.each([
    ['a missing file', ['absent.xlsx'], /absent\.xlsx : fichier ou dossier introuvable\.\n$/],
    ['no workbook', ['notes.xlsx'], /^notes\.xlsx : Ce fichier n’est pas un classeur \.xlsx\.\n$/],
    ['a folder without CSV', ['vide'], /^vide : Le dossier ne contient aucun fichier \.csv\.\n$/],
  ])('says in one line what it cannot open: %s', async (_, args, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notes.xlsx'), 'Bonjour');
    mkdirSync(join(folder, 'vide'));
    const run = new Run(folder, ...args);
    expect(await run.ended).toBe(1);
    expect(run.error).toMatch(message);
    expect(run.error.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('shows how it is used when asked for something else', async () => {
    const run = new Run(newFolder(), '--inconnu');
    expect(await run.ended).toBe(2);
    expect(run.error).toMatch(/^Usage : npm start \[-- CLASSEUR\.xlsx/);
  });

  test.each([[['a', 'b']], [['a', '--nouveau']], [['--port', 'x']], [['--port', '70000']], [['--port']], [['']]])(
    'does not understand %p',
    (args) => {
      expect(readCommand(args)).toBeNull();
    },
  );

  test.each([
    [[], { input: null, blank: false, port: 8024, help: false }],
    [['mon classeur.xlsx', '--port', '9000'], { input: 'mon classeur.xlsx', blank: false, port: 9000, help: false }],
    [['--nouveau'], { input: null, blank: true, port: 8024, help: false }],
    [['-h'], { input: null, blank: false, port: 8024, help: true }],
  ])('understands %p', (args, command) => {
    expect(readCommand(args)).toEqual(command);
  });
});

describe('a disk that takes no more', () => {
  test('leaves the file whole and the changes in the page', async () => {
    const folder = newFolder();
    const path = join(folder, 'classeur.xlsx');
    writeFileSync(path, WORKBOOK);
    // A limit of the system on the size of files: what is written beyond is refused, as on a full disk.
    const child = spawn('sh', ['-c', `ulimit -f 16; exec "${process.execPath}" "${PROGRAM}" classeur.xlsx --port 0`], {
      cwd: folder,
    });
    running.add(child);
    let out = '';
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
    });
    while (!out.includes('http://') && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    const page = await Page.open(Number(/:(\d+)\//.exec(out)?.[1]));
    const workbook = await page.workbook();
    const cells = cellsOf(workbook.document, 'Dépenses');
    for (let row = 2; row < 4000; row += 1) cells[row] = { 0: makeCell(`${row * 7919} ${Math.sin(row)}`) as never };
    expect(await page.save(workbook)).toMatchObject({
      status: 500,
      json: {
        message:
          'classeur.xlsx n’a pas pu être enregistré : le fichier serait trop gros pour ce disque. Vos ' +
          'changements restent dans la page.',
      },
    });
    expect(new Uint8Array(readFileSync(path))).toEqual(WORKBOOK);
    expect(readdirSync(folder)).toEqual(['classeur.xlsx']);
    await page.stream.close();
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
  });
});
