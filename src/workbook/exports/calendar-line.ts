/** RFC 5545 has lines of 75 bytes at most, in UTF-8. */
const LINE_BYTES = 75;

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Gives a text as the value of a property of iCalendar. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\n/gu, '\\n');
}

/** Gives a line of iCalendar, carried over where it is too long, never within a character. */
export function calendarLine(name: string, value: string): string {
  let line = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const size = bytesOf(character);
    if (bytes + size > LINE_BYTES) {
      line += '\r\n ';
      bytes = 1;
    }
    line += character;
    bytes += size;
  }
  return line;
}
