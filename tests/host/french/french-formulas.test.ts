import * as engine from '@univerjs/engine-formula';
import * as fc from 'fast-check';
import {
  frenchFormula,
  readFrenchFormula,
  typedFormula,
  withEngineMarks,
} from '../../../src/host/french/french-formulas';
import { FRENCH_NAMES } from '../../../src/host/french/french-function-names';
import { open } from '../open-workbook';

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.entries(engine)
    .filter(([name]) => /^function[A-Z]/.test(name))
    .flatMap(([, list]) => (list as unknown as readonly (readonly [unknown, string])[]).map(([, name]) => name)),
  'NEC_DEPENSES',
]);

describe('French names', () => {
  test('are all of functions that the engine has', () => {
    expect(KNOWN.size).toBeGreaterThan(500);
    expect([...FRENCH_NAMES.keys()].filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  test('name one function each, and none is the English name of another', () => {
    const french = [...FRENCH_NAMES.values()].flat();
    expect(french.filter((name, index) => KNOWN.has(name) || french.indexOf(name) !== index)).toEqual([]);
  });
});

describe('what is typed in French', () => {
  test.each([
    ['=SOMME(A1;B1)', '=SUM(A1,B1)'],
    ['=SI(A1>1,5;"a;b,c";0,25)', '=IF(A1>1.5,"a;b,c",0.25)'],
    ['=nb.si(\'É; 1,5\'!A:A;"VRAI")', '=COUNTIF(\'É; 1,5\'!A:A,"VRAI")'],
    ['=SIERREUR(RECHERCHEX(A1;$B$1:$B$5;Été!C:C);FAUX)', '=IFERROR(XLOOKUP(A1,$B$1:$B$5,Été!C:C),FALSE)'],
    ['=ANNÉE(A1)+Mois(A1)', '=YEAR(A1)+MONTH(A1)'],
    ['={1,5\\2;3\\VRAI}', '={1.5,2;3,TRUE}'],
    ['=SOMME({1\\2};3', '=SUM({1,2},3)'],
    ['=SUM(A1;B1)', '=SUM(A1,B1)'],
    ['=ESTNA(#N/A)&#VALEUR!', '=ISNA(#N/A)&#VALUE!'],
    ['=nec_depenses("maj:1,5")', '=NEC_DEPENSES("maj:1,5")'],
    ['=SOMME(Table[Montant, en €];1:3)', '=SUM(Table[Montant, en €],1:3)'],
  ])('%s is %s', (typed, formula) => {
    expect(readFrenchFormula(typed, KNOWN)).toEqual({ formula, problem: null });
  });

  test.each([
    ['=1+SOME(A1)', 3, 'Fonction inconnue : SOME (caractère 4). Vouliez-vous dire SOMME ?'],
    ['=ABRACADABRANT(A1)', 1, 'Fonction inconnue : ABRACADABRANT (caractère 2).'],
    ['=SOMME(A1,B1)', 9, 'Entre les arguments, mettez un point-virgule au lieu de la virgule : =SOMME(A1;B1)'],
    ['=SOMME(A1,5;2)', 9, 'Entre les arguments, mettez un point-virgule au lieu de la virgule : =SOMME(A1;5;2)'],
    ['=SOMME(A1))', 10, 'Le signe « ) » est en trop (caractère 11).'],
    ['=SOMME({1\\2)', 11, 'Au caractère 12, « } » est attendu au lieu de « ) ».'],
    ['={1\\2', 5, 'Il manque une accolade fermante « } » à la fin de la formule.'],
    ['=A1&"oui', 4, 'Il manque le guillemet fermant de "oui (caractère 5).'],
    ['=A1+', 3, 'La formule s’arrête après « + » : il manque la suite.'],
  ])('%s is refused, and it is said why', (typed, at, message) => {
    expect(readFrenchFormula(typed, KNOWN).problem).toEqual({ at, message });
  });

  test('goes into cells as a person types it, and pasted alike', async () => {
    const host = await open('', { Feuille: [[1, 2]] });
    await host.edit('Feuille', 'C1', '=SOMME(A1:B1;0,5)');
    await host.paste('Feuille', 'D1', [['=SI(A1=1;"oui";"non")']]);
    expect(host.values('Feuille')).toEqual([[1, 2, 3.5, 'oui']]);
    expect(host.formulas('Feuille')).toEqual([['', '', '=SUM(A1:B1;0,5)', '=IF(A1=1;"oui";"non")']]);
  });
});

describe('what the engine has, shown in French', () => {
  test.each([
    ['=SUM(A1,1.5)', '=SOMME(A1;1,5)'],
    ['=IF(TRUE(),{1,2;3,4.5},"a,b 1.5")', '=SI(VRAI();{1\\2;3\\4,5};"a,b 1.5")'],
    ['=NEC_DEPENSES(\'Été, SUM(1.5)\'!A1,"maj:1.5")', '=NEC_DEPENSES(\'Été, SUM(1.5)\'!A1;"maj:1.5")'],
    ['=SUM(#REF!)+#NAME?', '=SOMME(#REF!)+#NOM?'],
  ])('%s is %s', (formula, french) => {
    expect(frenchFormula(formula)).toBe(french);
  });
});

const text = fc
  .string({ maxLength: 6, unit: fc.constantFrom('a', ';', ',', '"', '1', '.', '(', '\\', 'é') })
  .map((content) => `"${content.replaceAll('"', '""')}"`);
const cell = fc.constantFrom(
  'A1',
  '$B$2',
  'A1:B3',
  "'É, 1.5; SUM('!A1",
  'Été!C3',
  'TRUE',
  'FALSE',
  '#REF!',
  '#VALUE!',
  'Table[a, b]',
);
const number = fc
  .oneof(
    fc.nat(),
    fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(3)),
    fc.constant('1.5E+3'),
  )
  .map(String);
const name = fc.constantFrom(...KNOWN);
const { formula } = fc.letrec<{ formula: string; value: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, text, cell, number, tie('formula')),
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(name, fc.array(tie('value'), { maxLength: 3 })).map(([called, given]) => `${called}(${given.join(',')})`),
    fc.tuple(tie('value'), fc.constantFrom('+', '&', '<>', ' * '), tie('value')).map((parts) => parts.join('')),
    fc
      .array(fc.array(fc.oneof(number, text), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 })
      .map((lines) => `{${lines.map((line) => line.join(',')).join(';')}}`),
  ),
}));

describe('laws', () => {
  test('what is shown in French reads back as the same formula', () => {
    fc.assert(
      fc.property(formula, (made) => {
        expect(readFrenchFormula(frenchFormula(`=${made}`), KNOWN)).toEqual({ formula: `=${made}`, problem: null });
      }),
      { seed: 4 },
    );
  });

  test('texts are untouched, whatever they hold', () => {
    fc.assert(
      fc.property(text, (quoted) => {
        expect(typedFormula(`=SOMME(${quoted};1)`)).toBe(`=SUM(${quoted},1)`);
        expect(frenchFormula(`=SUM(${quoted},1)`)).toBe(`=SOMME(${quoted};1)`);
      }),
      { seed: 4 },
    );
  });

  test('the engine’s marks put in place of the French ones move nothing', () => {
    fc.assert(
      fc.property(formula, (made) => {
        const french = frenchFormula(`=${made}`);
        expect(withEngineMarks(french)).toHaveLength(french.length);
      }),
      { seed: 4 },
    );
  });
});
