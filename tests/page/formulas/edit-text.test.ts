import fc from 'fast-check';
import { cellsOfText, repeatedOver } from '../../../src/page/sheet/clipboard-text';
import { editText } from '../../../src/page/formulas/edit-text';
import { parseTyped } from '../../../src/host/french/typed-text';

/** Gives the value that a text has once typed. */
function typed(text: string): unknown {
  const read = parseTyped(text, 2024);
  return 'value' in read ? read.value : null;
}

describe('the text that a cell is edited as', () => {
  test.each([
    [440.6, '#,##0.00 [$€-1]', '440,6'],
    [1234567.891, null, '1234567,891'],
    [0.5455, '0%', '54,55%'],
    [-3, null, '-3'],
    [45456, 'dd/mm/yyyy', '13/06/2024'],
    [45456.5, 'dd/mm/yyyy hh:mm', '13/06/2024 12:00'],
    [0.40625, 'hh:mm', '09:45'],
    [45456, 'dddd d mmmm', '13/06/2024'],
    [true, null, 'VRAI'],
    ['Bayonne', null, 'Bayonne'],
    ['440.60 €', null, '440.60 €'],
    ['0012', null, "'0012"],
    ['0012', '@', '0012'],
    ['=1+1', null, "'=1+1"],
    ["'quoted", null, "''quoted"],
  ] as const)('%p with %p is %p', (value, pattern, text) => {
    expect(editText(value, pattern)).toBe(text);
    if (pattern !== '@') expect(typed(text)).toBe(value);
  });

  test('gives the same value when it is typed again', () => {
    const value = fc.oneof(
      fc.string().filter((text) => text !== ''),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
      fc.boolean(),
      fc.constantFrom('1,5', '13/06/2024', 'vrai', '10 %', "'", '9:30', '1 234'),
    );
    fc.assert(
      fc.property(value, (given) => typed(editText(given, null)) === given),
      { seed: 4, numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const serial = day + second / 86_400;
        return Math.abs(Number(typed(editText(serial, 'dd/mm/yyyy'))) - serial) < 1e-9;
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('a text from the clipboard', () => {
  test.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['seul', [['seul']]],
    ['a\r\nb', [['a'], ['b']]],
    ['', [['']]],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      '\t\n\tx',
      [
        ['', ''],
        ['', 'x'],
      ],
    ],
    ['"deux\nlignes"\tb', [['deux\nlignes', 'b']]],
    ['"dit ""oui"""\tb', [['dit "oui"', 'b']]],
    ['"cité" enfin\tb', [['"cité" enfin', 'b']]],
    ['"Lui"', [['"Lui"']]],
  ] as const)('%j is the cells %j', (text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });

  test('is repeated over a larger selection, whole times only', () => {
    expect(repeatedOver([['a']], 2, 3)).toEqual([
      ['a', 'a', 'a'],
      ['a', 'a', 'a'],
    ]);
    expect(repeatedOver([['a', 'b']], 1, 5)).toEqual([['a', 'b', 'a', 'b']]);
    expect(repeatedOver([['a'], ['b']], 1, 1)).toEqual([['a'], ['b']]);
  });
});
