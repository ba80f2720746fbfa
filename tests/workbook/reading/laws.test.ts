import fc from 'fast-check';
import { figuresOf } from '../../make/compared-figures';
import { exampleTabs, type Tabs } from '../../make/workbook-source';
import { runs } from '../../make/runs';

const EXAMPLE = exampleTabs();
const FIGURES = figuresOf(EXAMPLE);

type Forms = (typed: string) => readonly string[];

const two = (text: string): string => text.padStart(2, '0');

/** Forms of a day of the edition. */
const days: Forms = (typed) => {
  const [day = '', month = '', year = ''] = typed.split('/');
  const [name, number] = day === '13' ? ['jeudi', 1] : ['vendredi', 2];
  return [
    ...[`${day}.${month}.${year}`, `${day}-${month}-${year}`, `${year}-${month}-${day}`, `${day}/${month}`],
    ...[`${year}-${month}-${day}T09:30:00Z`, `${year}-${month}-${day} 09:30:00 +0200`, `${day}-juin-${year.slice(2)}`],
    ...[`${name} ${day} juin`, `${name.slice(0, 3)}. ${day}/${month}`, `${name.slice(0, 3)} ${day} juin ${year}`],
    ...[name, name.toUpperCase(), `Jour ${number}`, `J${number}`, `jour n° ${number}`, `${day} juin (${name})`],
  ];
};

const times: Forms = (typed) => {
  const [, hours = '', minutes = ''] = /^(\d+)h(\d*)$/u.exec(typed) ?? [];
  if (hours === '') return [typed];
  const past = two(minutes);
  return [
    `${hours} h ${past}`,
    `${hours}:${past}`,
    `${two(hours)}:${past}:00`,
    `${hours}H${past}`,
    `${hours}h${past}min`,
  ];
};

const yesOrNo: Forms = (typed) =>
  typed === 'oui'
    ? ['OUI', 'x', '✔', '☑', 'ok', 'présent(e)', 'Inscrite', 'confirmé', 'Validée', 'vrai', '1']
    : ['', 'non', '☐', '-', '–', 'absent(e)', 'ANNULÉE', '0'];

const structures: Forms = (typed) =>
  typed === 'La Fibre64' ? ['Fibre64', 'la fibre 64', 'LA FIBRE-64'] : [typed, `l’${typed}`, typed.toLowerCase()];

const agents: Forms = (typed) => [`M. ${typed}`, `• ${typed}`, `${typed} (ALPI)`, typed.split(' ').reverse().join(' ')];

const departments: Forms = (typed) =>
  typed === '64'
    ? ['64 - Pyrénées-Atlantiques', 'PYRENEES ATLANTIQUES', 'Pyrénées-Atlantiques (64)', '64000', '64 100', 'Dépt. 64']
    : ['Landes', '40 Landes', 'les Landes (40)', '40000', '40 – LANDES'];

const mandats: Forms = (typed) => [`N° ${typed}`, `Mandat n° ${typed}`, `no ${typed}`, `00${typed}`];

const MONTHS = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];
const months: Forms = (typed) => {
  const [name = '', year = ''] = typed.split('-');
  const month = MONTHS.indexOf(name.replace('.', '')) + 1;
  if (month === 0) return [typed];
  return [`${month}/${year}`, `${two(String(month))}/20${year}`, `20${year}-${two(String(month))}`, `${name} ${year}`];
};

const counted =
  (...units: readonly string[]): Forms =>
  (typed) => [...units.map((unit) => `${typed} ${unit}`), `${typed}${units[0] ?? ''}`];

const statuses: Forms = (typed) =>
  /^annul/iu.test(typed)
    ? ['ANNULÉE', 'Supprimée', 'Reporté', 'Déprogrammé (grève)', 'cancelled']
    : [typed, '', '-', 'Maintenu', 'confirmé(e)', 'à confirmer'];

const speakers: Forms = (typed) => {
  const lines = typed.split('\n');
  const bulleted = lines.map((line) => `• ${line}`).join('\n');
  return [bulleted, lines.map((line) => `Mme ${line}`).join('\n'), lines.join(' ; '), `${typed}\nà confirmer`];
};

/** The forms of each column, by tab. */
const RETYPED: Readonly<Record<string, Readonly<Record<string, Forms>>>> = {
  Programme: { Jour: days, Début: times, Fin: times, Statut: statuses, Intervenants: speakers },
  Inscriptions: {
    Département: departments,
    CoNum: yesOrNo,
    'Inscrit jour 1': yesOrNo,
    'Présent jour 1': yesOrNo,
    'Inscrit jour 2': yesOrNo,
    'Présent jour 2': yesOrNo,
  },
  Personnel: { Structure: structures, Agent: agents, Jours: counted('j', 'jours'), Heures: counted('h', 'heures') },
  Dépenses: { 'N° mandat': mandats, Paiement: months, 'Payé par': structures },
};

const OF_SETTINGS: Readonly<Record<string, Forms>> = {
  'Structure payeuse par défaut': structures,
  'CoNums du territoire': counted('CoNums', 'conseillers numériques'),
  "Coût d'une journée d'agent": (typed) => [`${typed} €/jour`, `${typed} € par jour`, `${typed},00 euros/jour`],
  'Mois de préparation': counted('mois'),
};

const choices = fc.array(fc.nat(), { minLength: 211, maxLength: 211 });

function retyped(drawn: readonly number[]): Tabs {
  let used = 0;
  const one = (forms: readonly string[]): string => forms[(drawn[used++ % drawn.length] ?? 0) % forms.length] ?? '';
  return Object.fromEntries(
    Object.entries(EXAMPLE).map(([name, [header = [], ...rows]]) => [
      name,
      [
        header,
        ...rows.map((row) =>
          row.map((cell, index) => {
            const forms =
              name === 'Paramètres' && index === 1
                ? OF_SETTINGS[row[0]?.replace('’', "'") ?? '']
                : RETYPED[name]?.[header[index] ?? ''];
            return forms === undefined || (cell === '' && forms !== yesOrNo) ? cell : one(forms(cell));
          }),
        ),
      ],
    ]),
  );
}

test('figures do not change when cells are retyped in any form that RULES lists', () => {
  fc.assert(
    fc.property(choices, (drawn) => {
      expect(figuresOf(retyped(drawn))).toEqual(FIGURES);
    }),
    { numRuns: runs(12) },
  );
});

const row = (width: number, cells: Readonly<Record<number, string>>): string[] =>
  Array.from({ length: width }, (_, index) => cells[index] ?? '');

/** Rows that count nowhere, by tab, with the number of its columns. */
const ASIDE: Readonly<
  Record<string, { readonly width: number; readonly rows: readonly Readonly<Record<number, string>>[] }>
> = {
  Dépenses: {
    width: 7,
    rows: [
      { 0: 'TOTAUX', 5: '12,00' },
      { 0: 'S/Total Achats', 5: '1,00' },
      { 2: 'Cumul', 5: '3 €' },
      { 0: 'Une section' },
      { 0: 'À reporter', 5: '9' },
      {},
    ],
  },
  Recettes: { width: 4, rows: [{ 0: 'Montant total', 2: '5' }, { 0: 'Subventions :' }, {}] },
  Personnel: { width: 5, rows: [{ 0: 'Ss-total', 3: '4' }, {}] },
  Programme: { width: 9, rows: [{ 4: 'Prévoir les badges' }, {}] },
  Inscriptions: { width: 11, rows: [{ 0: 'Total', 7: '90', 8: '76' }, {}] },
  Satisfaction: { width: 8, rows: [{ 0: 'Total', 1: '32' }, {}] },
};

test('adding rows of totals, of sections, of notes, or blank ones, changes no figure', () => {
  const additions = fc.array(
    fc.record({ tab: fc.constantFrom(...Object.keys(ASIDE)), at: fc.nat(), which: fc.nat() }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(additions, (added) => {
      const tabs = Object.fromEntries(Object.entries(EXAMPLE).map(([name, rows]) => [name, [...rows]]));
      for (const { tab, at, which } of added) {
        const { width, rows } = ASIDE[tab] ?? { width: 0, rows: [] };
        const lines = tabs[tab] ?? [];
        lines.splice(1 + (at % lines.length), 0, row(width, rows[which % rows.length] ?? {}));
      }
      expect(figuresOf(tabs)).toEqual(FIGURES);
    }),
    { numRuns: runs(20) },
  );
});
