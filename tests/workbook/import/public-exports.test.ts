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
