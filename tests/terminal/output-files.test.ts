import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseUnwritable, UnwritableFolderError, writeFiles } from '../../src/terminal/output-files';

const FOLDER = mkdtempSync(join(tmpdir(), 'nec-sortie-'));
const place = (...names: readonly string[]): string => join(FOLDER, ...names);

afterAll(() => rmSync(FOLDER, { recursive: true }));

test('files are written all or none: one that cannot be leaves the others alone, nothing beside', async () => {
  mkdirSync(place('prise', 'b'), { recursive: true });
  writeFileSync(place('prise', 'a'), 'ancien');
  await expect(
    writeFiles(
      place('prise'),
      new Map([
        ['a', 'neuf'],
        ['b', 'neuf'],
      ]),
    ),
  ).rejects.toThrow(new UnwritableFolderError(`${place('prise', 'b')} : un dossier porte ce nom.`));
  expect(readdirSync(place('prise')).sort()).toEqual(['a', 'b']);
  expect(readFileSync(place('prise', 'a'), 'utf8')).toBe('ancien');
});

test('what stands in the way is told before any work, and nothing is made', async () => {
  writeFileSync(place('fichier'), '');
  await expect(refuseUnwritable(place('fichier'), ['a'])).rejects.toThrow(
    new UnwritableFolderError(`${place('fichier')} : un fichier porte ce nom.`),
  );
  await expect(refuseUnwritable(place('fichier', 'sous'), ['a'])).rejects.toThrow(
    new UnwritableFolderError(`${place('fichier', 'sous')} : un fichier porte ce nom.`),
  );
  // The system makes no folder there.
  await expect(writeFiles('/proc/bilan', new Map([['a', 'neuf']]))).rejects.toThrow(
    /^\/proc\/bilan : écriture (?:impossible|non autorisée)\.$/,
  );
  await refuseUnwritable(place('neuf', 'et', 'profond'), ['a']);
  expect(readdirSync(FOLDER).sort()).toEqual(['fichier', 'prise']);
});
