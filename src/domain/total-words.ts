import { firstWord, fold, listed, wordPattern } from './names';
import { once } from './once';

/** The words by which the label of a total begins: add here what others write. */
const TOTALS = listed(`
  Total | Totaux | Totale | Totals | Grand total | Montant total | Montants totaux | Montant global | Cumul | Cumuls
  Cumulé | À reporter
`);
/** Those of the total of a part. */
const PART_TOTALS = ['Sous-total', 'Sous-totaux', 'Soustotal', 'S/Total', 'S/s total', 'Ss-total', 'S-total', 'S/T'];

/** The label of a total, cut after its words: « Sous-total » and « Achats ». */
interface TotalLabel {
  readonly words: string;
  readonly rest: string;
  /** Whether it says that it totals a part only. */
  readonly part: boolean;
}

function wordsOf(text: string): { readonly key: string; readonly end: number }[] {
  return [...text.matchAll(wordPattern())].map((match) => ({
    key: fold(match[0]),
    end: match.index + match[0].length,
  }));
}

const known = once(() =>
  [...TOTALS.map((words) => ({ words, part: false })), ...PART_TOTALS.map((words) => ({ words, part: true }))].map(
    ({ words, part }) => ({ keys: wordsOf(words).map(({ key }) => key), part }),
  ),
);
const firstWords = once(() => new Set(known().map(({ keys }) => keys[0])));

/** Gives the label of a total in its two parts, or null when it is no total's (TotalEnergies is a supplier). */
export function totalLabelOf(label: string): TotalLabel | null {
  if (!firstWords().has(firstWord(label))) return null;
  const words = wordsOf(label);
  const found = known().find(({ keys }) => keys.every((key, index) => words[index]?.key === key));
  const end = found === undefined ? undefined : words[found.keys.length - 1]?.end;
  return found === undefined || end === undefined
    ? null
    : { words: label.slice(0, end).trim(), rest: label.slice(end).trim(), part: found.part };
}
