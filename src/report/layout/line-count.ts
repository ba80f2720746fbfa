import { textWidth } from './text-width';

interface MeasuredRun {
  readonly text: string;
  readonly isBold: boolean;
}

/** Where a line may be broken: after spaces that break, after hyphens and dashes. */
const BREAKABLE = /[^ \-–—]*(?:[-–—]+| +|$)/gu;

/** What stands between two places where a line may be broken, in points; `text` is without its last spaces. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly spaces: number;
}

function piecesOf({ text, isBold }: MeasuredRun, size: number): Piece[] {
  return (text.match(BREAKABLE) ?? [])
    .filter((piece) => piece !== '')
    .map((piece) => {
      const word = piece.trimEnd();
      return {
        text: word,
        width: textWidth(word, size, isBold),
        spaces: textWidth(piece.slice(word.length), size, isBold),
      };
    });
}

/** Gives the width of the longest part of a text that no line may be broken in, in points. */
export function widestPiece(text: string, size: number, isBold: boolean): number {
  return Math.max(0, ...piecesOf({ text, isBold }, size).map(({ width }) => width));
}

/** Gives how many lines runs of text take in a width (points): broken greedily, a word too long by characters. */
export function lineCount(runs: readonly MeasuredRun[], size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const run of runs) {
    for (const piece of piecesOf(run, size)) {
      if (used > 0 && used + piece.width > width) {
        lines += 1;
        used = 0;
      }
      if (piece.width <= width) {
        used += piece.width + piece.spaces;
        continue;
      }
      for (const character of piece.text) {
        const step = textWidth(character, size, run.isBold);
        if (used > 0 && used + step > width) {
          lines += 1;
          used = 0;
        }
        used += step;
      }
      used += piece.spaces;
    }
  }
  return lines;
}
