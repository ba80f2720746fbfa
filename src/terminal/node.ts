import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { consoleReport, printable, type Figures } from './console-report';
import type { CsvComplaint } from '../host/files/csv';
import type { WorkbookDocument } from '../host/values/document';
import { createHeadlessEngine } from '../host/engine/engine-node';
import { readInput } from '../host/files/input-file';
import { reportsOf } from '../host/files/last-report';
import { nodePictures } from './node-pictures';
import { refuseUnwritable, writeFiles } from './output-files';
import { nodeRealms } from '../host/execution/realm-node';
import { SpreadsheetHost } from '../host/spreadsheet-host';
import { readPhotos } from './photos';
import { runInTerminal } from './terminal-command';
import type { ReadingFault } from '../google/reading-faults';
import { parseAddress } from '../host/values/a1-notation';
import { ToldError } from '../files/unreadable-file';
import { writeXlsx } from '../host/xlsx/write';
import { TAB_ORDER } from '../files/tab-order';

/** The bundle stands in build/host. */
const ROOT = resolve(__dirname, '../..');
const WIDTH = 100;
/** How many rows a tab may have before memory is spared, at the cost of a sixth of the time. */
const MANY_ROWS = 10_000;
const OUTPUTS = [
  'bilan.xlsx',
  'bilan.docx',
  'partenaires.docx',
  'bilan.journal',
  'export-comptable.csv',
  'figures.json',
] as const;

const USAGE = `Usage : npm run bilan -- [ENTRÉE] [--sortie DOSSIER] [--photos DOSSIER]

  ENTRÉE            classeur .xlsx, ou dossier de fichiers .csv (un par onglet) ; par défaut l’exemple
  --sortie DOSSIER  où écrire bilan.xlsx, bilan.docx, partenaires.docx, bilan.journal,
                    export-comptable.csv et figures.json ; par défaut out
  --photos DOSSIER  les photos (.jpg, .png) à mettre dans bilan.docx, sous le nom de leur fichier
  --help            affiche cette aide
`;

interface Command {
  readonly input: string;
  readonly output: string;
  /** The folder of photos, or null. */
  readonly photos: string | null;
}

function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
}

/** What the add-on gives as texts, by file. */
interface BilanTexts {
  readonly figures: string;
  readonly journal: string;
  /** export-comptable.csv */
  readonly accounting: string;
}

interface MadeBilan extends BilanTexts {
  readonly document: WorkbookDocument;
  readonly properties: ReadonlyMap<string, string>;
  /** The report for the funders, and the document for the partners, as .docx files. */
  readonly report: Uint8Array;
  readonly partners: Uint8Array;
}

/** `isTyped` says that the cells are texts as typed, which no spreadsheet has read yet. */
async function makeBilan(
  document: WorkbookDocument,
  properties: ReadonlyMap<string, string>,
  faults: readonly ReadingFault[],
  isTyped: boolean,
  photos: Awaited<ReturnType<typeof readPhotos>>,
): Promise<MadeBilan> {
  const code = await readFile(join(ROOT, 'build/addon/Code.js'), 'utf8').catch(() => {
    throw new ToldError('Le module build/addon/Code.js n’est pas construit : lancez « npm run build ».');
  });
  const host = await SpreadsheetHost.open({
    document,
    id: '',
    code,
    properties,
    faults,
    engine: createHeadlessEngine,
    realms: nodeRealms,
    pictures: nodePictures(),
  });
  try {
    await host.openAsUser();
    const known = host.call('ongletsReconnus');
    if (!Array.isArray(known) || known.length === 0)
      throw new ToldError(
        'Ce classeur n’a aucun des onglets attendus (Paramètres, Programme, Inscriptions, Dépenses…).',
      );
    if (isTyped) await host.run('normaliserSaisie');
    const texts = await host.run('produireDocuments', [photos]);
    if (typeof texts !== 'string' || texts === '') throw new ToldError('Le bilan n’a pas pu être fait.');
    const [report, partners] = reportsOf(host.blobs).map(({ blob }) => blob.bytes);
    if (!report || !partners) throw new ToldError('Le rapport n’a pas pu être fait.');
    return {
      ...(JSON.parse(texts) as BilanTexts),
      document: host.document(),
      properties: host.properties,
      report,
      partners,
    };
  } finally {
    host.close();
  }
}

/** Gives what the reader of the files complains of as faults of cells. */
function faultsOf(complaints: readonly CsvComplaint[]): ReadingFault[] {
  return complaints.map(({ tab, cell, message }) => {
    const { row, column } = parseAddress(cell) ?? { row: 0, column: 0 };
    return { sheet: tab, row: row + 1, column: column + 1, text: message };
  });
}

async function run(command: Command): Promise<void> {
  await refuseUnwritable(command.output, OUTPUTS);
  const photos = command.photos === null ? [] : await readPhotos(command.photos);
  progress(`Lecture de ${relative(process.cwd(), command.input) || '.'}…`);
  const { document, original, properties: kept, macros, complaints } = await readInput(command.input, TAB_ORDER);
  if (macros) progress('Les macros de ce classeur ne sont pas gardées : bilan.xlsx n’en a pas.');
  // V8 lets rubbish grow to several times what is in use before it clears it away.
  if (Object.values(document.sheets).some(({ rowCount = 0 }) => rowCount > MANY_ROWS))
    setFlagsFromString('--heap-growing-percent=100');
  progress('Calcul du bilan…');
  const {
    document: after,
    properties,
    figures,
    journal,
    accounting,
    report,
    partners,
  } = await makeBilan(document, kept, faultsOf(complaints), original === null, photos);
  progress(`Écriture dans ${relative(process.cwd(), command.output) || '.'}…`);
  // The host takes the document over; what it was is read again, since keeping it would double what is in memory.
  const workbook = writeXlsx({ original, after, properties, plain: true });
  const contents: Readonly<Record<(typeof OUTPUTS)[number], Uint8Array | string>> = {
    'bilan.xlsx': workbook,
    'bilan.docx': report,
    'partenaires.docx': partners,
    'bilan.journal': journal,
    'export-comptable.csv': accounting,
    'figures.json': figures,
  };
  const files = new Map(OUTPUTS.map((name) => [name, contents[name]]));
  await writeFiles(command.output, files);
  process.stdout.write(consoleReport(JSON.parse(figures) as Figures, process.stdout.columns || WIDTH));
  process.stdout.write(
    `\nFichiers écrits dans ${printable(relative(process.cwd(), command.output) || '.')} : ` +
      `${[...files.keys()].join(', ')}\n`,
  );
}

runInTerminal({
  usage: USAGE,
  options: ['sortie', 'photos'],
  read: ({ sortie = 'out', photos }, [input = join(ROOT, 'examples/nec-2024'), ...more]): Command | null =>
    more.length > 0 || [sortie, photos, input].includes('')
      ? null
      : { input: resolve(input), output: resolve(sortie), photos: photos === undefined ? null : resolve(photos) },
  run,
  failed: 'Le bilan n’a pas pu être fait',
});
