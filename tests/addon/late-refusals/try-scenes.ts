// On a host that refuses writes late, every command and trigger of the bundle has its writes refused, one at a time and
// all of them: it must say so in French, the workbook must be as before or whole (or mended by the next run, where the
// command adds to what stands there), and what staff typed must stay.
import { readFileSync } from 'node:fs';
import type { Area } from '../../../src/host/values/document';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { openHost } from '../../../src/terminal/node-host';
import { contentsInSight } from '../../make/document-contents';
import { reopening } from '../../make/reopening';
import { NOTED, SCENES, TABS, type Scene } from './scenes';
import { workbook } from '../../make/workbook-of-rows';

const code = readFileSync('build/addon/Code.js', 'utf8');

/** The functions that people or Google call: those of the bundle but for custom functions and the command line's. */
function calledFunctions(host: SpreadsheetHost): string[] {
  const own = new Set(host.functions.map(({ name }) => name));
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

/** What is refused late: one write, every one, or, where there is none, any service. */
type Refusal = number | 'all' | 'service';

/** Gives which refusals are tried, of how many writes. */
type Choice = (writes: readonly number[], scene: number) => Refusal[];

/** Gives back how many writes the scene has; adds what went wrong when those chosen were refused. */
async function tryScene(name: string, scene: Scene, chosen: (writes: number[]) => Refusal[], wrong: string[]) {
  const start = () => startOf(scene)({ refusesWritesLate: true, ...scene.options });
  const probe = await start();
  const before = contents(probe, scene);
  await scene.act(probe);
  const writes = probe.meter.log.flatMap(({ service, method }, index) =>
    service.startsWith('SpreadsheetApp') && CHANGES.test(method) ? [index + 1] : [],
  );
  const methods = probe.meter.log.map(({ method, tab }) => `${method} of ${tab ?? ''}`);
  const whole = contents(probe, scene);
  const values = new Map(probe.sheetNames.map((tab) => [tab, probe.values(tab)]));
  const mend = scene.mend ?? scene.act;
  await mend(probe);
  const mended = contents(probe, scene);
  probe.close();
  for (const call of writes.length === 0 ? (['service'] as const) : chosen(writes)) {
    const which = typeof call === 'number' ? `${methods[call - 1]}, call ${call} of ${writes.length} writes` : call;
    const where = `${name}, ${which}`;
    const host = await start();
    if (call === 'all')
      host.deny({
        service: 'SpreadsheetApp.Range',
        writing: true,
        message: 'You are trying to edit a protected cell or object.',
      });
    else if (call === 'service') host.failAt(2, 'forever');
    else host.failAt(call, 'once');
    const said = await told(host, scene.act);
    host.allow();
    const now = contents(host, scene);
    if (said !== '' && scene.isSilent !== true && !isFrench(said)) wrong.push(`${where}: told ${said}`);
    if (said === '' && scene.isSilent !== true && (now !== whole || call === 'service'))
      wrong.push(`${where}: nothing is told`);
    if (scene.leaves === 'nothing' && !said.includes('pas pu être actualisée') && now !== whole && now !== before)
      wrong.push(`${where}: neither as before nor whole: ${difference(now, whole)}; ${difference(now, before)}`);
    const gone = lost(host, values, scene, before);
    if (gone.length > 0) wrong.push(`${where}: what staff typed changed: ${gone.join('; ')}`);
    const ends = scene.mend === undefined ? [whole, mended] : [mended];
    for (let times = 0; times < 3 && !ends.includes(contents(host, scene)); times += 1) await told(host, mend);
    if (!ends.includes(contents(host, scene)))
      wrong.push(`${where}: running again does not mend: ${difference(contents(host, scene), mended)}`);
    host.close();
  }
  return writes.length;
}

/** What is tried of each command, and what went wrong. */
interface Refused {
  readonly tried: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

/** Each write, and all of them. */
const EVERYTHING: Choice = (writes) => [...writes, 'all'];

/** The write in the middle and all of them by turns, one a scene: what npm test tries of the whole. */
export const BY_TURNS: Choice = (writes, scene) =>
  scene % 2 === 0 ? [writes[Math.floor(writes.length / 2)] ?? 1] : ['all'];

/** Refuses writes of each command, those chosen; gives back how many it has. */
export async function tryScenes(choice = EVERYTHING): Promise<Refused> {
  const host = await openHost({ document: workbook(TABS), code });
  const commands = calledFunctions(host);
  host.close();
  const wrong: string[] = [];
  const tried: Record<string, number> = {};
  let number = 0;
  for (const name of commands) {
    const scenes = SCENES[name] ?? [];
    if (scenes.length === 0) wrong.push(`${name}: no scene`);
    for (const scene of scenes) {
      const turn = number++;
      const chosen = (writes: number[]): Refusal[] => choice(writes, turn);
      tried[name] = (tried[name] ?? 0) + (await tryScene(name, scene, chosen, wrong));
    }
  }
  return { tried, wrong };
}
