import { formulaCaret } from '../../src/page/formulas/formula-caret';
import { namedFunction, parameterOf, promptedFunctions, proposals } from '../../src/page/formulas/french-function-help';

const OWN = [
  { name: 'NEC_DEPENSES', description: 'Dépenses.', parameters: [{ name: 'poste', description: 'Le poste.' }] },
];
const FUNCTIONS = promptedFunctions(OWN, ['SUMSQ', 'SUM', 'SUMIF', 'MAX', 'NETWORKDAYS', 'NEC_DEPENSES']);

describe('where the caret stands', () => {
  test.each([
    ['=SOM', { text: 'SOM', at: 1 }, null],
    ['=1+NEC_', { text: 'NEC_', at: 3 }, null],
    ['=SOMME(A1;NB.S', { text: 'NB.S', at: 10 }, { name: 'SOMME', argument: 1 }],
    ['=SI(MAX(1;2);(A1+', null, { name: 'SI', argument: 1 }],
    ['=SI("a;b;', null, { name: 'SI', argument: 0 }],
    ['=SI({1;2};', null, { name: 'SI', argument: 1 }],
    ['=SI(1)', null, null],
    ['SOM', null, null],
    ["='Été SOM", null, null],
  ])('after %s', (typed, word, call) => {
    expect(formulaCaret(typed, typed.length)).toEqual({ word, call });
  });
});

test('the workbook’s functions come first, then those with a help, by either name, accents or not', () => {
  const names = (typed: string): string[] => proposals(FUNCTIONS, typed).map(({ name }) => name);
  expect(names('ne')).toEqual(['NEC_DEPENSES', 'NB.JOURS.OUVRES']);
  expect(names('som')).toEqual(['SOMME', 'SOMME.SI', 'SOMME.CARRES']);
  expect(names('SUMI')).toEqual(['SOMME.SI']);
  expect(names('SÔM')).toHaveLength(3);
});

test('a function’s help says which parameter takes an argument', () => {
  const sum = namedFunction(FUNCTIONS, 'sum');
  expect(sum).toMatchObject({
    name: 'SOMME',
    description: 'Additionne des nombres et des plages.',
    parameters: [{ name: 'nombre' }, { name: '[nombre…]' }],
  });
  expect([0, 1, 5].map((argument) => sum && parameterOf(sum, argument))).toEqual([0, 1, 1]);
  expect(OWN[0] && parameterOf(OWN[0], 1)).toBeNull();
});
