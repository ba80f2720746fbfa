import { textWidth } from './text-width';

/** Where a line may be broken: after spaces that break, after hyphens and dashes. */
const BREAKABLE = /[^ \-–—]*(?:[-–—]+| +|$)/gu;

function piecesOf(text: string): string[] {
  return (text.match(BREAKABLE) ?? []).filter((piece) => piece !== '');
}

/** Gives back how many lines a text takes in a width (both in points), as word processors break it: greedily, a word that is too long by characters. */
export function lineCount(text: string, size: number, isBold: boolean, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const word = textWidth(piece.trimEnd(), size, isBold);
    if (used > 0 && used + word > width) {
      lines += 1;
      used = 0;
    }
    if (word > width) {
      for (const character of piece) {
        const step = textWidth(character, size, isBold);
        if (used > 0 && used + step > width && character !== ' ') {
          lines += 1;
          used = 0;
        }
        used += step;
      }
    } else used += textWidth(piece, size, isBold);
  }
  return lines;
}
