import { BooleanNumber, HorizontalAlign } from '@univerjs/core';
import type { Grid } from '../../host/engine/grid';
import { rawValue, displayText } from '../../host/engine/cell-values';
import type { OpenSheet } from '../sheet/open-sheet';
import { element } from './element';

/**
 * Has the browser print the tab that is shown, whole, as a table: the cells are drawn on a canvas that holds what the
 * window does. The frozen rows head each page, and charts come after the last.
 */
export function printTabs({ book }: OpenSheet['host']): void {
  const holder = element('div', { id: 'printed' });
  addEventListener('beforeprint', () => {
    const charts = [...document.querySelectorAll('.nec-chart')].map((chart) => chart.cloneNode(true));
    holder.replaceChildren(table(book.activeGrid), ...charts);
    document.body.append(holder);
  });
  addEventListener('afterprint', () => holder.remove());
}

function table(grid: Grid): HTMLElement {
  const { rows, columns } = grid.extent();
  const { worksheet } = grid;
  const shown = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    worksheet.getColVisible(column),
  );
  const frozen = Math.max(0, worksheet.getFreeze().ySplit);
  const parts = { head: element('thead'), body: element('tbody') };
  for (let row = 0; row < rows; row += 1)
    if (worksheet.getRowVisible(row))
      parts[row < frozen ? 'head' : 'body'].append(
        element('tr', {}, ...shown.map((column) => cellOf(grid, row, column))),
      );
  const widths = shown.map((column) => {
    const col = element('col');
    col.style.width = `${worksheet.getColumnWidth(column)}px`;
    return col;
  });
  return element(
    'table',
    {},
    element('caption', {}, grid.name),
    element('colgroup', {}, ...widths),
    parts.head,
    parts.body,
  );
}

function cellOf(grid: Grid, row: number, column: number): HTMLElement {
  const cell = grid.cell(row, column);
  const style = grid.style(cell, column);
  const made = element('td');
  // A long word, such as an address, may be cut, so that the table fits the page.
  made.textContent = displayText(cell, grid.pattern(cell, column)).replace(
    /[@/](?=\S)|[^\s@/]{18}(?=\S{4})/gu,
    '$&\u200b',
  );
  made.style.fontWeight = style?.bl === BooleanNumber.TRUE ? 'bold' : '';
  made.style.color = style?.cl?.rgb ?? '';
  made.style.background = style?.bg?.rgb ?? '';
  const isNumber = typeof rawValue(cell) === 'number';
  if (style?.ht === HorizontalAlign.RIGHT || isNumber) made.style.textAlign = 'right';
  if (isNumber) made.style.whiteSpace = 'nowrap';
  return made;
}
