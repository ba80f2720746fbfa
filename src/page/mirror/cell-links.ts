import { SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { cellExtras } from '../../host/engine/grid';
import { linkTarget, type LinkTarget } from './link-target';
import type { OpenSheet } from '../sheet/open-sheet';
import { CellPlaces } from '../sheet/cell-places';

/**
 * Shows under the selected cell where its link leads, as Google Sheets does: a click, or Alt + Enter, goes there. Cells
 * of the workbook are selected; an address opens in another tab of the browser.
 */
export function showCellLinks(sheet: OpenSheet, container: HTMLElement): void {
  const { book } = sheet.host;
  const places = new CellPlaces(book);
  const selections = book.injector.get(SheetsSelectionsService);
  const editor = book.injector.get(IEditorBridgeService);
  const bubble = container.appendChild(document.createElement('a'));
  bubble.className = 'nec-cell-link';
  bubble.hidden = true;
  let shown: { readonly target: LinkTarget; readonly row: number; readonly column: number } | null = null;

  const follow = (): void => {
    if (shown?.target.kind === 'cells') sheet.goTo(shown.target.gid, shown.target.a1);
    else if (shown) window.open(shown.target.url, '_blank', 'noopener');
  };
  const place = (): void => {
    const { window: seen, canvas } = places;
    if (!shown || !seen || !canvas) return;
    const [outer, inner] = [container.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const cell = seen.cell(shown.row, shown.column);
    const { area } = seen;
    bubble.hidden =
      cell.left < area.left ||
      cell.top < area.top ||
      cell.top > area.top + area.height ||
      cell.left > area.left + area.width;
    bubble.style.transform =
      `translate(${inner.left - outer.left + cell.left}px, ` +
      `${inner.top - outer.top + cell.top + cell.height + 4}px)`;
  };
  const look = (): void => {
    const primary = selections.getCurrentLastSelection()?.primary;
    const grid = book.activeGrid;
    const link = primary ? cellExtras(grid.cell(primary.startRow, primary.startColumn)).link : undefined;
    const target = link === undefined ? null : linkTarget(link);
    const tab = target?.kind === 'cells' ? book.grids().find(({ gid }) => gid === target.gid) : undefined;
    shown =
      primary && target && (target.kind === 'address' || tab)
        ? { target, row: primary.startRow, column: primary.startColumn }
        : null;
    bubble.hidden = !shown;
    if (!target || !shown) return;
    bubble.textContent = target.kind === 'address' ? target.url : `Aller à ${tab?.name ?? ''}, ${target.a1}`;
    bubble.setAttribute('href', target.kind === 'address' ? target.url : `#${target.a1}`);
    bubble.title = 'Alt + Entrée';
    place();
  };

  bubble.addEventListener('click', (event) => {
    event.preventDefault();
    follow();
  });
  container.addEventListener(
    'keydown',
    (event) => {
      // In a cell that is being typed in, Alt + Enter makes a new line.
      if (event.key !== 'Enter' || !event.altKey || !shown || bubble.hidden || editor.isVisible().visible) return;
      event.preventDefault();
      event.stopPropagation();
      follow();
    },
    { capture: true },
  );
  selections.selectionMoveEnd$.subscribe(look);
  selections.selectionSet$.subscribe(look);
  sheet.onChange(look);
  places.onFrame(place);
}
