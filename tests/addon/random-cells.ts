// Run by random-cells.test.ts, and by `npm run hasard` for 2 000 workbooks. Whatever text, number or date stands in any
// cell of any tab, the road of the command line ends with whole files: no exception, nothing English, no NaN, no
// undefined, nothing of Inscriptions or of the columns that tell who answered. Then come the commands of the menu, the
// functions and what is typed: all of it in each workbook of the script, one in turn in those of the test.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { reportsOf } from '../../src/host/files/last-report';
import { openHost } from '../../src/terminal/node-host';
import { ANY_CHARACTER } from '../make/any-character';
import { contentsInSight } from '../make/report/document-contents';
import { registrationRow, smallWorkbook } from '../make/small-workbook';
import { workbook, type Given } from '../make/workbook-of-rows';
import { listed } from '../../src/domain/names';

const code = readFileSync('build/addon/Code.js', 'utf8');

/** What stands in the cells of people, and nowhere else. */
const PLANTED = 'zqxwv';
const FOREIGN = /\bNaN\b|undefined|\[object |Infinity|Cannot read|is not a function|TypeError|RangeError/u;
const COMMANDS = listed(`
  verifierDonnees | preparerClasseur | actualiser | grilleProgramme | comparerEditions | feuillesEmargement
  exporterJournal
`);
const FUNCTIONS = listed(`
  =NEC_PARTICIPANTS() | =NEC_TAUX_ABSENCE("jeudi") | =NEC_CHARGES() | =NEC_SOLDE("Rive gauche") | =NEC_DUREE()
  =NEC_NPS() | =NEC_SATISFACTION()
`);

const PIECES = [
  ...listed(`
    jeu 12/06/2025 | 10h / 11h15 | 10h-11h15 | 25h99 | 32/13/2024 | 13.06.2024 | 2024-06-13T09:00:00Z | 14/06
    Jour 0 | Jour 99 | jeudi | J1 | 31/02 | 1.234 | 1 234,56 € | 12€50 | (12,50) | 12,50- | - | −2 | 1e309 | 1e21
    0x10 | 999999999999999 | 12,345 | 1/0 | ½ | 50/50 | 110 % | -5 % | 33,33 % | ? | … | néant | N/A | Total
    Sous-total Achats | TOTAUX | ANNULÉ – grève | Annulé | oui | non | peut-être | =1+1
  `),
  "'=A1",
  ...listed(`
    +33 | @cmd | #REF! | #N/A | ALPI40 | Rive gauche | rive droite | Parts égales | Pourcentages
    Part de Rive gauche | Structure 3 | Jour 3 | Charges de personnel | 86 Bénévolat | 87
    64 - Pyrénées-Atlantiques | 01000 | 2A | Très satisfait | Oui ; Non | a;b;c | 11 | atelier | préparation
    Jean DUPONT, Marie DURAND | constructor | __proto__ | toString | <b>&amp;"
  `),
  '\u0000',
  '\u200b',
  '\ud83d\ude00',
  '\ud800',
  'é'.repeat(300),
  'a\nb\r\nc',
  '\t',
  ' ',
  ...listed('~NEC x | ▸ NEC Bilan : x | Inscrit jour 1 | Présent jour 12 | Montant | Valeur'),
];
const value: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ maxLength: 20, unit: ANY_CHARACTER }).filter((text) => !text.startsWith('=')) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 60_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ min: -10, max: 3e6, noNaN: true }).map((v) => ({ v, t: 2, s: 'date' })) },
);
const TABS = Object.keys(smallWorkbook());
const change = fc.record({
  tab: fc.constantFrom(...TABS),
  row: fc.integer({ min: 0, max: 7 }),
  column: fc.integer({ min: 0, max: 12 }),
  value,
  header: fc.integer({ min: 0, max: 7 }),
});

interface Change {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value: Given;
  readonly header: number;
}

/** Gives the small edition with cells replaced; a header is spared seven times in eight, so that the tabs are read. */
function changed(changes: readonly Change[]): ReturnType<typeof smallWorkbook> {
  const small = smallWorkbook();
  const tabs = Object.fromEntries(Object.entries(small).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  for (const { tab, row, column, value: given, header } of changes) {
    const rows = tabs[tab] ?? [];
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    if (row > 0 || header === 0) cells[column] = given;
  }
  const people = tabs['Inscriptions'] ?? [];
  people.push(registrationRow([`${PLANTED}nom`, `${PLANTED}prénom`, `${PLANTED}@exemple.org`]));
  return tabs;
}

function textOf(report: Uint8Array): string {
  return Object.entries(unzipSync(report))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/gu, ' '))
    .join('\n');
}

/** Gives what is wrong with a text that people read, where what was typed is let through. */
function faultsIn(name: string, text: string, typed: string): string[] {
  const found = FOREIGN.exec(text);
  return [
    ...(found !== null && !typed.includes(found[0])
      ? [`${name} : ${text.slice(Math.max(0, found.index - 80), found.index + 80)}`]
      : []),
    ...(text.toLowerCase().includes(PLANTED) ? [`${name} holds a name of Inscriptions`] : []),
  ];
}

/** Gives what went wrong; `turn` tells what is done after the road, null for everything. */
async function faultsOf(changes: readonly Change[], asTyped: boolean, turn: number | null): Promise<string[]> {
  const tabs = changed(changes);
  const typed = JSON.stringify(tabs);
  const document = { ...workbook(tabs), styles: { date: { n: { pattern: 'dd/mm/yyyy' } } } };
  const host = await openHost({ document, code });
  const wrong: string[] = [];
  const attempt = async (name: string, action: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await action();
    } catch (error) {
      // A refusal in French is an answer to a person at the menu; the command line has nobody to answer.
      const message = error instanceof Error ? error.message : String(error);
      if (name === 'bilan' || !/[éèà’«]/u.test(message) || FOREIGN.test(message)) wrong.push(`${name}: ${message}`);
      return null;
    }
  };
  await attempt('bilan', async () => {
    await host.openAsUser();
    const known = host.call('ongletsReconnus');
    if (!Array.isArray(known) || known.length === 0) return;
    if (asTyped) await host.run('normaliserSaisie');
    const texts = JSON.parse(String(await host.run('produireDocuments'))) as Record<string, string>;
    for (const [name, text] of Object.entries(texts)) wrong.push(...faultsIn(name, text, typed));
    const reports = reportsOf(host.blobs);
    if (reports.length !== 2) wrong.push(`${reports.length} reports`);
    for (const { blob } of reports) wrong.push(...faultsIn('report', textOf(blob.bytes), typed));
    for (const name of host.sheetNames.filter((sheet) => !TABS.includes(sheet)))
      wrong.push(...faultsIn(name, JSON.stringify(host.values(name)), typed));
  });
  const commands = COMMANDS.map((name) => () => attempt(name, () => host.run(name)));
  const functions = async (): Promise<void> => {
    const formulas = FUNCTIONS.map((formula) => [formula]);
    await attempt('functions', () => host.paste('Constats', 'J1', formulas));
    for (const [index, formula] of FUNCTIONS.entries()) {
      const failure = host.errorOf('Constats', `J${index + 1}`);
      if (failure !== null && (FOREIGN.test(failure) || !/[éèàçê’«]/u.test(failure)))
        wrong.push(`${formula}: ${failure}`);
    }
  };
  const edits = async (): Promise<void> => {
    for (const { tab, row, column, value: given } of changes.slice(0, 3))
      if (typeof given === 'string' && row > 0 && host.sheetNames.includes(tab))
        await attempt('onEdit', () => host.edit(tab, `${String.fromCharCode(65 + column)}${row + 1}`, given));
  };
  const again = async (): Promise<void> => {
    await attempt('genererBilan', () => host.run('genererBilan'));
    const once = JSON.stringify(contentsInSight(host.document()));
    await attempt('genererBilan', () => host.run('genererBilan'));
    if (JSON.stringify(contentsInSight(host.document())) !== once) wrong.push('genererBilan: not the same again');
  };
  // First: what the commands and gestures leave, such as functions, is told anew at each generation.
  const all = [again, ...commands, functions, edits];
  for (const [index, action] of all.entries()) if (turn === null || turn % all.length === index) await action();
  host.close();
  return wrong;
}

/** Gives back how many workbooks were tried, and what went wrong in the first that failed. */
export async function tryWorkbooks(
  numRuns: number,
  seed: number,
  firstTurn: number | null = null,
): Promise<{ tried: number; failures: unknown[] }> {
  let tried = 0;
  const failures: unknown[] = [];
  const samples = fc.sample(fc.tuple(fc.array(change, { minLength: 1, maxLength: 12 }), fc.boolean()), {
    seed,
    numRuns,
  });
  for (const [changes, asTyped] of samples) {
    const wrong = await faultsOf(changes, asTyped, firstTurn === null ? null : firstTurn + tried);
    tried += 1;
    if (wrong.length > 0) failures.push({ wrong, changes });
    if (failures.length >= 5) break;
  }
  return { tried, failures };
}
