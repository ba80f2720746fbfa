// Two people work on one workbook: they type, paste, insert, delete and move, events get lost, services fail, and they
// click on the menu. Beside it, a second workbook undergoes the same gestures with no add-on at all: what staff
// typed must be the same in both, but for normalised cells, filled derived cells and the refresh argument of our
// functions; and every figure must be the one reckoned afresh.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LockTable } from '../../src/host/execution/document-state';
import { openHost } from '../../src/terminal/node-host';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { cellInput } from '../../src/workbook/cells/cell-input';
import { amount, day, email, hours, quantity, time, yesNo } from '../../src/workbook/cells/kinds';
import { normalForm } from '../../src/workbook/filling/normal-form';
import type { CellValue } from '../../src/google/surface';
import { reopening } from '../make/reopening';
import { smallWorkbook } from '../make/small-workbook';
import { workbook } from '../make/workbook-of-rows';
import { listed } from '../../src/domain/names';

const code = readFileSync('build/addon/Code.js', 'utf8');
const STAFF_TABS = Object.keys(smallWorkbook());
const GENERATED = listed(`
  Tableau de bord | Bilan | État des dépenses | Budget | Équilibre | Pièces | Analyse | Programme détaillé
  Contrôles
`);
const FUNCTIONS: readonly (readonly [string, (figures: Figures) => number | null])[] = [
  ['=NEC_TAUX_ABSENCE()', ({ participation }) => participation.tauxAbsence],
  ['=NEC_CHARGES()', ({ finances }) => (finances.charges === null ? null : finances.charges / 100)],
  ['=NEC_PARTICIPANTS()', ({ participation }) => participation.participants],
  ['=1+NEC_ATELIERS("Atelier")', ({ programme }) => programme.ateliers],
];

interface Figures {
  readonly programme: { readonly ateliers: number | null };
  readonly participation: { readonly participants: number | null; readonly tauxAbsence: number | null };
  readonly finances: { readonly charges: number | null };
}

const TYPED = [
  ...listed(
    '9h30 | 14:15 | 440.60 € | 1 234,5 | douze | oui | x | non | A.B@Exemple.ORG | jeudi | 14/06/2024 | jeudi 13 juin',
  ),
  '',
  '17h30',
  '3',
  '=1+1',
  "'=X()",
  ...listed('Préparation | Rive gauche | Atelier | Annulé | 012'),
];
const typed = fc.constantFrom(...TYPED);
const tab = fc.constantFrom('Programme', 'Inscriptions', 'Personnel', 'Dépenses', 'Recettes', 'Paramètres');
const cell = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), fc.integer({ min: 2, max: 9 }))
  .map(([column, row]) => `${column}${row}`);
const event = fc.integer({ min: 0, max: 4 }).map((drawn) => drawn > 0);
const COMMANDS = ['genererBilan', 'genererBilan', 'verifierDonnees', 'actualiser', 'preparerClasseur'];

const kind = <Kind extends string>(...kinds: [Kind, ...Kind[]]) => fc.constantFrom<Kind[]>(...kinds);
const action = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: kind('edit'), tab, a1: cell, typed, event }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('paste'),
      tab,
      a1: cell,
      block: fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 3 }),
      event,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('insertRows', 'deleteRows', 'moveColumn', 'insertColumn'),
      tab: fc.constantFrom('Programme', 'Inscriptions', 'Dépenses'),
      at: fc.integer({ min: 2, max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('typeInGenerated'),
      tab: fc.constantFrom(...GENERATED),
      row: fc.integer({ min: 1, max: 30 }),
      column: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('command'),
      name: fc.constantFrom(...COMMANDS),
      fault: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 2 }),
      busy: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('open') }) },
);
type Action = typeof action extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const KINDS = [amount, day, email, hours, quantity, time, yesNo];
const DAYS = [
  { number: 1, date: '2024-06-13' },
  { number: 2, date: '2024-06-14' },
];
const clockOf = (date: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' }).format(date);

/** The serial number of a moment of our cells, to the minute. */
function numberOf(value: CellValue): unknown {
  if (!(value instanceof Date)) return value;
  const moment = cellInput(value, clockOf);
  return typeof moment === 'object'
    ? Math.round((Date.parse(moment.day) / 86_400_000 + 25_569 + moment.minutes / 1440) * 1440)
    : value;
}

function isNormalFormOf(after: CellValue, before: CellValue): boolean {
  const input = cellInput(before, clockOf);
  return KINDS.some((kind) => {
    const normal = normalForm(kind, { days: DAYS }, input);
    if (normal === null) return false;
    return (
      after === normal ||
      (typeof normal === 'number' && after instanceof Date && numberOf(after) === Math.round(normal * 1440))
    );
  });
}

const withoutRefresh = (formula: string): string => formula.replace(/;*"maj:[^"]*"/gu, '');
const isDerived = (formula: string): boolean => /^=(?:N\(\d+\/\d+\)|T\("[^"]*"\))$/u.test(formula);

interface Pair {
  readonly host: SpreadsheetHost;
  readonly plain: SpreadsheetHost;
  readonly locks: LockTable;
  markers: string[];
  /** A run was cut off and not mended yet: what is typed in a half-written tab goes with it (docs/differences.md). */
  isCutOff: boolean;
}

/** Gives what the add-on did to staff's cells that it may not do. */
function lossesOf({ host, plain }: Pair): string[] {
  return STAFF_TABS.flatMap((name) => {
    const [values, formulas, typedValues, typedFormulas] = [
      host.values(name),
      host.formulas(name),
      plain.values(name),
      plain.formulas(name),
    ];
    return typedValues.flatMap((cells, row) =>
      cells.flatMap((before, column): string[] => {
        const after = values[row]?.[column] ?? '';
        const formula = formulas[row]?.[column] ?? '';
        const typedFormula = typedFormulas[row]?.[column] ?? '';
        if (typedFormula !== '')
          // What the add-on derives from a row goes when the row has nothing of it any more.
          return withoutRefresh(formula) === typedFormula || (isDerived(typedFormula) && formula === '' && after === '')
            ? []
            : [`${name} ${row + 1},${column + 1}: ${typedFormula} became ${formula} ${String(after)}`];
        if (before === '')
          return after === '' || after === false || isDerived(formula)
            ? []
            : [`${name} ${row + 1},${column + 1}: blank became ${String(after)}`];
        const isSame = numberOf(after) === numberOf(before) || isNormalFormOf(after, before);
        return isSame ? [] : [`${name} ${row + 1},${column + 1}: ${String(before)} became ${String(after)}`];
      }),
    );
  });
}

function figuresOf(host: SpreadsheetHost): Figures {
  return JSON.parse(String(host.call('chiffresDuBilan'))) as Figures;
}

/** Gives the cells of our functions that do not show the figure reckoned now. */
function staleOf(host: SpreadsheetHost): string[] {
  const figures = figuresOf(host);
  return FUNCTIONS.flatMap(([formula, of], index) => {
    const shown = host.values('Mes chiffres')[index]?.[0] ?? '';
    const figure = of(figures);
    if (formula.startsWith('=1+')) return [];
    return shown === (figure ?? '') ? [] : [`${formula} shows ${String(shown)}, not ${String(figure)}`];
  });
}

async function act(pair: Pair, step: Action, index: number): Promise<void> {
  const { host, plain } = pair;
  const both = async (gesture: (of: SpreadsheetHost) => Promise<void>) => {
    await gesture(plain);
    await gesture(host);
  };
  switch (step.kind) {
    case 'edit':
      return both((of) => of.edit(step.tab, step.a1, step.typed, { event: step.event }));
    case 'paste':
      return both((of) => of.paste(step.tab, step.a1, step.block, { event: step.event }));
    case 'insertRows':
      return both((of) => of.insertRows(step.tab, step.at));
    case 'deleteRows':
      return both((of) => of.deleteRows(step.tab, step.at));
    case 'insertColumn':
      return both((of) => of.insertColumns(step.tab, step.at));
    case 'moveColumn':
      return both((of) => of.moveColumns(step.tab, step.at, 1, 1));
    case 'typeInGenerated': {
      const marker = `mot ${index} ${pair.markers.length}`;
      if (!host.sheetNames.includes(step.tab) || pair.isCutOff) return;
      await host.edit(step.tab, `${String.fromCharCode(64 + step.column)}${step.row}`, marker);
      pair.markers.push(marker);
      return;
    }
    case 'open':
      await host.openAsUser();
      pair.isCutOff = false;
      return;
    case 'command': {
      const other = {};
      if (step.busy) pair.locks.take('classeur', other);
      if (step.fault !== null) host.failAt(step.fault, step.fault % 2 === 0 ? 'once' : 'forever');
      try {
        await host.run(step.name);
        pair.isCutOff = false;
      } catch (error) {
        if (!/Le travail|Quelqu’un d’autre/u.test(String(error))) throw error;
        if (String(error).includes('interrompu')) pair.isCutOff = true;
      }
      pair.locks.release('classeur', other);
    }
  }
}

const start = reopening(async () => {
  const document = workbook(smallWorkbook({ 'Mes chiffres': FUNCTIONS.map(([formula]) => [formula]) }));
  const host = await openHost({ document, code });
  await host.run('preparerClasseur');
  return host;
}, code);

async function wrongAfter(actions: readonly Action[]): Promise<string[]> {
  const locks = new LockTable();
  const pair: Pair = {
    host: await start({ lockTable: locks }),
    plain: await start({ code: '' }),
    locks,
    markers: [],
    isCutOff: false,
  };
  try {
    for (const [index, step] of actions.entries()) await act(pair, step, index);
    const wrong = lossesOf(pair);
    await pair.host.run('actualiser');
    wrong.push(...staleOf(pair.host), ...lossesOf(pair));
    await pair.host.run('genererBilan');
    wrong.push(...lossesOf(pair));
    const everything = pair.host.sheetNames.flatMap((name) => pair.host.values(name).flat().map(String));
    // A second mark typed in the same cell takes the place of the first, by the person's own hand: only the last of a
    // cell counts.
    for (const marker of lastMarkers(actions, pair.markers))
      if (!everything.includes(marker)) wrong.push(`« ${marker} » is lost`);
    return wrong;
  } finally {
    pair.host.close();
    pair.plain.close();
  }
}

function lastMarkers(actions: readonly Action[], markers: readonly string[]): string[] {
  // One that was not typed, since its tab was missing or half-written, has no marker: then none is looked for.
  const typedAt = actions.filter((step) => step.kind === 'typeInGenerated');
  if (typedAt.length !== markers.length) return [];
  const places = typedAt.map((step) => `${step.tab} ${step.row} ${step.column}`);
  return markers.filter((_, index) => places.lastIndexOf(places[index] ?? '') === index);
}

/** Gives back how many sequences were tried, and the first counterexample. */
export async function trySequences(numRuns: number, seed: number): Promise<{ tried: number; failures: unknown[] }> {
  let tried = 0;
  const property = fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 12 }), async (actions) => {
    tried += 1;
    const wrong = await wrongAfter(actions);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
  });
  const result = await fc.check(property, {
    seed,
    numRuns,
    endOnFailure: false,
    maxSkipsPerRun: 0,
    plugins: [fc.interruptAfterTimeLimit(200_000)],
  });
  const { failed, counterexamplePath: path, counterexample: actions, errorInstance } = result;
  return { tried, failures: failed ? [{ path, actions, error: String(errorInstance) }] : [] };
}
