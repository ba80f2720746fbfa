import type { IWorksheetData } from '@univerjs/core';
import type { Book } from './book';
import type { Grid } from './grid';

/**
 * Adds a copy of a sheet at the end and gives it: cells, formats, notes, validation, conditional formats, merges, widths and charts;
 * not its protections and metadata (reference page "Sheet.copyTo", which names the copy "Copy of …", in French "Copie de …").
 */
export function copySheet(book: Book, source: Grid): Grid {
  const { id: _id, name: _name, custom: _custom, ...data } = JSON.parse(JSON.stringify(source.worksheet.getConfig())) as IWorksheetData;
  const copy = book.addSheet(freeName(book, `Copie de ${source.name}`), book.grids().length, { sheet: { ...data, hidden: 0 } });
  const { charts, validations, conditionalFormats } = source.extras;
  copy.setExtras({ charts, validations, conditionalFormats });
  return copy;
}

function freeName(book: Book, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!book.gridNamed(name)) return name;
  }
}
