import { relative, resolve } from 'node:path';
import { printable } from '../console-report';
import { writeFiles } from '../output-files';
import { runInTerminal } from '../terminal-command';
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
  options: ['sortie'],
  read: ({ sortie = 'out' }, inputs): Command | null =>
    sortie === '' || inputs.length === 0 || inputs.includes('') ? null : { inputs, output: resolve(sortie) },
  run,
  failed: 'Les éditions n’ont pas pu être rassemblées',
  complaint: (error) => (error instanceof FiguresError ? error.lines : null),
});
