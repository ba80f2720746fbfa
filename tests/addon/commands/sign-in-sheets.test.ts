import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

const SHEETS = ['Émargement jeu. 13 matin', 'Émargement ven. 14 après-midi'];

test('« Feuilles d’émargement » makes a tab a half-day, sets aside what was typed; no figure changes', async () => {
  const tabs = smallWorkbook();
  const host = await open(CODE, tabs);
  const figures = host.call('chiffresDuBilan');
  await host.run('feuillesEmargement');
  expect(host.sheetNames).toEqual([...Object.keys(tabs), ...SHEETS]);
  expect(
    host
      .values(SHEETS[0] ?? '')
      .slice(5, 8)
      .map((row) => row.slice(0, 4)),
  ).toEqual([
    [2, 'TROIS', 'Carole', 'Association'],
    [3, 'UN', 'Aline', 'Mairie'],
    ['Personnes venues sans s’être inscrites', '', '', ''],
  ]);
  expect(host.call('chiffresDuBilan')).toBe(figures);
  expect(host.call('ongletsReconnus')).toEqual(Object.keys(tabs));

  await host.edit(SHEETS[0] ?? '', 'B8', 'NOUVEAU');
  await host.run('genererBilan');
  await host.run('feuillesEmargement');
  const backup = host.sheetNames.find((name) => name.startsWith('Sauvegarde')) ?? '';
  expect(host.values(backup).flat()).toContain('NOUVEAU');
  expect(host.values(SHEETS[0] ?? '')[7]?.[1]).toBe('');
  expect(host.sheetNames.filter((name) => name.startsWith('Émargement'))).toEqual(SHEETS);

  // Renamed, it is the same tab; the bilan made before can still be undone.
  await host.renameSheet(SHEETS[1] ?? '', 'Signatures du vendredi');
  await host.run('feuillesEmargement');
  expect(host.sheetNames).not.toContain(SHEETS[1]);
  await host.run('annulerDerniereGeneration');
  expect(host.sheetNames).toEqual([...Object.keys(tabs), SHEETS[0], 'Signatures du vendredi', backup]);
});
