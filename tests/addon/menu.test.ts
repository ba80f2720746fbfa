import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/addon/commands';
import { FINAL_COMMANDS } from '../../src/page/shell/final-commands';

const ROOT = join(__dirname, '../..');
const GUIDE = join(ROOT, 'docs/guide.md');
const TABLE = /(<!-- Écrit depuis src\/addon\/commands\.ts .*-->\n)[^]*(\n<!-- fin du menu -->)/u;

function menuTable(): string {
  return [
    '| Commande | Ce qu’elle fait |',
    '| --- | --- |',
    ...COMMANDS.map(
      ({ group, command: { caption, does } }) => `| ${group === null ? '' : `${group} › `}${caption} | ${does} |`,
    ),
  ].join('\n');
}

test('the table of commands in docs/guide.md is the menu', () => {
  const guide = readFileSync(GUIDE, 'utf8');
  const written = guide.replace(TABLE, (_, before: string, after: string) => `${before}\n${menuTable()}\n${after}`);
  expect(written).toContain(menuTable());
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(GUIDE, written);
  expect(readFileSync(GUIDE, 'utf8')).toBe(written);
});

test('every path of the menu that people read is one that is there', () => {
  const paths = new Set(
    COMMANDS.map(({ group, command }) => ['NEC', group, command.caption].flatMap((name) => name ?? []).join(' › ')),
  );
  const read = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:src\/.*\.(?:ts|html)|docs\/guide\.md|README\.md)$/u.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8').replace(/['`] \+\s*['`]|\n/gu, (gap) =>
        gap === '\n' ? ' ' : '',
      );
      return [...text.matchAll(/«\s(NEC › [^»]+?)\s»/gu)].map(([, path = '']) => path.replace(/\s+/gu, ' '));
    });
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((path) => !paths.has(path))).toEqual([]);
});

test('the commands that the page does not undo are those that say so', () => {
  const final = COMMANDS.filter(({ command: { file } }) => {
    const words = /phrases-[\w-]+/u.exec(readFileSync(join(ROOT, `src/addon/commands/${file}.ts`), 'utf8'))?.[0];
    const text = words === undefined ? '' : readFileSync(join(ROOT, `src/addon/phrases/${words}.ts`), 'utf8');
    return text.includes('ne s’annule pas');
  });
  expect(final.map(({ command }) => command.handler).sort()).toEqual(FINAL_COMMANDS);
});
