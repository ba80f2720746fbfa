import type { EditionDay } from '../../../domain/edition';
import {
  completed,
  proposedChoices,
  withRole,
  type ImportChoices,
  type RememberedChoices,
} from '../../../workbook/import/choices';
import type { ImportedFile } from '../../../workbook/import/import-record';
import { readRecords } from '../../../workbook/import/read-records';
import type { Role } from '../../../workbook/import/role';
import { sourceTable, type SourceTable } from '../../../workbook/import/source-table';
import { OTHER_TOOL, toolOf, type Tool } from '../../../workbook/import/tools';
import type { FileSheet } from '../../import-file/read-xlsx';

/** A file open in the dialog: the sheet shown, what its tool is, and the choices as they stand. */
export interface OpenedFile {
  readonly sheets: readonly FileSheet[];
  readonly shown: number;
  readonly table: SourceTable;
  readonly tool: Tool;
  readonly choices: ImportChoices;
}

export interface DialogData {
  readonly days: readonly EditionDay[];
  readonly remembered: Readonly<Record<string, RememberedChoices>>;
}

/** Gives the file with one of its sheets shown, and the choices proposed for it. */
export function showSheet(sheets: readonly FileSheet[], shown: number, { days, remembered }: DialogData): OpenedFile {
  const table = sourceTable(sheets[shown]?.grid ?? []);
  const tool = toolOf(table);
  return { sheets, shown, table, tool, choices: proposedChoices(table, tool, days, remembered[tool.key] ?? null) };
}

/** Gives a file as it opens: on its first sheet that a known tool made, else on the first that has rows. */
export function openFile(sheets: readonly FileSheet[], data: DialogData): OpenedFile {
  const opened = sheets.map((_, index) => showSheet(sheets, index, data));
  return (
    opened.find(({ tool }) => tool !== OTHER_TOOL) ??
    opened.find(({ table }) => table.rows.length > 0) ??
    showSheet(sheets, 0, data)
  );
}

/** Gives the file with other choices; answers that these call for get what they most likely mean. */
export function withChoices(file: OpenedFile, choices: ImportChoices, { days }: DialogData): OpenedFile {
  return { ...file, choices: completed(file.table, choices, days) };
}

export function withColumnRole(file: OpenedFile, index: number, role: Role, data: DialogData): OpenedFile {
  return withChoices(file, withRole(file.choices, index, role), data);
}

/** Gives what importing the file as it stands would bring. */
export function readOpened({ table, tool, choices }: OpenedFile, { days }: DialogData): ImportedFile {
  return readRecords(table, tool, choices, days);
}
