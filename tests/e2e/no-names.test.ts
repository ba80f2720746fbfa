import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PERSONAL_TABS } from '../../src/workbook/tabs/index';
import { readXlsx } from '../../src/host/xlsx/read';
import { openPage } from '../host/open-page';
import { open, workbook } from '../host/open-workbook';
import { CODE } from '../make/example';
import { MISPLACED_IN, IDENTITY, PLANTED, plantedWorkbook } from '../make/planted-names';
import { savedAnew } from '../make/xlsx/saved-workbook';
import { listed } from '../../src/domain/names';

const ROOT = resolve(__dirname, '../..');
const FOLDER = mkdtempSync(join(tmpdir(), 'nec-noms-'));
/** Where people's own words stand: what the staff filled is theirs. */
const OF_PEOPLE: readonly string[] = PERSONAL_TABS.map(({ name }) => name);

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Gives the lines of a text that hold a planted name. */
function named(text: string): string[] {
  return text.split('\n').filter((line) => PLANTED.test(line));
}

test('a name is planted in every column that is declared personal', () => {
  const tabs = plantedWorkbook();
  expect(OF_PEOPLE).toEqual(['Inscriptions', 'Personnel', 'Satisfaction', 'Avis']);
  const clean = PERSONAL_TABS.flatMap(({ name, columns }) =>
    Object.values(columns).flatMap(({ label, personal }) => {
      const [header = [], ...rows] = tabs[name] ?? [];
      const isPlanted = rows.some((row) => PLANTED.test(JSON.stringify(row[header.indexOf(label)] ?? null)));
      return personal && !isPlanted ? [`${name} › ${label}`] : [];
    }),
  );
  expect(clean).toEqual([]);
});

test('no file of `npm run bilan` holds a name, address or telephone of Inscriptions, of whatever column', () => {
  writeFileSync(join(FOLDER, 'noms.xlsx'), savedAnew(workbook(plantedWorkbook())));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'build/host/bilan.cjs'), 'noms.xlsx', '--sortie', 'out'],
    { cwd: FOLDER, encoding: 'utf8' },
  );
  expect({ status, stderr, told: named(stdout) }).toEqual({ status: 0, stderr: '', told: [] });
  const file = (name: string) => readFileSync(join(FOLDER, 'out', name));
  expect(readdirSync(join(FOLDER, 'out')).sort()).toEqual(
    listed('bilan.docx | bilan.journal | bilan.xlsx | export-comptable.csv | figures.json | partenaires.docx'),
  );
  const figures = JSON.parse(file('figures.json').toString()) as {
    participation: { participants: number };
    constats: { code: string }[];
  };
  // The planted rows count, and are told: otherwise nothing would be shown by this test.
  expect(figures.participation.participants).toBe(4 + MISPLACED_IN.length);
  expect(figures.constats.map(({ code }) => code)).toEqual(
    expect.arrayContaining(
      listed(`
          yes-no-unknown | profile-unknown | publish-unknown | person-joined | name-under-two-emails
          anonymous-person | total-differs | total-row
        `),
    ),
  );
  for (const name of ['figures.json', 'bilan.journal']) expect(named(file(name).toString())).toEqual([]);
  const parts = Object.entries(unzipSync(new Uint8Array(file('bilan.docx')))).filter(([part]) =>
    /\.(?:xml|rels)$/u.test(part),
  );
  expect(
    parts
      .filter(([, bytes]) => PLANTED.test(strFromU8(bytes)) || PLANTED.test(strFromU8(bytes).replace(/<[^>]*>/gu, '')))
      .map(([part]) => part),
  ).toEqual([]);
  const { sheets } = readXlsx(new Uint8Array(file('bilan.xlsx')));
  const others = Object.values(sheets).filter(({ name = '' }) => !OF_PEOPLE.includes(name));
  expect(others.map(({ name }) => name)).toEqual(expect.arrayContaining(['Bilan', 'Contrôles', 'Analyse', 'Rapport']));
  // The Bilan tab lists the free answers to the survey (RULES), word for word, and those alone.
  const free =
    plantedWorkbook()
      ['Satisfaction']?.flat()
      .map((cell) => JSON.stringify(cell))
      .filter((cell) => PLANTED.test(cell) && cell !== JSON.stringify(IDENTITY)) ?? [];
  const withoutFree = (sheet: unknown) =>
    free.reduce((text, answer) => text.replaceAll(`"v":${answer}`, '"v":""'), JSON.stringify(sheet));
  expect(
    others
      .filter((sheet) => PLANTED.test(sheet.name === 'Bilan' ? withoutFree(sheet) : JSON.stringify(sheet)))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('the programme as files and as a grid holds none either', async () => {
  const host = await open(CODE, plantedWorkbook());
  await host.run('exporterProgramme');
  const files = JSON.parse(openPage(host).document.querySelector('#donnees')?.textContent ?? '') as Record<
    string,
    { name: string; text: string }
  >;
  expect(Object.values(files).map(({ name, text }) => [name, named(text)])).toEqual([
    ['programme.ics', []],
    ['schedule.json', []],
  ]);
  await host.run('grilleProgramme');
  expect(named(JSON.stringify(host.values('Grille du programme')))).toEqual([]);
});
