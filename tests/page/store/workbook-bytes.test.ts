import { UnreadableFileError } from '../../../src/files/unreadable-file';
import { readXlsx } from '../../../src/host/xlsx/read';
import { readSource, writtenBytes, type Content } from '../../../src/page/store/workbook-bytes';
import { cellsOf, extrasOf, partOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';
import { staffWorkbook } from '../../make/xlsx/staff-workbook';
import { makeCell, makeSheet } from '../../make/workbook-document';

const STAFF = staffWorkbook();

/** Gives what the page holds of a workbook: a copy, which it changes. */
function held({ document, properties }: Content): Content {
  return structuredClone({ document, properties });
}

describe('a workbook of the page', () => {
  test('is read with what the page cannot show', () => {
    const { document, notices } = readSource({ bytes: STAFF });
    expect(document).toEqual(readXlsx(STAFF));
    expect(notices).toEqual([
      'Graphiques que vous avez faits : gardé dans le fichier, mais pas affiché ici (onglet « Perso »).',
      'Mises en forme conditionnelles (couleurs graduées, barres, icônes…) : gardé dans le fichier, mais pas ' +
        'affiché ici (onglet « Perso »).',
      'Règles de validation autres que les listes et les cases à cocher : gardé dans le fichier, mais pas ' +
        'affiché ici (onglet « Perso »).',
    ]);
  });

  test('is written save after save from what it was opened as, with all that is the staff’s own', async () => {
    const opened = readSource({ bytes: STAFF });
    const page = held(opened);
    let written = STAFF;
    for (const amount of [13, 14, 15]) {
      cellsOf(page.document, 'Dépenses')[1]![1] = makeCell(amount) as never;
      const bytes = writtenBytes(opened, JSON.stringify({ ...page, properties: [['essai', String(amount)]] }));
      written = bytes;
      expect([cellsOf(readXlsx(bytes), 'Dépenses')[1]?.[1]?.v, readSource({ bytes }).properties]).toEqual([
        amount,
        [['essai', String(amount)]],
      ]);
      expect(partOf(bytes, 'xl/charts/chart1.xml')).toBe(partOf(STAFF, 'xl/charts/chart1.xml'));
      expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('<colorScale>');
      expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('type="whole"');
    }
    expect(await schemaFaults(written, { original: STAFF })).toEqual([]);
  });

  test('keeps tabs that the page added and renamed through several saves', async () => {
    const opened = readSource({ bytes: STAFF });
    const page = held(opened);
    page.document.sheets['neuf'] = makeSheet(7, 'Neuf', [['a']], { id: 'neuf' });
    page.document.sheetOrder.push('neuf');
    writtenBytes(opened, JSON.stringify(page));
    page.document.sheets['neuf'].name = 'Renommé';
    page.document.sheets['8'] = makeSheet(8, 'Huit', [['b']], { id: '8' });
    page.document.sheetOrder.push('8');
    const file = writtenBytes(opened, JSON.stringify(page));
    expect(await schemaFaults(file, { original: STAFF })).toEqual([]);
    const saved = readXlsx(file);
    expect(saved.sheetOrder.map((id) => saved.sheets[id]?.name).slice(-2)).toEqual(['Renommé', 'Huit']);
    expect([extrasOf(saved, 'Renommé').gid, cellsOf(saved, 'Huit')[0]?.[0]?.v]).toEqual([7, 'b']);
  });

  test('is made of CSV files in UTF-8 or as an older Excel has them', () => {
    const { document } = readSource({
      files: [
        { name: 'Dépenses.csv', bytes: new Uint8Array(Buffer.from('Poste;Café', 'latin1')) },
        { name: 'Recettes.csv', bytes: new TextEncoder().encode('Type;Été') },
      ],
    });
    expect([cellsOf(document, 'Dépenses')[0]?.[1]?.v, cellsOf(document, 'Recettes')[0]?.[1]?.v]).toEqual([
      'Café',
      'Été',
    ]);
  });

  test('that is none, or is cut off, is refused', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('rien'), STAFF.subarray(0, 900)])
      expect(() => readSource({ bytes })).toThrow(UnreadableFileError);
  });
});
