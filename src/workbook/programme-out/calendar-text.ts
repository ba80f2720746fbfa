const LONGEST_LINE = 75;
const CRLF = '\r\n';

/** Gives back a text as the value of a property of iCalendar (RFC 5545, 3.3.11), control characters left out. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/gu, (letter) => `\\${letter}`)
    .replace(/\n/gu, '\\n');
}

/** How many bytes a character takes in UTF-8: Apps Script has nothing to encode with. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

/** Gives back a line cut into lines of 75 bytes at most, never within a character (RFC 5545, 3.1). */
export function folded(line: string): string {
  let [text, used] = ['', 0];
  for (const character of line) {
    const bytes = bytesOf(character);
    if (used + bytes > LONGEST_LINE) {
      text += `${CRLF} `;
      used = 1;
    }
    text += character;
    used += bytes;
  }
  return text;
}

/** Gives back lines as the text of a calendar. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}${CRLF}`).join('');
}
