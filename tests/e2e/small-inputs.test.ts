import { join } from 'node:path';
import { readInput } from '../../src/host/files/input-file';
import { openWith } from '../make/example';
import { TAB_ORDER } from '../../src/files/tab-order';
import { UnreadableFileError } from '../../src/files/unreadable-file';

test.each([
  ['dossiers/absent.xlsx', /absent\.xlsx : fichier ou dossier introuvable\.$/],
  ['classeurs/README.md/sous', /sous : fichier ou dossier introuvable\.$/],
  ['xlsx', /^xlsx : Le dossier ne contient aucun fichier \.csv\.$/],
  ['dossiers/guillemets/Dépenses.csv', /^Dépenses\.csv : Donnez le dossier qui contient les fichiers \.csv/],
])('%s is refused in one line', async (name, message) => {
  const reading = readInput(join(__dirname, '../samples', name), TAB_ORDER);
  await expect(reading).rejects.toThrow(UnreadableFileError);
  await expect(reading).rejects.toThrow(message);
});

test('words in quotes before others swallow no line of a ledger', async () => {
  const { document, complaints } = await readInput(join(__dirname, '../samples/dossiers/guillemets'), TAB_ORDER);
  const host = await openWith(document);
  try {
    await host.run('normaliserSaisie');
    const { finances } = JSON.parse(String(host.call('chiffresDuBilan'))) as { finances: { charges: number } };
    expect([finances.charges, complaints]).toEqual([100_000, []]);
  } finally {
    host.close();
  }
});
