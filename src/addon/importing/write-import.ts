import { isSameCell } from '../../workbook/cells/cell-input';
import type { CellValue, Sheet } from '../../google/surface';
import { writeCells } from '../sheets/cell-writes';
import { type CellWrite, toCell } from '../../workbook/content/to-cell';
import { isYesNoField, type ImportedField, YES } from '../../workbook/import/import-record';
import type { MergePlan, RowWrites } from '../../workbook/import/merge-plan';
import type { RegistrationSheet } from '../../workbook/import/registration-rows';
import { growTo } from '../sheets/write-tab';
import { sendWrites } from '../sheets/services';
import { checkTime } from '../sheets/time-limit';

/** Rows that changed are read again and written by so many, with a look at the clock between. */
const ROWS_AT_ONCE = 200;

/** An import to write: where each field stands, and the column of « Réf. import ». */
interface PlannedImport {
  readonly sheet: Sheet;
  readonly plan: MergePlan;
  readonly places: RegistrationSheet['places'];
  readonly referenceAt: number;
  readonly before: readonly (readonly CellValue[])[];
}

/** What was written: the sheet's cells as they now stand, and how many rows somebody moved or changed. */
interface WrittenImport {
  readonly values: CellValue[][];
  readonly firstAdded: number;
  readonly moved: number;
}

function cellOf(field: ImportedField, value: string): CellValue {
  if (isYesNoField(field)) return value === YES;
  return value === '' ? '' : toCell({ kind: 'text', text: value });
}

const held = (value: CellValue): CellValue => (typeof value === 'string' ? value.replace(/^'/u, '') : value);
const isFilled = (cells: readonly CellValue[]): boolean => cells.some((cell) => cell !== '' && cell !== false);

function put(values: CellValue[][], { row, column, value }: CellWrite): void {
  while (values.length < row) values.push([]);
  const cells = values[row - 1] ?? [];
  while (cells.length < column) cells.push('');
  cells[column - 1] = held(value);
}

/** Gives columns grouped with their neighbours, the group that holds the last one to write at the end. */
function blocksOf(columns: readonly number[], last: number): number[][] {
  const blocks: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const block = blocks[blocks.length - 1];
    if (block?.[block.length - 1] === column - 1) block.push(column);
    else blocks.push([column]);
  }
  return [...blocks.filter((block) => !block.includes(last)), ...blocks.filter((block) => block.includes(last))];
}

/** Writes an import, newcomers first; « Réf. import » comes with cells or after, so that a next run mends. */
class ImportWriter {
  readonly values: CellValue[][];
  moved = 0;

  constructor(private readonly planned: PlannedImport) {
    this.values = planned.before.map((cells) => [...cells]);
  }

  /** Writes the newcomers below everything, in a call for columns side by side; gives their first row. */
  add(rows: readonly RowWrites[], now: readonly (readonly CellValue[])[]): number {
    const { sheet, referenceAt, places } = this.planned;
    const filled = now.reduce(
      (last, cells, index) => (isFilled(cells) && !isFilled(this.planned.before[index] ?? []) ? index + 1 : last),
      0,
    );
    const first = Math.max(rows[0]?.row ?? 1, filled + 1);
    if (rows.length === 0) return first;
    growTo(sheet, first + rows.length - 1, referenceAt);
    const fields = new Map([...places].map(([field, column]) => [column, field]));
    const cellAt = ({ values, reference }: RowWrites, column: number): CellValue => {
      const field = fields.get(column);
      const value = field === undefined ? (reference ?? '') : values[field];
      return value === undefined
        ? ''
        : field === undefined
          ? toCell({ kind: 'text', text: value })
          : cellOf(field, value);
    };
    for (const columns of blocksOf([...fields.keys(), referenceAt], referenceAt)) {
      this.#block(
        first,
        columns,
        rows.map((row) => columns.map((column) => cellAt(row, column))),
      );
      sendWrites();
    }
    return first;
  }

  /** Writes what changed in some rows, but those that are no longer as they were read. */
  change(rows: readonly RowWrites[], now: readonly (readonly CellValue[])[]): void {
    const { sheet, before, places, referenceAt } = this.planned;
    const still = rows.filter(({ row }) =>
      [...places.values(), referenceAt].every((column) =>
        isSameCell(now[row - 1]?.[column - 1], before[row - 1]?.[column - 1]),
      ),
    );
    this.moved += rows.length - still.length;
    const cells = still.flatMap(({ row, values }) =>
      Object.entries(values).flatMap(([field, value]): CellWrite[] => {
        const column = places.get(field);
        return column === undefined ? [] : [{ row, column, value: cellOf(field, value), format: null }];
      }),
    );
    const references = still.flatMap(({ row, reference }): CellWrite[] =>
      reference === null
        ? []
        : [{ row, column: referenceAt, value: toCell({ kind: 'text', text: reference }), format: null }],
    );
    for (const writes of [cells, references]) {
      if (writes.length > 0) {
        writeCells(sheet, writes, () => null, Number.MAX_SAFE_INTEGER);
        sendWrites();
      }
      for (const write of writes) put(this.values, write);
    }
  }

  #block(first: number, columns: readonly number[], cells: CellValue[][]): void {
    this.planned.sheet.getRange(first, columns[0] ?? 1, cells.length, columns.length).setValues(cells);
    for (const [index, row] of cells.entries()) {
      for (const [place, value] of row.entries())
        put(this.values, { row: first + index, column: columns[place] ?? 1, value, format: null });
    }
  }
}

/** Writes an import: newcomers, then what changed in rows read again just before; one that moved is left. */
export function writeImport(planned: PlannedImport): WrittenImport {
  const { sheet, plan } = planned;
  const writer = new ImportWriter(planned);
  const now = sheet.getDataRange().getValues();
  const firstAdded = writer.add(plan.added, now);
  for (let index = 0; index < plan.changed.length; index += ROWS_AT_ONCE) {
    checkTime();
    writer.change(
      plan.changed.slice(index, index + ROWS_AT_ONCE),
      index === 0 ? now : sheet.getDataRange().getValues(),
    );
  }
  return { values: writer.values, firstAdded, moved: writer.moved };
}
