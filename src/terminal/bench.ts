import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { readInput } from '../host/files/input-file';
import { lastReport } from '../host/files/last-report';
import { openHost } from './node-host';
import { nodePictures } from './node-pictures';
import { callsOfCommands, callsOfFunctions, callsText, type ServiceCalls } from '../host/execution/service-calls';
import { TAB_ORDER } from '../files/tab-order';

const ROOT = resolve(__dirname, '../..');
const CODE = join(ROOT, 'build/addon/Code.js');

interface Size {
  readonly registrations: number;
  readonly expenses: number;
  readonly sessions: number;
}

const rows = (count: number, row: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => row(index));

/** Writes an edition of this size as a folder of CSV tabs, and gives its path. */
function makeEdition({ registrations, expenses, sessions }: Size): string {
  const folder = mkdtempSync(join(tmpdir(), 'nec-bench-'));
  const tabs: Readonly<Record<string, readonly string[]>> = {
    Paramètres: [
      'Paramètre;Valeur',
      'Édition;NEC Mesure',
      'Jour 1;13/06/2024',
      'Jour 2;14/06/2024',
      'Structure 1;Rive gauche',
      'Structure 2;Rive droite',
      'Structure payeuse par défaut;Rive gauche',
      `CoNums du territoire;${registrations}`,
      'Coût d’une journée d’agent;540',
      'Mois de préparation;10',
      'Clé de répartition;Jours de personnel',
    ],
    Programme: [
      'Jour;Début;Fin;Format;Titre;Salle;Intervenants',
      ...rows(
        sessions,
        (n) =>
          `Jour ${1 + (n % 2)};${9 + (n % 8)}h;${10 + (n % 8)}h;Atelier;Titre ${n};Salle ${n};Personne ${n} – Fonction`,
      ),
    ],
    Inscriptions: [
      'Nom;Prénom;E-mail;Structure;Département;Profil;CoNum;Inscrit jour 1;Présent jour 1;Inscrit jour ' +
        '2;Présent jour 2',
      ...rows(
        registrations,
        (n) =>
          `NOM ${n};Prénom ${n};p${n}@exemple.org;Structure ${n % 40};${n % 2 === 0 ? 64 : 40};Participant;` +
          `${n % 5 === 0 ? 'oui' : ''};oui;${n % 6 === 0 ? '' : 'oui'};oui;${n % 3 === 0 ? 'oui' : ''}`,
      ),
    ],
    Personnel: [
      'Structure;Agent;Phase;Jours;Heures',
      'Rive gauche;A;Préparation;15;',
      'Rive droite;B;Préparation;18;',
      'Rive gauche;A;Événement;;17,5',
    ],
    Dépenses: [
      'Poste;Type de dépense;Fournisseur;N° mandat;Paiement;Montant;Payé par',
      ...rows(
        expenses,
        (n) =>
          `Poste ${n % 6};Type ${n};Fournisseur ${n};${n + 1};juin-24;${n},${10 + (n % 90)};` +
          (n % 3 === 0 ? 'Rive droite' : ''),
      ),
    ],
    Recettes: ['Type;Financeur;Montant;Perçu par', 'Subvention;ANCT;3 500,00;'],
  };
  for (const [name, lines] of Object.entries(tabs)) writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  return folder;
}

/** Edits that staff make all day long. */
const EDITS = [
  ['Inscriptions', 'C7', 'AUTRE@EXEMPLE.ORG'],
  ['Dépenses', 'F3', '440.60 €'],
  ['Paramètres', 'B9', '550.00 €'],
] as const;

const shown = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Prints the bytes of the bundle and the ms that a new context takes to load it, as each function call does. */
function measureBundle(): void {
  const code = readFileSync(CODE, 'utf8');
  const loads = Array.from({ length: 41 }, () => {
    const context = createContext({});
    const start = performance.now();
    new Script(code).runInContext(context);
    return performance.now() - start;
  });
  console.log(`| bundle | ${shown(statSync(CODE).size)} bytes |`);
  console.log(`| loading it, median of 41 | ${shown(median(loads))} ms |`);
}

/** Prints what « Générer le bilan » and a function cost on an edition of a size: service calls and milliseconds. */
async function measureCommand(size: Size): Promise<void> {
  const folder = makeEdition(size);
  const host = await openHost({
    document: (await readInput(folder, TAB_ORDER)).document,
    code: readFileSync(CODE, 'utf8'),
  });
  await host.run('genererBilan');
  const start = performance.now();
  host.call('genererBilan');
  const spent = performance.now() - start;
  const { calls, reads, writes } = host.meter;
  console.log(
    `| « Générer le bilan », ${shown(size.registrations)} registrations | ${calls} calls, of which ${reads} ` +
      `reads and ${writes} writes; ${shown(spent)} ms on the host |`,
  );
  await host.calculate();
  for (const [tab, cell, typed] of EDITS) {
    await host.edit(tab, cell, typed);
    console.log(
      `| typing « ${typed} » in ${tab}, ${shown(size.registrations)} registrations | ${host.meter.calls} ` +
        `calls, of which ${host.meter.reads} reads and ${host.meter.writes} writes |`,
    );
  }
  host.call('NEC_TAUX_ABSENCE', [], 'customFunction');
  console.log(
    `| NEC_TAUX_ABSENCE, ${shown(size.registrations)} registrations | ${host.meter.calls} calls, of which ` +
      `${host.meter.reads} reads |`,
  );
  host.close();
  rmSync(folder, { recursive: true });
}

/** Prints what « Produire le rapport » costs: service calls, milliseconds (code included), bytes of the file. */
async function measureReport(): Promise<void> {
  const pictures = nodePictures();
  const host = await openHost({
    document: (await readInput(join(ROOT, 'examples/nec-2024'), TAB_ORDER)).document,
    code: readFileSync(CODE, 'utf8'),
    pictures,
  });
  await host.run('genererBilan');
  await pictures.prepare();
  const start = performance.now();
  host.call('produireRapport');
  const spent = performance.now() - start;
  const { calls, reads, writes } = host.meter;
  const size = lastReport(host.blobs)?.blob.bytes.length ?? 0;
  console.log(
    `| « Produire le rapport », the example | ${calls} calls, of which ${reads} reads and ${writes} writes; ` +
      `${shown(spent)} ms on the host; ${shown(size / 1024)} kB of .docx |`,
  );
  host.close();
}

/** Prints how long the whole command line takes on an edition of this size, and the memory it needs at most. */
function measureCommandLine(size: Size): void {
  const folder = makeEdition(size);
  const output = join(folder, 'sortie');
  mkdirSync(output);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(ROOT, 'build/host/bilan.cjs'), folder, '--sortie', output]);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `| npm run bilan, ${shown(size.registrations)} registrations, ${size.expenses} ledger lines, ` +
      `${size.sessions} sessions | ${shown(seconds)} s (exit ${String(status)}), ` +
      `${shown(statSync(join(output, 'bilan.xlsx')).size / 1024)} kB of .xlsx |`,
  );
  rmSync(folder, { recursive: true });
}

const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  NEC_FREQUENTATION: [1],
  NEC_PART: ['Rive gauche'],
  NEC_AVANCE: ['Rive gauche'],
  NEC_SOLDE: ['Rive gauche'],
};

/** Gives the service calls of each function and command at a number of registrations, lines, sessions and answers. */
async function serviceCalls(count: number): Promise<ReadonlyMap<string, ServiceCalls>> {
  const folder = makeEdition({ registrations: count, expenses: count, sessions: Math.min(count, 400) });
  const answers = rows(count, (n) => `13/06/2024 10:${String(n % 60).padStart(2, '0')};Satisfait;${n % 11}`);
  writeFileSync(
    join(folder, 'Satisfaction.csv'),
    `${['Horodatage;Satisfaction;Recommandation', ...answers].join('\n')}\n`,
  );
  const pictures = nodePictures();
  const host = await openHost({
    document: (await readInput(folder, TAB_ORDER)).document,
    code: readFileSync(CODE, 'utf8'),
    pictures,
  });
  await host.openAsUser();
  const functions = callsOfFunctions(host, (name) => ARGUMENTS[name] ?? []);
  const commands = await callsOfCommands(host, host.menus.get('NEC') ?? []);
  host.close();
  rmSync(folder, { recursive: true });
  return new Map([...functions, ...commands]);
}

async function measureServices(): Promise<void> {
  const [few, many] = [await serviceCalls(100), await serviceCalls(10_000)];
  console.log('\n| function or command | calls of each service, 100 rows | 10,000 rows |\n| --- | --- | --- |');
  for (const [name, calls] of few)
    console.log(
      `| ${name} | ${callsText(calls)} | ` +
        `${callsText(many.get(name)) === callsText(calls) ? 'the same' : callsText(many.get(name))} |`,
    );
}

async function main(): Promise<void> {
  // Of all the rest, the only figures that are the same on every machine.
  if (process.argv.includes('--services')) {
    await measureServices();
    process.exit(0);
  }
  console.log('| what | measured |\n| --- | --- |');
  measureBundle();
  for (const registrations of [100, 2_000, 10_000])
    await measureCommand({ registrations, expenses: 300, sessions: 80 });
  await measureReport();
  for (const registrations of [100, 2_000, 50_000]) measureCommandLine({ registrations, expenses: 300, sessions: 80 });
  await measureServices();
  process.exit(0);
}

void main();
