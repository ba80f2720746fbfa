import { HostLimit } from '../values/exceptions';

interface Token {
  readonly kind: 'text' | 'sheet' | 'code';
  readonly text: string;
}

/** Cuts a formula into strings ("…"), quoted sheet names ('…') and the rest. */
function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g)) {
    found.push({ kind: text.startsWith('"') ? 'text' : text.startsWith("'") ? 'sheet' : 'code', text });
  }
  return found;
}

/** Applies a change to what is neither a string nor a sheet's name; `depth` counts the braces that are open. */
function inCode(formula: string, change: (code: string, depth: number) => string): string {
  let depth = 0;
  return tokens(formula)
    .map((token) => {
      if (token.kind !== 'code') return token.text;
      return token.text
        .split(/([{}])/)
        .map((part) => {
          if (part === '{') depth += 1;
          if (part === '}') depth -= 1;
          return part === '{' || part === '}' ? part : change(part, depth);
        })
        .join('');
    })
    .join('');
}

const DECIMAL = /(^|[^A-Za-z0-9_.$À-ÿ])\d+[.,]\d+/;
const DECIMAL_POINT = /(^|[^A-Za-z0-9_.$À-ÿ])\d+\.\d+/;

/**
 * Gives a script's formula as the engine takes it (`,` between arguments), or throws when it would mean one thing in a
 * French spreadsheet and another in an American one: an argument after `,`, a decimal literal, columns in braces. On
 * Google the first is `#ERROR!` in a comma-decimal locale (reports against setFormula); being stricter than Google is
 * listed in docs/differences.md. `takesComma` when a diagnostic saw Google take it.
 */
export function scriptFormula(formula: string, takesComma = false): string {
  const refuse = (what: string): never => {
    throw new HostLimit(
      `${what} in the formula ${formula}: it does not read the same in every spreadsheet locale (write ";" ` +
        'and fractions).',
    );
  };
  return inCode(formula, (code, depth) => {
    if ((takesComma ? DECIMAL_POINT : DECIMAL).test(code)) refuse('a decimal literal');
    if (code.includes('\\')) refuse('"\\"');
    if (!takesComma && code.includes(',')) refuse('"," ');
    return depth > 0 ? code : code.replaceAll(';', ',');
  });
}

/** Gives a formula as a French spreadsheet tells it to a script: English names, `;`, decimal comma, `\` in braces. */
export function shownFormula(formula: string): string {
  return inCode(formula, (code, depth) => {
    const separated = depth > 0 ? code.replaceAll(',', '\\') : code.replaceAll(',', ';');
    return separated.replace(/(^|[^A-Za-z0-9_.$À-ÿ])(\d+)\.(\d+)/g, '$1$2,$3');
  });
}

/** One reference of a formula: the sheet's name (null for the formula's own sheet) and its A1 notation. */
interface Reference {
  readonly sheet: string | null;
  readonly a1: string;
}

const REFERENCE = new RegExp(
  String.raw`(?:([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*|\$?\d+:\$?\d+|` +
    String.raw`\$?[A-Z]{1,3}\$?\d+)(?![\p{L}\p{N}_(!])`,
  'giu',
);

/** Gives the cells that a formula names, and whether it may read others as well (INDIRECT, OFFSET). */
export function references(formula: string): { readonly named: readonly Reference[]; readonly open: boolean } {
  const named: Reference[] = [];
  let open = false;
  let sheet: string | null = null;
  for (const token of tokens(formula)) {
    if (token.kind === 'text') continue;
    if (token.kind === 'sheet') {
      sheet = token.text.slice(1, -1).replaceAll("''", "'");
      continue;
    }
    if (/\b(INDIRECT|OFFSET)\s*\(/i.test(token.text)) open = true;
    const code = sheet === null ? token.text : token.text.replace(/^!/, '');
    for (const found of code.matchAll(REFERENCE)) {
      const before = code[found.index - 1];
      if (before !== undefined && /[\p{L}\p{N}_]/u.test(before)) continue;
      named.push({ sheet: found.index === 0 && sheet !== null ? sheet : (found[1] ?? null), a1: found[2] ?? '' });
    }
    sheet = null;
  }
  return { named, open };
}
