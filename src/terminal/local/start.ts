import { join, relative, resolve } from 'node:path';
import { printable } from '../console-report';
import { UnwritableFolderError } from '../output-files';
import { complaintOf, runInTerminal } from '../terminal-command';
import { UnreadableFileError } from '../../host/xlsx/package';
import { readCommand, USAGE, type Command } from './command-line';
import { UnwritableFileError } from './disk';
import { FileInUseError } from './file-lock';
import { firstFile } from './first-file';
import { guardedReader } from './guarded-read';
import { startServer, type LocalServer } from './server';
import { Session } from './session';

/** The bundle stands in build/host. */
const ROOT = resolve(__dirname, '../..');
const EXPECTED = [UnreadableFileError, UnwritableFolderError, UnwritableFileError, FileInUseError];

function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

async function start({ port: wanted, ...command }: Command): Promise<LocalServer> {
  const read = guardedReader(join(__dirname, 'read-worker.cjs'));
  const { path, note } = await firstFile(
    { ...command, port: wanted },
    { examples: join(ROOT, 'examples'), out: resolve('out') },
    read,
  );
  const session = await Session.open(path, read);
  const server = await startServer({ session, build: join(ROOT, 'build'), port: wanted });
  const shown = relative(process.cwd(), path);
  say(`Classeur : ${shown.startsWith('..') ? path : shown}${note === '' ? '' : ` (${note})`}`);
  if (wanted !== 0 && server.port !== wanted) say(`Le port ${wanted} est pris : voici le suivant qui est libre.`);
  say(`NEC Bilan est prêt : ouvrez http://127.0.0.1:${server.port}/ dans votre navigateur (Ctrl-C pour arrêter).`);
  return server;
}

/** Stops as soon as all is saved, or at once when asked again. */
function stopWhenAsked(server: LocalServer): void {
  let asked = false;
  const stop = async (): Promise<void> => {
    if (asked) process.exit(1);
    asked = true;
    say('Arrêt : enregistrement des derniers changements…');
    const failed = await server.stop();
    if (failed !== null) process.stderr.write(`${printable(failed)}\n`);
    else say('Tout est enregistré.');
    process.exit(failed === null ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

runInTerminal({
  usage: USAGE,
  read: readCommand,
  run: async (command) => {
    stopWhenAsked(await start(command));
  },
  complaint: (error) => [complaintOf(error, EXPECTED, 'Le serveur n’a pas pu démarrer')],
});
