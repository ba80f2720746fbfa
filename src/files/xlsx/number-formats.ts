/** The number formats that the format knows by number alone (ECMA-376 18.8.30), as French spreadsheets show them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Those whose number may be written: they mean the same in every language. */
const WRITABLE = new Map([1, 2, 3, 4, 9, 10, 49].map((id) => [BUILT_IN[id] ?? '', id]));

/** Gives the pattern of a built-in number format, or '' for the general one and for those not known. */
export function builtInPattern(id: number): string {
  return BUILT_IN[id] ?? '';
}

/** Gives the number of the built-in format with that pattern, or null when it must be declared. */
export function builtInId(pattern: string): number | null {
  return pattern === '' ? 0 : (WRITABLE.get(pattern) ?? null);
}

/** Gives the marks of a pattern's first part that stand for dates and times. */
function dateMarks(pattern: string): string {
  return (
    pattern
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[\$[^\]]*\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[<>=][^\]]*)\]/gi, '')
      .replace(/general|standard|e[+-]/gi, '')
      .split(';')[0] ?? ''
  );
}

/** Tells whether numbers with that pattern are shown as a date, a time or a duration. */
export function isDatePattern(pattern: string): boolean {
  return /[dmyhs]/i.test(dateMarks(pattern));
}

/** Tells whether numbers with that pattern are shown as a day or a month, and not as a time or a duration alone. */
export function isDayPattern(pattern: string): boolean {
  const marks = dateMarks(pattern);
  return /[dy]/i.test(marks) || (/m/i.test(marks) && !/[hs[]/i.test(marks));
}
