import { formulaTokens, rewritten } from './formula-tokens';
import { FRENCH_ERRORS, FRENCH_NAMES } from './french-function-names';
import { nearest } from '../values/nearest-name';

interface FormulaProblem {
  /** In French, what to do included. */
  readonly message: string;
  /** Where it is in the typed text, from 0. */
  readonly at: number;
}

/** A typed formula as the engine takes it, and the first thing in it that is not understood. */
interface FormulaReading {
  readonly formula: string;
  readonly problem: FormulaProblem | null;
}

const ENGLISH_NAMES = new Map(
  [...FRENCH_NAMES].flatMap(([english, french]) => french.map((name) => [name, english] as const)),
);
const ENGLISH_ERRORS = new Map([...FRENCH_ERRORS].map(([english, french]) => [french, english]));
const CONSTANTS = new Map([
  ['VRAI', 'TRUE'],
  ['FAUX', 'FALSE'],
]);
const FRENCH_CONSTANTS = new Map([...CONSTANTS].map(([french, english]) => [english, french]));
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Gives a function's English name, in capitals, from either language, accents or not; else itself. */
function englishName(name: string): string {
  const plain = plainName(name);
  return ENGLISH_NAMES.get(plain) ?? (FRENCH_NAMES.has(plain) ? plain : name);
}

/** Gives a name in capitals without accents. */
export function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/**
 * Reads a formula typed in French (`;` between arguments, decimal commas, `\` between columns in braces, French or
 * English names). Round brackets left open at its end are closed, as Sheets does. `known` holds, in capitals, the
 * functions there are; without it, every name is taken.
 */
export function readFrenchFormula(typed: string, known: ReadonlySet<string> | null = null): FormulaReading {
  let problem: FormulaProblem | null = null;
  const report = (at: number, message: string): void => {
    problem ??= { at, message };
  };
  const open: string[] = [];
  let formula = '';
  const tokens = formulaTokens(typed, 'French');
  for (const { kind, text, at } of tokens) {
    switch (kind) {
      case 'text':
      case 'sheet':
      case 'column':
        if (isUnclosed(text)) report(at, `Il manque le guillemet fermant de ${text} (caractère ${at + 1}).`);
        formula += text;
        break;
      case 'error':
        formula += ENGLISH_ERRORS.get(text.toUpperCase()) ?? text;
        break;
      case 'number':
        formula += text.replace(',', '.');
        break;
      case 'call': {
        const name = englishName(text);
        if (known && !known.has(name.toUpperCase())) report(at, unknownFunction(text, at, known));
        formula += known?.has(name.toUpperCase()) ? name.toUpperCase() : name;
        break;
      }
      case 'name':
        formula += CONSTANTS.get(text.toUpperCase()) ?? text;
        break;
      case 'mark':
        if (text === '(' || text === '{') open.push(text);
        if (text === ')' || text === '}') {
          const opened = open.pop();
          if (opened === undefined) report(at, `Le signe « ${text} » est en trop (caractère ${at + 1}).`);
          else if (CLOSING[opened] !== text)
            report(at, `Au caractère ${at + 1}, « ${CLOSING[opened] ?? ''} » est attendu au lieu de « ${text} ».`);
        }
        if (text === ',')
          report(at, `Entre les arguments, mettez un point-virgule au lieu de la virgule : ${withSemicolons(typed)}`);
        formula += engineMark(text, open.at(-1) === '{');
    }
  }
  if (open.includes('{')) report(typed.length, 'Il manque une accolade fermante « } » à la fin de la formule.');
  else formula = formula.trimEnd() + ')'.repeat(open.length);
  const last = tokens.filter(({ text }) => text.trim() !== '').at(-1);
  if (last && last.at > 0 && /^[-+*/^&=<>:]$/.test(last.text))
    report(last.at, `La formule s’arrête après « ${last.text} » : il manque la suite.`);
  return { formula, problem };
}

/** Gives a formula typed in French as the engine takes it; what is not understood stays, to show an error. */
export function typedFormula(typed: string): string {
  return readFrenchFormula(typed).formula;
}

/** Gives the engine's formula as French staff see it in Sheets: French names, `;` between arguments, decimal commas. */
export function frenchFormula(formula: string): string {
  return rewritten(formula, 'English', ({ kind, text }, isInBraces) => {
    if (kind === 'error') return FRENCH_ERRORS.get(text.toUpperCase()) ?? text;
    if (kind === 'number') return text.replace('.', ',');
    if (kind === 'call') return FRENCH_NAMES.get(text.toUpperCase())?.[0] ?? text;
    if (kind === 'name') return FRENCH_CONSTANTS.get(text.toUpperCase()) ?? text;
    return kind === 'mark' && text === ',' ? (isInBraces ? '\\' : ';') : text;
  });
}

/** Gives a French formula with the engine's marks, one character for one: its lexer cuts at the same places. */
export function withEngineMarks(typed: string): string {
  return rewritten(typed, 'French', ({ kind, text }, isInBraces) => {
    if (kind === 'number') return text.replace(',', '.');
    return kind === 'mark' ? engineMark(text, isInBraces) : text;
  });
}

function engineMark(mark: string, isInBraces: boolean): string {
  if (isInBraces) return mark === '\\' ? ',' : mark;
  return mark === ';' ? ',' : mark;
}

function isUnclosed(quoted: string): boolean {
  const quote = quoted.charAt(0);
  return (quote === '"' || quote === "'") && (quoted.split(quote).length - 1) % 2 === 1;
}

const withSemicolons = (typed: string): string =>
  rewritten(typed, 'French', ({ kind, text }) => (kind === 'mark' && text === ',' ? ';' : text));

function unknownFunction(name: string, at: number, known: ReadonlySet<string>): string {
  const near = nearest(plainName(name), [...ENGLISH_NAMES.keys(), ...known]);
  const suggestion = near === null ? '' : ` Vouliez-vous dire ${near} ?`;
  return `Fonction inconnue : ${name} (caractère ${at + 1}).${suggestion}`;
}
