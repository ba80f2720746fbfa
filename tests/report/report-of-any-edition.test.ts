import { departmentText } from '../../src/words/labels';
import fc from 'fast-check';
import { bilanOf, type Bilan } from '../../src/domain/bilan';
import type { Edition } from '../../src/domain/edition';
import { partnersReportOf } from '../../src/report/report';
import { reportOf } from '../../src/report/report';
import { declaredFigures, numbersIn } from '../make/declared-figures';
import { makeBilan, makeRegistration, makeSession, makeSettings, NO_TABS } from '../make/edition';
import { inputOf, randomEdition } from '../make/report/report-editions';
import { bilanOfTabs, exampleTabs } from '../make/workbook-source';
import { headings, linesOf, tables, textsOf } from '../make/report/report-texts';
import { runs } from '../make/runs';

/** Takes the words of staff out of a text, so that only our own numbers are left. */
function withoutStaffWords(line: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.split(word).join(' '), line);
}

function staffWords({
  settings,
  sessions,
  registrations,
  expenses,
  receipts,
  plan,
  survey,
  opinions,
  observations,
  pastEditions,
}: Edition): string[] {
  const rows = [
    [settings.name, settings.city, settings.venue, settings.cofunding, ...settings.structures],
    (sessions ?? []).flatMap((session) => [
      session.title,
      session.room,
      session.description,
      session.format,
      session.dayText,
      ...session.speakers.flatMap(({ name, role }) => [name, role]),
    ]),
    (registrations?.rows ?? []).flatMap((row) => [row.structure]),
    (expenses ?? []).flatMap((line) => [line.poste, line.type, line.supplier, line.mandat, line.paymentText]),
    (receipts ?? []).flatMap((line) => [line.type, line.funder]),
    (plan ?? []).flatMap((line) => [line.poste, line.funder, line.comment]),
    (survey?.questions ?? []).map(({ label }) => label),
    [...(opinions ?? []), ...(observations ?? [])].map(({ text }) => text),
    (pastEditions ?? []).map(({ name }) => name),
  ];
  return [
    ...new Set(
      rows
        .flat()
        .flatMap((word) =>
          word === null || word.trim() === '' || /^\d+$/u.test(word) ? [] : [word.replace(/\s+/gu, ' ').trim()],
        ),
    ),
  ].sort((a, b) => b.length - a.length);
}

/** Gives the numbers of the report that are no figure of the bilan nor derived from one. */
function strangers(edition: Edition): string[] {
  const bilan = bilanOf(edition);
  const declared = declaredFigures(bilan);
  const words = staffWords(edition);
  const mandats = new Set((edition.expenses ?? []).map(({ mandat }) => mandat));
  const departments = new Set((edition.registrations?.rows ?? []).map(({ department }) => departmentText(department)));
  const { body } = reportOf(inputOf(bilan));
  return body
    .filter((block) => block.kind !== 'picture')
    .flatMap(textsOf)
    .filter((text) => !mandats.has(text) && !departments.has(text))
    .map((text) => withoutStaffWords(text.replace(/^Tableau \d+ – /u, '').replace(/« [^»]*»/gu, ''), words))
    .flatMap((text) => numbersIn(text).flatMap((number) => (declared.has(number) ? [] : [`${number} in ${text}`])));
}

describe('every number that is printed', () => {
  test('is a figure of the bilan or derived from one, in the example', () => {
    expect(strangers(bilanOfTabs(exampleTabs()).edition)).toEqual([]);
  });

  test('is so in any edition', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => expect(strangers(randomEdition(seed))).toEqual([])),
      { numRuns: runs(12) },
    );
  });
});

describe('people', () => {
  test('are never named but as speakers and published authors', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const edition = randomEdition(seed);
        const all = linesOf(reportOf(inputOf(bilanOf(edition)))).join('\n');
        const authors = (edition.opinions ?? [])
          .filter(({ publish }) => publish !== 'named')
          .map(({ author, text }) => ({ author, text }));
        const named = (edition.opinions ?? []).filter(({ publish }) => publish === 'named').map(({ author }) => author);
        expect(all).not.toMatch(/Participant\d|Prénom|secret|Commentaire/u);
        expect(authors.filter(({ author }) => all.split('\n').includes(author) && !named.includes(author))).toEqual([]);
        expect(
          (edition.opinions ?? []).filter(
            ({ publish, text }) =>
              publish === 'no' &&
              all.includes(`« ${text} »`) &&
              !(edition.opinions ?? []).some((other) => other.publish !== 'no' && other.text === text),
          ),
        ).toEqual([]);
      }),
      { numRuns: runs(12) },
    );
  });

  test('are joined under « Autres » in groups of fewer than five', () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      makeRegistration(index + 2, [1], { department: index < 5 ? '64' : String(index), structure: `S${index}` }),
    );
    const document = reportOf(
      inputOf(makeBilan({ registrations: { rows, registeredDays: new Set([1]), presentDays: new Set([1]) } })),
    );
    expect(
      tables(document)
        .filter(({ caption }) => caption.includes('Participants par'))
        .map(({ rows: lines }) => lines.map(({ cells }) => cells.slice(0, 2))),
    ).toEqual([
      [
        ['Pyrénées-Atlantiques (64)', '5'],
        ['Autres', '4'],
      ],
      [['Autres', '9']],
    ]);
  });
});

describe('an edition with little in it', () => {
  test('gives a report of the parts of which something is known, its annexes numbered as they stand', () => {
    const nothing = {
      settings: makeSettings({ name: null, city: null, venue: null, days: [], structures: [] }),
      ...NO_TABS,
      plan: null,
      statedTotals: [],
    };
    const document = reportOf(inputOf(bilanOf({ ...nothing, sessions: [makeSession(2)] })));
    expect(document.title).toBe('Bilan de l’événement');
    expect(document.cover.flatMap(textsOf)).toEqual(['Bilan', 'de l’événement']);
    expect(headings(document, 1)).toEqual(['Introduction', 'Bilan quantitatif', 'Annexe 1 – Programme détaillé']);
  });

  test('lists sessions of no known day under what was typed', () => {
    const sessions = [
      makeSession(2, { day: null, dayText: 'mardi ?' }),
      makeSession(3, { day: null, dayText: '' }),
      makeSession(4, { start: null, title: '' }),
    ];
    expect(headings(reportOf(inputOf(makeBilan({ sessions }))), 2).slice(-3)).toEqual([
      'Jeudi 13 juin 2024',
      'Jour à préciser : mardi ?',
      'Jour à préciser',
    ]);
  });
});

describe('a document for every reader', () => {
  const bothOf = (bilan: Bilan) => [reportOf(inputOf(bilan)), partnersReportOf(inputOf(bilan), [])];

  test('has its headings in order, none left out, and a name on each column', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { body } of bothOf(bilanOf(randomEdition(seed)))) {
          const levels = body.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
          expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
          const columns = body.flatMap((block) => (block.kind === 'table' ? block.columns : []));
          expect(columns.filter(({ title }) => title.trim() === '')).toEqual([]);
        }
      }),
      { numRuns: runs(12) },
    );
  });
});
