import { oncePattern } from '../../domain/once';

/** What a custom function of ours declares, as far as refreshing a call of it goes. */
export interface Declared {
  readonly parameters: number;
}

/** Texts, sheet names in quotes, names, and any other character: one character at a time, whatever the text. */
const tokens = oncePattern(String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}\p{N}_.]+|[^]`, 'gu');
const OURS = /^\s*"maj:[^"]*"\s*$/u;

/** A call as it is met, from its opening parenthesis on; `declared` is null for what is no call of ours. */
interface Call {
  readonly declared: Declared | null;
  /** Where each argument starts in the formula. */
  readonly starts: number[];
  separator: ';' | ',' | null;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Gives what to change in a call that ends at `end` to carry the refresh argument; null after a staff's own. */
function changeOf(formula: string, { declared, starts, separator }: Call, end: number, literal: string): Change | null {
  if (declared === null) return null;
  const further = starts
    .slice(declared.parameters)
    .map((from, index) => ({ from, to: (starts[declared.parameters + index + 1] ?? end + 1) - 1 }));
  const [only] = further;
  if (only === undefined)
    return {
      from: end,
      to: end,
      text: `${(separator ?? ';').repeat(declared.parameters + 1 - starts.length)}${literal}`,
    };
  const former = further.find(({ from, to }) => OURS.test(formula.slice(from, to)));
  if (former !== undefined) {
    const from = formula.indexOf('"', former.from);
    return { from, to: formula.indexOf('"', from + 1) + 1, text: literal };
  }
  return further.length === 1 && formula.slice(only.from, only.to).trim() === ''
    ? { from: only.to, to: only.to, text: literal }
    : null;
}

/** Notes a separator; beside a `;`, a `,` is the decimal comma. */
function separate(call: Call, separator: ';' | ',', index: number): void {
  if (separator === ',' && call.separator === ';') return;
  if (separator === ';' && call.separator === ',') call.starts.splice(1);
  call.separator = separator;
  call.starts.push(index + 1);
}

/** Gives the changes that a formula needs, in its order. */
function changesOf(formula: string, literal: string, isConcerned: (name: string) => Declared | null): Change[] {
  const changes: Change[] = [];
  const open: Call[] = [];
  let name = '';
  for (const { 0: token, index } of formula.matchAll(tokens())) {
    const current = open[open.length - 1];
    if (token === '(' || token === '{')
      open.push({
        declared: token === '(' && name !== '' ? isConcerned(name.toUpperCase()) : null,
        starts: [index + 1],
        separator: null,
      });
    else if (token === ')' || token === '}') {
      const change = current === undefined ? null : changeOf(formula, current, index, literal);
      if (change !== null) changes.push(change);
      open.pop();
    } else if (current !== undefined && (token === ';' || token === ',')) separate(current, token, index);
    if (token.trim() !== '') name = /^[\p{L}_]/u.test(token) ? token : '';
  }
  return changes.sort((a, b) => a.from - b.from);
}

/**
 * Gives a formula in which each call that `isConcerned` knows, by its name in capitals, carries the text
 * `"maj:<stamp>"` just after its declared parameters: a new text there makes Sheets recalculate a custom function.
 * Nothing else changes, and a call that already has a further argument of the staff's own is left as it is. The
 * separator is the one of the call, else `;`.
 */
export function refreshed(formula: string, stamp: string, isConcerned: (name: string) => Declared | null): string {
  if (!formula.startsWith('=')) return formula;
  let last = 0;
  const parts = changesOf(formula, `"maj:${stamp}"`, isConcerned).flatMap(({ from, to, text }) => {
    const before = formula.slice(last, from);
    last = to;
    return [before, text];
  });
  return [...parts, formula.slice(last)].join('');
}
