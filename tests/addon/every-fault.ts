// A command of the menu with its service calls made to fail in turn, once and for good.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openHost } from '../../src/terminal/node-host';
import type { Fault } from '../../src/host/execution/execution';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { GENERATED_TAB_KEYS } from '../../src/workbook/phrases/tab-names';
import { contentsInSight } from '../make/document-contents';
import { reopening } from '../make/reopening';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';

const code = readFileSync('build/addon/Code.js', 'utf8');

/** How many faults were tried, and what went wrong. */
export interface Faults {
  readonly tried: number;
  readonly wrong: readonly string[];
}

export const allFaults = (found: readonly Faults[]): Faults => ({
  tried: found.reduce((sum, { tried }) => sum + tried, 0),
  wrong: found.flatMap(({ wrong }) => wrong),
});

/** Every `step`-th call, from the first one. */
export const callsFrom = (first: number, calls: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((calls + 1 - first) / step)) }, (_, index) => first + index * step);

interface Scene {
  readonly command: string;
  /** Makes the workbook in which the command is run. */
  readonly open: () => Promise<SpreadsheetHost>;
  /** How sparsely its calls are tried, beside the others. */
  readonly step: number;
  /** Whether a run cut off may be brought to its end by the next one, rather than undone. */
  readonly mayEnd: boolean;
}

/** A scene with the workbook before, and after a run without fault. */
interface Known extends Scene {
  readonly open: () => Promise<SpreadsheetHost>;
  readonly former: unknown;
  readonly whole: unknown;
  readonly backup: unknown;
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

/** A copy of what staff see; a cell may have been set aside already by a run that failed later. */
function seen(host: SpreadsheetHost): unknown {
  const tabs = Object.entries(contentsInSight(host.document())).filter(([name]) => !name.startsWith('Sauvegarde '));
  return JSON.parse(JSON.stringify(Object.fromEntries(tabs)));
}

function backupOf(host: SpreadsheetHost): unknown {
  const name = host.sheetNames.find((each) => each.startsWith('Sauvegarde '));
  return name === undefined ? null : host.values(name).map((row) => row.slice(0, 3));
}

/** Tries a fault at every `step`-th call, once and for good. */
async function everyCall(scene: Scene, step: number): Promise<Faults> {
  const open = reopening(scene.open, code);
  const probe = await open();
  const former = seen(probe);
  await probe.run(scene.command);
  const { calls } = probe.meter;
  const known = { ...scene, open, former, whole: seen(probe), backup: backupOf(probe) };
  probe.close();
  // Each way of failing has calls of its own.
  const faults: Fault[] = [
    ...callsFrom(1, calls, step).map((call) => ({ call, lasting: 'once' as const })),
    ...callsFrom(1 + Math.floor(step / 2), calls, step).map((call) => ({ call, lasting: 'forever' as const })),
  ];
  return failing(faults, known);
}

async function failing(
  faults: readonly Fault[],
  { command, mayEnd, open, former, whole, backup }: Known,
): Promise<Faults> {
  const wrong = isDeepStrictEqual(former, whole) ? [`${command}: nothing to do`] : [];
  let host = await open();
  for (const { call, lasting } of faults) {
    const where = `${command}, ${lasting}, call ${call}`;
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
    wrong.push(`${command}: run again, the workbook is not whole`);
  if (host.sheetNames.filter((name) => name.startsWith('~NEC ')).length > GENERATED_TAB_KEYS.length)
    wrong.push(`${command}: copies pile up`);
  host.close();
  return { tried: faults.length, wrong };
}

/** Tries every call, or so many times fewer. */
export async function everyFault(sparseness: number): Promise<Faults> {
  const found: Faults[] = [];
  for (const scene of SCENES) found.push(await everyCall(scene, sparseness === 1 ? 1 : scene.step * sparseness));
  return allFaults(found);
}
