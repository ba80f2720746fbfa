import { text } from './content-cell';
import type { ContentCell } from './tab-content';

/** What a letter takes in our size of text, on average and then some, in pixels. */
const LETTER_WIDTH = 6;

/** Gives a sentence as rows of one cell, cut between words to fit in `width` pixels beside blank cells. */
export function paragraph(sentence: string, width: number): ContentCell[][] {
  const longest = Math.max(1, Math.floor(width / LETTER_WIDTH));
  const lines: string[] = [];
  // No-break spaces keep an amount on its line.
  for (const word of sentence.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== undefined && line.length + 1 + word.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => [text(line)]);
}
