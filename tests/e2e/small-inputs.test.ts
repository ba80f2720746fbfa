import { join } from 'node:path';
import { read as readWithSheetJs, type WorkSheet } from '@e965/xlsx';
import { readInput } from '../../src/host/files/input-file';
import { writeXlsx } from '../../src/host/xlsx/write';
import { openWith } from '../make/example';
import { partOf } from '../make/saved-workbook';
import { UnreadableFileError } from '../../src/files/unreadable-file';
import { TAB_ORDER } from '../../src/files/tab-order';

interface Figures {
  readonly finances: { readonly charges: number | null; readonly postes: readonly { readonly centimes: number }[] };
  readonly agents: { readonly evenement: { readonly heures: number } };
}

/** Takes the road of the command line; gives the figures and the file of the workbook. */
async function made(name: string): Promise<{ figures: Figures; file: Uint8Array; complaints: readonly unknown[] }> {
  const { document, original, complaints } = await readInput(join(__dirname, '../samples', name), TAB_ORDER);
  const before = structuredClone(document);
  const host = await openWith(document);
  try {
    await host.openAsUser();
    if (original === null) await host.run('normaliserSaisie');
    await host.run('produireDocuments');
    const figures = JSON.parse(String(host.call('chiffresDuBilan'))) as Figures;
    const file = writeXlsx({ original, before, after: host.document(), plain: true });
    return { figures, file, complaints };
  } finally {
    host.close();
  }
}

const shown = (sheet: WorkSheet | undefined, address: string): string | undefined =>
  (sheet?.[address] as { w?: string } | undefined)?.w;

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

describe('small inputs that went wrong with others', () => {
  test('words in quotes before others swallow no line of a ledger', async () => {
    const { figures, complaints } = await made('dossiers/guillemets');
    expect([figures.finances.charges, complaints]).toEqual([100_000, []]);
  });

  test('a root under any prefix is read', async () => {
    const { figures } = await made('xlsx/prefixed-root.xlsx');
    expect(figures.finances.postes).toEqual([{ poste: 'Achats', centimes: 2000 }]);
  });

  test('with the calendar of 1904 dates shift, times and lengths do not', async () => {
    const { figures, file } = await made('xlsx/calendar-1904.xlsx');
    expect(figures.agents.evenement.heures).toBe(1545.5);
    const programme = readWithSheetJs(file).Sheets['Programme'];
    expect(['A4', 'B4', 'C4'].map((address) => shown(programme, address))).toEqual(['13/06/2024', '22:00', '00:00']);
  });

  test('without styles, the file written has all those that its cells name, and amounts in euros', async () => {
    const { file } = await made('xlsx/no-styles.xlsx');
    const { SheetNames, Sheets } = readWithSheetJs(file, { cellStyles: true });
    const formats = partOf(file, 'xl/styles.xml');
    const known = /<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(formats)?.[1]?.match(/<xf\b/gu)?.length ?? 0;
    const used = SheetNames.flatMap((_, index) =>
      [...partOf(file, `xl/worksheets/sheet${index + 1}.xml`).matchAll(/ s="(\d+)"/gu)].map(([, style]) =>
        Number(style),
      ),
    );
    expect([used.length > 0, used.filter((style) => style >= known)]).toEqual([true, []]);
    // Decimal points are SheetJS's own.
    const amounts = Object.values(Sheets['État des dépenses'] ?? {}).flatMap((cell: unknown) => {
      const { t, w } = cell as { t?: string; w?: string };
      return t === 'n' && w !== undefined ? [w.replace(/[\u00a0\u202f]/gu, ' ')] : [];
    });
    expect(amounts).toEqual(expect.arrayContaining(['12.50 €', '7.50 €', '20.00 €']));
  });
});
