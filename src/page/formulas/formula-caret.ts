import { formulaTokens } from '../../host/french/formula-tokens';

/** What a person is about to type where the caret stands in a formula. */
interface FormulaCaret {
  /** The letters of a name that ends at the caret; null when there is none. */
  readonly word: { readonly text: string; readonly at: number } | null;
  /** The innermost function whose brackets hold the caret, and which of its arguments, from 0; null outside of all. */
  readonly call: { readonly name: string; readonly argument: number } | null;
}

const NOWHERE: FormulaCaret = { word: null, call: null };

/** Gives what stands at a caret, in characters from the beginning of a French formula (its `=` included). */
export function formulaCaret(typed: string, caret: number): FormulaCaret {
  if (!typed.startsWith('=') || caret < 1) return NOWHERE;
  const tokens = formulaTokens(typed.slice(0, caret), 'French');
  const open: ({ name: string; argument: number } | null)[] = [];
  let called: string | null = null;
  for (const { kind, text } of tokens) {
    if (kind === 'call') called = text;
    if (kind !== 'mark') continue;
    if (text === '(') open.push(called === null ? null : { name: called, argument: 0 });
    if (text === '{') open.push(null);
    if (text === ')' || text === '}') open.pop();
    const current = open.at(-1);
    if (text === ';' && current) current.argument += 1;
    if (text.trim() !== '') called = null;
  }
  const innermost = open.filter((one) => one !== null).at(-1) ?? null;
  const last = tokens.at(-1);
  if (last?.kind === 'text' && /^"(?:[^"]|"")*$/.test(last.text)) return { word: null, call: innermost };
  const isWord = last?.kind === 'name' && /^[\p{L}_]/u.test(last.text) && last.text.length > 1;
  return { word: isWord ? { text: last.text, at: last.at } : null, call: innermost };
}
