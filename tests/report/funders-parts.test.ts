import { reportOf } from '../../src/report/report';
import type { ReportBlock } from '../../src/report/report-document';
import type { ReportInput } from '../../src/report/report-input';
import { bilanOfTabs } from '../make/workbook-source';
import { makeBilan, makeExpense, makeReceipt, makeSession, makeSettings } from '../make/edition';
import type { Edition } from '../../src/domain/edition';

function documentOf(edition: Partial<Edition>, retained: ReadonlyMap<string, number> = new Map()) {
  const input: ReportInput = {
    bilan: makeBilan(edition),
    retained,
    madeOn: '2024-11-25',
    texts: new Map(),
    pictures: new Map(),
  };
  return reportOf(input);
}

const shown = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const textOf = (block: ReportBlock | undefined): string =>
  block !== undefined && 'runs' in block ? shown(block.runs.map(({ text }) => text).join('')) : '';

/** Gives what stands under a heading, up to the next of its level or above. */
function under(title: string, edition: Partial<Edition>, retained?: ReadonlyMap<string, number>): ReportBlock[] {
  const { body } = documentOf(edition, retained);
  const start = body.findIndex((block) => block.kind === 'heading' && textOf(block) === title);
  if (start < 0) return [];
  const rest = body.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level < 3);
  return end < 0 ? rest : rest.slice(0, end);
}

const rowsUnder = (...of: Parameters<typeof under>): string[][][] =>
  under(...of).flatMap((block) => (block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(shown))] : []));

describe('the objectives', () => {
  const settings = makeSettings({
    objective: { minimum: 5, maximum: 8 },
    targets: new Map([
      ['satisfactionRate', 0.9],
      ['charges', 200_000],
      ['duration', 45],
      ['nps', 20],
    ]),
  });

  test('stand beside what was obtained, each with its gap', () => {
    expect(rowsUnder('Objectifs', { settings })).toEqual([
      [
        ['Durée des ateliers', '45 minutes', '1h00', '+15 minutes'],
        ['Participants', '5 à 8', '6', '0'],
        ['Taux de satisfaction', '90 %', '50 %', '−40 points'],
        ['Recommandation nette (NPS)', '20', '–', '–'],
        ['Total des charges', '2 000,00 €', '2 070,15 €', '+70,15 €'],
      ],
    ]);
  });

  test.each([
    [{ minimum: 10, maximum: null }, ['au moins 10', '6', '−4']],
    [{ minimum: null, maximum: 4 }, ['au plus 4', '6', '+2']],
    [{ minimum: 6, maximum: 6 }, ['6', '6', '0']],
  ])('%j', (objective, cells) => {
    expect(rowsUnder('Objectifs', { settings: makeSettings({ objective }) })).toEqual([[['Participants', ...cells]]]);
  });

  test('follow what was retained, with its mark', () => {
    const retained = new Map([['participants', 3]]);
    expect(
      rowsUnder('Objectifs', { settings: makeSettings({ objective: { minimum: 5, maximum: null } }) }, retained),
    ).toEqual([[['Participants', 'au moins 5', '3 *', '−2']]]);
  });

  test('are not there when nothing is hoped for', () => {
    expect(under('Objectifs', {})).toEqual([]);
  });
});

test('what the organisers consider are the proposals for the next edition, and nothing else', () => {
  const observations = [
    { row: 2, kind: 'keep', text: 'Le lieu' },
    { row: 3, kind: 'consider', text: 'Des sponsors' },
  ] as const;
  expect(under('Propositions pour la prochaine édition', { observations }).map(textOf)).toEqual(['Des sponsors']);
  expect(under('Constat des organisateurs', { observations }).map(textOf)).toEqual(['À garder', 'Le lieu']);
  expect(under('Propositions pour la prochaine édition', { observations: observations.slice(0, 1) })).toEqual([]);
});

test('attendance is told by half-day, but not for a day that nobody recorded', () => {
  const { bilan } = bilanOfTabs({
    Paramètres: [
      ['Paramètre', 'Valeur'],
      ['Jour 1', '13/06/2024'],
      ['Jour 2', '14/06/2024'],
    ],
    Inscriptions: [
      ['Nom', 'Inscrit jour 1', 'Présent jour 1 matin', 'Présent jour 1 après-midi', 'Présent jour 2 matin'],
      ['A', 'oui', 'oui', '', ''],
      ['B', 'oui', 'oui', 'oui', ''],
    ],
  });
  const { body } = reportOf({
    bilan,
    retained: new Map(),
    madeOn: '2024-11-25',
    texts: new Map(),
    pictures: new Map(),
  });
  const halves = body.find((block) => block.kind === 'table' && block.caption.endsWith('Présents par demi-journée'));
  expect(halves).toMatchObject({
    rows: [{ cells: ['Jeudi 13 juin 2024 – matin', '2'] }, { cells: ['Jeudi 13 juin 2024 – après-midi', '1'] }],
  });
});

test('says when and how opinions were collected', () => {
  const settings = makeSettings({ surveyDay: '2024-06-24', surveyWay: 'formulaire en ligne.' });
  expect(shown(documentOf({ settings }).body.map(textOf).join('\n'))).toContain(
    'Le questionnaire a été envoyé le lundi 24 juin 2024. Recueil des avis : formulaire en ligne. Le questionnaire de',
  );
});

describe('the programme at a glance', () => {
  const session = (row: number, start: number, end: number, room: string, more = {}) =>
    makeSession(row, { start, end, room, ...more });

  test('is by time and by room, a session going on and one cancelled told', () => {
    const sessions = [
      session(2, 600, 720, 'Amphi'),
      session(3, 600, 660, 'Salle 1'),
      session(4, 660, 720, 'Salle 1', { cancelled: true }),
    ];
    expect(rowsUnder('Le programme en un coup d’œil', { sessions })).toEqual([
      [
        ['10h – 11h', 'Atelier 2', 'Atelier 3'],
        ['11h – 12h', '(suite)', 'ANNULÉ – Atelier 4'],
      ],
    ]);
  });

  test('keeps the rooms of every day in one order', () => {
    const sessions = [
      session(2, 600, 660, 'Amphi'),
      session(3, 600, 660, 'Salle 1'),
      session(4, 600, 660, 'Salle 1', { day: '2024-06-14' }),
      session(5, 660, 720, 'Amphi', { day: '2024-06-14' }),
    ];
    expect(rowsUnder('Le programme en un coup d’œil', { sessions })[1]).toEqual([
      ['10h – 11h', '', 'Atelier 4'],
      ['11h – 12h', 'Atelier 5', ''],
    ]);
  });

  test('tells the room in the line where there are many', () => {
    const sessions = [1, 2, 3, 4, 5, 6].map((room) => session(room + 1, 600, 660, `Salle ${room}`));
    expect(rowsUnder('Le programme en un coup d’œil', { sessions })[0]?.[5]).toEqual([
      '10h – 11h',
      'Salle 6',
      'Atelier 7',
    ]);
  });

  test('tells the room in the line where a title would be a column of words', () => {
    const title = 'Comment accompagner durablement les habitants dans leurs démarches, retours d’expérience '.repeat(2);
    const sessions = [1, 2, 3, 4].map((room) => session(room + 1, 600, 660, `Salle ${room}`, { title }));
    expect(rowsUnder('Le programme en un coup d’œil', { sessions })[0]?.[3]?.slice(0, 2)).toEqual([
      '10h – 11h',
      'Salle 4',
    ]);
  });

  test('is not there without a time', () => {
    expect(under('Le programme en un coup d’œil', { sessions: [makeSession(2, { start: null })] })).toEqual([]);
  });
});

test('what nobody paid for stands below the totals of both sides', () => {
  const edition = {
    expenses: [makeExpense(2, 'Achats', 10_000), makeExpense(3, '86 Bénévolat', 5_000)],
    receipts: [makeReceipt(2, 'ANCT', 2_000), makeReceipt(3, 'Bénévoles', 5_000, { type: '87 Bénévolat' })],
  };
  const { body } = documentOf(edition);
  const lasts = body.flatMap((block) =>
    block.kind === 'table' && block.caption.endsWith('par compte') ? [block.rows.slice(-1)[0]?.cells.map(shown)] : [],
  );
  expect(lasts).toEqual([
    ['86', 'Emplois des contributions volontaires en nature', '–', '50,00 €', '–'],
    ['87', 'Contributions volontaires en nature', '–', '50,00 €', '–'],
  ]);
});

describe('the cover', () => {
  const pictures = (cofunding: string | null) =>
    documentOf({ settings: makeSettings({ cofunding }) }).cover.filter(({ kind }) => kind === 'picture');

  test('has the emblem when a mention names the Union, and no box without', () => {
    expect(pictures('Cofinancé par l’Union européenne')).toMatchObject([
      { caption: '', printed: { width: 96, height: 64 } },
    ]);
    expect([pictures(null), pictures('Avec l’ANCT')]).toEqual([[], []]);
  });
});
