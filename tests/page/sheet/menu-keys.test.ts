import { lineAfter, lineNamed } from '../../../src/page/sheet/menu-keys';

describe('the keys of a menu', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Tab', 1, null],
    ['x', 1, null],
  ])('%s from line %i of three goes to %s', (key, from, to) => {
    expect(lineAfter(key, from, 3)).toBe(to);
  });

  test('move nowhere in a menu without lines', () => {
    expect(lineAfter('ArrowDown', -1, 0)).toBeNull();
  });

  const CAPTIONS = ['Préparer le classeur', 'Générer le bilan', 'Annuler', 'Vérifier', 'Actualiser', 'À propos'];
  test.each([
    ['g', 0, 1],
    ['G', 1, 1],
    ['a', 0, 2],
    ['a', 2, 4],
    ['a', 4, 5],
    ['aa', 5, 2],
    ['à', 4, 5],
    ['act', 2, 4],
    ['act', 4, 4],
    ['pre', -1, 0],
    ['z', 0, null],
    ['', 0, null],
  ])('"%s" typed on line %i goes to %s', (typed, from, to) => {
    expect(lineNamed(typed, from, CAPTIONS)).toBe(to);
  });

  test('find nothing in a menu without lines', () => {
    expect(lineNamed('a', -1, [])).toBeNull();
  });
});
