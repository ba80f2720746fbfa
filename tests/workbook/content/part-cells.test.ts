import { partCells } from '../../../src/workbook/content/part-cells';
import { numberFormat } from '../../../src/workbook/content/tab-styles';

const shown = (parts: readonly number[]) => partCells(parts).map(({ value, format }) => [value, numberFormat(format)]);

test('parts of a whole keep their exact ratio; one whose rounding would not add up shows what does', () => {
  expect(shown([1, 1, 1])).toEqual([
    [{ kind: 'number', value: 1 / 3 }, '"34\u00a0%"'],
    [{ kind: 'number', value: 1 / 3 }, '0"\u00a0"%'],
    [{ kind: 'number', value: 1 / 3 }, '0"\u00a0"%'],
  ]);
  expect(shown([30, 70]).map(([, format]) => format)).toEqual(['0"\u00a0"%', '0"\u00a0"%']);
});

test('what makes no whole has no part', () => {
  expect(shown([-1, 2]).map(([value]) => value)).toEqual([{ kind: 'blank' }, { kind: 'blank' }]);
});
