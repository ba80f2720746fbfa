import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { COMMANDS, FILES } from '../../src/addon/commands';
import { FUNCTIONS } from '../../src/addon/functions/index';
import * as main from '../../src/addon/main';
import { CODE } from '../make/example';
import { SCENES } from './faults/scenes';

const ROOT = join(__dirname, '../..');

const { body } = parse(CODE, { ecmaVersion: 2019, sourceType: 'script' });
const TOP_LEVEL = body
  .flatMap((statement) => (statement.type === 'FunctionDeclaration' ? [statement.id.name] : []))
  .sort();

describe('Code.js, as Google gets it', () => {
  test('is ES2019 and has a top-level function for each export of main and command, and no other', async () => {
    const commands = await Promise.all(
      FILES.map((file) => import(`../../src/addon/commands/${file}`) as Promise<object>),
    );
    expect(TOP_LEVEL).toEqual([FUNCTIONS, main, ...commands].flatMap((module) => Object.keys(module)).sort());
  });

  test('has every command: those that no line names are what commands share', () => {
    const files = readdirSync(join(ROOT, 'src/addon/commands')).map((name) => basename(name, '.ts'));
    expect(files.filter((file) => !FILES.includes(file)).sort()).toEqual(['generate', 'run-command']);
  });

  test('has every handler that the menu names, and the tests a scene of it for `npm run faults`', () => {
    const handlers = COMMANDS.map(({ command }) => command.handler);
    expect(handlers.filter((handler) => !TOP_LEVEL.includes(handler))).toEqual([]);
    expect(handlers.filter((handler) => !Object.keys(SCENES).includes(handler))).toEqual([]);
  });

  test('has the documentation of every custom function right above it, with one @param a parameter', () => {
    for (const name of Object.keys(FUNCTIONS)) {
      const match = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nfunction ${name}\\(([^)]*)\\)`, 'u').exec(CODE);
      expect([name, match?.[1]?.includes('@customfunction'), match?.[1]?.includes('@return')]).toEqual([
        name,
        true,
        true,
      ]);
      const documented = [...(match?.[1]?.matchAll(/@param \{\w+\} (\w+)/gu) ?? [])].map((found) => found[1]);
      expect([name, documented]).toEqual([
        name,
        (match?.[2] ?? '')
          .split(',')
          .map((parameter) => parameter.trim())
          .filter((parameter) => parameter !== ''),
      ]);
    }
  });

  test('loads in a bare context, without calling any service', () => {
    const context = createContext(Object.create(null) as object);
    runInContext(CODE, context);
    expect(runInContext('typeof genererBilan', context)).toBe('function');
    expect(runInContext('typeof TextEncoder + typeof setTimeout + typeof Buffer', context)).toBe(
      'undefinedundefinedundefined',
    );
  });

  test('loads without folding a word or asking for a clock: each cell that calls it loads it anew', () => {
    const context = createContext({});
    runInContext(
      `var made = [];
      for (const [of, name] of [[String.prototype, 'normalize'], [Intl, 'DateTimeFormat'], [Intl, 'NumberFormat'],
        [Intl, 'Collator']]) {
        const own = of[name];
        of[name] = function (...given) { made.push(name); return own.apply(this, given); };
      }`,
      context,
    );
    runInContext(CODE, context);
    expect(runInContext('made.join()', context)).toBe('');
  });

  test('evaluates what the menu and triggers call at the first call, and nothing of it for a cell', () => {
    const context = createContext({});
    const watched = CODE.replace(
      /"src\/addon\/(?:commands\/)?([\w-]+)\.ts"\(\) \{/gu,
      '$& throw new Error("$1 is evaluated");',
    );
    runInContext(watched, context);
    expect(() => runInContext('genererBilan()', context) as unknown).toThrow('generate-bilan is evaluated');
    expect(() => runInContext('aPropos()', context) as unknown).toThrow('about is evaluated');
    expect(() => runInContext('onOpen()', context) as unknown).toThrow('main is evaluated');
    for (const call of ['NEC_NPS()', 'NEC_BILAN()'])
      expect(() => runInContext(call, context) as unknown).toThrow('SpreadsheetApp is not defined');
  });

  test('10.12 one plain file: under 1.3 MB, names and lines kept, a French comment above each function', () => {
    expect(statSync(join(ROOT, 'build/addon/Code.js')).size).toBeLessThan(1_300_000);
    // Pages are texts, each on a line of its own kind; what runs in the script is cut into lines.
    const long = CODE.split('\n').filter((line) => line.length > 2_000 && !line.includes('<script>'));
    expect(long).toEqual([]);
    expect(CODE.match(/^function \w+/gmu)?.length).toBe(CODE.match(/\*\/\nfunction \w+/gu)?.length);
  });

  test('10.12 one plain file: nothing in it is made from text', () => {
    expect(CODE.match(/new Function|\beval\(|\bFunction\(|= Function;|[\w+/]{200}/gu)).toBeNull();
  });

  test('10.12 one plain file: a trace names our functions', () => {
    const context = createContext({});
    runInContext(CODE, context, { filename: 'Code.js' });
    const trace = runInContext(
      '(() => { try { genererBilan(); } catch (failure) { return failure.stack; } })()',
      context,
    ) as string;
    expect(trace).toMatch(/at runCommand \(Code\.js:\d+[\s\S]*at genererBilan \(Code\.js:\d+/u);
  });

  test('is what clasp would push, with the manifest and nothing else', () => {
    const status: unknown = JSON.parse(
      execFileSync('node_modules/.bin/clasp', ['show-file-status', '--json'], { cwd: ROOT, encoding: 'utf8' }),
    );
    const pages = readdirSync(join(ROOT, 'build/addon')).filter((name) => name.endsWith('.html'));
    expect((status as { filesToPush: string[] }).filesToPush.sort()).toEqual(
      ['Code.js', 'appsscript.json', ...pages].map((name) => `build/addon/${name}`).sort(),
    );
  });

  test('asks for three scopes and the Drive service, in V8, in Paris', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'build/addon/appsscript.json'), 'utf8'))).toEqual({
      timeZone: 'Europe/Paris',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/drive.file',
      ],
    });
  });
});
