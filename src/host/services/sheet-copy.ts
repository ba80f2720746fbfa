import type { IWorksheetData } from '@univerjs/core';
import type { Book } from '../engine/book';
import type { Grid } from '../engine/grid';

/**
 * Adds a copy of a sheet at the end and gives it: cells, formats, notes, validation, conditional formats, merges,
 * widths and charts; not its protections, nor its metadata unless it is said (reference page "Sheet.copyTo", which
 * names the copy "Copy of …", in French "Copie de …").
 */
export function copySheet(book: Book, source: Grid, withMetadata: boolean): Grid {
  const data = JSON.parse(JSON.stringify(source.worksheet.getConfig())) as Partial<IWorksheetData>;
  // The copy gets an id and a name of its own, and is shown.
  for (const field of ['id', 'name', 'custom', 'hidden'] as const) Reflect.deleteProperty(data, field);
  const copy = book.addSheet(freeName(book, `Copie de ${source.name}`), book.grids().length, { sheet: data });
  const { charts, validations, conditionalFormats, metadata } = source.extras;
  copy.setExtras({ charts, validations, conditionalFormats, ...(withMetadata ? { metadata } : {}) });
  return copy;
}

function freeName(book: Book, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!book.gridNamed(name)) return name;
  }
}
