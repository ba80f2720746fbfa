// Run by faults.test.ts in a plain Node, which is three times as fast as jest's: « Générer le bilan » with each of its
// service calls made to fail in turn, once or for good. Prints what went wrong, one line each, then how many it tried.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openHost } from '../../src/host/node-host';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { contentsOf } from '../make/document-contents';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';

const code = readFileSync('build/addon/Code.js', 'utf8');
const lasting = process.argv[2] === 'forever' ? 'forever' : 'once';
const wrong: string[] = [];

const isFrench = (told: string): boolean => /Le travail n’a pas pu aller jusqu’au bout|Le travail a été interrompu/u.test(told);
const withoutCopies = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('~NEC')));

/** Opens the small edition, made into a bilan once, then changed, so that a second bilan differs; or before any bilan. */
async function opened(first: boolean): Promise<SpreadsheetHost> {
  const host = await openHost({ document: workbook(smallWorkbook()), code });
  if (first) return host;
  await host.run('genererBilan');
  await host.edit('Dépenses', 'F2', '999,99');
  await host.edit('Dépenses', 'A3', 'Traiteur');
  return host;
}

/** Tries a fault at every `step`-th call; gives back how many it tried. */
async function everyCall(first: boolean, step: number): Promise<number> {
  const probe = await opened(first);
  await probe.run('genererBilan');
  const { calls } = probe.meter;
  const whole = contentsOf(probe.document());
  probe.close();
  const host = await opened(first);
  const former = contentsOf(host.document());
  if (isDeepStrictEqual(former, whole)) wrong.push('the second bilan does not differ from the first');
  let tried = 0;
  for (let call = 1; call <= calls; call += step) {
    tried += 1;
    host.failAt(call, lasting);
    let told: string | null = null;
    try {
      host.call('genererBilan');
    } catch (error) {
      told = String(error);
    }
    if (told === null) {
      if (!isDeepStrictEqual(withoutCopies(contentsOf(host.document())), whole)) wrong.push(`call ${call}: no error, yet the bilan is not whole`);
      break;
    }
    if (!isFrench(told)) wrong.push(`call ${call}: told ${told}`);
    if (lasting === 'forever') host.call('onOpen', [], 'simpleTrigger');
    await host.calculate();
    if (!isDeepStrictEqual(contentsOf(host.document()), former)) wrong.push(`call ${call}: an input tab changed, or the former tabs are not back`);
  }
  host.close();
  return tried;
}

async function main(): Promise<void> {
  const tried = (await everyCall(false, 1)) + (await everyCall(true, 5));
  process.stdout.write(`${JSON.stringify({ tried, wrong })}\n`);
  process.exit(0);
}

void main();
