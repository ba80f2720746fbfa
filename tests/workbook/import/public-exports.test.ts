import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposedFile, sample, sentImport } from '../../make/imported-file';

const inFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../../samples/xlsx', name)));

/** Gives each person that is kept, with the days registered for and those of presence. */
function people(content: string | Uint8Array): string[] {
  return sentImport(content)
    .file.records.filter(({ leftOut }) => leftOut === null)
    .map(({ values }) => {
      const days = (kind: string): string => ['1', '2'].filter((day) => values[`${kind}${day}`] === 'oui').join('+');
      return `${values['firstName'] ?? ''} ${values['name'] ?? ''}: ${days('registered')}/${days('present')}`;
    });
}

describe('exports that others reported', () => {
  test.each([
    ['guillemets.csv', ['Léa DURAND: 1/', 'Paul PETIT: 1/', 'Inès ROUX: 2/', 'Jean NOIR: 2/']],
    ['indico.csv', ['Léa Durand: 1+2/1', 'Paul Petit: 1+2/', 'Zoé Blanc: 1+2/2']],
    ['helloasso-repas.csv', ['Ada LOVELACE: 1+2/', 'Zoé MARTIN: 1+2/', 'Luc PETIT: 1+2/']],
    ['pretix-civilite.csv', ['Peter Jones: 1/1', 'Paul Jones: 1/', 'Andrea Zulu: 1/', 'Anna Zulu: 1/']],
    ['luma.csv', ['Léa Durand: 1/1', 'Paul Petit: 1/', 'Jean Noir: 2/2', 'Ana Blanc: 2/']],
    ['dates-iso.csv', ['Léa DURAND: 1/1', 'Paul PETIT: 1/1', 'Inès ROUX: 2/2']],
  ])('%s', (name, expected) => {
    expect(people(sample(name))).toEqual(expected);
  });

  test.each([
    ['dates.xlsx', ['Léa DURAND: 1/', 'Paul PETIT: 2/', 'Inès ROUX: 1/', 'Jean NOIR: 2/', 'Alix BLANC: 1/']],
    ['booleans.xlsx', ['Léa DURAND: 1/', 'Paul PETIT: 1/']],
    ['prefixed-id.xlsx', ['Léa DURAND: 1/', 'Paul PETIT: 2/']],
    ['other-names.xlsx', ['Léa DURAND: 1/', 'Paul PETIT: 2/']],
    ['backslashes.xlsx', ['Léa DURAND: 1/', 'Paul PETIT: 2/']],
  ])('%s', (name, expected) => {
    expect(people(inFile(name))).toEqual(expected);
  });

  // Expected: the columns of the exports of each tool, as its help shows them.
  test.each([
    [
      'tickets that were used, and one that was disabled (Billetweb)',
      'Nom;Prénom;Tarif;Utilisé;Date d’utilisation;Désactivé\nA;Ada;Jeudi;1;13/06/2024 09:12;0\n' +
        'B;Bob;Pass 2 jours;0;;0\nC;Cléo;Vendredi;0;;1\n',
      ['Ada A: 1/1', 'Bob B: 1+2/'],
    ],
    [
      'presence beside the days registered for (Grist, Airtable)',
      'Nom,Prénom,Jeudi,Vendredi,Présent jeudi,Checked in Friday\nA,Ada,true,true,false,checked\n' +
        'B,Bob,false,true,true,\n',
      ['Ada A: 1+2/2', 'Bob B: 2/1'],
    ],
    [
      'half-days, one column each',
      'Nom;Prénom;Jeudi matin;Jeudi après-midi;Inscrit vendredi matin\nA;Ada;oui;non;non\nB;Bob;non;oui;oui\n',
      ['Ada A: 1/', 'Bob B: 1+2/'],
    ],
    [
      'one column an answer, which holds it again (Typeform)',
      "What's your first name?,And your last name?,Jeudi,Vendredi,Other\nAda,A,Jeudi,,\nBob,B,,Vendredi,\n",
      ['Ada A: 1/', 'Bob B: 2/'],
    ],
    [
      'parts of a question on one name (Jotform)',
      'Nom et prénom - Prénom,Nom et prénom - Nom,Jours >> Jeudi,Jours >> Vendredi\nAda,A,Oui,Non\nBob,B,Non,Oui\n',
      ['Ada A: 1/', 'Bob B: 2/'],
    ],
    [
      'who comes and who does not, in words',
      'Nom;Prénom;13 juin;14 juin\nA;Ada;Présente;Absente\nB;Bob;Je viens;Ne vient pas\nC;Cléo;Présent·e;Peut-être\n',
      ['Ada A: 1/', 'Bob B: 1/', 'Cléo C: 1/'],
    ],
    [
      'whole names under « Participant », days ticked',
      'Participant;Mail;13/06;14/06\nDURAND Alice;a@ex.org;x;\nCléo GRAND;c@ex.org;;1\n',
      ['Alice DURAND: 1/', 'Cléo GRAND: 2/'],
    ],
    [
      'names of use and of birth',
      'Nom de naissance;Nom d’usage;Prénoms;Participation\nA;B;Ada;jeudi et vendredi\nC;;Cléo;vendredi uniquement\n',
      ['Ada A: 1+2/', 'Cléo C: 2/'],
    ],
    [
      'states under another title, and who did not come (Evento, Mobilizon)',
      'Nom;Prénom;Inscription\nA;Ada;Confirmée\nB;Bob;Annulée\nC;Cléo;Liste d’attente\n',
      ['Ada A: 1+2/'],
    ],
    [
      'a no-show, who was registered',
      'Nom;Prénom;Statut;Jour\nA;Ada;No show;Jeudi\nB;Bob;Not approved;Jeudi\n',
      ['Ada A: 1/'],
    ],
  ])('%s', (_, file, expected) => {
    expect(people(file)).toEqual(expected);
  });

  test('the whole name fills what its parts leave blank, and the civility is no first name', () => {
    expect(people('Nom;Prénom;Nom complet\nDURAND;;Mme Léa Durand\n;Inès;Inès Le Roux\n;;M. Paul Petit\n')).toEqual([
      'Léa DURAND: 1+2/',
      'Inès Le Roux: 1+2/',
      'Paul Petit: 1+2/',
    ]);
  });

  test('of two columns for one thing the filled one wins, then the one titled exactly so', () => {
    const structure = (text: string): string | undefined => sentImport(text).file.records[0]?.values['structure'];
    expect(structure('Nom;Raison sociale;Structure\nA;;Mairie\n')).toBe('Mairie');
    expect(structure('Nom;Raison sociale;Structure\nA;Mairie;\n')).toBe('Mairie');
    expect(structure('Nom;Raison sociale;Structure\nA;SARL;Mairie\n')).toBe('Mairie');
  });

  test.each([
    ['1000', '01'],
    ['20200', '2B'],
    ['20190', '2A'],
    ['64 000', '64'],
    ['97400', '974'],
    ['Landes', 'Landes'],
  ])('the département of %s is %s', (postcode, expected) => {
    expect(sentImport(`Nom;Code postal\nA;${postcode}\n`).file.records[0]?.values['department']).toBe(expected);
  });

  test.each(['Withdrawn', 'Rejected', 'declined', 'Waitlisted', 'Refusé', 'Désinscrit', 'unpaid', 'Non confirmé'])(
    '« %s » is no registration',
    (state) => {
      expect(people(`Nom;Registration state\nA;${state}\nB;Completed\n`)).toEqual([' B: 1+2/']);
    },
  );

  test('a meal that names a day is left out, and said to be', () => {
    const { file } = sentImport(sample('helloasso-repas.csv'));
    expect(file.dropped.map(({ label }) => label)).toContain('Repas du jeudi midi');
    expect(proposedFile('Nom;Dîner du vendredi\nA;oui\n').choices.roles).toEqual(['name', 'ignore']);
  });
});
