import { openPage } from '../../host/open-page';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { readJournal, totalOf } from '../../make/read-journal';
import { smallWorkbook } from '../../make/small-workbook';

test('« Exporter le journal comptable » shows the journal to copy or download, and changes nothing', async () => {
  const tabs = smallWorkbook();
  const [header = [], first = [], ...rest] = tabs['Dépenses'] ?? [];
  const host = await open(CODE, {
    ...tabs,
    Dépenses: [
      header,
      first.map((cell, column) => (header[column] === 'Fournisseur' ? '</script><b>x</b>\u2028y' : cell)),
      ...rest,
    ],
  });
  await host.run('exporterJournal');
  const page = openPage(host);
  const journal = page.document.querySelector<HTMLTextAreaElement>('#journal');
  const text = journal?.value ?? '';
  expect(journal?.readOnly).toBe(true);
  const figures = JSON.parse(String(host.call('chiffresDuBilan'))) as { finances: { charges: number } };
  expect(totalOf(readJournal(text), 'Charges')).toBe(figures.finances.charges);
  page.click(page.document.querySelector('#copier'));
  await page.settled();
  expect([journal?.selectionStart, journal?.selectionEnd]).toEqual([0, text.length]);
  expect(page.document.querySelector('#etat')?.textContent).toBe('Le texte est sélectionné : copiez-le avec Ctrl + C.');
  expect(page.calls).toEqual([]);
  expect(host.sheetNames).toEqual(Object.keys(tabs));
  // The same as the command line's.
  expect(JSON.parse(String(await host.run('produireDocuments')))).toMatchObject({ journal: text });
});
