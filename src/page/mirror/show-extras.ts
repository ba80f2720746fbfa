import { ICommandService } from '@univerjs/core';
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation } from '@univerjs/preset-sheets-filter';
import type { Area } from '../../host/values/document';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';
import { CellPlaces } from '../sheet/cell-places';
import { FittedRows } from './fitted-rows';
import { ShownNotes } from './shown-notes';
import { ShownRules } from './shown-rules';

interface ExtrasOptions {
  readonly host: SpreadsheetHost;
  /** Runs a change in its turn, then calculates. */
  readonly change: (work: () => void | Promise<void>) => Promise<void>;
  readonly onChange: (listener: () => void) => void;
}

/**
 * Has Univer's plugins show what the host keeps beside the cells: lists, check boxes, conditional formats, notes,
 * filters, and rows as high as their texts. The host's is the truth: what a person does with a note or a filter goes to
 * it, and the plugins are told what it then keeps.
 */
export function showExtras({ host, change, onChange }: ExtrasOptions): void {
  const { book } = host;
  const rules = new ShownRules(book);
  const rows = new FittedRows(book);
  const notes = new ShownNotes(
    book,
    (sheetName, a1) => host.errorOf(sheetName, a1),
    ({ sheetName, a1, text }) => {
      void change(() => host.setNote(sheetName, a1, text)).catch(soon);
    },
  );
  let isDue = false;
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    // After what was typed is calculated and drawn.
    setTimeout(() => {
      isDue = false;
      for (const grid of book.grids()) rules.show(grid);
      notes.show(book.activeGrid);
      rows.show(book.activeGrid);
    });
  };
  let shown = '';
  new CellPlaces(book).onFrame(() => {
    if (shown !== book.activeGrid.id) soon();
    shown = book.activeGrid.id;
  });
  onChange(soon);
  soon();
  book.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const isSet = id === SetSheetsFilterRangeMutation.id;
    if (!isSet && id !== RemoveSheetsFilterMutation.id) return;
    const { subUnitId, range } = params as { subUnitId: string; range?: Area };
    void change(() => book.gridById(subUnitId)?.setExtras({ filter: isSet && range ? { ...range } : null }));
  });
}
