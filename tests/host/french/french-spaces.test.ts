import { withFrenchSpaces } from '../../../src/host/french/french-spaces';

describe('the spaces of a French text', () => {
  test.each([
    ['Où ? « Ici » ; là : oui !', 'Où\u00a0? «\u00a0Ici\u00a0»\u00a0; là\u00a0: oui\u00a0!'],
    ['à 14:32, http://a b', 'à 14:32, http://a b'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(withFrenchSpaces(text)).toBe(expected);
    expect(withFrenchSpaces(expected)).toBe(expected);
  });
});
