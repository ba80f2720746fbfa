import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import * as diagnostic from '../../src/addon/commands/diagnostic';
import * as exportProgramme from '../../src/addon/commands/export-programme';
import * as importRegistrations from '../../src/addon/commands/import-registrations';
import * as pointage from '../../src/addon/commands/pointage';
import * as main from '../../src/addon/main';
import { HELP, MENU } from '../../src/addon/menu';
import * as onDemand from '../../src/addon/on-demand';
import { CODE } from '../make/example';

const ROOT = join(__dirname, '../..');

function topLevelFunctions(): string[] {
  const { body } = parse(CODE, { ecmaVersion: 2019, sourceType: 'script' });
  return body.flatMap((statement) => (statement.type === 'FunctionDeclaration' ? [statement.id.name] : [])).sort();
}

describe('Code.js, as Google gets it', () => {
  test('is ES2019 and has a top-level function for each export of main, of on-demand and of the commands alone in their part, and no other', () => {
    expect(topLevelFunctions()).toEqual([main, onDemand, diagnostic, exportProgramme, importRegistrations, pointage].flatMap((part) => Object.keys(part)).sort());
  });

  test('has every handler that the menu names', () => {
    const handlers = [...MENU, ...HELP].flatMap((item) => (item === null ? [] : [item.handler]));
    expect(handlers.filter((handler) => !topLevelFunctions().includes(handler))).toEqual([]);
  });

  test('has the documentation of every custom function right above it, with one @param a parameter', () => {
    const names = topLevelFunctions().filter((name) => name.startsWith('NEC_'));
    expect(names).toHaveLength(21);
    for (const name of names) {
      const match = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nfunction ${name}\\(([^)]*)\\)`, 'u').exec(CODE);
      expect([name, match?.[1]?.includes('@customfunction'), match?.[1]?.includes('@return')]).toEqual([name, true, true]);
      const documented = [...(match?.[1]?.matchAll(/@param \{\w+\} (\w+)/gu) ?? [])].map((found) => found[1]);
      expect([name, documented]).toEqual([name, (match?.[2] ?? '').split(',').map((parameter) => parameter.trim()).filter((parameter) => parameter !== '')]);
    }
  });

  test('loads in a bare context, without calling any service', () => {
    const context = createContext(Object.create(null) as object);
    runInContext(CODE, context);
    expect(runInContext('typeof genererBilan', context)).toBe('function');
    expect(runInContext('typeof TextEncoder + typeof setTimeout + typeof Buffer', context)).toBe('undefinedundefinedundefined');
  });

  test('evaluates what the menu calls at the first click, and nothing of it for a cell or an opening', () => {
    const context = createContext({});
    runInContext(CODE, context);
    runInContext('Function = function () { throw new Error("a part is evaluated"); }', context);
    expect(() => runInContext('genererBilan()', context) as unknown).toThrow('a part is evaluated');
    for (const call of ['NEC_NPS()', 'NEC_BILAN()', 'onOpen()']) expect(() => runInContext(call, context) as unknown).toThrow('SpreadsheetApp is not defined');
  });

  test('is under 500 kB', () => {
    expect(statSync(join(ROOT, 'build/addon/Code.js')).size).toBeLessThan(500_000);
  });

  test('is what clasp would push, with the manifest and nothing else', () => {
    const status: unknown = JSON.parse(execFileSync('npx', ['clasp', 'show-file-status', '--json'], { cwd: ROOT, encoding: 'utf8' }));
    const pages = readdirSync(join(ROOT, 'build/addon')).filter((name) => name.endsWith('.html'));
    expect((status as { filesToPush: string[] }).filesToPush.sort()).toEqual(['Code.js', 'appsscript.json', ...pages].map((name) => `build/addon/${name}`).sort());
  });

  test('asks for three scopes and the Drive service, in V8, in Paris', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'build/addon/appsscript.json'), 'utf8'))).toEqual({
      timeZone: 'Europe/Paris',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui', 'https://www.googleapis.com/auth/drive.file'],
    });
  });
});
