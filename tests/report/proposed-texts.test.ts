import type { Edition } from '../../src/domain/edition';
import { proposedTexts } from '../../src/report/proposed-texts';
import { makeSession, makeSettings } from '../make/edition';
import { textOf, shown } from '../make/report/proposed-text';
import { bilanOfTabs, exampleTabs } from '../make/workbook-source';

describe('the proposed texts of the example', () => {
  const texts = proposedTexts({ bilan: bilanOfTabs(exampleTabs()).bilan, retained: new Map(), madeOn: '2024-11-25' });

  test('say the published edition in whole', () => {
    expect(shown([...texts].map(([part, text]) => `${part}: ${text}`).join('\n'))).toBe(
      [
        'introduction: L’événement NEC Sud-Ouest #2 s’est tenu les jeudi 13 et vendredi 14 juin 2024 à ' +
          'Bayonne (64). Il a été organisé conjointement par La Fibre64 et l’ALPI. Lieu : UPPA.',
        'Le programme a proposé 12 ateliers, soit 14h45 d’échanges sur 3 demi-journées. Il a fait ' +
          'intervenir 21 personnes. Il a fallu annuler 1 séance prévue.',
        'L’édition précédente, NEC Sud-Ouest #1 (2023), avait réuni 115 participants.',
        'quantitative: L’événement a réuni 90 participants, dont 21 CoNums, soit 40 % des 52 CoNums du ' +
          'territoire. L’objectif de 100 à 150 participants n’a pas été atteint : il a manqué 10 personnes. ' +
          'C’est 25 personnes de moins que pour l’édition 2023 (115 participants), soit une baisse de 22 %.',
        'La journée la plus fréquentée a été celle du jeudi 13 juin 2024 : 76 personnes. Le taux d’absence ' +
          'des inscrits a été de 16 % (23 absences pour 148 inscriptions, 2 jours réunis). On relève aussi 1 ' +
          'présence ' +
          'sans inscription.',
        'La préparation a mobilisé 4 agents pendant 33 jours de travail en 10 mois. Le temps de l’événement ' +
          'a mobilisé 8 agents pendant 140 heures de travail.',
        'qualitative: Le questionnaire de satisfaction a reçu 32 réponses, soit celles de 36 % des participants.',
        'À la question « Satisfaction générale », 94 % des avis exprimés sont positifs (30 sur 32). Le taux ' +
          'd’avis positifs est le plus haut pour « Organisation » (97 %), le plus bas pour « Lieu et accueil » ' +
          '(91 %).',
        'La recommandation nette (NPS) est de +28,1 points : 47 % de promoteurs (notes de 9 ou 10), 19 % de ' +
          'détracteurs (notes de 0 à 6).',
        'financial: Les charges de l’édition sont de 23 445,81 €, dont 5 625,81 € hors personnel. Le premier ' +
          'poste est « Location Lieu » (2 340,00 €, 42 % des charges hors personnel). Les charges de personnel ' +
          'font 17 820,00 €, soit 76 % du total des charges. Le coût par participant est de 260,51 € (62,51 € ' +
          'hors charges de personnel).',
        'Les recettes externes couvrent 15 % des charges ; les structures supportent le reste (19 945,81 €). La ' +
          'subvention de l’ANCT (3 500,00 €) représente 14,93 % du total des produits.',
        'conclusion: Cette édition a réuni 90 participants autour de 12 ateliers et 21 intervenants. Les ' +
          'avis exprimés sont positifs à 94 %. Le coût par participant est de 260,51 €, personnel compris. Les ' +
          'organisateurs retiennent 4 points à garder, 6 points à améliorer et 1 point à envisager.',
        'expenses: Les charges et les produits sont égaux : 23 445,81 €.',
        'programme: Le programme comptait 15 séances, dont 1 annulée, signalée comme telle.',
        'accounts: La subvention de l’ANCT (3 500,00 €) représente 14,93 % du total des produits.',
      ].join('\n'),
    );
  });

  test('are the same twice', () => {
    expect([
      ...proposedTexts({ bilan: bilanOfTabs(exampleTabs()).bilan, retained: new Map(), madeOn: '2024-11-25' }),
    ]).toEqual([...texts]);
  });
});

describe('the introduction', () => {
  test.each<[string, Parameters<typeof makeSettings>[0], string]>([
    [
      'one day, one organiser',
      { days: [{ number: 1, date: '2024-06-01' }], structures: ['ALPI'], venue: null },
      's’est tenu le samedi 1er juin 2024 à Bayonne. Il a été organisé par l’ALPI.\n',
    ],
    [
      'two months',
      {
        days: [
          { number: 1, date: '2024-05-31' },
          { number: 2, date: '2024-06-01' },
        ],
        venue: null,
      },
      's’est tenu les vendredi 31 mai et samedi 1er juin 2024 à Bayonne.',
    ],
    [
      'two years',
      {
        days: [
          { number: 1, date: '2024-12-31' },
          { number: 2, date: '2025-01-01' },
        ],
        venue: null,
      },
      's’est tenu les mardi 31 décembre 2024 et mercredi 1er janvier 2025 à Bayonne.',
    ],
    [
      'no city',
      { city: null, days: [{ number: 1, date: '2024-06-13' }] },
      's’est tenu le jeudi 13 juin 2024. Il a été organisé conjointement par La Fibre64 et l’ALPI. Lieu : UPPA.',
    ],
    ['no date', { days: [] }, 's’est tenu à Bayonne.'],
    [
      'nothing but organisers',
      { days: [], city: null, venue: null },
      'L’événement NEC Essai a été organisé conjointement par La Fibre64 et l’ALPI.',
    ],
    ['no name', { name: null }, 'L’événement s’est tenu'],
    ['nobody', { structures: [] }, 'à Bayonne. Lieu : UPPA.'],
  ])('says where, when and by whom: %s', (_, settings, said) => {
    expect(`${textOf('introduction', { settings: makeSettings(settings) })}\n`).toContain(said);
  });

  test.each<[string, Partial<Edition>, string]>([
    [
      'one of each',
      { sessions: [makeSession(2, { speakers: [{ name: 'Ada', role: null }] })] },
      'Le programme a proposé 1 atelier, soit 1h00 d’échanges sur 1 demi-journée. Il a fait intervenir 1 personne.\n',
    ],
    [
      'several, two cancelled',
      {
        sessions: [
          makeSession(2, { end: null }),
          makeSession(3, { end: null }),
          makeSession(4, { cancelled: true }),
          makeSession(5, { cancelled: true }),
        ],
      },
      'Le programme a proposé 2 ateliers sur 1 demi-journée. Il a fallu annuler 2 séances prévues.\n',
    ],
    [
      'several cancelled for the same reason',
      {
        sessions: [
          makeSession(2),
          makeSession(3, { cancelled: true, reason: 'grève' }),
          makeSession(4, { cancelled: true, reason: 'Grève' }),
          makeSession(5, { cancelled: true, reason: 'panne' }),
        ],
      },
      'Il a fallu annuler 3 séances prévues (« Atelier 3 » et « Atelier 4 » : grève ; « Atelier 5 » : panne).\n',
    ],
    [
      'an edition that was cancelled',
      { sessions: [makeSession(2, { cancelled: true, reason: 'tempête' })] },
      'L’événement NEC Essai, prévu les jeudi 13 et vendredi 14 juin 2024 à Bayonne, n’a pas eu lieu. Il était ' +
        'organisé conjointement par La Fibre64 et l’ALPI. Lieu : UPPA.\nTout son programme a été annulé (tempête).\n',
    ],
    [
      'an edition that was cancelled, nobody says why',
      { sessions: [makeSession(2, { cancelled: true })] },
      'Tout son programme a été annulé. Il a fallu annuler 1 séance prévue.\n',
    ],
    [
      'only a plenary',
      { sessions: [makeSession(2, { format: 'Plénière' })] },
      'Aucun atelier n’est inscrit au programme.',
    ],
    [
      'no former edition',
      { pastEditions: [] },
      'à Bayonne. Il a été organisé conjointement par La Fibre64 et l’ALPI. Lieu : UPPA.\nLe programme a ' +
        'proposé 1 atelier, soit 1h00 d’échanges sur 1 demi-journée. Il a fait intervenir 2 personnes. Il a ' +
        'fallu annuler 1 séance prévue.\n',
    ],
    [
      'a former edition of one participant',
      {
        pastEditions: [
          {
            row: 2,
            name: '',
            year: 2023,
            figures: new Map([
              ['participants', 1],
              ['workshops', 2],
            ]),
          },
        ],
      },
      'L’édition de 2023 avait réuni 1 participant et 2 ateliers.',
    ],
    [
      'a former edition without figures',
      { pastEditions: [{ row: 2, name: 'Première', year: 2023, figures: new Map() }], sessions: null },
      'Lieu : UPPA.\n',
    ],
  ])('says the programme and the former edition: %s', (_, more, said) => {
    expect(`${textOf('introduction', more)}\n`).toContain(said);
  });
});
