import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELP, MENU } from '../../src/addon/commands';

const GUIDE = join(__dirname, '../../docs/guide.md');
const TABLE = /(<!-- Écrit depuis src\/addon\/commands\.ts .*-->\n)[^]*(\n<!-- fin du menu -->)/u;

function menuTable(): string {
  const commands = MENU.flatMap((line) => line ?? []);
  return [
    '| Commande | Ce qu’elle fait |',
    '| --- | --- |',
    ...commands.map(({ caption, does }) => `| ${caption} | ${does} |`),
    ...HELP.map(({ caption, does }) => `| Aide › ${caption} | ${does} |`),
  ].join('\n');
}

test('the table of commands in docs/guide.md is the menu', () => {
  const guide = readFileSync(GUIDE, 'utf8');
  const written = guide.replace(TABLE, (_, before: string, after: string) => `${before}\n${menuTable()}\n${after}`);
  expect(written).toContain(menuTable());
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(GUIDE, written);
  expect(readFileSync(GUIDE, 'utf8')).toBe(written);
});
