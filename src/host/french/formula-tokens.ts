/** A piece of a formula: `call` a function, `name` another word (cell, VRAI, name), `mark` one character. */
interface FormulaToken {
  readonly kind: 'text' | 'sheet' | 'column' | 'error' | 'number' | 'call' | 'name' | 'mark';
  readonly text: string;
  /** Where it begins in the formula, from 0. */
  readonly at: number;
}

const KINDS = ['text', 'sheet', 'column', 'error', 'number', 'call', 'name', 'mark'] as const;

/** Tabs are `'Été; x'!A1` or `Été!A1`; a table's columns stand in square brackets. */
function pattern(decimalMarks: string): RegExp {
  return new RegExp(
    [
      '("(?:[^"]|"")*"?)',
      "('(?:[^']|'')*'?|[\\p{L}_][\\p{L}\\p{N}_.]*(?=!))",
      '(\\[[^\\]]*\\]?)',
      '(#(?:N/A|DIV/0!|\\p{L}+[!?]))',
      `(\\d+(?:[${decimalMarks}]\\d+)?(?:[eE][+-]?\\d+)?)`,
      '([\\p{L}_][\\p{L}\\p{N}_.]*(?=\\s*\\())',
      '([\\p{L}_$][\\p{L}\\p{N}_.$]*)',
      '([^])',
    ].join('|'),
    'gu',
  );
}

const FRENCH = pattern('.,');
const ENGLISH = pattern('.');

/** Cuts a formula into its pieces, which together make it up; in French a comma between digits is a decimal one. */
export function formulaTokens(formula: string, language: 'French' | 'English'): FormulaToken[] {
  return [...formula.matchAll(language === 'French' ? FRENCH : ENGLISH)].map((found) => {
    const kind = KINDS.find((_, index) => found[index + 1] !== undefined) ?? 'mark';
    return { kind, text: found[0], at: found.index };
  });
}

/** Gives a formula with each of its pieces changed; `change` is told whether a piece stands right within braces. */
export function rewritten(
  formula: string,
  language: 'French' | 'English',
  change: (token: FormulaToken, isInBraces: boolean) => string,
): string {
  const open: string[] = [];
  return formulaTokens(formula, language)
    .map((token) => {
      if (token.text === '(' || token.text === '{') open.push(token.text);
      if (token.text === ')' || token.text === '}') open.pop();
      return change(token, open.at(-1) === '{');
    })
    .join('');
}
