import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { FIGURE_COLUMNS } from '../../../src/terminal/consolidate/figure-columns';
import type { EditionFigures, FiguresDocument } from '../../../src/terminal/figures-document';
import { medianOf, nationalView } from '../../../src/terminal/consolidate/national-view';
import { FiguresError, readFigures } from '../../../src/terminal/consolidate/read-figures';
import { readXlsx } from '../../../src/host/xlsx/read';

const ROOT = resolve(__dirname, '../../..');
const FOLDER = mkdtempSync(join(tmpdir(), 'nec-'));
const GOLDEN = readFileSync(join(ROOT, 'tests/golden/figures-nec-2024.json'), 'utf8');

const golden = (): FiguresDocument => JSON.parse(GOLDEN) as FiguresDocument;

function write(folder: string, content: unknown): string {
  mkdirSync(join(FOLDER, folder), { recursive: true });
  writeFileSync(join(FOLDER, folder, 'figures.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return join(FOLDER, folder);
}

/** The example's figures a year before, smaller, some of them unknown. */
function former(): FiguresDocument {
  const { participation, finances, ...rest } = golden();
  return {
    ...rest,
    edition: '=NEC Sud-Ouest #1',
    participation: {
      ...participation,
      participants: 115,
      absents: null,
      tauxAbsence: null,
      jours: participation.jours.map((day) => ({ ...day, jour: (day.jour ?? '').replace('2024', '2023') })),
    },
    finances: { ...finances, charges: 1000000, coutParParticipant: 8696 },
    satisfaction: { ...rest.satisfaction, nps: null },
  };
}

async function refusal(paths: readonly string[]): Promise<readonly string[]> {
  const failure: unknown = await readFigures(paths).catch((error: unknown) => error);
  if (!(failure instanceof FiguresError)) throw new Error('not refused');
  return failure.lines.map((line) => line.replaceAll(`${FOLDER}/`, ''));
}

afterAll(() => rmSync(FOLDER, { recursive: true }));

describe('the national view', () => {
  const editions: EditionFigures[] = [
    { file: 'a', figures: golden() },
    { file: 'b', figures: former() },
  ];
  const figure = (key: string) => nationalView(editions).find(({ column }) => column.key === key);

  test('adds up what adds up, over the editions that know it', () => {
    expect(figure('participants')).toMatchObject({ editions: 2, total: 205, median: 102.5, minimum: 90, maximum: 115 });
    expect(figure('absents')).toMatchObject({ editions: 1, total: 23, median: 23 });
    expect(figure('charges')).toMatchObject({
      total: 3344581,
      median: 1672291,
      method: 'Somme des éditions qui donnent ce chiffre (2 éditions sur 2)',
    });
  });

  test('makes the rate of all from the sums of both parts, and no total of what has none', () => {
    expect(figure('tauxAbsence')).toMatchObject({
      editions: 1,
      total: 23 / 148,
      method:
        'Absents (somme des jours) ÷ Inscrits (somme des jours), sur les éditions qui donnent les deux (1 ' +
        'édition sur 2)',
    });
    expect(figure('coutParParticipant')).toMatchObject({ total: 16315, median: 17374 });
    expect(figure('nps')).toMatchObject({ editions: 1, total: null, median: 28.125 });
  });

  test('knows nothing of no edition', () => {
    for (const one of nationalView([]))
      expect(one).toMatchObject({ editions: 0, total: null, median: null, minimum: null, maximum: null });
  });

  test('has a median that as many values reach as do not, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const median = medianOf(values, false) ?? NaN;
        expect(medianOf([...values].reverse(), false)).toBe(median);
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('reading figures.json', () => {
  test('takes folders and files, the earliest edition first', async () => {
    const [recent, old] = [write('2024', `\uFEFF${GOLDEN}`), write('2023', former())];
    expect((await readFigures([recent, join(old, 'figures.json')])).map(({ figures }) => figures.edition)).toEqual([
      '=NEC Sud-Ouest #1',
      'NEC Sud-Ouest #2',
    ]);
  });

  test('names every file that is wrong, and what is', async () => {
    const { participation, ...without } = golden();
    mkdirSync(join(FOLDER, 'vide'), { recursive: true });
    const paths = [
      write('sans', without),
      write('texte', { ...golden(), participation: { ...participation, participants: '90' } }),
      write('plus', { ...golden(), secret: 1 }),
      write('negatif', { ...golden(), participation: { ...participation, conums: -1 } }),
      write('pas-json', 'Bonjour'),
      join(FOLDER, 'vide'),
      join(FOLDER, 'absent'),
    ];
    expect(await refusal(paths)).toEqual([
      'sans/figures.json : ce n’est pas un figures.json de NEC Bilan : il manque « participation » dans le fichier.',
      'texte/figures.json : ce n’est pas un figures.json de NEC Bilan : « participation › participants » ' +
        'doit être un nombre entier ou null.',
      'plus/figures.json : ce n’est pas un figures.json de NEC Bilan : « secret » n’est pas attendu dans le fichier.',
      'negatif/figures.json : ce n’est pas un figures.json de NEC Bilan : « participation › conums » n’a pas ' +
        'une valeur attendue.',
      'pas-json/figures.json : ce n’est pas du JSON.',
      'vide : le dossier ne contient pas de « figures.json » (lancez « npm run bilan » d’abord).',
      'absent : fichier ou dossier introuvable.',
    ]);
  });

  test.each<[string, number]>([
    ['its first day', 1],
    ['its days', 2],
  ])('knows an edition again though one copy lacks %s', async (_, lacking) => {
    const { participation } = golden();
    const jours = participation.jours.map((day, index) => (index < lacking ? { ...day, jour: null } : day));
    const paths = [write('une', golden()), write('copie', { ...golden(), participation: { ...participation, jours } })];
    expect(await refusal(paths)).toEqual([
      'copie : l’édition « NEC Sud-Ouest #2 » est déjà dans une. Gardez un seul des deux.',
    ]);
    expect(await refusal([...paths].reverse())).toHaveLength(1);
  });

  test('refuses the same edition twice, but not a name that comes back another year', async () => {
    const one = write('une', golden());
    const again = write('encore', { ...golden(), edition: 'nec SUD-OUEST #2 ' });
    expect(await refusal([one, again])).toEqual([
      'encore : l’édition « nec SUD-OUEST #2 » est déjà dans une. Gardez un seul des deux.',
    ]);
    expect(await refusal([one, join(one, 'figures.json')])).toEqual([
      'une/figures.json : ce fichier est donné deux fois.',
    ]);
    const yearly = write('annuelle', { ...former(), edition: 'NEC Sud-Ouest #2' });
    expect(await readFigures([one, yearly])).toHaveLength(2);
  });
});

describe('npm run consolider', () => {
  function consolidate(...args: readonly string[]): {
    readonly code: number | null;
    readonly out: string;
    readonly error: string;
  } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'build/host/consolider.cjs'), ...args], {
      cwd: FOLDER,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, error: stderr };
  }

  test('writes one table, one workbook and one file of figures', () => {
    write('2024', golden());
    write('2023', former());
    const { code, out, error } = consolidate('2024', '2023', '--sortie', 'tout');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.replace(/ +/g, ' ')).toContain(' 13/06/2024 90 12 21 23 445,81 € 28,1 NEC Sud-Ouest #2');
    expect(readdirSync(join(FOLDER, 'tout')).sort()).toEqual(['consolidation.json', 'consolidation.xlsx']);
    const read = readXlsx(new Uint8Array(readFileSync(join(FOLDER, 'tout/consolidation.xlsx'))));
    const sheets = read.sheetOrder.map((id) => read.sheets[id]);
    expect(sheets.map((sheet) => sheet?.name)).toEqual(['Éditions', 'Vue nationale']);
    const rows = sheets[0]?.cellData as unknown as Record<
      number,
      Record<number, { readonly v?: unknown; readonly f?: unknown }>
    >;
    expect([rows[1]?.[0]?.v, rows[1]?.[0]?.f, rows[1]?.[2]?.v, rows[2]?.[0]?.v, rows[2]?.[2]?.v]).toEqual([
      '=NEC Sud-Ouest #1',
      undefined,
      115,
      'NEC Sud-Ouest #2',
      90,
    ]);
    const absents = 2 + FIGURE_COLUMNS.findIndex(({ key }) => key === 'absents');
    expect(rows[1]?.[absents]).toBeUndefined();
    const json = JSON.parse(readFileSync(join(FOLDER, 'tout/consolidation.json'), 'utf8')) as {
      readonly editions: readonly { readonly chiffres: object }[];
    };
    expect(json.editions.map(({ chiffres }) => chiffres)).toMatchObject([
      { participants: 115, absents: null },
      { participants: 90, charges: 2344581 },
    ]);
  });

  test('exits 1 with what is wrong, 2 for a wrong command line', () => {
    expect(consolidate('nulle-part')).toEqual({
      code: 1,
      out: '',
      error: 'nulle-part : fichier ou dossier introuvable.\n',
    });
    expect(consolidate().code).toBe(2);
    expect(consolidate('--quoi').code).toBe(2);
  });
});
