import { parseA1Ref, stringifyA1Ref, tokenize, type Token } from '@borgar/fx/xlsx';
import { partedReference } from '../engine/follow-formula';
import { prefixed, unprefixed } from './newer-functions';

const CELLS = new Set(['range', 'range_beam', 'range_ternary']);
const PARAMETER = /^_xlpm\./i;
const LAST = { row: 1_048_575, column: 16_383 } as const;

function changed(formula: string, change: (token: Token, index: number, tokens: readonly Token[]) => string): string {
  return tokenize(formula).map(change).join('');
}

/** Gives a file's formula (no `=`, prefixed names) in the form that Univer takes: `=` first, `,` between arguments. */
export function formulaFromFile(text: string): string {
  if (!/_xl/i.test(text)) return `=${text}`;
  const formula = changed(text, ({ type, value }) => {
    if (type === 'func') return unprefixed(value);
    return type === 'range_named' ? value.replace(PARAMETER, '') : value;
  });
  return `=${formula}`;
}

/** Gives the names that a formula's LET and LAMBDA declare, in small letters. */
function parameters(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const calls: { readonly name: string; argument: number; depth: number }[] = [];
  let depth = 0;
  tokens.forEach(({ type, value }, index) => {
    const call = calls.at(-1);
    if (type === 'func') calls.push({ name: unprefixed(value).toUpperCase(), argument: 0, depth });
    else if (value === '(' || value === '{') depth += 1;
    else if (value === ')' || value === '}') {
      depth -= 1;
      if (call?.depth === depth) calls.pop();
    } else if (value === ',' && call?.depth === depth - 1) call.argument += 1;
    else if (type === 'range_named' && call?.depth === depth - 1 && tokens[index + 1]?.value === ',') {
      if (call.name === 'LAMBDA' || (call.name === 'LET' && call.argument % 2 === 0))
        names.add(value.replace(PARAMETER, '').toLowerCase());
    }
  });
  return names;
}

/** Gives a formula (`=SUM(A1,B2)`) in the form of the file. */
export function formulaToFile(formula: string): string {
  const tokens = tokenize(formula.replace(/^=/, ''));
  const declared = tokens.some(({ type, value }) => type === 'func' && /^(?:_xlfn\.)?(?:LET|LAMBDA)$/i.test(value))
    ? parameters(tokens)
    : null;
  return tokens
    .map(({ type, value }) => {
      if (type === 'func') return prefixed(value);
      return type === 'range_named' && declared?.has(value.toLowerCase()) === true ? `_xlpm.${value}` : value;
    })
    .join('');
}

/** Gives a formula with the other mark between its arguments; lists of values in braces keep theirs. */
export function withSeparator(formula: string, from: ',' | ';', to: ',' | ';'): string {
  let braces = 0;
  return changed(formula, ({ type, value }) => {
    if (type !== 'operator') return value;
    if (value === '{') braces += 1;
    else if (value === '}') braces -= 1;
    return value === from && braces === 0 ? to : value;
  });
}

function moved(place: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null {
  return place === null || place === undefined ? null : fixed === true ? place : place + by;
}

function shiftReference(reference: string, rows: number, columns: number): string {
  const [sheet, cells] = partedReference(reference);
  const parsed = parseA1Ref(cells);
  if (!parsed || !('range' in parsed)) return reference;
  const { range } = parsed;
  const [top, bottom] = [moved(range.top, range.$top, rows), moved(range.bottom, range.$bottom, rows)];
  const [left, right] = [moved(range.left, range.$left, columns), moved(range.right, range.$right, columns)];
  const isOut = [top, bottom].some((row) => row !== null && (row < 0 || row > LAST.row));
  if (isOut || [left, right].some((column) => column !== null && (column < 0 || column > LAST.column)))
    return `${sheet}#REF!`;
  return sheet + stringifyA1Ref({ range: { ...range, top, bottom, left, right } });
}

/** Gives a formula as it reads when filled from one cell to another, so many rows and columns further. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return changed(formula, ({ type, value }) => (CELLS.has(type) ? shiftReference(value, rows, columns) : value));
}
