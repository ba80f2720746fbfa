// The services of every command and trigger of the bundle are made to fail: it must say so in French, the workbook must
// be as before or whole (or mended by the next run, where the command adds to what stands there), and what staff typed
// must stay.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Area } from '../../../src/host/values/document';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { openHost } from '../../../src/terminal/node-host';
import { GENERATED_TAB_KEYS } from '../../../src/workbook/phrases/tab-names';
import { contentsInSight } from '../../make/report/document-contents';
import { reopening } from '../../make/reopening';
import { NOTED, SCENES, TABS, type Scene } from './scenes';
import { workbook } from '../../make/workbook-of-rows';

const code = readFileSync('build/addon/Code.js', 'utf8');

/** The functions that people or Google call: those of the bundle but for custom functions and the command line's. */
export async function calledFunctions(): Promise<string[]> {
  const host = await openHost({ document: workbook(TABS), code });
  const own = new Set(host.functions.map(({ name }) => name));
  host.close();
  const terminal = readFileSync('src/addon/commands/command-line.ts', 'utf8');
  return [...code.matchAll(/^function (\w+)\(/gmu)]
    .flatMap(([, name = '']) => name)
    .filter((name) => !own.has(name) && !name.startsWith('SONDE_') && !terminal.includes(`function ${name}(`));
}

/** Objects with their keys in one order. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

interface Ruled {
  readonly cells: unknown;
  readonly validations?: readonly { readonly areas: readonly Area[] }[];
}

/** A tab with its cells as a text, and those of each rule of validation, however its areas are cut. */
function withCells(tab: Ruled): unknown {
  const cells = new Map<string, Set<string>>();
  for (const { areas, ...rule } of tab.validations ?? []) {
    const of = cells.get(JSON.stringify(rule, sorted)) ?? new Set();
    for (const { startRow, startColumn, endRow, endColumn } of areas)
      for (let row = startRow; row <= endRow; row += 1)
        for (let column = startColumn; column <= endColumn; column += 1) of.add(`${row} ${column}`);
    cells.set(JSON.stringify(rule, sorted), of);
  }
  return {
    ...tab,
    cells: JSON.stringify(tab.cells),
    validations: [...cells].map(([rule, of]) => [rule, [...of].sort()]).sort(),
  };
}

/** Everything in sight; refresh arguments, and what anonymising draws, are new at each run. */
function contents(host: SpreadsheetHost, { replaces = false }: Scene): string {
  const seen = Object.entries(contentsInSight(host.document())).filter(([name]) => !name.startsWith('Sauvegarde '));
  const text = JSON.stringify(Object.fromEntries(seen.map(([name, tab]) => [name, withCells(tab as Ruled)])), sorted)
    .replace(/[;,]*\\+"maj:[^"\\]*\\+"/gu, '')
    .replace(/\d\dh\d\d\./gu, 'heure');
  return replaces ? text.replace(/\d+/gu, '0') : text;
}

/** What the person was told: an error, or what was said of a part that could not be done; '' for nothing. */
async function told(host: SpreadsheetHost, act: Scene['act']): Promise<string> {
  const before = host.dialogs.length;
  try {
    const answer = JSON.stringify([await act(host)]);
    const shown = host.dialogs.slice(before).map((dialog) => ('text' in dialog ? dialog.text : ''));
    return [answer, ...shown].filter((text) => /pas pu|Rien n’a été écrit|pas finie/u.test(text)).join(' ');
  } catch (failure) {
    return String(failure);
  }
}
const isFrench = (text: string): boolean => !/Exception|Service |You are|TypeError/u.test(text) && /[éèà’]/u.test(text);

/** Gives the cells that staff typed and that are no longer there. */
function lost(host: SpreadsheetHost, whole: ReadonlyMap<string, unknown[][]>, scene: Scene, before: string): string[] {
  if (scene.replaces === true) return [];
  const everything = host.sheetNames.flatMap((name) => host.values(name).flat());
  const noted = !before.includes(NOTED) || everything.includes(NOTED) ? [] : [NOTED];
  const cells = Object.entries(scene.tabs ?? TABS).flatMap(([name, rows]) =>
    rows.flatMap((row, index) =>
      row.flatMap((given, column) => {
        const [now, then] = [host.values(name)[index]?.[column], whole.get(name)?.[index]?.[column]];
        const isSame =
          now === given ||
          JSON.stringify(now) === JSON.stringify(then) ||
          (typeof given === 'string' && given.startsWith('=') && host.formulas(name)[index]?.[column] !== '') ||
          (now === scene.typed && now !== undefined);
        return given === '' || isSame ? [] : [`${name} ${index + 1},${column + 1}: ${JSON.stringify(now)}`];
      }),
    ),
  );
  return [...noted, ...cells];
}

const CHANGES = /^(?:set(?!Active)|insert|delete|add|clear|copyTo|breakApart|merge|protect|remove|hide|show)/u;

/** The first tab in which two workbooks differ, from where they do. */
function difference(one: string, other: string): string {
  const [left, right] = [JSON.parse(one), JSON.parse(other)] as Record<string, unknown>[];
  for (const tab of new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])) {
    const [a, b] = [JSON.stringify([left?.[tab]]), JSON.stringify([right?.[tab]])];
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    if (a !== b) return `${tab}: ${a.slice(Math.max(0, at - 60), at + 60)} / ${b.slice(Math.max(0, at - 60), at + 60)}`;
  }
  return '';
}

const starts = new Map<Scene['tabs'], Map<Scene['prepare'], ReturnType<typeof reopening>>>();

/** Gives what opens the workbook that a scene begins with, made once for all that begin alike. */
function startOf({ tabs = TABS, prepare, options }: Scene): ReturnType<typeof reopening> {
  const alike = starts.get(tabs) ?? new Map<Scene['prepare'], ReturnType<typeof reopening>>();
  starts.set(tabs, alike);
  const make = async (): Promise<SpreadsheetHost> => {
    const host = await openHost({ document: workbook(tabs), code, ...options });
    await prepare?.(host);
    return host;
  };
  const start = alike.get(prepare) ?? reopening(make, code);
  alike.set(prepare, start);
  return start;
}

/**
 * How a scene is made to fail: one of its calls, once or with all that follow; one of its writes, which Google accepts
 * and refuses late; or every write, refused late.
 */
type Way = 'once' | 'forever' | 'late' | 'all late';
interface Failure {
  readonly way: Way;
  /** Its number, from 1; of no meaning when all fail. */
  readonly call: number;
}

/** The calls of a scene, by service and method, and the numbers of those that write in cells and sheets. */
interface Calls {
  readonly methods: readonly string[];
  readonly writes: readonly number[];
}

/** Gives the failures that are tried of a scene, by its place among all. */
type Choice = (calls: Calls, scene: number) => Failure[];

/** What a run without failure makes of the workbook of a scene. */
interface Known {
  readonly before: string;
  readonly whole: string;
  readonly backup: unknown;
  readonly values: ReadonlyMap<string, unknown[][]>;
  readonly changesNothing: boolean;
}

const isLate = ({ way }: Failure): boolean => way === 'late' || way === 'all late';

function failAs(host: SpreadsheetHost, { way, call }: Failure): void {
  if (way === 'all late')
    host.deny({
      service: 'SpreadsheetApp.Range',
      writing: true,
      message: 'You are trying to edit a protected cell or object.',
    });
  else host.failAt(call, way === 'forever' ? 'forever' : 'once');
}

/** The cells that were set aside, without the time when they were. */
function backupOf(host: SpreadsheetHost): unknown {
  const name = host.sheetNames.find((each) => each.startsWith('Sauvegarde '));
  return name === undefined ? null : host.values(name).map((row) => row.slice(0, 3));
}

/** Makes a scene fail, then runs it again; gives what went wrong, and the workbook at the end. */
async function wrongAfter(host: SpreadsheetHost, scene: Scene, failure: Failure, known: Known) {
  const { before, whole, backup, values, changesNothing } = known;
  const wrong: string[] = [];
  failAs(host, failure);
  const said = await told(host, scene.act);
  host.allow();
  if (said !== '' && failure.way === 'forever') await host.openAsUser();
  const now = contents(host, scene);
  const mayBeQuiet = scene.isSilent === true || (now === whole && !(changesNothing && failure.way === 'forever'));
  if (said === '' && !mayBeQuiet) wrong.push(`nothing is told: ${difference(now, whole)}`);
  if (said !== '' && scene.isSilent !== true && !(isFrench(said) && (scene.says ?? /./u).test(said)))
    wrong.push(`told ${said}`);
  if (said !== '' && now === whole && scene.isUndone === true && !isLate(failure)) wrong.push(`told ${said}, yet done`);
  if (scene.leaves === 'nothing' && !said.includes('pas pu être actualisée') && now !== whole && now !== before)
    wrong.push(`neither as before nor whole: ${difference(now, whole)}; ${difference(now, before)}`);
  const gone = lost(host, values, scene, before);
  if (gone.length > 0) wrong.push(`what staff typed changed: ${gone.join('; ')}`);
  let end = now;
  for (let times = 0, former = ''; times < 3 && end !== former && (end !== whole || scene.mend); times += 1) {
    former = end;
    await told(host, scene.mend ?? scene.act);
    end = contents(host, scene);
  }
  if (!isDeepStrictEqual(backupOf(host), backup)) wrong.push('what was typed is not set aside once');
  if (host.sheetNames.filter((name) => name.startsWith('~NEC ')).length > GENERATED_TAB_KEYS.length)
    wrong.push('copies pile up');
  return { wrong, end };
}

/** Makes a scene fail; gives back how often, of how many writes, and what went wrong. */
async function tryScene(name: string, scene: Scene, chosen: (calls: Calls) => Failure[]) {
  const wrong: string[] = [];
  const start = (refusesWritesLate = false) => startOf(scene)({ refusesWritesLate, ...scene.options });
  const probe = await start();
  const before = contents(probe, scene);
  await scene.act(probe);
  const { log } = probe.meter;
  const methods = log.map(({ service, method }) => `${service}.${method}`);
  const writes = log.flatMap(({ service, method }, index) =>
    service.startsWith('SpreadsheetApp') && CHANGES.test(method) ? [index + 1] : [],
  );
  const whole = contents(probe, scene);
  const known: Known = {
    before,
    whole,
    backup: backupOf(probe),
    values: new Map(probe.sheetNames.map((tab) => [tab, probe.values(tab)])),
    changesNothing: writes.length === 0,
  };
  probe.close();
  /** What running once more makes of it. */
  let again: string | null = null;
  const mended = async (): Promise<string> => {
    const host = await start();
    await scene.act(host);
    await (scene.mend ?? scene.act)(host);
    const text = contents(host, scene);
    host.close();
    return text;
  };
  const failures = chosen({ methods, writes });
  for (const failure of failures) {
    const host = await start(isLate(failure));
    const { method, tab } = log[failure.call - 1] ?? { method: 'every write', tab: null };
    const where = `${name}, ${failure.way}, ${method} of ${tab ?? ''}, call ${failure.call} of ${log.length}`;
    const { wrong: found, end } = await wrongAfter(host, scene, failure, known);
    // Univer mixes up the formulas of two workbooks of one id that are open at a time.
    host.close();
    if ((end !== whole || scene.mend) && end !== (again ??= await mended()))
      found.push(`running again does not mend: ${difference(end, again)}`);
    wrong.push(...found.map((each) => `${where}: ${each}`));
  }
  return { tried: failures.length, writes: writes.length, wrong };
}

/** Each call, once and for good; each write, and all of them, late. */
const everything = ({ methods, writes }: Calls): Failure[] => [
  ...methods.flatMap((_, index): Failure[] => [
    { way: 'once', call: index + 1 },
    { way: 'forever', call: index + 1 },
  ]),
  ...writes.map((call): Failure => ({ way: 'late', call })),
  ...(writes.length > 0 ? [{ way: 'all late', call: 0 } as const] : []),
];

/**
 * What `npm test` tries of the whole: one failure a scene, its way by turns, at a call of a method that no scene before
 * it has seen fail so, the nearest to the middle; of a scene that writes nothing, all but its first call.
 */
export function sample(): Choice {
  const seen = new Set<string>();
  return ({ methods, writes }, scene) => {
    if (writes.length === 0) return [{ way: 'forever', call: 2 }];
    const way = (['late', 'once', 'all late', 'forever'] as const)[scene % 4] ?? 'once';
    const calls = way === 'late' ? writes : methods.map((_, index) => index + 1);
    const middle = calls[Math.floor(calls.length / 2)] ?? 1;
    const near = [...calls].sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
    const kindOf = (call: number): string => `${way} ${methods[call - 1] ?? ''}`;
    const call = near.find((each) => !seen.has(kindOf(each))) ?? middle;
    seen.add(kindOf(call));
    return [{ way, call }];
  };
}

/** Makes the services of each command and trigger fail, or of those named; tells which write at all. */
export async function tryScenes(choice: Choice, only: readonly string[] = []) {
  const commands = (await calledFunctions()).filter((name) => only.length === 0 || only.includes(name));
  const wrong = commands.filter((name) => !SCENES[name]).map((name) => `${name}: no scene`);
  const writing = new Set<string>();
  let tried = 0;
  for (const [turn, [name, scene]] of commands
    .flatMap((each) => (SCENES[each] ?? []).map((scene) => [each, scene] as const))
    .entries()) {
    const found = await tryScene(name, scene, (calls) => choice(calls, turn));
    tried += found.tried;
    wrong.push(...found.wrong);
    if (found.writes > 0) writing.add(name);
  }
  return { tried, wrong, writing: [...writing] };
}

/** Makes one of them fail in every way, at every call: so many of those failures, from one of them on. */
export const tryEverything = (name: string, from: number, most: number) =>
  tryScenes((calls) => everything(calls).slice(from, from + most), [name]);
