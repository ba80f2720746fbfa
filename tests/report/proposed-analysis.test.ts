import type { Edition } from '../../src/domain/edition';
import { cents } from '../../src/domain/money';
import { makeExpense, makeReceipt, makeRegistration, makeSession, makeSettings, makeStaffLine } from '../make/edition';
import { textOf, people, objective } from '../make/report/proposed-text';

describe('the analysis of participation', () => {
  test.each<[string, Partial<Edition>, string]>([
    [
      'nobody is marked present',
      { registrations: people(2, () => ({ present: new Set<number>() })) },
      'Le nombre de participants n’est pas connu : aucune présence n’a été relevée.',
    ],
    ['no registrations at all', { registrations: null }, 'Le nombre de participants n’est pas connu'],
    [
      'one person, no CoNum',
      { registrations: people(1) },
      'L’événement a réuni 1 participant. Aucun CoNum n’était présent.',
    ],
    [
      'one CoNum',
      { registrations: people(2, (row) => ({ conum: row === 2 })) },
      'L’événement a réuni 2 participants, dont 1 CoNum, soit 10 % des 10 CoNums du territoire.',
    ],
    [
      'CoNums of an unknown territory',
      { registrations: people(2, () => ({ conum: true })), settings: makeSettings({ territoryConums: null }) },
      'dont 2 CoNums.',
    ],
    [
      'objective missed by one',
      objective(7, 9),
      'L’objectif de 7 à 9 participants n’a pas été atteint : il a manqué 1 personne.',
    ],
    [
      'objective missed by several',
      objective(10, null),
      'L’objectif de 10 participants n’a pas été atteint : il a manqué 4 personnes.',
    ],
    ['objective met', objective(5, 9), 'L’objectif de 5 à 9 participants a été atteint.'],
    ['objective of one number', objective(6, 6), 'L’objectif de 6 participants a été atteint.'],
    ['objective passed', objective(1, 4), 'L’objectif de 1 à 4 participants a été dépassé de 2 personnes.'],
    [
      'objective of one participant, passed by nobody',
      { ...objective(1, null), registrations: people(1) },
      'L’objectif de 1 participant a été atteint.',
    ],
    ['only a maximum, kept', objective(null, 9), 'L’objectif d’au plus 9 participants a été respecté.'],
    [
      'only a maximum, passed by one',
      objective(null, 5),
      'L’objectif d’au plus 5 participants a été dépassé de 1 personne.',
    ],
    [
      'fewer than before',
      {},
      'C’est 2 personnes de moins que pour l’édition 2023 (8 participants), soit une baisse de 25 %.',
    ],
    [
      'one more than before',
      { pastEditions: [{ row: 2, name: '', year: 2023, figures: new Map([['participants', 5]]) }] },
      'C’est 1 personne de plus que pour l’édition 2023 (5 participants), soit une hausse de 20 %.',
    ],
    [
      'as many as before',
      { pastEditions: [{ row: 2, name: '', year: 2023, figures: new Map([['participants', 6]]) }] },
      'C’est autant que pour l’édition 2023 (6 participants).',
    ],
    [
      'nobody before',
      { pastEditions: [{ row: 2, name: '', year: 2023, figures: new Map([['participants', 0]]) }] },
      'C’est 6 personnes de plus que pour l’édition 2023 (0 participant).',
    ],
    ['one day above the others', {}, 'La journée la plus fréquentée a été celle du jeudi 13 juin 2024 : 6 personnes.'],
    [
      'all days alike',
      { registrations: { ...people(3), rows: [2, 3].map((row) => makeRegistration(row, [1, 2])) } },
      'La fréquentation a été la même chaque jour : 2 personnes.',
    ],
    ['no absence', {}, 'Le taux d’absence des inscrits a été de 0 % (0 absence pour 9 inscriptions, 2 jours réunis).'],
    [
      'one absence, two walk-ins',
      {
        registrations: people(4, (row) =>
          row === 2
            ? { registered: new Set([1]), present: new Set<number>() }
            : { registered: row === 3 ? new Set([1]) : new Set<number>() },
        ),
      },
      'Le taux d’absence des inscrits a été de 50 % (1 absence pour 2 inscriptions). On relève aussi ' +
        '2 présences sans inscription.',
    ],
    [
      'one agent, one day',
      {
        staff: [makeStaffLine(2, 'ALPI', 1), { ...makeStaffLine(3, 'ALPI', 0), phases: ['event' as const], hours: 1 }],
        settings: makeSettings({ preparationMonths: null }),
      },
      'La préparation a mobilisé 1 agent pendant 1 jour de travail. Le temps de l’événement a mobilisé 1 ' +
        'agent pendant 1 heure de travail.',
    ],
  ])('follows the figures: %s', (_, more, said) => {
    expect(textOf('quantitative', more)).toContain(said);
  });

  test('says two busiest days of three', () => {
    const days = [1, 2, 3].map((number) => ({ number, date: `2024-06-1${number}` }));
    const registrations = {
      rows: [makeRegistration(2, [1, 2]), makeRegistration(3, [1, 2, 3])],
      registeredDays: new Set([1, 2, 3]),
      presentDays: new Set([1, 2, 3]),
    };
    expect(textOf('quantitative', { settings: makeSettings({ days }), registrations })).toContain(
      'Les journées les plus fréquentées ont été le mardi 11 juin 2024 et le mercredi 12 juin 2024 : 2 ' +
        'personnes chacune.',
    );
  });

  test('takes what staff retained, and no count that it would belie', () => {
    const text = textOf(
      'quantitative',
      objective(7, 9),
      new Map([
        ['participants', 8],
        ['absenceRate', 0.25],
        ['charges', 1],
      ]),
    );
    expect(text).toContain('L’événement a réuni 8 participants');
    expect(text).toContain(
      'L’objectif de 7 à 9 participants a été atteint. C’est autant que pour l’édition 2023 (8 participants).',
    );
    expect(text).toContain('Le taux d’absence des inscrits a été de 25 %.');
  });

  test('leaves out what it does not know', () => {
    expect(textOf('qualitative', { survey: null })).toBe('');
    expect(textOf('financial', { expenses: null })).toBe('');
    expect(textOf('quantitative', { ...objective(7, 9), registrations: null, staff: null })).toBe(
      'Le nombre de participants n’est pas connu : aucune présence n’a été relevée.',
    );
    expect(textOf('quantitative', { pastEditions: null, staff: null, registrations: people(1) })).not.toContain(
      'C’est',
    );
  });
});

const question = (label: string, answers: string[]) => ({ column: 2, label, answers });

describe('the analysis of the survey', () => {
  test.each<[string, Partial<Edition>, string]>([
    [
      'no answer',
      { survey: { answers: 0, rows: [], questions: [] } },
      'Aucune réponse au questionnaire de satisfaction n’a été recueillie.',
    ],
    [
      'one answer, participants unknown',
      { survey: { answers: 1, rows: [], questions: [] }, registrations: null },
      'Le questionnaire de satisfaction a reçu 1 réponse.',
    ],
    [
      'one question',
      {},
      'Le questionnaire de satisfaction a reçu 2 réponses, soit celles de 33 % des participants.\nÀ la question ' +
        '« Satisfaction générale », 50 % des avis exprimés sont positifs (1 sur 2).',
    ],
    [
      'questions alike',
      { survey: { answers: 1, rows: [], questions: [question('A', ['Satisfait']), question('B', ['Satisfait'])] } },
      'Les 2 questions de satisfaction ont le même taux d’avis positifs : 100 %.',
    ],
    [
      'two best',
      {
        survey: {
          answers: 2,
          rows: [],
          questions: [
            question('A', ['Satisfait']),
            question('B', ['Satisfait']),
            question('C', ['Satisfait', 'Insatisfait']),
          ],
        },
      },
      'le plus haut pour « A » et « B » (100 %, 1 sur 1), le plus bas pour « C » (50 %, 1 sur 2).',
    ],
    [
      'a negative recommendation',
      { survey: { answers: 3, rows: [], questions: [question('Recommandation', ['0', '6', '9'])] } },
      'La recommandation nette (NPS) est de −33,3 points : 33 % de promoteurs (1 réponse, notes de 9 ou 10), ' +
        '67 % de détracteurs (2 réponses, notes de 0 à 6).',
    ],
    [
      'a null recommendation',
      { survey: { answers: 2, rows: [], questions: [question('Recommandation', ['0', '9'])] } },
      'est de 0 point : 50 % de promoteurs',
    ],
  ])('follows the figures: %s', (_, more, said) => {
    expect(textOf('qualitative', more)).toContain(said);
  });

  test('gives a retained rate without the counts that it would belie', () => {
    expect(
      textOf(
        'qualitative',
        {},
        new Map([
          ['satisfactionRate', 0.8],
          ['nps', 1],
        ]),
      ),
    ).toContain('Les avis exprimés sont positifs à 80 %.\nLa recommandation nette (NPS) est de +1 point.');
  });
});

describe('the analysis of the money', () => {
  test.each<[string, Partial<Edition>, string]>([
    [
      'no cost of a day',
      { settings: makeSettings({ dayCost: null }) },
      'Les charges de personnel ne sont pas connues : le total des charges ne l’est pas non plus. Hors ' +
        'personnel, les charges sont de 450,15 €.',
    ],
    ['nothing spent', { expenses: [], staff: [], receipts: [] }, 'Aucune charge n’est enregistrée.'],
    [
      'no personnel',
      { staff: [], receipts: [] },
      'Les charges de l’édition sont de 450,15 €. Le premier poste est « Lieu » (300,00 €, 67 % des charges ' +
        'hors personnel). Le coût par participant est de 75,03 € (75,03 € hors charges de personnel).\nSans ' +
        'recette externe, les structures supportent toutes les charges (450,15 €).',
    ],
    [
      'two postes alike',
      { expenses: [makeExpense(2, 'Achats', 100), makeExpense(3, 'Lieu', 100)] },
      'Les premiers postes sont « Achats » et « Lieu » (1,00 € chacun, 50 % des charges hors personnel chacun).',
    ],
    [
      'receipts above charges',
      { receipts: [makeReceipt(2, 'ANCT', 300_000)] },
      'Les recettes externes (3 000,00 €) dépassent les charges de 929,85 €.',
    ],
  ])('follows the figures: %s', (_, more, said) => {
    expect(textOf('financial', more)).toContain(said);
  });

  test('says whether the statement is whole', () => {
    expect(textOf('expenses')).toBe('Les charges et les produits sont égaux : 2 070,15 €.');
    expect(textOf('expenses', { receipts: null })).toBe('');
  });
});

describe('the conclusion and the annexes', () => {
  test('counts stand beside a rate of few answers', () => {
    expect(textOf('conclusion')).toContain('Les avis exprimés sont positifs à 50 % (1 sur 2).');
  });

  test.each<[string, Partial<Edition>, string]>([
    [
      'one of each',
      {
        registrations: people(1),
        sessions: [makeSession(2, { speakers: [{ name: 'Ada', role: null }] })],
        survey: null,
        observations: [{ row: 2, kind: 'keep', text: 'Le lieu' }],
      },
      'Cette édition a réuni 1 participant autour de 1 atelier et 1 intervenant. Le coût par participant ' +
        'est de 2 070,15 €, personnel compris. Les organisateurs retiennent 1 point à garder.',
    ],
    ['no programme', { sessions: null, survey: null, expenses: null }, 'Cette édition a réuni 6 participants.'],
    ['nothing', { sessions: null, survey: null, expenses: null, registrations: null }, ''],
  ])('follows the figures: %s', (_, more, said) => {
    expect(textOf('conclusion', more)).toBe(said);
  });

  test.each<[string, Edition['sessions'], string]>([
    ['no session', [], ''],
    ['one session', [makeSession(2)], 'Le programme comptait 1 séance.'],
    [
      'two cancelled',
      [makeSession(2, { cancelled: true }), makeSession(3, { cancelled: true })],
      'Le programme comptait 2 séances, dont 2 annulées, signalées comme telles.',
    ],
  ])('count the sessions: %s', (_, sessions, said) => {
    expect(textOf('programme', { sessions })).toBe(said);
  });

  test('print amounts to the cent', () => {
    expect(textOf('financial', { expenses: [makeExpense(2, 'Lieu', cents(1))], staff: [], receipts: [] })).toContain(
      'Les charges de l’édition sont de 0,01 €.',
    );
  });
});
