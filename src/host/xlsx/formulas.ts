import { columnLetters, columnNumber } from '../values/a1-notation';

/** Functions that Excel keeps under a prefix, being newer than the format (a formula without it shows #NAME?). */
const PREFIXED = new Set(
  (
    'CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA ' +
    'DAYS NUMBERVALUE SHEET SHEETS ISFORMULA ' +
    'FORMULATEXT IFNA XOR UNICHAR UNICODE ISOWEEKNUM ARABIC BASE DECIMAL STDEV.S STDEV.P VAR.S VAR.P ' +
    'MODE.SNGL MODE.MULT PERCENTILE.INC ' +
    'PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK'
  ).split(' '),
);
const TWICE_PREFIXED = new Set(['FILTER', 'SORT']);

/** Gives the formula with a change made everywhere but inside its texts and its quoted sheet names. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/** Gives a file's formula (no `=`, prefixed names) in the form that Univer takes: `=` first, `,` between arguments. */
export function formulaFromFile(text: string): string {
  return `=${outsideQuotes(text, (part) => part.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./gi, ''))}`;
}

/** Gives a formula (`=SUM(A1,B2)`) in the form of the file. */
export function formulaToFile(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (part) =>
    part.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
      const upper = name.toUpperCase();
      return TWICE_PREFIXED.has(upper) ? `_xlfn._xlws.${upper}` : PREFIXED.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** Gives a formula with the other mark between its arguments. */
export function withSeparator(formula: string, from: ',' | ';', to: ',' | ';'): string {
  return outsideQuotes(formula, (part) => part.replaceAll(from, to));
}

/** Gives a formula as it reads when filled from one cell to another, so many rows and columns further. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(
      /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/g,
      (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        const column = columnNumber(letters) + (fixedColumn ? 0 : columns);
        const row = Number(digits) - 1 + (fixedRow ? 0 : rows);
        return row < 0 || column < 0 ? '#REF!' : `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
      },
    ),
  );
}

/** Gives a formula whose references to renamed sheets carry the new names. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\w.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted: string | undefined, bare: string | undefined) => {
      const name = names.get((quoted ?? bare ?? '').replaceAll("''", "'"));
      return name === undefined ? whole : `'${name.replaceAll("'", "''")}'!`;
    },
  );
}
