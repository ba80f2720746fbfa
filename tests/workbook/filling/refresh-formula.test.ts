import fc from 'fast-check';
import { refreshed, type Declared } from '../../../src/workbook/filling/refresh-formula';
import { runs } from '../../make/runs';

const DECLARED: Readonly<Record<string, Declared>> = {
  NEC_PARTICIPANTS: { parameters: 0 },
  NEC_TAUX_ABSENCE: { parameters: 1 },
  NEC_DEUX: { parameters: 2 },
};
const isConcerned = (name: string): Declared | null =>
  Object.hasOwn(DECLARED, name) ? (DECLARED[name] ?? null) : null;
const fresh = (formula: string, stamp = 'k3'): string => refreshed(formula, stamp, isConcerned);

describe('a formula that calls our functions', () => {
  test.each([
    ['=NEC_PARTICIPANTS()', '=NEC_PARTICIPANTS("maj:k3")'],
    ['=nec_participants( )', '=nec_participants( "maj:k3")'],
    ['=NEC_TAUX_ABSENCE()', '=NEC_TAUX_ABSENCE(;"maj:k3")'],
    ['=NEC_TAUX_ABSENCE("jeudi")', '=NEC_TAUX_ABSENCE("jeudi";"maj:k3")'],
    ['=NEC_TAUX_ABSENCE ("jeudi" ; )', '=NEC_TAUX_ABSENCE ("jeudi" ; "maj:k3")'],
    ['=NEC_TAUX_ABSENCE(1,5)', '=NEC_TAUX_ABSENCE(1,5)'],
    ['=NEC_TAUX_ABSENCE(1,5;"maj:a")', '=NEC_TAUX_ABSENCE(1,5;"maj:k3")'],
    ['=NEC_TAUX_ABSENCE(A1,"maj:a")', '=NEC_TAUX_ABSENCE(A1,"maj:k3")'],
    ['=NEC_DEUX()', '=NEC_DEUX(;;"maj:k3")'],
    ['=NEC_DEUX(A1,)', '=NEC_DEUX(A1,,"maj:k3")'],
    ['=NEC_PARTICIPANTS("maj:zz")', '=NEC_PARTICIPANTS("maj:k3")'],
    ['=NEC_TAUX_ABSENCE(;  "maj:zz" )', '=NEC_TAUX_ABSENCE(;  "maj:k3" )'],
    ['=NEC_TAUX_ABSENCE("maj:zz")', '=NEC_TAUX_ABSENCE("maj:zz";"maj:k3")'],
    [
      '=ROUND( NEC_TAUX_ABSENCE(IF(A1>2;"a;)""b";{1;2}))*100 ; 1)',
      '=ROUND( NEC_TAUX_ABSENCE(IF(A1>2;"a;)""b";{1;2});"maj:k3")*100 ; 1)',
    ],
    [
      '=NEC_PARTICIPANTS()+NEC_TAUX_ABSENCE("NEC_PARTICIPANTS()")',
      '=NEC_PARTICIPANTS("maj:k3")+NEC_TAUX_ABSENCE("NEC_PARTICIPANTS()";"maj:k3")',
    ],
    ['=NEC_TAUX_ABSENCE(NEC_PARTICIPANTS())', '=NEC_TAUX_ABSENCE(NEC_PARTICIPANTS("maj:k3");"maj:k3")'],
    [
      "=SUM('Feuil; NEC_PARTICIPANTS('!A1;NEC_PARTICIPANTS())",
      '=SUM(\'Feuil; NEC_PARTICIPANTS(\'!A1;NEC_PARTICIPANTS("maj:k3"))',
    ],
  ])('%s becomes %s', (formula, expected) => {
    expect(fresh(formula)).toBe(expected);
  });

  test.each([
    '',
    'NEC_PARTICIPANTS()',
    '=SUM(A1;2)',
    '=NEC_TAUX_ABSENCE(;Inscriptions!A:L)',
    '=NEC_PARTICIPANTS(Z1)',
    '=NEC_DEUX(1;2;Z1;Z2)',
    '=XNEC_PARTICIPANTS()',
    '=NEC_PARTICIPANTS_2()',
    '=NEC_PARTICIPANTS',
    '=NEC_PARTICIPANTS(',
    '="=NEC_PARTICIPANTS()"',
  ])('%s stays as it is', (formula) => {
    expect(fresh(formula)).toBe(formula);
  });
});

/** Formulas as staff nest them, and how the same ones look once refreshed. */
const pair = fc.letrec<{ formula: readonly [string, string] }>((tie) => {
  const leaf = fc
    .constantFrom('A1', "'L''été; NEC_DEUX('!B:B", '"x"', '"a;""(b"', '{1;2}', '12', 'Été!A1:B')
    .map((text) => [text, text] as const);
  const call = fc
    .tuple(
      fc.constantFrom('NEC_PARTICIPANTS', 'nec_taux_absence', 'Nec_Deux', 'SUM', 'NEC_'),
      fc.array(tie('formula'), { maxLength: 2 }),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([name, args, space]) => {
      const joined = (side: 0 | 1): string[] => args.map((argument) => `${space}${argument[side]}`);
      const before = `${name}(${joined(0).join(';')})`;
      const parameters = isConcerned(name.toUpperCase())?.parameters ?? -1;
      const after = joined(1);
      if (parameters < 0 || args.length > parameters) return [before, `${name}(${after.join(';')})`] as const;
      const padded =
        args.length === 0
          ? [...Array.from({ length: parameters }, () => ''), '"maj:k3"']
          : [...after, ...Array.from({ length: parameters - args.length }, () => ''), '"maj:k3"'];
      return [before, `${name}(${padded.join(';')})`] as const;
    });
  return { formula: fc.oneof({ maxDepth: 3 }, leaf, call, call) };
}).formula;

describe('laws', () => {
  test('only our argument is added, after the declared parameters', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(fresh(`=${before}`)).toBe(`=${after}`);
      }),
      { seed: 31, numRuns: runs(200) },
    );
  });

  const text = fc
    .array(
      fc.constantFrom(
        '=',
        'NEC_PARTICIPANTS',
        'NEC_TAUX_ABSENCE',
        'NEC_DEUX',
        '(',
        ')',
        ';',
        ',',
        '"',
        "'",
        '{',
        '}',
        '"maj:a"',
        ' ',
        'é',
        '!',
        'A1',
        '😀',
        '\ud83d',
      ),
      { maxLength: 25 },
    )
    .map((parts) => `=${parts.join('')}`);

  test('whatever the text, the same stamp again changes nothing, a new one replaces it, all else stays', () => {
    const bare = (formula: string): string => formula.replace(/"maj:(?:a|k3|k4)"/gu, '').replace(/[;,]/gu, '');
    fc.assert(
      fc.property(text, (formula) => {
        const once = fresh(formula);
        expect(fresh(once)).toBe(once);
        expect(fresh(once, 'k4')).toBe(fresh(formula, 'k4'));
        expect(bare(once)).toBe(bare(formula));
      }),
      { seed: 32, numRuns: runs(1000) },
    );
  });
});
