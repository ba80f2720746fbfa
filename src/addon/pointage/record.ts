import { doorCounts } from '../../domain/people/attendee';
import { isSameCell } from '../../workbook/cells/cell-input';
import { POINTAGE } from '../../workbook/phrases/pointage-phrases';
import type { PointageAction, PointageAnswer, PointageRecord } from '../../workbook/pointage/action';
import { listedPeople } from '../../workbook/pointage/attendees';
import { planAction, type PlannedAction } from '../../workbook/pointage/plan-action';
import { tickBoxes } from '../sheets/prepare/check-boxes';
import { growTo } from '../sheets/write-tab';
import { sourceWith } from '../../workbook/reading/source-with';
import type { CellValue, Sheet, Spreadsheet } from '../../google/surface';
import { heldValue } from '../../workbook/content/to-cell';
import { causeOf } from '../sheets/failure-causes';
import { markFresh, newStamp, refreshFunctions } from '../freshness/refresh';
import { RefusedError } from '../safe/refused';
import { sendWrites } from '../sheets/services';
import { readDoor, type DoorReading } from './list';

type Write = Extract<PlannedAction, { kind: 'write' }>;

const shown = (value: CellValue): CellValue => (typeof value === 'string' ? value.replace(/^'/u, '') : value);

/** Puts cells of a row back as they were, as far as that can be. */
function restore(sheet: Sheet, row: number, writes: Write['writes'], before: readonly CellValue[]): void {
  for (const { column } of writes) {
    try {
      sheet.getRange(row, column, 1, 1).setValue(heldValue(before[column - 1] ?? ''));
      sendWrites();
    } catch {
      // That one was refused.
    }
  }
}

/**
 * Writes a row's cells, the presence last, and sends them so that a refusal is told now; a rule that takes no box gets
 * the word. Gives what stands in them; when one is refused, all are as before.
 */
function put(sheet: Sheet, row: number, writes: Write['writes'], before: readonly CellValue[]): CellValue[] {
  const send = (column: number, value: CellValue): CellValue => {
    sheet.getRange(row, column, 1, 1).setValue(value);
    return shown(value);
  };
  const all = (yes: CellValue): CellValue[] => {
    const sent = writes.map(({ column, value }) => send(column, value === true ? yes : value));
    sendWrites();
    return sent;
  };
  try {
    try {
      return all(true);
    } catch (failure) {
      if (!/validation/iu.test(failure instanceof Error ? failure.message : '')) throw failure;
      return all('oui');
    }
  } catch (failure) {
    if (writes.length > 1) restore(sheet, row, writes, before);
    throw failure;
  }
}

/** Does actions in turn on Inscriptions as read once; every row is read again just before it is written. */
class DoorRecorder {
  #found: NonNullable<DoorReading['found']>;
  #values: CellValue[][];
  readonly #sheet: Sheet;
  hasWritten = false;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly reading: DoorReading,
  ) {
    const sheet = reading.found === null ? null : spreadsheet.getSheetByName(reading.found.layout.sheetName);
    if (reading.found === null || sheet === null) throw new RefusedError(POINTAGE.noTab);
    this.#found = reading.found;
    this.#sheet = sheet;
    this.#values = (
      reading.source.sheets.find(({ name }) => name === reading.found?.layout.sheetName)?.values() ?? []
    ).map((cells) => [...cells]);
  }

  do(action: PointageAction): PointageAnswer {
    let plan: PlannedAction;
    try {
      plan = planAction(this.#read(), action);
      if (plan.kind === 'nothing') return plan.answer;
      if (!this.#isStill(plan.row)) return { kind: 'refused', why: POINTAGE.moved(this.#found.layout.sheetName) };
      this.#write(plan);
    } catch (failure) {
      const { what, action: advice } = causeOf(failure);
      return { kind: 'refused', why: POINTAGE.failed(what, advice) };
    }
    const attendee =
      listedPeople(this.#found.registrations).find((listed) => listed.attendee.key === plan.key)?.attendee ?? null;
    return { kind: 'done', before: plan.before, attendee };
  }

  counts(day: number): PointageRecord['counts'] {
    return doorCounts(
      listedPeople(this.#found.registrations).map(({ attendee }) => attendee),
      day,
    );
  }

  /** Makes the functions and « Tableau de bord » know what was written; « Actualiser » mends what fails here. */
  refresh(): void {
    try {
      const { layout } = this.#found;
      if (refreshFunctions(this.spreadsheet, new Set(['registrations']), newStamp()) === 0)
        markFresh(this.spreadsheet, [{ key: 'registrations', layout, values: this.#values }]);
    } catch {
      // The people are ticked all the same.
    }
  }

  #width(): number {
    return this.#values.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  }

  #read(): Parameters<typeof planAction>[0] {
    const rowFormulas = (row: number): string[] =>
      this.#sheet.getRange(row, 1, 1, this.#width()).getFormulas()[0] ?? [];
    return {
      ...this.#found,
      values: this.#values,
      wallClock: this.reading.source.wallClock,
      rowFormulas,
      allFormulas: () => this.#sheet.getDataRange().getFormulas(),
    };
  }

  /** Says whether a row is as it was read: somebody may sort or insert rows at any time. */
  #isStill(row: number): boolean {
    if (row > this.#sheet.getMaxRows()) return true;
    const [now = []] = this.#sheet.getRange(row, 1, 1, this.#width()).getValues();
    return [...this.#found.layout.columns.values()].every((column) =>
      isSameCell(now[column - 1], this.#values[row - 1]?.[column - 1]),
    );
  }

  #write({ row, writes }: Write): void {
    growTo(this.#sheet, row, 1);
    while (this.#values.length < row) this.#values.push([]);
    const cells = this.#values[row - 1] ?? [];
    const unboxed = writes.filter(({ column, value }) => value === true && (cells[column - 1] ?? '') === '');
    while (cells.length < this.#width()) cells.push('');
    const sent = put(this.#sheet, row, writes, cells);
    for (const [index, { column }] of writes.entries()) cells[column - 1] = sent[index] ?? '';
    this.hasWritten = true;
    const values = this.#values.map((row) => [...row]);
    const source = sourceWith(this.reading.source, new Map([[this.#found.layout.sheetName, () => values]]));
    this.#found = readDoor(this.spreadsheet, source).found ?? this.#found;
    if (unboxed.length > 0) this.#box(row);
  }

  #box(row: number): void {
    try {
      tickBoxes(this.#sheet, this.#found.layout, row, row, {
        values: [this.#values[row - 1] ?? []],
        formulas: [this.#read().rowFormulas(row)],
      });
      sendWrites();
    } catch {
      // The presence is written all the same.
    }
  }
}

/** Does the panel's actions in order, and gives what became of each. The caller holds the lock. */
export function recordPointage(spreadsheet: Spreadsheet, actions: readonly PointageAction[]): PointageRecord {
  const recorder = new DoorRecorder(spreadsheet, readDoor(spreadsheet));
  const answers = actions.map((action) => recorder.do(action));
  if (recorder.hasWritten) recorder.refresh();
  return { answers, counts: recorder.counts(actions[actions.length - 1]?.day ?? 0) };
}
