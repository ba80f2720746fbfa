import { openPage } from '../../host/open-page';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

test('« Exporter le programme… » offers both files, no name in them, writes nothing; the grid is a tab', async () => {
  const tabs = smallWorkbook();
  const host = await open(CODE, tabs);
  await host.run('exporterProgramme');
  expect(host.sheetNames).toEqual(Object.keys(tabs));
  const page = openPage(host);
  const files = JSON.parse(page.document.querySelector('#donnees')?.textContent ?? '') as Record<
    string,
    { name: string; text: string }
  >;
  expect(Object.values(files).map(({ name }) => name)).toEqual(['programme.ics', 'schedule.json']);
  expect(files['calendar']?.text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/u);
  for (const { text } of Object.values(files))
    expect(
      ['UN', 'Aline', 'DEUX', 'Bruno', 'TROIS', 'Carole', 'exemple.org'].filter((name) =>
        new RegExp(`\\b${name}\\b`, 'u').test(text),
      ),
    ).toEqual([]);
  expect([...page.document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    'Télécharger programme.ics',
    'Télécharger schedule.json',
  ]);

  await host.run('grilleProgramme');
  expect(host.sheetNames).toEqual([...Object.keys(tabs), 'Grille du programme']);
  expect(host.values('Grille du programme').slice(3, 6)).toEqual([
    ['Heure', 'Amphi', 'Salle 1'],
    ['9h30 – 10h', 'Ouverture', ''],
    ['10h – 12h', '', 'Cartographier\nAda LOVELACE'],
  ]);
  await host.run('grilleProgramme');
  expect(host.sheetNames).toEqual([...Object.keys(tabs), 'Grille du programme']);
});
