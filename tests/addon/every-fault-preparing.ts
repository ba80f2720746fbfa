// Run by prepare-faults.test.ts in a plain Node: « Préparer le classeur » with every n-th of its service calls made to fail.
// Whatever staff typed must stay, and running again must give the workbook of a run without fault. Prints what went wrong.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openHost } from '../../src/host/node-host';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { contentsOf } from '../make/document-contents';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';

const code = readFileSync('build/addon/Code.js', 'utf8');
const step = Number(process.argv[2] ?? 1);
const first = Number(process.argv[3] ?? 1);
const { Paramètres = [], Programme = [], Inscriptions = [], Dépenses = [] } = smallWorkbook();
/** Some tabs are missing and some lack columns, so that every step has something to do. */
const tabs = { Paramètres, Programme, Inscriptions, Dépenses, Avis: [] };
const wrong: string[] = [];

const opened = (): Promise<SpreadsheetHost> => openHost({ document: workbook(tabs), code });

function typedIs(host: SpreadsheetHost): boolean {
  return Object.entries(tabs).every(([name, rows]) => rows.every((row, index) => row.every((given, column) => given === '' || host.values(name)[index]?.[column] === given)));
}

async function main(): Promise<void> {
  const probe = await opened();
  await probe.run('preparerClasseur');
  const { calls } = probe.meter;
  const whole = contentsOf(probe.document());
  probe.close();
  let tried = 0;
  for (let call = first; call <= calls; call += step) {
    tried += 1;
    const host = await opened();
    host.failAt(call, 'once');
    try {
      host.call('preparerClasseur');
    } catch {
      // What it says is told by run-command.
    }
    if (!typedIs(host)) wrong.push(`call ${call}: what staff typed changed`);
    await host.calculate();
    await host.run('preparerClasseur');
    if (!isDeepStrictEqual(contentsOf(host.document()), whole)) wrong.push(`call ${call}: running again does not mend`);
    host.close();
  }
  process.stdout.write(`${JSON.stringify({ tried, wrong })}\n`);
  process.exit(0);
}

void main();
