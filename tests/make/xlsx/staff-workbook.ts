import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives a workbook of the staff's own: two tabs, one with a chart, a colour scale, a note, a validation and a name.
 * Another program's library made it, so that it is not our own (build/staff-workbook.mjs).
 */
export function staffWorkbook(): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../samples/xlsx/staff.xlsx')));
}
