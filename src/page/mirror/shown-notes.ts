import type { ICellData, Nullable } from '@univerjs/core';
import { SheetsNoteModel, SheetsNotePopupService } from '@univerjs/preset-sheets-note';
import { cellAddress } from '../../host/values/a1-notation';
import type { Book } from '../../host/engine/book';
import { cellExtras, type Grid } from '../../host/engine/grid';

/** Pixels of a note's box. */
const SIZE = { width: 260, height: 110 };

/** A note that a person wrote, changed or removed (`''`). */
interface WrittenNote {
  readonly sheetName: string;
  readonly a1: string;
  readonly text: string;
}

/**
 * Has Univer's plugin show the notes that the host keeps with cells, and tells what a person writes in them. A cell
 * whose function failed shows why where it has no note, as Google's does.
 */
export class ShownNotes {
  readonly #model: SheetsNoteModel;
  #isTelling = false;

  constructor(
    private readonly book: Book,
    private readonly failureAt: (sheetName: string, a1: string) => string | null,
    written: (note: WrittenNote) => void,
  ) {
    this.#model = book.injector.get(SheetsNoteModel);
    this.#model.change$.subscribe((change) => {
      // A note that moves with its cell is kept with that cell already.
      if (this.#isTelling || change.type !== 'update' || change.unitId !== book.unitId) return;
      const grid = book.gridById(change.subUnitId);
      const at = change.newNote ?? change.oldNote;
      if (!grid || !at) return;
      const text = change.newNote?.note ?? '';
      if (text !== (cellExtras(grid.cell(at.row, at.col)).note ?? ''))
        written({ sheetName: grid.name, a1: cellAddress(at.row, at.col), text });
    });
  }

  /** Makes the notes that are shown in a tab those that its cells have. */
  show(grid: Grid): void {
    const { unitId } = this.book;
    const wanted = new Map<string, { readonly row: number; readonly column: number; readonly note: string }>();
    grid.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const { note } = cellExtras(cell ?? undefined);
      const told = note ?? this.#failure(grid, row, column, cell);
      if (told !== '') wanted.set(`${row} ${column}`, { row, column, note: told });
    });
    this.#isTelling = true;
    try {
      for (const { row, col, note } of [...(this.#model.getSheetNotes(unitId, grid.id)?.values() ?? [])]) {
        const key = `${row} ${col}`;
        if (wanted.get(key)?.note === note) wanted.delete(key);
        else if (!wanted.has(key) && !this.#isBeingWritten(row, col))
          this.#model.removeNote(unitId, grid.id, { row, col });
      }
      for (const { row, column, note } of wanted.values())
        this.#model.updateNote(unitId, grid.id, row, column, { row, col: column, note, ...SIZE });
    } finally {
      this.#isTelling = false;
    }
  }

  /** A note is there, without text, as soon as somebody is about to write it. */
  #isBeingWritten(row: number, column: number): boolean {
    const { activePopup } = this.book.injector.get(SheetsNotePopupService);
    return activePopup?.row === row && activePopup.col === column;
  }

  #failure(grid: Grid, row: number, column: number, cell: Nullable<ICellData>): string {
    const failure = typeof cell?.f === 'string' ? this.failureAt(grid.name, cellAddress(row, column)) : null;
    return failure === null ? '' : `Erreur : ${failure}`;
  }
}
