import { read as readWithSheetJs } from '@e965/xlsx';
import fc from 'fast-check';
import { XlsxPackage } from '../../../src/host/xlsx/package';
import { readProperties } from '../../../src/host/xlsx/properties';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { ANY_CHARACTER } from '../../make/any-character';
import { partOf, partsOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';
import { makeDocument, makeSheet } from '../../make/workbook-document';

const DOCUMENT = makeDocument([makeSheet(1, 'A', [[1]])]);
const FOREIGN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ' +
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property ' +
  'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" ' +
  'name="Client"><vt:lpwstr>Ville</vt:lpwstr></property><property ' +
  'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" ' +
  'name="Relu"><vt:bool>true</vt:bool></property></Properties>';

function saved(properties: Readonly<Record<string, string>>, original: Uint8Array | null = null): Uint8Array {
  const before = original ? readXlsx(original) : DOCUMENT;
  return writeXlsx({ original, before, after: before, properties: new Map(Object.entries(properties)) });
}

function properties(bytes: Uint8Array): unknown {
  return Object.fromEntries(readProperties(new XlsxPackage(bytes)));
}

/** Gives a file that has the staff's own custom properties. */
function foreign(): Uint8Array {
  const file = new XlsxPackage(saved({ k: 'v' }));
  file.write('docProps/custom.xml', FOREIGN);
  return file.toBytes();
}

// Expected: ECMA-376 part 1, 15.2.12.2 and 22.3 (custom file properties); part 2 (relationship of the package, content
// type).
describe('document properties', () => {
  test('travel in the file as custom properties that another program reads', () => {
    // Without accents: the witness takes this part's UTF-8 for Latin-1.
    const file = saved({ 'nec.etat': '{"a":"< & \\""}', vide: '' });
    expect(properties(file)).toEqual({ 'nec.etat': '{"a":"< & \\""}', vide: '' });
    expect(readWithSheetJs(file).Custprops).toEqual({ 'script.nec.etat': '{"a":"< & \\""}', 'script.vide': '' });
    expect(partOf(file, '[Content_Types].xml')).toContain(
      '<Override PartName="/docProps/custom.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    );
    expect(partOf(file, '_rels/.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" ' +
        'Target="/docProps/custom.xml"',
    );
    expect([...partOf(file, 'docProps/custom.xml').matchAll(/pid="(\d+)"/g)].map(([, pid]) => pid)).toEqual(['2', '3']);
  });

  test('of any length and any characters come back as they were', () => {
    const text = fc.string({ unit: ANY_CHARACTER, maxLength: 400 });
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            text.filter((key) => key !== '__proto__'),
            fc.constantFrom('a', 'a#2', 'a%0023'),
          ),
          fc.oneof(text, fc.constantFrom('_x0041_', 'a\r\n\tb', '\ud800', ' x ', 'é'.repeat(4000))),
        ),
        (given) => {
          expect(properties(saved(given))).toEqual({ ...given });
        },
      ),
      { seed: 7, numRuns: 30 },
    );
  });

  test("leave the staff's own as they were, and are changed and removed among them", async () => {
    const both = saved({ k: 'v', long: 'x'.repeat(300) }, foreign());
    expect(readWithSheetJs(both).Custprops).toEqual({
      Client: 'Ville',
      Relu: true,
      'script.k': 'v',
      'script.long': 'x'.repeat(120),
      'script.long#2': 'x'.repeat(120),
      'script.long#3': 'x'.repeat(60),
    });
    expect(await schemaFaults(both)).toEqual([]);
    const changed = saved({ k: 'w' }, both);
    expect([properties(changed), readWithSheetJs(changed).Custprops]).toEqual([
      { k: 'w' },
      { Client: 'Ville', Relu: true, 'script.k': 'w' },
    ]);
    expect(partOf(saved({}, changed), 'docProps/custom.xml')).toBe(FOREIGN);
  });

  test('that do not change leave the file as it was, and none leave no trace', () => {
    expect(partsOf(saved({}))).not.toContain('docProps/custom.xml');
    expect(saved({}, foreign())).toEqual(foreign());
    const file = saved({ k: 'v' });
    expect(saved({ k: 'v' }, file)).toEqual(file);
    expect(writeXlsx({ original: file, before: readXlsx(file), after: readXlsx(file) })).toEqual(file);
    expect(partsOf(saved({}, file))).not.toContain('docProps/custom.xml');
  });
});
