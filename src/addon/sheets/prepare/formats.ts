import type { CellFormatName } from '../../../workbook/cells/kind';
import type { CellValue, Sheet } from '../../../google/surface';
import { NUMBER_FORMATS } from '../../../workbook/content/tab-styles';

/** The number format of each kind of cell that staff fill; null where the automatic one does. */
const PATTERNS: Readonly<Record<CellFormatName, string | null>> = {
  text: NUMBER_FORMATS.text,
  money: NUMBER_FORMATS.money,
  quantity: null,
  integer: NUMBER_FORMATS.integer,
  percentage: NUMBER_FORMATS.percentage,
  time: NUMBER_FORMATS.time,
  date: NUMBER_FORMATS.date,
  duration: NUMBER_FORMATS.duration,
  general: null,
};

/** What Google calls the format of a cell that nobody formatted. */
const AUTOMATIC = /^(?:general|0\.#{15}|)$/iu;

/** Says whether a cell holding this may take a format: a filled one set to text would be read otherwise. */
function fits(format: CellFormatName, value: CellValue): boolean {
  if (value === '') return true;
  switch (format) {
    case 'money':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'percentage':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'date':
    case 'time':
    case 'duration':
      return value instanceof Date;
    case 'text':
    case 'quantity':
    case 'general':
      return false;
  }
}

/** The cells of a sheet below its header; rows and columns from 1. */
export interface Body {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly lastRow: number;
  /** What the whole sheet holds, from its first row. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Gives number formats to cells that nobody formatted; `formatOf` tells the kind. One read, one write at most. */
export function ensureFormats(
  body: Body,
  columns: readonly number[],
  formatOf: (row: number, column: number) => CellFormatName,
): void {
  if (columns.length === 0 || body.lastRow < body.firstRow) return;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const range = body.sheet.getRange(body.firstRow, first, body.lastRow - body.firstRow + 1, last - first + 1);
  const present = range.getNumberFormats();
  const formats = present.map((formatRow, index) =>
    formatRow.map((format, offset) => {
      if (!AUTOMATIC.test(format)) return format;
      const [row, column] = [body.firstRow + index, first + offset];
      const wanted = columns.includes(column) ? formatOf(row, column) : 'general';
      const pattern = PATTERNS[wanted];
      const isFormula = (body.formulas[row - 1]?.[column - 1] ?? '') !== '';
      return pattern === null ||
        (isFormula && wanted === 'text') ||
        !fits(wanted, body.values[row - 1]?.[column - 1] ?? '')
        ? NUMBER_FORMATS.general
        : pattern;
    }),
  );
  const isAutomatic = (format: string) => AUTOMATIC.test(format);
  if (
    formats.some((formatRow, index) =>
      formatRow.some((format, offset) => !isAutomatic(format) && isAutomatic(present[index]?.[offset] ?? '')),
    )
  )
    range.setNumberFormats(formats);
}
