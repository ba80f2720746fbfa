import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');

function sources(folder: string, ending = '.ts'): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** The scripts of build/; what they make stands below it. */
const scripts = (ending: string): string[] => sources('build', ending).filter((file) => dirname(file) === 'build');

const FILES = sources('src');
const TESTS = sources('tests');
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the sources', () => {
  test('have no file longer than 300 lines', () => {
    expect([...FILES, ...TESTS].filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
  });

  test('have no name that says nothing, and no line that a screen does not show whole', () => {
    const files = [...FILES, ...TESTS, ...['.mjs', '.cjs'].flatMap((ending) => scripts(ending))];
    expect(files.filter((file) => /^(?:utils?|helpers?|common|types|misc)\./u.test(basename(file)))).toEqual([]);
    const others = ['.html', '.css', '.svg'].flatMap((ending) => sources('src', ending));
    // A row of a table is one line, and so is what a case of the rules gives and must give.
    const prose = ['README.md', ...sources('docs', '.md').filter((file) => !file.endsWith('bilan-rules.md'))];
    const wide = (line: string): boolean => line.length > 120 && !(line.startsWith('|') || line.startsWith('<!--'));
    const found = [...files, ...others, ...prose].flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (wide(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('are in rooms of at most thirty files, and never of one; so are tests, which mirror them', () => {
    const rooms = new Map<string, number>();
    for (const file of [...FILES, ...TESTS]) rooms.set(dirname(file), (rooms.get(dirname(file)) ?? 0) + 1);
    const isOf = (room: string, files: number): boolean => files === 1 && room.startsWith('src');
    expect([...rooms].filter(([room, files]) => files > 30 || isOf(room, files))).toEqual([]);
  });

  test("write the French that people read with ’; what matches a typed ' is a regular expression of both", () => {
    const straight = /(?<![\p{L}\\])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd)'(?=\p{L}|\$\{)/iu;
    const isComment = /^\s*(?:\/\/|\/?\*)/u;
    const wrong = [...FILES, ...sources('src', '.html')].flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (!isComment.test(line) && straight.test(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test('say each colour of tabs, report and pages once, and those of our page at its head', () => {
    const files = ['.ts', '.css', '.html'].flatMap((ending) =>
      ['words', 'workbook', 'report', 'addon'].flatMap((room) => sources(`src/${room}`, ending)),
    );
    const said = files
      // What the diagnostic paints to see what Google does of it is no look of ours.
      .filter((file) => !file.startsWith('src/addon/diagnostic/'))
      .flatMap((file) => textOf(file).match(/(?:#|')[\da-f]{6}\b/giu) ?? [])
      .map((color) => color.slice(1).toLowerCase());
    expect(said.filter((color, index) => said.indexOf(color) !== index)).toEqual([]);
    const [, head = '', rest = ''] = /^([^]*?:root \{[^}]*\})([^]*)$/u.exec(textOf('src/page/shell/shell.css')) ?? [];
    expect(head.match(/#[\da-f]{6};/gu)?.length).toBeGreaterThan(10);
    expect(rest.match(/#[\da-f]{3,8}(?=[;\s])/gu)).toBeNull();
  });

  test('of the host hold no word of the trade: it would run anybody’s script', () => {
    const words = /nec(?![a-z])|n[eé]c_|numérique en commun|bilan|mandat|conum/iu;
    const host = FILES.filter((file) => file.startsWith('src/host/'));
    expect(host.filter((file) => words.test(textOf(file)))).toEqual([]);
  });

  test('reckon with euros only where cells are read and written', () => {
    const allowed = [
      'src/domain/money.ts',
      'src/domain/calendar.ts',
      'src/workbook/cells/amount.ts',
      'src/workbook/cells/cell-figure.ts',
      'src/workbook/cells/quantity.ts',
      'src/words/french.ts',
    ];
    const inside = FILES.filter(
      (file) => /^src\/(?:domain|words|workbook|report|addon)\//u.test(file) && !allowed.includes(file),
    );
    expect(inside.filter((file) => /\/ 100\b|toFixed\(|parseFloat\(/u.test(textOf(file)))).toEqual([]);
  });

  /** Gives the sources of some rooms that hold what a rule of theirs forbids, comments aside. */
  const holding = (rooms: string, forbidden: RegExp, except: readonly string[] = []): string[] =>
    FILES.filter((file) => new RegExp(`^src/(?:${rooms})/`, 'u').test(file) && !except.includes(file)).filter((file) =>
      forbidden.test(textOf(file).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, '')),
    );

  test('are passed the day of today, where a document is made of a workbook', () => {
    expect(holding('domain|report|words|workbook', /new Date\(\)|Date\.now\(/u)).toEqual([]);
  });

  test('know in the domain no Date, and no exception but that of a bug', () => {
    expect(holding('domain', /new Date\b/u)).toEqual([]);
    expect(holding('domain', /\bthrow\b/u, ['src/domain/assert.ts'])).toEqual([]);
  });
});
