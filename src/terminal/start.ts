import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import sirv from 'sirv';
import { errorCode } from '../host/files/input-file';
import { UnreadableFileError } from '../files/unreadable-file';
import { printable } from './console-report';
import { withWorkbook } from './embed-workbook';
import { runInTerminal } from './terminal-command';

interface Command {
  /** The workbook to take in, null for none. */
  readonly workbook: string | null;
  readonly port: number;
}

/** The bundle stands in build/host. */
const PAGE = resolve(__dirname, '../../out/nec-bilan.html');
const PORT = 8024;
const LAST_PORT = 65_535;
const USAGE = `Usage : npm start [-- CLASSEUR.xlsx] [--port N]

  CLASSEUR.xlsx   classeur que la page reprend ; le fichier lui-même n’est pas modifié
  --port N        port de l’adresse locale ; par défaut ${PORT}
  --help          affiche cette aide

Sert out/nec-bilan.html à cet ordinateur seulement : ouvrir ce fichier fait de même.
`;

async function pageOf(workbook: string | null): Promise<string> {
  const html = await readFile(PAGE, 'utf8');
  if (workbook === null) return html;
  try {
    return withWorkbook(html, basename(workbook), await readFile(workbook));
  } catch (error) {
    throw new UnreadableFileError(
      `${workbook} : ${errorCode(error) === 'ENOENT' ? 'fichier introuvable' : 'lecture impossible'}.`,
    );
  }
}

async function start({ workbook, port: wanted }: Command): Promise<void> {
  const html = await pageOf(workbook);
  const folder = await mkdtemp(join(tmpdir(), 'nec-bilan-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
  await writeFile(join(folder, 'index.html'), html, { mode: 0o600 });
  const serve = sirv(folder, { setHeaders: (answer) => answer.setHeader('Cache-Control', 'no-store') });
  const server = createServer((request, answer) => {
    // A site whose name was made to lead here is not to read the workbook.
    if (/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) serve(request, answer);
    else answer.writeHead(403).end();
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(wanted, '127.0.0.1', listening);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  process.stdout.write(`${printable(`NEC Bilan est prêt : ${address} (Ctrl-C pour arrêter).`)}\n`);
  if (!process.stdout.isTTY) return;
  const { default: open } = await import('open');
  await open(address).catch(() => undefined);
}

runInTerminal({
  usage: USAGE,
  options: ['port'],
  read: ({ port = String(PORT) }, [workbook = null, ...more]): Command | null =>
    more.length > 0 || workbook === '' || !/^\d{1,5}$/.test(port) || Number(port) > LAST_PORT
      ? null
      : { workbook, port: Number(port) },
  run: start,
  failed: 'La page n’a pas pu être servie',
  complaint: (error) =>
    errorCode(error) === 'EADDRINUSE'
      ? ['Ce port est déjà pris : donnez-en un autre (npm start -- --port 8025).']
      : null,
});
