import { isElided, ofName, theName } from '../../src/words/french-names';

describe('a name in a sentence', () => {
  test.each([
    ['ANCT', 'de l’ANCT', 'l’ANCT'],
    ['ALPI', 'de l’ALPI', 'l’ALPI'],
    ['État', 'de l’État', 'l’État'],
    ['Agence nationale', 'de l’Agence nationale', 'l’Agence nationale'],
    ['Union européenne', 'de l’Union européenne', 'l’Union européenne'],
    ['Région Nouvelle-Aquitaine', 'de la Région Nouvelle-Aquitaine', 'la Région Nouvelle-Aquitaine'],
    ['Ville de Bayonne', 'de la Ville de Bayonne', 'la Ville de Bayonne'],
    ['Département des Landes', 'du Département des Landes', 'le Département des Landes'],
    ['Conseil régional', 'du Conseil régional', 'le Conseil régional'],
    ['La Fibre64', 'de La Fibre64', 'La Fibre64'],
    ['Le Département', 'du Département', 'Le Département'],
    ['Les Landes', 'des Landes', 'Les Landes'],
    ['L’Atelier', 'de l’Atelier', 'L’Atelier'],
    ['Orange', 'd’Orange', 'Orange'],
    ['Hermès', 'd’Hermès', 'Hermès'],
    ['Haute-Garonne', 'de Haute-Garonne', 'Haute-Garonne'],
    ['UPPA', 'de l’UPPA', 'l’UPPA'],
    ['MSA', 'de MSA', 'MSA'],
    ['Leroy', 'de Leroy', 'Leroy'],
    ['1901', 'de 1901', '1901'],
  ])('%s', (name, of, the) => {
    expect([ofName(name), theName(name)]).toEqual([of, the]);
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
