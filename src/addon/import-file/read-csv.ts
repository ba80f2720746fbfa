import { parse } from 'papaparse';

const DELIMITERS = [';', ',', '\t', '|'];
/** What Excel writes first to say which delimiter follows. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/iu;

const ROWS_LOOKED_AT = 20;

/**
 * Gives back the delimiter that parts the first rows into the most cells, by their median. The library's own guess looks for the
 * steadiest one: the comma of amounts in `85,00` misleads it.
 */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map((delimiter) => {
    const widths = parse<string[]>(text, { delimiter, preview: ROWS_LOOKED_AT, skipEmptyLines: true }).data.map((cells) => cells.length).sort((a, b) => a - b);
    return widths[Math.floor(widths.length / 2)] ?? 0;
  });
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Gives back the cells of a text file with delimiters, row by row, all texts; the delimiter is found from the file. */
export function readCsv(text: string): string[][] {
  const said = SEPARATOR_LINE.exec(text);
  const body = text.slice(said?.[0].length ?? 0);
  return parse<string[]>(body, { delimiter: said?.[1] ?? delimiterOf(body) }).data;
}
