import fc from 'fast-check';
import {
  cappedListText,
  changeText,
  clockText,
  countText,
  dayText,
  durationText,
  listText,
  moneyText,
  monthText,
  numberText,
  percentText,
  quoted,
  rowsText,
} from '../../src/words/french';

describe('French forms', () => {
  test.each([
    [moneyText(2_344_581), '23\u202f445,81\u00a0€'],
    [moneyText(-5), '\u22120,05\u00a0€'],
    [moneyText(0), '0,00\u00a0€'],
    [moneyText(123_456_789_00), '123\u202f456\u202f789,00\u00a0€'],
    [numberText(17.5), '17,5'],
    [numberText(0.1 + 0.2), '0,3'],
    [numberText(-0.4, 0), '0'],
    [numberText(28.125, 1), '28,1'],
    [percentText(0.155), '16\u00a0%'],
    [percentText(0.285), '29\u00a0%'],
    [percentText(-25 / 115), '\u221222\u00a0%'],
    [durationText(885), '14h45'],
    [durationText(60), '1h00'],
    [durationText(45), '45\u00a0minutes'],
    [durationText(1), '1\u00a0minute'],
    [durationText(-45), '\u221245\u00a0minutes'],
    [clockText(45), '0h45'],
    [clockText(570), '9h30'],
    [clockText(600), '10h'],
    [dayText('2024-06-13'), 'jeudi 13 juin 2024'],
    [dayText('2024-05-01'), 'mercredi 1er mai 2024'],
    [monthText('2024-08'), 'août 2024'],
    [countText(0, 'personne', 'personnes'), '0\u00a0personne'],
    [countText(1.5, 'jour', 'jours'), '1,5\u00a0jour'],
    [countText(2, 'personne', 'personnes'), '2\u00a0personnes'],
    [listText(['a', 'b', 'c']), 'a, b et c'],
    [rowsText([3]), 'ligne 3'],
    [rowsText([3, 5, 8]), 'lignes 3, 5 et 8'],
    [cappedListText(Array.from({ length: 20 }, (_, n) => String(n))), '0, 1, 2, 3, 4, 5, 6, 7 et 12 autres'],
    [changeText(3, String), '+3'],
    [changeText(0, String), '0'],
    [quoted(' a\tb\n\u202ec '), '«\u00a0a b c\u00a0»'],
  ])('%j', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('what staff typed holds on one line of 60 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const inside = quoted(typed).slice(2, -2);
        expect(Array.from(inside).length).toBeLessThanOrEqual(60);
        expect(inside).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
