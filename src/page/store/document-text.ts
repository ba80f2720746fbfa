import type { ICommandInfo, IWorksheetData } from '@univerjs/core';
import { SetRangeValuesMutation, SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import type { Book } from '../../host/engine/book';

/** So many rows are told anew when one of them changes. */
const ROWS = 256;

/**
 * A workbook as the text of a WorkbookDocument in JSON. A person types while it is made: only the rows that changed
 * since it was last made are told anew.
 */
export class DocumentText {
  /** Of each sheet, by its id, the text of its rows, so many together. */
  readonly #known = new Map<string, string[]>();

  constructor(private readonly book: Book) {
    book.observe((change) => this.#forget(change));
  }

  /** Gives the workbook as it is now, extras included. */
  toString(): string {
    // What Univer's plugins keep for themselves is made again of what the sheets hold.
    const { sheets, resources: _, ...others } = this.book.snapshot;
    const texts = Object.entries(sheets).map(([id, sheet]) => `${JSON.stringify(id)}:${this.#sheet(id, sheet)}`);
    return `${JSON.stringify(others).slice(0, -1)},"sheets":{${texts.join()}}}`;
  }

  #sheet(id: string, { cellData = {}, ...others }: Partial<IWorksheetData>): string {
    const known = this.#known.get(id) ?? [];
    this.#known.set(id, known);
    const last = Number(Object.keys(cellData).at(-1) ?? -1);
    known.length = Math.ceil((last + 1) / ROWS);
    for (let block = 0; block < known.length; block += 1) known[block] ??= rowsText(cellData, block * ROWS);
    const rows = known.filter((text) => text !== '').join();
    return `${JSON.stringify(others).slice(0, -1)},"cellData":{${rows}}}`;
  }

  #forget({ id, params }: ICommandInfo): void {
    const { subUnitId, cellValue } = (params ?? {}) as { subUnitId?: string; cellValue?: object };
    const known = subUnitId === undefined ? undefined : this.#known.get(subUnitId);
    if (id === SetRangeValuesMutation.id && cellValue)
      for (const row of Object.keys(cellValue)) delete known?.[Math.floor(Number(row) / ROWS)];
    else if (id.startsWith('sheet.mutation.') && id !== SetWorksheetRowAutoHeightMutation.id) this.#known.clear();
  }
}

function rowsText(cells: NonNullable<IWorksheetData['cellData']>, first: number): string {
  const texts: string[] = [];
  for (let row = first; row < first + ROWS; row += 1)
    if (cells[row]) texts.push(`"${row}":${JSON.stringify(cells[row])}`);
  return texts.join();
}
