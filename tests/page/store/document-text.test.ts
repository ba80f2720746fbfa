import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { DocumentText } from '../../../src/page/store/document-text';
import { smallWorkbook } from '../../make/small-workbook';
import { open } from '../../host/open-workbook';

test('what is kept of a workbook is all of it, whatever changed since it was last told', async () => {
  const people = smallWorkbook()['Inscriptions']?.[1] ?? [];
  const [head = []] = smallWorkbook()['Inscriptions'] ?? [];
  const many = Array.from({ length: 300 }, (_, index) => [`NOM ${index}`, ...people.slice(1)]);
  const host = await open(
    readFileSync('build/addon/Code.js', 'utf8'),
    smallWorkbook({ Inscriptions: [head, ...many], Calculs: [['=SUM(A2:A3)', '=Inscriptions!A290'], [1], [2]] }),
  );
  const text = new DocumentText(host.book);
  const tab = 'Inscriptions';
  for (const change of [
    () => host.edit(tab, 'A290', 'Nouveau'),
    () => host.edit('Calculs', 'A2', '12,5'),
    () => host.clearCells(tab, 'A270:C271'),
    () => host.paste(tab, 'A400', [['a', 'b'], ['c']]),
    () => host.setNote(tab, 'B2', 'une note'),
    () => host.run('preparerClasseur'),
    () => host.insertRows(tab, 3, 60),
    () => host.deleteRows(tab, 2, 20),
    () => host.moveColumns(tab, 1, 1, 4),
    () => host.sort(tab, 'A2:D250', 1),
    () => host.renameSheet('Calculs', 'Autre'),
    () => host.run('verifierDonnees'),
    () => host.deleteSheet('Contrôles'),
    () => host.hideRows(tab, 5, 2),
    () => host.setFilter(tab, 'A1:D250'),
    () => host.insertColumns(tab, 2),
    () => host.run('genererBilan'),
  ]) {
    await change();
    const { resources: _, ...document } = host.document();
    expect(isDeepStrictEqual(JSON.parse(String(text)), JSON.parse(JSON.stringify(document)))).toBe(true);
  }
});
