import { zipSync, strToU8 } from 'fflate';
import { UnreadableFile } from '../../../src/addon/import-file/unreadable-file';
import { proposedFile, sample, sentImport, sheetsOf, xlsxOf } from '../../make/imported-file';
import { readFile } from '../../../src/addon/import-file/read-file';

const TEXT = sample('helloasso.csv');
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

function faultOf(bytes: Uint8Array): string {
  try {
    readFile(bytes);
    return 'none';
  } catch (error) {
    return error instanceof UnreadableFile ? error.fault : String(error);
  }
}

describe('a file to import', () => {
  const expected = sentImport(TEXT).file;

  // Node 20 decodes Windows-1252 as Latin-1, which has no « ’ »: the scenario in Chromium imports one.
  test('gives the same registrations in Windows-1252', () => {
    const text = TEXT.replace('d’Ici', "d'Ici");
    expect(sentImport(Buffer.from(text, 'latin1')).file.records).toEqual(sentImport(text).file.records);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE with its mark', bigEndian(`\ufeff${TEXT}`)],
    ['UTF-16 LE without mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without mark', bigEndian(TEXT)],
    ['line ends of Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['the line by which Excel says its delimiter', Buffer.from(`sep=;\r\n${TEXT}`)],
    [
      'tabulations',
      Buffer.from(
        TEXT.replaceAll('""http://exemple.org"";""clic""', '""http://exemple.org"";;""clic""')
          .replaceAll(/;(?!;?"")/gu, '\t')
          .replace(';;', ';'),
      ),
    ],
    ['bars', Buffer.from(TEXT.replaceAll(/;(?!"")/gu, '|'))],
    ['commas', Buffer.from(TEXT.replaceAll(/(-?\d+,\d\d)(?=;)/gu, '"$1"').replaceAll(/;(?!"")/gu, ','))],
    [
      'no-break spaces, capitals and spaces around in its labels',
      Buffer.from(
        TEXT.replace('Nom participant', ' NOM\u00a0PARTICIPANT ').replace('Numéro de billet', 'numero de\u202fbillet'),
      ),
    ],
    ['.xlsx', xlsxOf({ Export: sheetsOf(TEXT)[0]?.grid as string[][] })],
  ])('gives the same registrations in %s', (_, bytes) => {
    expect(sentImport(bytes).file.records).toEqual(expected.records);
  });

  test('an .xlsx gives texts, numbers, yes or no, dates; the first sheet of a known tool is found by labels', () => {
    const bytes = xlsxOf({
      Accueil: [['Bonjour']],
      Données: [
        ['Nom', 'Né', 'Jour', 'Oui'],
        ['É <&>', 1.5, new Date('2024-06-13T09:30:00Z'), true],
        [],
        ['B', null, new Date('2024-06-14T00:00:00Z'), false],
      ],
    });
    expect(sheetsOf(bytes)).toEqual([
      { name: 'Accueil', grid: [['Bonjour']] },
      {
        name: 'Données',
        grid: [
          ['Nom', 'Né', 'Jour', 'Oui'],
          ['É <&>', 1.5, { day: '2024-06-13', minutes: 570 }, true],
          [],
          ['B', '', { day: '2024-06-14', minutes: 0 }, false],
        ],
      },
    ]);
    expect(proposedFile(bytes, { sheet: 1 }).choices.days).toEqual({ '13 06 2024 09 30': [1], '14 06 2024': [2] });
  });

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['empty', Buffer.from(' \n')],
    ['web-page', Buffer.from('<html><table><tr><td>Nom</td></tr></table></html>')],
    ['old-excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2)],
    [
      'open-document',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
    ],
    ['broken', zipSync({ 'photo.xml': strToU8('<a/>') })],
    ['broken', xlsxOf({ A: [['Nom']] }).slice(0, 400)],
    ['broken', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 5)],
    ['too-large', zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_001) })],
  ])('that is none of ours is told: %s', (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  test('a cell far away does not fill the memory, and is told', () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Nom</t></is></c></row><row r="1048576"><c ' +
      'r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    expect(faultOf(bytes)).toBe('too-far');
  });
});
