// Run by faults.test.ts in a plain Node, which is three times as fast as jest's: a command of the menu with its service
// calls made to fail in turn, once or for good. Prints what went wrong, one line each, then how many it tried.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openHost } from '../../src/terminal/node-host';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { GENERATED_TAB_KEYS } from '../../src/workbook/phrases/tab-names';
import { contentsInSight } from '../make/document-contents';
import { reopening } from '../make/reopening';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';

const code = readFileSync('build/addon/Code.js', 'utf8');
const lasting = process.argv[2] === 'forever' ? 'forever' : 'once';
/** 1 tries every call; a greater number, so many times fewer. */
const sparseness = Number(process.argv[3] ?? 1);
const wrong: string[] = [];

interface Scene {
  readonly command: string;
  /** Makes the workbook in which the command is run. */
  readonly open: () => Promise<SpreadsheetHost>;
  /** How sparsely its calls are tried, beside the others. */
  readonly step: number;
  /** Whether a run cut off may be brought to its end by the next one, rather than undone. */
  readonly mayEnd: boolean;
}

const isFrench = (told: string): boolean =>
  /Le travail n’a pas pu aller jusqu’au bout|Le travail a été interrompu|La commande n’a pas pu être faite/u.test(told);

async function opened(): Promise<SpreadsheetHost> {
  return openHost({ document: workbook(smallWorkbook()), code });
}

/** The small edition, made into a bilan once, then changed, so that a second bilan differs. */
async function changed(): Promise<SpreadsheetHost> {
  const host = await opened();
  await host.run('genererBilan');
  await host.edit('Dépenses', 'F2', '999,99');
  await host.edit('Dépenses', 'A3', 'Traiteur');
  await host.openAsUser(); // takes note of the edits in « Tableau de bord »: a later opening changes nothing more
  return host;
}

/** The same, something having been typed in a generated tab. */
async function typedIn(): Promise<SpreadsheetHost> {
  const host = await changed();
  await host.edit('Équilibre', 'K3', 'à revoir');
  return host;
}

async function generatedTwice(): Promise<SpreadsheetHost> {
  const host = await changed();
  await host.run('genererBilan');
  await host.edit('Bilan', 'K5', 'à revoir');
  return host;
}

const SCENES: readonly Scene[] = [
  { command: 'genererBilan', open: changed, step: 6, mayEnd: false },
  { command: 'genererBilan', open: opened, step: 17, mayEnd: false },
  { command: 'genererBilan', open: typedIn, step: 29, mayEnd: false },
  { command: 'annulerDerniereGeneration', open: generatedTwice, step: 10, mayEnd: true },
  {
    command: 'annulerDerniereGeneration',
    open: async () => {
      const host = await opened();
      await host.run('genererBilan');
      return host;
    },
    step: 17,
    mayEnd: true,
  },
];

/** What staff see; a cell may have been set aside already by a run that failed later. */
function seen(host: SpreadsheetHost): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(contentsInSight(host.document())).filter(([name]) => !name.startsWith('Sauvegarde ')),
  );
}

function backupOf(host: SpreadsheetHost): unknown {
  const name = host.sheetNames.find((each) => each.startsWith('Sauvegarde '));
  return name === undefined ? null : host.values(name).map((row) => row.slice(0, 3));
}

/** Tries a fault at every `step`-th call; gives back how many it tried. */
async function everyCall({ command, open: make, step: share, mayEnd }: Scene): Promise<number> {
  const open = reopening(make, code);
  const step = sparseness === 1 ? 1 : share * sparseness;
  const probe = await open();
  await probe.run(command);
  const { calls } = probe.meter;
  const whole = seen(probe);
  const backup = backupOf(probe);
  probe.close();
  let host = await open();
  const former = seen(host);
  if (isDeepStrictEqual(former, whole)) wrong.push(`${command}: nothing to do`);
  let tried = 0;
  // Each way of failing has calls of its own.
  for (let call = lasting === 'once' ? 1 : 1 + Math.floor(step / 2); call <= calls; call += step) {
    const where = `${command}, ${lasting}, call ${call} of ${calls}`;
    tried += 1;
    host.failAt(call, lasting);
    let told: string | null = null;
    try {
      host.call(command);
    } catch (error) {
      told = String(error);
    }
    await host.calculate();
    if (told !== null && !isFrench(told)) wrong.push(`${where}: told ${told}`);
    if (told !== null && lasting === 'forever') {
      host.call('onOpen', [], 'simpleTrigger');
      await host.calculate();
    }
    const now = seen(host);
    const isWhole = isDeepStrictEqual(now, whole);
    if (!isWhole && (told === null || !isDeepStrictEqual(now, former)))
      wrong.push(`${where}: ${told ?? 'no error'}, yet the workbook is neither as before nor whole`);
    if (isWhole && told !== null && !mayEnd) wrong.push(`${where}: told that it failed, yet it did not`);
    if (isWhole) {
      if (!isDeepStrictEqual(backupOf(host), backup)) wrong.push(`${where}: what was typed is not set aside once`);
      host.close();
      host = await open();
    }
  }
  await host.run(command);
  if (!isDeepStrictEqual(seen(host), whole) || !isDeepStrictEqual(backupOf(host), backup))
    wrong.push(`${command}, ${lasting}: run again, the workbook is not whole`);
  if (host.sheetNames.filter((name) => name.startsWith('~NEC ')).length > GENERATED_TAB_KEYS.length)
    wrong.push(`${command}, ${lasting}: copies pile up`);
  host.close();
  return tried;
}

async function main(): Promise<void> {
  let tried = 0;
  for (const scene of SCENES) tried += await everyCall(scene);
  process.stdout.write(`${JSON.stringify({ tried, wrong })}\n`);
  process.exit(0);
}

void main();
