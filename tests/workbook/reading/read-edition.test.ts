import fc from 'fast-check';
import type { Bilan } from '../../../src/domain/bilan';
import { indicatorsOf } from '../../../src/domain/indicators';
import type { CellValue } from '../../../src/google/surface';
import { readEdition } from '../../../src/workbook/reading/read-edition';
import { figuresOf } from '../../make/compared-figures';
import {
  bilanOfTabs,
  exampleTabs,
  makeWorkbookSource,
  placesOf,
  rowsOfCsv,
  type Tabs,
} from '../../make/workbook-source';
import { writtenAmounts } from '../../make/written-amounts';
import { listed } from '../../../src/domain/names';
import { runs } from '../../make/runs';

const EXAMPLE = exampleTabs();
const PUBLISHED = bilanOfTabs(EXAMPLE);

const FIGURES = figuresOf(EXAMPLE);

/** Puts a list in another order, by keys drawn for its places. */
const shuffled = <T>(values: readonly T[], keys: readonly number[]): T[] =>
  values
    .map((value, index) => ({ value, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ value }) => value);
const order = fc.array(fc.nat(), { minLength: 120, maxLength: 120 });

const changed = (change: (rows: string[][], name: string) => string[][]): Tabs =>
  Object.fromEntries(Object.entries(EXAMPLE).map(([name, rows]) => [name, change(rows, name)]));

test('figures do not change when rows are shuffled', () => {
  fc.assert(
    fc.property(order, (keys) => {
      expect(figuresOf(changed(([header = [], ...rows]) => [header, ...shuffled(rows, keys)]))).toEqual(FIGURES);
    }),
    { numRuns: runs(12) },
  );
});

test('figures do not change when columns are shuffled', () => {
  fc.assert(
    fc.property(order, (keys) => {
      const tabs = changed((rows) =>
        rows.map((row) =>
          shuffled(
            Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => row[index] ?? ''),
            keys,
          ),
        ),
      );
      expect(figuresOf(tabs)).toEqual(FIGURES);
    }),
    { numRuns: runs(12) },
  );
});

test('figures do not change when amounts are retyped in another form', () => {
  const amountsOf = (name: string, retype: (text: string) => CellValue): CellValue[][] => {
    const [header = [], ...rows] = EXAMPLE[name] ?? [];
    const place = header.indexOf('Montant');
    return [header, ...rows.map((row) => row.map((cell, index): CellValue => (index === place ? retype(cell) : cell)))];
  };
  const wholeOf = (text: string) => Math.round(Number(text.replace(/[^\d.]/gu, '')) * 100);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (choices) => {
      let used = 0;
      const retype = (text: string): CellValue => {
        const forms: CellValue[] = [...writtenAmounts(wholeOf(text)), wholeOf(text) / 100];
        return forms[(choices[used++ % choices.length] ?? 0) % forms.length] ?? '';
      };
      expect(
        figuresOf({ ...EXAMPLE, Dépenses: amountsOf('Dépenses', retype), Recettes: amountsOf('Recettes', retype) }),
      ).toEqual(FIGURES);
    }),
    { numRuns: runs(15) },
  );
});

test('figures do not change when the case or the accents of names change', () => {
  const styles = [
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text: string) => `  ${text.replace(/ /gu, '  ')} `,
    (text: string) => text.normalize('NFD'),
  ];
  const NAMES: Readonly<Record<string, readonly string[]>> = {
    Programme: ['Format', 'Titre', 'Salle', 'Statut'],
    Inscriptions: ['Nom', 'Prénom', 'E-mail', 'Structure', 'Département', 'Profil', 'CoNum'],
    Personnel: ['Structure', 'Agent', 'Phase'],
    Dépenses: ['Poste', 'Fournisseur', 'Payé par'],
    Recettes: ['Type', 'Financeur', 'Perçu par'],
  };
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 97, maxLength: 97 }), (choices) => {
      let used = 0;
      const restyle = (text: string) => styles[(choices[used++ % choices.length] ?? 0) % styles.length]?.(text) ?? text;
      const tabs = changed(([header = [], ...rows], name) => [
        header.map((label) => restyle(label)),
        ...rows.map((row) =>
          row.map((cell, index) => (NAMES[name]?.includes(header[index] ?? '') === true ? restyle(cell) : cell)),
        ),
      ]);
      const labels = tabs['Satisfaction']?.[0] ?? [];
      expect(
        figuresOf({
          ...tabs,
          Satisfaction: [EXAMPLE['Satisfaction']?.[0] ?? labels, ...(tabs['Satisfaction'] ?? []).slice(1)],
        }),
      ).toEqual(FIGURES);
    }),
    { numRuns: runs(12) },
  );
});

test('figures do not change when days and times are retyped as cells of a spreadsheet', () => {
  const [header = [], ...rows] = EXAMPLE['Programme'] ?? [];
  const time = (text: string): CellValue => {
    const [, hours = '', minutes = ''] = /^(\d+)h(\d*)$/u.exec(text) ?? [];
    return hours === '' ? text : new Date(Date.UTC(1899, 11, 30, Number(hours), Number(minutes)));
  };
  const typed = rows.map(([day = '', start = '', end = '', ...rest]): CellValue[] => [
    new Date(`${day.split('/').reverse().join('-')}T00:00:00Z`),
    time(start),
    time(end),
    ...rest,
  ]);
  expect(figuresOf({ ...EXAMPLE, Programme: [header, ...typed] })).toEqual(FIGURES);
});

test('figures do not change when yes and no are check boxes', () => {
  const [header = [], ...rows] = EXAMPLE['Inscriptions'] ?? [];
  const typed = rows.map((row) => row.map((cell, index): CellValue => (index < 6 ? cell : cell === 'oui')));
  expect(figuresOf({ ...EXAMPLE, Inscriptions: [header, ...typed] })).toEqual(FIGURES);
});

const hostile: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...listed(
      '=IMPORTXML("x") | +1+1 | @SUM(A1) | <b> | __proto__ | constructor | Total | Sous-total | jeudi | Jour 1',
    ),
    ...listed('1/0 | 999999999 € | 1e308 | -0 | oui | Annulé | 🎉'),
    '\tx',
    '\u202e',
  ),
  fc.double(),
  fc.constantFrom(1e308, -1e308, 1e15, 1e9, 1e6, 1e5, 0.1, -1),
  fc.boolean(),
  fc.date({ min: new Date('1899-12-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }),
);

test('reading and reckoning never throw, whatever the cells hold', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          tab: fc.constantFrom(...Object.keys(EXAMPLE)),
          row: fc.nat(20),
          column: fc.nat(10),
          value: hostile,
        }),
        { maxLength: 40 },
      ),
      (blows) => {
        const tabs: Record<string, CellValue[][]> = structuredClone(EXAMPLE);
        for (const { tab, row, column, value } of blows) {
          const rows = tabs[tab] ?? [];
          const cells = rows[row % rows.length] ?? [];
          cells[column % cells.length] = value;
        }
        const { bilan } = bilanOfTabs(tabs);
        const { balance, remainder } = bilan.finances;
        if (balance.transfers === null || remainder === null) return;
        expect(balance.partners.reduce((sum, { share }) => sum + (share ?? NaN), 0)).toBe(remainder);
        expect(balance.partners.reduce((sum, partner) => sum + (partner.balance ?? NaN), 0)).toBe(0);
      },
    ),
    { numRuns: runs(30) },
  );
});

test('a workbook without any of our tabs gives a finding for each, and no figure', () => {
  const { told, bilan } = bilanOfTabs({ 'Feuille 1': [['', ''], []] });
  expect(told.filter((line) => line.startsWith('tab-missing '))).toEqual(
    listed(`
      Paramètres | Programme | Inscriptions | Personnel | Dépenses | Recettes | Satisfaction | Avis | Constats
      Éditions
    `).map((name) => `tab-missing ${name}`),
  );
  const { programme, attendance, staff, finances, satisfaction } = bilan;
  expect([programme, attendance, staff, finances.charges, satisfaction].filter((each) => each !== null)).toEqual([]);
});

test('empty tabs give findings for their columns and no exception', () => {
  expect(placesOf(bilanOfTabs(changed(() => [])), 'column-missing').length).toBeGreaterThan(9);
});

/** The example with one thing taken away: a tab, a column, a setting, or the cells of a column. */
function lacking(): { readonly what: string; readonly tabs: Tabs }[] {
  const tabs = Object.keys(EXAMPLE).map((name) => ({
    what: `tab ${name}`,
    tabs: Object.fromEntries(Object.entries(EXAMPLE).filter(([other]) => other !== name)),
  }));
  const columns = Object.entries(EXAMPLE).flatMap(([name, rows]) =>
    (rows[0] ?? []).flatMap((label, place) => [
      {
        what: `column ${name} ${label}`,
        tabs: { ...EXAMPLE, [name]: rows.map((row) => row.filter((_, index) => index !== place)) },
      },
      {
        what: `cells ${name} ${label}`,
        tabs: {
          ...EXAMPLE,
          [name]: rows.map((row, at) => row.map((cell, index) => (index === place && at > 0 ? '' : cell))),
        },
      },
    ]),
  );
  const settings = (EXAMPLE['Paramètres'] ?? []).slice(1).flatMap(([label = '']) => [
    {
      what: `setting ${label}`,
      tabs: { ...EXAMPLE, Paramètres: (EXAMPLE['Paramètres'] ?? []).filter(([other]) => other !== label) },
    },
    {
      what: `blank ${label}`,
      tabs: {
        ...EXAMPLE,
        Paramètres: (EXAMPLE['Paramètres'] ?? []).map((row) => (row[0] === label ? [label, ''] : row)),
      },
    },
  ]);
  return [...tabs, ...columns, ...settings];
}

test.each(lacking())(
  'without the $what, a figure that cannot be had is null and Contrôles says more than before',
  ({ tabs }) => {
    const outcome = bilanOfTabs(tabs);
    const ids = (bilan: Bilan) => [
      ...indicatorsOf(bilan).flatMap(({ id, value }) => (value === null ? [] : [id])),
      ...(bilan.finances.balance.transfers === null ? [] : ['transfers']),
    ];
    const lost = ids(PUBLISHED.bilan).filter((id) => !ids(outcome.bilan).includes(id));
    const more = outcome.told.filter((line) => !PUBLISHED.told.includes(line));
    expect(lost.length === 0 || more.length > 0).toBe(true);
  },
);

test('only the sheets of the tabs needed are read', () => {
  const read: string[] = [];
  const source = makeWorkbookSource(EXAMPLE);
  const sheets = source.sheets.map((sheet) => ({
    ...sheet,
    values: () => (read.includes(sheet.name) || read.push(sheet.name), sheet.values()),
  }));
  const { edition } = readEdition({ ...source, sheets }, new Set(['settings', 'registrations']), []);
  expect(read.sort()).toEqual(['Inscriptions', 'Paramètres']);
  expect([edition.sessions, edition.expenses, edition.registrations?.rows.length]).toEqual([null, null, 107]);
});

test('every day from 1 to 10 and every partner from 1 to 10 is reckoned', () => {
  for (let count = 1; count <= 10; count += 1) {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const outcome = bilanOfTabs({
      Paramètres: [
        ['Paramètre', 'Valeur'],
        ...numbers.flatMap((n) => [
          [`Jour ${n}`, `${n}/06/2024`],
          [`Structure ${n}`, `S${n}`],
        ]),
        ['Structure payeuse par défaut', 'S1'],
        ['Clé de répartition', 'Parts égales'],
      ],
      Inscriptions: [
        ['Nom', ...numbers.flatMap((n) => [`Inscrit jour ${n}`, `Présent jour ${n}`])],
        ['A', ...numbers.flatMap(() => ['oui', 'oui'])],
      ],
      Personnel: [['Structure', 'Agent', 'Phase']],
      Dépenses: rowsOfCsv('Poste;Montant\nX;100,01'),
      Recettes: [['Type', 'Financeur', 'Montant']],
    });
    expect(outcome.bilan.attendance?.days.map(({ present }) => present)).toEqual(numbers.map(() => 1));
    expect(outcome.bilan.finances.balance.partners.reduce((sum, { share }) => sum + (share ?? NaN), 0)).toBe(10_001);
    expect(outcome.bilan.finances.balance.transfers).toHaveLength(count - 1);
  }
});

test('the example has no finding of reading, and its known doubts', () => {
  expect(
    PUBLISHED.told.filter(
      (line) => /^(?:column|tab|amount|day-|time|yes-no)/u.test(line) && !line.startsWith('tab-missing'),
    ),
  ).toEqual([]);
});
