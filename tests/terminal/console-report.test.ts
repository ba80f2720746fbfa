import { consoleReport, figure, printable, wrapped, type Figures } from '../../src/terminal/console-report';

const FIGURES: Figures = {
  edition: 'NEC \u001b[31mSud-Ouest #2',
  programme: { demiJournees: 3, ateliers: 12, dureeMinutes: 885, intervenants: 21 },
  participation: {
    participants: 90,
    conums: 21,
    tauxConums: 21 / 52,
    inscrits: 148,
    absents: 23,
    tauxAbsence: 23 / 148,
    jours: [
      { jour: '2024-06-13', inscrits: 90, presents: 76, absents: 14, tauxAbsence: 14 / 90 },
      { jour: '2024-06-14', inscrits: 58, presents: null, absents: null, tauxAbsence: null },
    ],
  },
  agents: { preparation: { agents: 4, jours: 33, mois: 10 }, evenement: { agents: 8, heures: 140 } },
  finances: {
    postes: [{ poste: 'Achats', centimes: 67958 }],
    personnel: 1782000,
    charges: 2344581,
    recettes: 350000,
    resteACharge: 1994581,
    partenaires: [
      { structure: 'La Fibre64', personnel: 810000, avance: 1022581, part: 906628, solde: 115953 },
      { structure: 'ALPI', personnel: 972000, avance: 972000, part: 1087953, solde: -115953 },
    ],
    virements: [{ de: 'ALPI', vers: 'La Fibre64', centimes: 115953 }],
    coutParParticipant: null,
  },
  satisfaction: { reponses: 32, tauxReponse: 32 / 90, nps: 28.125 },
  constats: [
    {
      gravite: 'erreur',
      onglet: 'Dépenses',
      cellule: 'F7',
      message: 'Montant illisible : « \u001b]0;pirate\u0007dix\neuros\u202e »',
    },
    { gravite: 'information', onglet: 'Programme', cellule: null, message: 'mot '.repeat(40).trim() },
  ],
};

describe('the printed report', () => {
  test('names a day whose date is not known by its place', () => {
    const [first, second] = FIGURES.participation.jours ?? [];
    if (first === undefined || second === undefined) throw new Error('two days');
    const text = consoleReport(
      { ...FIGURES, participation: { ...FIGURES.participation, jours: [{ ...first, jour: null }, second] } },
      100,
    );
    expect(text).toContain('  Jour 1            90        76       14            16 %');
  });

  test('shows the key figures the French way, lined up', () => {
    const text = consoleReport(FIGURES, 100);
    for (const line of [
      'NEC [31mSud-Ouest #2',
      '  Durée des ateliers  14h45',
      '  CoNums présents  21 (40 %)',
      '  13/06/2024        90        76       14            16 %',
      '  14/06/2024        58         —        —               —',
      '  Préparation  4 agents, 33 jours, 10 mois',
      '  Événement    8 agents, 140 h',
      '  Achats                            679,58 €',
      '  Total des charges              23 445,81 €',
      '  Total des produits             23 445,81 €',
      '  Coût par participant                     —',
      '  ALPI        10 879,53 €   9 720,00 €  -1 159,53 €',
      '  Virement : ALPI verse 1 159,53 € à La Fibre64',
      'Constats : 1 erreur, 1 information',
      '  erreur       Dépenses   F7  Montant illisible : « ]0;piratedix euros »',
    ])
      expect(text.split('\n')).toContain(line);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('shows no balance of one structure alone', () => {
    const partenaires = FIGURES.finances.partenaires?.slice(0, 1) ?? null;
    const text = consoleReport({ ...FIGURES, finances: { ...FIGURES.finances, partenaires, virements: [] } }, 100);
    expect(text).toContain('Reste à charge');
    expect(text).not.toMatch(/équilibre|partenaire|solde/iu);
  });

  test('says that there is no finding', () => {
    expect(consoleReport({ ...FIGURES, constats: [] }, 100)).toMatch(/\nAucune anomalie\.\n$/);
  });

  test('counts the findings that it does not show', () => {
    const many = Array.from({ length: 1500 }, () => FIGURES.constats[0]!);
    expect(consoleReport({ ...FIGURES, constats: many }, 100)).toContain('Constats : 1 500 erreurs');
    expect(consoleReport({ ...FIGURES, constats: many }, 100)).toContain('… et 1 300 autres, dans l’onglet Contrôles');
  });

  test('never prints a control character', () => {
    expect(printable('a\u001b[2J\u009bb\u0000\tc\r\nd\u2028e\u2066f')).toBe('a[2Jb c d ef');
  });

  test.each([
    [0, '0,00 €'],
    [5, '0,05 €'],
    [-115953, '-1 159,53 €'],
    [123456789, '1 234 567,89 €'],
    [null, '—'],
  ])('writes %p cents as %s', (cents, text) => {
    expect(figure(cents, 'money')).toBe(text);
  });

  test('cuts text at spaces, and words that are too long', () => {
    expect(wrapped('un deux abcdefghij', 7)).toEqual(['un deux', 'abcdefg', 'hij']);
  });
});
