import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printable } from '../console-report';
import { UnwritableFolderError, writeFiles } from '../output-files';
import { complaintOf, runInTerminal } from '../terminal-command';
import { consolidatedJson, consolidatedText } from './consolidated-text';
import { consolidatedWorkbook } from './consolidated-workbook';
import { nationalView } from './national-view';
import { FiguresError, readFigures } from './read-figures';

const WIDTH = 100;

const USAGE = `Usage : npm run consolider -- DOSSIER… [--sortie DOSSIER]

  DOSSIER…          dossiers qui contiennent un figures.json (ceux de « npm run bilan »), ou ces fichiers eux-mêmes
  --sortie DOSSIER  où écrire consolidation.xlsx et consolidation.json ; par défaut out
  --help            affiche cette aide
`;

interface Command {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly help: boolean;
}

/** Gives what is asked for, or null when the command line is wrong. */
function readCommand(args: readonly string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { sortie: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const help = values.help === true;
    if (values.sortie === '' || positionals.includes('') || (positionals.length === 0 && !help)) return null;
    return { inputs: positionals, output: resolve(values.sortie ?? 'out'), help };
  } catch {
    return null;
  }
}

async function run({ inputs, output }: Command): Promise<void> {
  const editions = await readFigures(inputs);
  const national = nationalView(editions);
  await writeFiles(
    output,
    new Map<string, Uint8Array | string>([
      ['consolidation.xlsx', consolidatedWorkbook(editions, national)],
      ['consolidation.json', consolidatedJson(editions, national)],
    ]),
  );
  process.stdout.write(
    `${consolidatedText(editions, national, process.stdout.columns || WIDTH)}Écrit dans ` +
      `${printable(relative(process.cwd(), output)) || '.'} : consolidation.xlsx et consolidation.json.\n`,
  );
}

runInTerminal({
  usage: USAGE,
  read: readCommand,
  run,
  complaint: (error) =>
    error instanceof FiguresError
      ? error.lines
      : [complaintOf(error, [UnwritableFolderError], 'Les éditions n’ont pas pu être rassemblées')],
});
