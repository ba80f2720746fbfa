import { HostLimit } from '../values/exceptions';
import { rewritten } from './formula-tokens';

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
  return rewritten(formula, takesComma ? 'English' : 'French', ({ kind, text }, isInBraces) => {
    if (kind === 'number' && /[.,]/.test(text)) refuse('a decimal literal');
    if (kind !== 'mark') return text;
    if (text === '\\') refuse('"\\"');
    if (!takesComma && text === ',') refuse('"," ');
    return text === ';' && !isInBraces ? ',' : text;
  });
}

/** Gives a formula as a French spreadsheet tells it to a script: English names, `;`, decimal comma, `\` in braces. */
export function shownFormula(formula: string): string {
  return rewritten(formula, 'English', ({ kind, text }, isInBraces) => {
    if (kind === 'number') return text.replace('.', ',');
    return kind === 'mark' && text === ',' ? (isInBraces ? '\\' : ';') : text;
  });
}
