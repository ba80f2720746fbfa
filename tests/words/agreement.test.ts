import { agreed, isElided, ofName, theName, toName } from '../../src/words/agreement';

describe('a name in a sentence', () => {
  test.each([
    ['ANCT', 'de l’ANCT', 'à l’ANCT', 'l’ANCT'],
    ['ALPI', 'de l’ALPI', 'à l’ALPI', 'l’ALPI'],
    ['État', 'de l’État', 'à l’État', 'l’État'],
    ['Agence nationale', 'de l’Agence nationale', 'à l’Agence nationale', 'l’Agence nationale'],
    ['Union européenne', 'de l’Union européenne', 'à l’Union européenne', 'l’Union européenne'],
    [
      'Région Nouvelle-Aquitaine',
      'de la Région Nouvelle-Aquitaine',
      'à la Région Nouvelle-Aquitaine',
      'la Région Nouvelle-Aquitaine',
    ],
    ['Ville de Bayonne', 'de la Ville de Bayonne', 'à la Ville de Bayonne', 'la Ville de Bayonne'],
    ['Département des Landes', 'du Département des Landes', 'au Département des Landes', 'le Département des Landes'],
    ['Conseil régional', 'du Conseil régional', 'au Conseil régional', 'le Conseil régional'],
    ['La Fibre64', 'de La Fibre64', 'à La Fibre64', 'La Fibre64'],
    ['Le Département', 'du Département', 'au Département', 'Le Département'],
    ['Les Landes', 'des Landes', 'aux Landes', 'Les Landes'],
    ['L’Atelier', 'de l’Atelier', 'à l’Atelier', 'L’Atelier'],
    ['Orange', 'd’Orange', 'à Orange', 'Orange'],
    ['Hermès', 'd’Hermès', 'à Hermès', 'Hermès'],
    ['Haute-Garonne', 'de Haute-Garonne', 'à Haute-Garonne', 'Haute-Garonne'],
    ['UPPA', 'de l’UPPA', 'à l’UPPA', 'l’UPPA'],
    ['FSE+', 'du FSE+', 'au FSE+', 'le FSE+'],
    ['MSA', 'de MSA', 'à MSA', 'MSA'],
    ['Leroy', 'de Leroy', 'à Leroy', 'Leroy'],
    ['1901', 'de 1901', 'à 1901', '1901'],
  ])('%s', (name, of, to, the) => {
    expect([ofName(name), toName(name), theName(name)]).toEqual([of, to, the]);
  });

  test.each([
    ['homme', true],
    ['hôtel', true],
    ['hackathon', false],
    ['onze', false],
    ['œuvre', true],
    ['jour', false],
    ['', false],
  ])('elision before « %s »: %s', (word, elided) => {
    expect(isElided(word)).toBe(elided);
  });
});

test.each([
  [0, 'personne'],
  [1, 'personne'],
  [1.5, 'personne'],
  [1.99, 'personne'],
  [2, 'personnes'],
  [-1, 'personne'],
  [-2, 'personnes'],
])('%d takes « %s »', (count, noun) => {
  expect(agreed(count, 'personne', 'personnes')).toBe(noun);
});
