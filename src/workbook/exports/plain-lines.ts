/** Gives back a text whose lines end in `\n`, control characters left out: what a calendar's text may hold. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
