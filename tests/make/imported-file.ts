import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { utils, write } from '@e965/xlsx';
import { readFile } from '../../src/addon/import-file/read-file';
import type { FileSheet } from '../../src/addon/import-file/read-xlsx';
import type { EditionDay } from '../../src/domain/edition';
import {
  choicesToRemember,
  completed,
  proposedChoices,
  type ImportChoices,
  type RememberedChoices,
} from '../../src/workbook/import/choices';
import type { GivenImport } from '../../src/workbook/import/given-import';
import { readRecords } from '../../src/workbook/import/read-records';
import { sourceTable } from '../../src/workbook/import/source-table';
import { toolOf } from '../../src/workbook/import/tools';

/** The days of the small edition: a Thursday and a Friday. */
export const TWO_DAYS: readonly EditionDay[] = [
  { number: 1, date: '2024-06-13' },
  { number: 2, date: '2024-06-14' },
];

export function sample(name: string): string {
  return readFileSync(join(__dirname, '../samples/imports', name), 'utf8');
}

/** Gives the sheets of a file of these bytes or this text. */
export function sheetsOf(content: string | Uint8Array): FileSheet[] {
  return readFile(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
}

/** The dates that SheetJS knows: Node loads it, outside of jest's sandbox. */
const NodeDate = runInThisContext('Date') as DateConstructor;

/** Gives an .xlsx file with these sheets, made by SheetJS; a Date is a date cell. */
export function xlsxOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | Date | null)[])[]>>,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        rows.map((cells) => cells.map((cell) => (cell instanceof Date ? new NodeDate(cell.getTime()) : cell))),
        { UTC: true },
      ),
      name,
    );
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

/** Gives the first sheet of a file as the page of the import proposes it. */
export function proposedFile(
  content: string | Uint8Array,
  {
    days = TWO_DAYS,
    remembered = null,
    sheet = 0,
  }: {
    readonly days?: readonly EditionDay[];
    readonly remembered?: RememberedChoices | null;
    readonly sheet?: number;
  } = {},
) {
  const table = sourceTable(sheetsOf(content)[sheet]?.grid ?? []);
  const tool = toolOf(table);
  return { table, tool, choices: proposedChoices(table, tool, days, remembered) };
}

/** Gives what the page of the import sends for a file, its choices accepted as proposed or after a change. */
export function sentImport(
  content: string | Uint8Array,
  change: (choices: ImportChoices) => ImportChoices = (choices) => choices,
  days = TWO_DAYS,
): GivenImport {
  const { table, tool, choices } = proposedFile(content, { days });
  const accepted = completed(table, change(choices), days);
  return { file: readRecords(table, tool, accepted, days), choices: choicesToRemember(table, accepted) };
}
