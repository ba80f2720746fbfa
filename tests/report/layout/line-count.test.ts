import { lineCount } from '../../../src/report/layout/line-count';
import { textWidth } from '../../../src/report/layout/text-width';

const plain = (text: string) => [{ text, isBold: false }];

describe('the width of a text', () => {
  test('is that of Arial', () => {
    // 722 + 556 + 556 + 556 + 556 + 278 + 556 thousandths.
    expect(textWidth('Nantes1'.slice(0, 6), 10, false)).toBeCloseTo(7.22 + 5.56 + 5.56 + 2.78 + 5.56 + 5, 9);
    expect(textWidth('é', 10, false)).toBe(textWidth('e', 10, false));
    expect(textWidth('Ç', 10, true)).toBe(textWidth('C', 10, true));
    expect(textWidth('\u202f€', 10, false)).toBeCloseTo(8.34, 9);
    expect(textWidth('漢', 10, false)).toBe(10);
    expect(textWidth('', 10, false)).toBe(0);
  });
});

describe('the lines of a text', () => {
  test.each<[string, string, number, number]>([
    ['nothing', '', 100, 1],
    ['what fits', 'aaaa', 25, 1],
    ['two words on two lines', 'aaaa aaaa', 25, 2],
    ['two words on one', 'aaaa aaaa', 50, 1],
    ['a last space that sticks out', 'aaaa ', 22.5, 1],
    ['a no-break space', 'aaaa\u00a0aaaa', 25, 3],
    ['a hyphen', 'aaaa-aaaa', 27, 2],
    ['a word cut by characters', 'a'.repeat(20), 28, 4],
    ['a long word after a short one', `aa ${'a'.repeat(5)}`, 28, 2],
  ])('are counted as word processors break them: %s', (_, text, width, lines) => {
    expect(lineCount(plain(text), 10, width)).toBe(lines);
  });

  test('take bold runs for what they are', () => {
    expect(
      lineCount(
        [
          { text: 'nnnn ', isBold: true },
          { text: 'nnnn', isBold: false },
        ],
        10,
        49.5,
      ),
    ).toBe(1);
    expect(lineCount([{ text: 'nnnn nnnn', isBold: true }], 10, 49.5)).toBe(2);
  });
});
