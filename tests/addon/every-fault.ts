// Run by faults.test.ts in a plain Node, which is three times as fast as jest's: « Générer le bilan » with each of its
// service calls made to fail in turn, once or for good. Prints what went wrong, one line each, then how many it tried.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openHost } from '../../src/host/node-host';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { contentsOf } from '../make/document-contents';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';

const INPUTS = Object.keys(smallWorkbook());
const code = readFileSync('build/addon/Code.js', 'utf8');
const lasting = process.argv[2] === 'forever' ? 'forever' : 'once';
const wrong: string[] = [];

const isFrench = (told: string): boolean => /Le travail n’a pas pu aller jusqu’au bout|Le travail a été interrompu/u.test(told);
const withoutCopies = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('~NEC')));
const inputsOf = (all: Record<string, unknown>) => INPUTS.map((name) => all[name]);

/** Opens the small edition, made into a bilan once, then changed, so that a second bilan differs; or before any bilan. */
async function opened(first: boolean): Promise<SpreadsheetHost> {
  const host = await openHost({ document: workbook(smallWorkbook()), code });
  if (first) return host;
  await host.run('genererBilan');
  await host.edit('Dépenses', 'F2', '999,99');
  await host.edit('Dépenses', 'A3', 'Traiteur');
  return host;
}

async function everyCall(first: boolean): Promise<number> {
  const probe = await opened(first);
  await probe.run('genererBilan');
  const { calls } = probe.meter;
  const whole = contentsOf(probe.document());
  probe.close();
  const host = await opened(first);
  const former = contentsOf(host.document());
  if (isDeepStrictEqual(former, whole)) wrong.push('the second bilan does not differ from the first');
  let call = 1;
  for (; call <= calls; call += 1) {
    host.failAt(call, lasting);
    let told: string | null = null;
    try {
      host.call('genererBilan');
    } catch (error) {
      told = String(error);
    }
    const now = contentsOf(host.document());
    if (!isDeepStrictEqual(inputsOf(now), inputsOf(former))) wrong.push(`call ${call}: an input tab changed`);
    if (told === null) {
      if (!isDeepStrictEqual(withoutCopies(now), whole)) wrong.push(`call ${call}: no error, yet the bilan is not whole`);
      break;
    }
    if (!isFrench(told)) wrong.push(`call ${call}: told ${told}`);
    if (lasting === 'forever') host.call('onOpen', [], 'simpleTrigger');
    await host.calculate();
    if (!isDeepStrictEqual(contentsOf(host.document()), former)) wrong.push(`call ${call}: the former tabs are not back`);
  }
  host.close();
  return call;
}

async function main(): Promise<void> {
  const tried = (await everyCall(false)) + (await everyCall(true));
  process.stdout.write(`${JSON.stringify({ tried, wrong })}\n`);
  process.exit(0);
}

void main();
