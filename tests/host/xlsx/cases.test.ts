import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithSheetJs } from '@e965/xlsx';
import type { WorkbookDocument } from '../../../src/host/values/document';
import { readXlsx } from '../../../src/host/xlsx/read';
import { UnreadableFileError } from '../../../src/files/unreadable-file';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { openWith } from '../../make/example';
import { cellsOf, partOf, partsOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';

const FOLDER = join(__dirname, '../../samples/classeurs');
const REFUSED = ['big-shared-string.xlsx', 'quadratic-comment.xlsx'];
const READ = readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name) && !REFUSED.includes(name));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Has a workbook checked; gives its figures and what becomes of it. */
async function checked(document: WorkbookDocument): Promise<{ figures: unknown; after: WorkbookDocument }> {
  const host = await openWith(document);
  try {
    await host.run('verifierDonnees');
    const { finances, participation, agents } = JSON.parse(String(host.call('chiffresDuBilan'))) as {
      finances: { charges: number; virements: unknown };
      participation: { participants: number };
      agents: { evenement: { heures: number } };
    };
    const figures = {
      charges: finances.charges,
      virements: finances.virements,
      participants: participation.participants,
      heures: agents.evenement.heures,
    };
    return { figures, after: host.document() };
  } finally {
    host.close();
  }
}

/** What came of documents: several of these workbooks read the same, and are checked once. */
const outcomes = new Map<string, ReturnType<typeof checked>>();

/** Opens a workbook, has it checked and gives its figures and the file that it is written to. */
async function made(
  name: string,
  change: (document: WorkbookDocument) => void = () => undefined,
): Promise<{ figures: unknown; file: Uint8Array }> {
  const original = bytesOf(name);
  const before = readXlsx(original);
  const document = structuredClone(before);
  change(document);
  const read = JSON.stringify(document);
  const outcome = outcomes.get(read) ?? checked(document);
  outcomes.set(read, outcome);
  const { figures, after } = await outcome;
  return { figures, file: writeXlsx({ original, before, after: structuredClone(after), plain: true }) };
}

// Expected: the figures of the example, of which each is a copy with one thing done to it.
describe('a workbook of the staff’s', () => {
  test.each(READ)('%s gives the figures of the example and a file that the schemas take', async (name) => {
    const { figures, file } = await made(name);
    expect(figures).toEqual({
      charges: 2_344_581,
      virements: [{ de: 'ALPI', vers: 'La Fibre64', centimes: 115_953 }],
      participants: 90,
      heures: 140,
    });
    expect(await schemaFaults(file, { original: bytesOf(name) })).toEqual([]);
    const names = readXlsx(bytesOf(name)).sheetOrder.length;
    expect(readWithSheetJs(file).SheetNames).toHaveLength(names + 1);
  });

  test.each(READ)('%s comes out of a mere saving as it was', (name) => {
    const original = bytesOf(name);
    const document = readXlsx(original);
    const file = writeXlsx({ original, before: document, after: structuredClone(document) });
    expect(readXlsx(file)).toEqual(document);
    const changed = partsOf(original).filter(
      (part) => /sheet\d+\.xml$/.test(part) && partOf(file, part) !== partOf(original, part),
    );
    // What is not UTF-8 is written as such, for readers that know no other.
    expect(changed).toHaveLength(name.startsWith('utf16') ? document.sheetOrder.length : 0);
  });

  test('keeps formulas that were filled down when one of their cells changes, written one by one', async () => {
    const { file } = await made('shared-formula.xlsx', (document) => {
      cellsOf(document, 'Paramètres')[39]![7]!.v = 7;
    });
    const cells = cellsOf(readXlsx(file), 'Paramètres');
    expect([39, 40, 41, 42, 43].map((row) => [cells[row]![9]!.f, cells[row]![9]!.v])).toEqual([
      ['=H40*2', 14],
      ['=H41*2', 4],
      ['=H42*2', 6],
      ['=H43*2', 8],
      ['=H44*2', 10],
    ]);
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('t="shared"');
  });

  test('reads formulas that were filled right and down over whole columns and rows', () => {
    const cells = cellsOf(readXlsx(bytesOf('shared-whole-column.xlsx')), 'Paramètres');
    expect([cells[44]![9]!.f, cells[44]![10]!.f]).toEqual(['=SUM(G:G)', '=SUM(H:H)']);
    expect([cells[45]![9]!.f, cells[46]![9]!.f]).toEqual(['=SUM(40:40)', '=SUM(41:41)']);
  });

  test('keeps the formulas of a table that the engine cannot calculate, with their results', async () => {
    const { file } = await made('table-iferror.xlsx');
    const cells = cellsOf(readXlsx(file), 'Dépenses');
    expect([cells[1]![5]!.f, cells[1]![5]!.v]).toEqual(['=IFERROR(Frais[[#This Row],[HT]]*1,0)', 440.6]);
  });

  test('is a plain workbook when its name says so, whatever it was', async () => {
    const { file } = await made('macro.xlsm');
    const types = partOf(file, '[Content_Types].xml');
    expect(types).toContain('spreadsheetml.sheet.main+xml');
    expect(types).not.toContain('macroEnabled');
    expect(partsOf(file)).not.toContain('xl/vbaProject.bin');
  });

  test.each(REFUSED)('%s ends soon in one line of French', (name) => {
    const start = Date.now();
    expect(() => readXlsx(bytesOf(name))).toThrow(UnreadableFileError);
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  test('that is not what was written is told', () => {
    const bytes = bytesOf('single-quotes.xlsx');
    const view = new DataView(bytes.buffer);
    let at = bytes.length - 22;
    while (view.getUint32(at, true) !== 0x06054b50) at -= 1;
    const directory = view.getUint32(at + 16, true);
    view.setUint32(directory + 16, view.getUint32(directory + 16, true) ^ 1, true);
    expect(() => readXlsx(bytes)).toThrow(
      /^Ce fichier \.xlsx est abîmé : « .+ » n’est pas ce qui y avait été écrit\.$/,
    );
  });
});
