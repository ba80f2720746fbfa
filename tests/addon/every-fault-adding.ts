// What adds to the staff's own tabs (commands and triggers) with one of its service calls made to fail. Whatever staff
// typed must stay, and running again must give the workbook of a run without fault.
import { readFileSync } from 'node:fs';
import { openHost } from '../../src/terminal/node-host';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { contentsInSight } from '../make/document-contents';
import { reopening } from '../make/reopening';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';
import { allFaults, callsFrom, type Faults } from './every-fault';

const code = readFileSync('build/addon/Code.js', 'utf8');

interface Scene {
  readonly name: string;
  readonly tabs: ReturnType<typeof smallWorkbook>;
  /** Brings the workbook to where the scene begins. */
  readonly prepare: readonly string[];
  readonly act: (host: SpreadsheetHost) => Promise<unknown>;
  /** What the act types, which may be left as it was typed. */
  readonly typed?: string;
}

const { Paramètres = [], Programme = [], Inscriptions = [], Dépenses = [] } = smallWorkbook();
const functions = { 'Mes chiffres': [['=NEC_TAUX_ABSENCE()'], ['=1+NEC_CHARGES("Achats")'], ['note']] };
const broken = smallWorkbook({
  ...functions,
  Recettes: [
    ['Type', 'Financeur', 'Montant', 'Perçu par'],
    ['Subvention', 'ANCT', 'deux cents', ''],
  ],
});

const SCENES: readonly Scene[] = [
  // Some tabs are missing and some lack columns, so that every step has something to do.
  {
    name: 'preparerClasseur',
    tabs: { Paramètres, Programme, Inscriptions, Dépenses, Avis: [], ...functions },
    prepare: [],
    act: (host) => host.run('preparerClasseur'),
  },
  { name: 'verifierDonnees', tabs: broken, prepare: [], act: (host) => host.run('verifierDonnees') },
  {
    name: 'actualiser',
    tabs: smallWorkbook(functions),
    prepare: ['genererBilan'],
    act: (host) => host.run('actualiser'),
  },
  {
    name: 'ecrireIndicateur',
    tabs: smallWorkbook(functions),
    prepare: [],
    act: (host) => {
      host.select('Mes chiffres', 'B1');
      if (host.formulas('Mes chiffres')[0]?.[1]) return Promise.resolve();
      return host.run('ecrireIndicateur', ['NEC_PARTICIPANTS', '']);
    },
  },
  { name: 'onOpen', tabs: smallWorkbook(functions), prepare: ['genererBilan'], act: (host) => host.openAsUser() },
  {
    name: 'onEdit of an amount that is marked',
    tabs: broken,
    prepare: ['preparerClasseur', 'verifierDonnees'],
    act: (host) => host.edit('Recettes', 'C2', '440.60 €'),
    typed: '440.60 €',
  },
  {
    name: 'onEdit of a time',
    tabs: smallWorkbook(functions),
    prepare: ['preparerClasseur'],
    act: (host) => host.edit('Programme', 'B2', '9h15'),
    typed: '9h15',
  },
];

/** Gives the workbook in which the scene begins, open each time from what was saved the first time. */
function reopened({ tabs, prepare }: Scene): () => Promise<SpreadsheetHost> {
  return reopening(async () => {
    const host = await openHost({ document: workbook(tabs), code });
    for (const command of prepare) await host.run(command);
    return host;
  }, code);
}

/** Everything in sight; refresh arguments are new at each run. */
const contents = (host: SpreadsheetHost): string =>
  JSON.stringify(contentsInSight(host.document())).replace(/\\"maj:[^"\\]*\\"/gu, 'maj');

/** Gives the cells that staff typed and that are no longer there, as typed or in their normal form. */
function lost(host: SpreadsheetHost, whole: ReadonlyMap<string, unknown[][]>, { tabs, typed }: Scene): string[] {
  return Object.entries(tabs).flatMap(([name, rows]) =>
    rows.flatMap((row, index) =>
      row.flatMap((given, column) => {
        const [now, then] = [host.values(name)[index]?.[column], whole.get(name)?.[index]?.[column]];
        const formula = host.formulas(name)[index]?.[column] ?? '';
        const isSame =
          now === given ||
          (now === typed && now !== undefined) ||
          JSON.stringify(now) === JSON.stringify(then) ||
          (formula !== '' && typeof given === 'string' && given.startsWith('='));
        return given === '' || isSame ? [] : [`${name} ${index + 1},${column + 1}: ${JSON.stringify(now)}`];
      }),
    ),
  );
}

/** Tries one call in so many, failing once and for good. */
async function everyCall(scene: Scene, steps: { readonly once: number; readonly forever: number }): Promise<Faults> {
  const opened = reopened(scene);
  const whole = await opened();
  await scene.act(whole);
  const { calls } = whole.meter;
  await scene.act(whole);
  const mended = contents(whole);
  const values = new Map(Object.keys(scene.tabs).map((name) => [name, whole.values(name)]));
  whole.close();
  const wrong: string[] = [];
  const tried = [
    ...callsFrom(1, calls, steps.once).map((call) => ({ call, lasting: 'once' as const })),
    ...callsFrom(1 + Math.floor(steps.forever / 2), calls, steps.forever).map((call) => ({
      call,
      lasting: 'forever' as const,
    })),
  ];
  for (const { call, lasting } of tried) {
    const host = await opened();
    host.failAt(call, lasting);
    try {
      await scene.act(host);
    } catch {
      // What a command says when it fails is told by every-fault.ts.
    }
    const gone = lost(host, values, scene);
    if (gone.length > 0)
      wrong.push(`${scene.name}, ${lasting}, call ${call} of ${calls}: what staff typed changed: ${gone.join('; ')}`);
    // The first run may only bring back what was cut off.
    await scene.act(host);
    await scene.act(host);
    if (contents(host) !== mended)
      wrong.push(`${scene.name}, ${lasting}, call ${call} of ${calls}: running again does not mend`);
    host.close();
  }
  return { tried: tried.length, wrong };
}

export async function everyFaultAdding(once: number, forever: number): Promise<Faults> {
  const found: Faults[] = [];
  for (const scene of SCENES) found.push(await everyCall(scene, { once, forever }));
  return allFaults(found);
}
