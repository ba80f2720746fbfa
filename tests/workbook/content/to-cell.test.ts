import fc from 'fast-check';
import { parseTyped } from '../../../src/host/french/typed-text';
import { toCell } from '../../../src/workbook/content/to-cell';

const ofText = (text: string): string => {
  const value = toCell({ kind: 'text', text });
  if (typeof value !== 'string') throw new Error('text must stay text');
  return value;
};

describe('what is given to setValues', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-1',
    '@SUM(A1)',
    "'=1",
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    '1,5',
    '001',
    '1/2',
    '10 %',
    '€ 5',
    'vrai',
    'TRUE',
    'juin 2024',
    '13 juin',
    '\n=1',
    '＝1',
    '−5',
  ])('%j is marked as text', (text) => {
    expect(ofText(text)).toBe(`'${text}`);
  });

  test.each([
    'Achats',
    'Charges de personnel (2 jours)',
    '«\u00a0Lieu\u00a0»',
    'Élan',
    '🎉 Fête',
    'مرحبا',
    '<b>gras</b>',
  ])('%j is left as it is', (text) => {
    expect(ofText(text)).toBe(text);
  });

  test('tabs, returns and other controls do not get in', () => {
    expect(ofText('a\tb\r\nc\u0000d\re')).toBe('a b\ncd\ne');
    expect(ofText('\t=1')).toBe("' =1");
  });

  test('a cell holds 50 000 characters at most, its mark included', () => {
    expect(ofText('x'.repeat(60_000))).toHaveLength(49_999);
    expect(ofText('='.repeat(60_000))).toHaveLength(50_000);
    expect(ofText(`${'x'.repeat(49_998)}🎉`)).toHaveLength(49_998);
  });

  test('no text becomes anything but itself in a French spreadsheet', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', ' ', '€', '1', '1/'), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const given = ofText(text);
        const typed = parseTyped(given, 2024);
        if (given === '') return;
        expect(typed).toEqual({ kind: 'text', value: given.startsWith("'") ? given.slice(1) : given });
      }),
    );
  });

  test('numbers and formulas are given as they are', () => {
    expect([
      toCell({ kind: 'blank' }),
      toCell({ kind: 'number', value: 0.5 }),
      toCell({ kind: 'formula', formula: '=B7' }),
    ]).toEqual(['', 0.5, '=B7']);
  });
});
