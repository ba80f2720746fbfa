import { readSeparated, type SeparatedText } from './separated-text';

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** What Excel writes first to say which separator follows. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/iu;
const ROWS_LOOKED_AT = 20;

/** Says whether the commas of a line are those of amounts (`85,00`) or of sentences. */
function isProse(line: readonly string[]): boolean {
  return line
    .slice(1)
    .every((cell, index) => /^\s/u.test(cell) || (/\d$/u.test(line[index] ?? '') && /^\d/u.test(cell)));
}

/**
 * Gives back how well a separator parts the first rows: as many cells in as many rows as can be, best where the labels
 * have them too; 0 when what it parts are amounts or sentences.
 */
function fitness(text: string, separator: string): number {
  const rows = readSeparated(text, separator, ROWS_LOOKED_AT).rows.filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + length);
  const [width, fit] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const isOfLabels = rows[0]?.length === width;
  if (separator === ',' && !isOfLabels && isProse(rows.find(({ length }) => length === width) ?? [])) return 0;
  return isOfLabels ? 2 * fit : fit;
}

function separatorOf(text: string): string {
  const fits = SEPARATORS.map((separator) => fitness(text, separator));
  return SEPARATORS[fits.indexOf(Math.max(...fits))] ?? ';';
}

/** Gives the cells of a text file with separators, as texts; the separator is stated, else found from its rows. */
export function readCsv(given: string): SeparatedText {
  // DOS ended its files so.
  const text = given.replace(/\u001a\s*$/u, '');
  const said = SEPARATOR_LINE.exec(text);
  if (said === null) return readSeparated(text, separatorOf(text));
  const { rows, openQuotes } = readSeparated(text.slice(said[0].length), said[1] ?? ';');
  return { rows, openQuotes: openQuotes.map((fault) => ({ ...fault, line: fault.line + 1 })) };
}
