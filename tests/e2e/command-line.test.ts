import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../src/host/xlsx/read';
import { readJournal, totalOf } from '../make/read-journal';
import { cellsOf } from '../make/xlsx/saved-workbook';
import { schemaFaults } from '../make/xlsx/schema-faults';
import { listed } from '../../src/domain/names';

const ROOT = resolve(__dirname, '../..');
const FOLDER = mkdtempSync(join(tmpdir(), 'nec-'));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function bilan(...args: readonly string[]): Outcome {
  const program = ['--max-semi-space-size=32', join(ROOT, 'build/host/bilan.cjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

function place(name: string): string {
  return join(FOLDER, name);
}

function figures(folder: string): string {
  return readFileSync(join(place(folder), 'figures.json'), 'utf8');
}

afterAll(() => rmSync(FOLDER, { recursive: true }));

describe('npm run bilan', () => {
  test('makes the bilan of the example, and prints the published figures', () => {
    const { code, out, error } = bilan('--sortie', 'csv');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(readdirSync(place('csv')).sort()).toEqual(
      listed('bilan.docx | bilan.journal | bilan.xlsx | export-comptable.csv | figures.json | partenaires.docx'),
    );
    expect(totalOf(readJournal(readFileSync(place('csv/bilan.journal'), 'utf8')), 'Charges')).toBe(2_344_581);
    const text = out.replace(/ +/g, ' ');
    for (const figure of [
      'Demi-journées 3',
      'Ateliers 12',
      'Durée des ateliers 14h45',
      'Intervenants 21',
      'Participants 90',
      '13/06/2024 90 76 14 16 %',
      '14/06/2024 58 50',
      '21 (40 %)',
      '4 agents, 33 jours, 10 mois',
      '8 agents, 140 h',
      '679,58 €',
      '2 214,79 €',
      '391,44 €',
      '2 340,00 €',
      '17 820,00 €',
      'Total des charges 23 445,81 €',
      'Total des produits 23 445,81 €',
      'ALPI 10 879,53 €',
      'La Fibre64 9 066,28 €',
      'Virement : ALPI verse 1 159,53 € à La Fibre64',
      'Fichiers écrits dans csv : bilan.xlsx, bilan.docx, partenaires.docx, bilan.journal, ' +
        'export-comptable.csv, figures.json',
    ])
      expect(text).toContain(figure);
  });

  test('makes the report, with the pictures of its four charts and the emblem of the Union', () => {
    const parts = unzipSync(new Uint8Array(readFileSync(join(place('csv'), 'bilan.docx'))));
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(5);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replace(/<[^>]*>/gu, '')
      .replace(/[\u00a0\u202f]/gu, ' ');
    for (const figure of ['NEC Sud-Ouest #2', '23 445,81 €', '10 879,53 €', '14h45']) expect(text).toContain(figure);
  });

  // The example as .xlsx gives them too (tests/golden).
  test('gives the same figures from its own output, a .xlsx', () => {
    expect(bilan('csv/bilan.xlsx', '--sortie', 'again').code).toBe(0);
    expect(figures('again')).toBe(figures('csv'));
  });

  // What a document of any edition holds is looked at in tests/report/docx.
  test.each(['csv/bilan.docx', 'again/bilan.xlsx'])('writes %s as the schemas want it', async (file) => {
    const kind = file.endsWith('docx') ? 'docx' : 'xlsx';
    expect(await schemaFaults(readFileSync(place(file)), { kind })).toEqual([]);
  });

  test('gives cells of CSV tabs the form that they take in a sheet: native totals are those of the .xlsx', () => {
    const read = (folder: string) => readXlsx(new Uint8Array(readFileSync(join(place(folder), 'bilan.xlsx'))));
    const valuesOf = (folder: string, tab: string) =>
      Object.values(cellsOf(read(folder), tab)).map((row) => Object.values(row).map(({ v }) => v ?? ''));
    // Below the totals stand the fingerprints of the tabs, which tell texts from numbers.
    const totalsOf = (folder: string) =>
      valuesOf(folder, 'Tableau de bord').filter(
        ([label, value]) => typeof value === 'number' && !/lignes \d/u.test(JSON.stringify(label)),
      );
    const totals = totalsOf('csv');
    expect(totals).toEqual(totalsOf('again'));
    const shown = new Map(totals.map(([label, value]) => [label, value]));
    expect([...shown.values()]).toEqual(expect.arrayContaining([23_445.81, 3500, 19_945.81]));
    expect(totals.filter(([label]) => /texte/u.test(JSON.stringify(label))).map(([, value]) => value)).toEqual([
      0, 0, 0,
    ]);
    // Nothing changes a watched cell once its tab was read.
    for (const folder of ['csv', 'again'])
      expect(valuesOf(folder, 'Tableau de bord')).toContainEqual(['Fonctions NEC', 'à jour', '']);
    // Labels, mandats, départements and the days that follow Paramètres stay texts.
    expect(valuesOf('csv', 'Dépenses')[1]).toEqual([
      'Achats',
      'Réception Intervenants/Institutionnels',
      'Fromagerie ASSIMANS',
      '533',
      'août-24',
      440.6,
    ]);
  });

  test('keeps the tabs that staff made', () => {
    const read = readXlsx(new Uint8Array(readFileSync(place('again/bilan.xlsx'))));
    const names = read.sheetOrder.map((id) => read.sheets[id]?.name);
    expect(names).toEqual(
      expect.arrayContaining(['Paramètres', 'Programme', 'Dépenses', 'Bilan', 'Contrôles', 'Rapport']),
    );
  });
});

describe('npm run bilan, when it cannot', () => {
  beforeAll(() => {
    writeFileSync(place('notes.xlsx'), 'Bonjour');
    mkdirSync(place('vide'));
    mkdirSync(place('ailleurs'));
    writeFileSync(place('ailleurs/Courses.csv'), 'Produit;Quantité\nPain;2\n');
  });

  // Each kind of refusal once: those of reading are in tests/e2e/small-inputs, of photos and writing in tests/terminal.
  test.each([
    ['no workbook', ['notes.xlsx'], /^notes\.xlsx : Ce fichier n’est pas un classeur \.xlsx\.\n$/],
    ['a folder without a tab we know', ['ailleurs'], /aucun des onglets attendus/],
    ['a folder of photos without any', ['--photos', 'vide'], /vide : ce dossier n’a aucune photo/],
  ])('says so in one line: %s', (_, args, message) => {
    const { code, out, error } = bilan(...args, '--sortie', 'rien');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(message);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(place('rien'))).toBe(false);
  });

  test.each([[['--inconnu', 'a', 'b']], [['--photos', '']]])('shows how it is used: %p', (args) => {
    const { code, out, error } = bilan(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^Usage : npm run bilan -- /);
  });

  test('leaves what was there when it cannot write', () => {
    mkdirSync(place('prise/figures.json'), { recursive: true });
    writeFileSync(place('prise/bilan.xlsx'), 'ancien');
    const { code, error } = bilan('--sortie', 'prise');
    expect(code).toBe(1);
    expect(error).toMatch(/un dossier porte ce nom/);
    expect(readdirSync(place('prise')).sort()).toEqual(['bilan.xlsx', 'figures.json']);
    expect(readFileSync(place('prise/bilan.xlsx'), 'utf8')).toBe('ancien');
  });

  test('explains itself when asked', () => {
    expect(bilan('--help')).toMatchObject({ code: 0, error: '' });
  });
});
