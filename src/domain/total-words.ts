import { firstWord, fold } from './names';

/** The words by which the label of a total begins, and whether they are those of a part only. */
const TOTALS: readonly { readonly words: string; readonly part: boolean }[] = [
  { words: 'Total', part: false },
  { words: 'Totaux', part: false },
  { words: 'Montant total', part: false },
  { words: 'Sous-total', part: true },
  { words: 'Sous-totaux', part: true },
  { words: 'Soustotal', part: true },
  { words: 'S/Total', part: true },
  { words: 'Ss-total', part: true },
  { words: 'Cumul', part: false },
  { words: 'À reporter', part: false },
];

/** The label of a total, cut after its words: « Sous-total » and « Achats ». */
export interface TotalLabel {
  readonly words: string;
  readonly rest: string;
  /** Whether it says that it totals a part only. */
  readonly part: boolean;
}

interface Word {
  readonly key: string;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    key: fold(match[0]),
    end: match.index + match[0].length,
  }));
}

const KNOWN = TOTALS.map(({ words, part }) => ({ keys: wordsOf(words).map(({ key }) => key), part }));
const FIRST_WORDS: ReadonlySet<string | undefined> = new Set(KNOWN.map(({ keys }) => keys[0]));

/** Gives back the label of a total in its two parts, or null when it is no total's (TotalEnergies is a supplier). */
export function totalLabelOf(label: string): TotalLabel | null {
  if (!FIRST_WORDS.has(firstWord(label))) return null;
  const words = wordsOf(label);
  const found = KNOWN.find(({ keys }) => keys.every((key, index) => words[index]?.key === key));
  const end = found === undefined ? undefined : words[found.keys.length - 1]?.end;
  return found === undefined || end === undefined
    ? null
    : { words: label.slice(0, end).trim(), rest: label.slice(end).trim(), part: found.part };
}
