import type { IFreeze, IRange, IWorksheetData } from '@univerjs/core';
import type { Area } from '../values/document';
import { areaAddress, cellAddress, parseArea } from '../values/a1-notation';
import { NO, YES } from '../engine/snapshot-values';
import { colorOf, hexColor } from './colors';
import type { SheetXml } from './sheet-xml';
import { element, type XmlElement } from '../../files/xml/xml-element';
import { setChild } from '../../files/xml/children-in-order';

type Layout = Pick<IWorksheetData, 'freeze' | 'showGridlines' | 'tabColor' | 'mergeData'>;

const NOT_FROZEN: IFreeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
/** Nobody merges more cells: a file made to do harm merges a whole sheet. */
const MERGED_CELLS = 1_000_000;

function readFreeze(view: XmlElement | null): IFreeze {
  const pane = view?.child('pane');
  if (pane?.get('state')?.startsWith('frozen') !== true) return NOT_FROZEN;
  const xSplit = pane.number('xSplit') ?? 0;
  const ySplit = pane.number('ySplit') ?? 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

/** Gives the merged areas of a sheet, those too large to be anybody's left out: they stay in the file. */
function readMerges(sheet: SheetXml): IRange[] {
  return sheet.listed('mergeCells', 'mergeCell').flatMap((merge) => {
    const area = parseArea(merge.get('ref') ?? '');
    const cells = area ? (area.endRow - area.startRow + 1) * (area.endColumn - area.startColumn + 1) : 0;
    return area && cells <= MERGED_CELLS ? [area] : [];
  });
}

/** Gives how a sheet is laid out: frozen rows and columns, grid lines, the colour of its tab, merged cells. */
export function readLayout(sheet: SheetXml, theme: readonly string[]): Layout {
  const view = sheet.child('sheetViews')?.child('sheetView') ?? null;
  return {
    freeze: readFreeze(view),
    showGridlines: ['0', 'false'].includes(view?.get('showGridLines') ?? '1') ? NO : YES,
    tabColor: colorOf(sheet.child('sheetPr')?.child('tabColor'), theme),
    mergeData: readMerges(sheet),
  };
}

/** Gives the area of a sheet's filter, or null. */
export function readFilter(sheet: SheetXml): Area | null {
  return parseArea(sheet.child('autoFilter')?.get('ref') ?? '');
}

function paneOf({ xSplit, ySplit }: IFreeze): XmlElement[] {
  if (xSplit <= 0 && ySplit <= 0) return [];
  const activePane = xSplit > 0 && ySplit > 0 ? 'bottomRight' : ySplit > 0 ? 'bottomLeft' : 'topRight';
  const topLeftCell = cellAddress(Math.max(0, ySplit), Math.max(0, xSplit));
  const split = { xSplit: xSplit > 0 ? xSplit : null, ySplit: ySplit > 0 ? ySplit : null };
  return [
    element('pane', { ...split, topLeftCell, activePane, state: 'frozen' }),
    element('selection', { pane: activePane }),
  ];
}

function writeView(sheet: SheetXml, before: Partial<Layout> | null, after: Partial<Layout>): void {
  const freeze = after.freeze ?? NOT_FROZEN;
  const was = before?.freeze ?? NOT_FROZEN;
  const frozen =
    Math.max(0, freeze.xSplit) !== Math.max(0, was.xSplit) || Math.max(0, freeze.ySplit) !== Math.max(0, was.ySplit);
  const lines = (after.showGridlines ?? YES) !== (before?.showGridlines ?? YES);
  if (!frozen && !lines) return;
  if (!sheet.child('sheetViews')?.child('sheetView'))
    sheet.set('sheetViews', element('sheetViews', {}, element('sheetView', { workbookViewId: 0 })));
  const view = sheet.child('sheetViews')?.child('sheetView');
  if (frozen && view) {
    view.remove(new Set([...view.all('pane'), ...view.all('selection')]));
    view.children.unshift(...paneOf(freeze));
  }
  view?.set('showGridLines', after.showGridlines === NO ? 0 : null);
}

/** Sets a property of a sheet, or takes it away. */
export function setSheetProperty(sheet: SheetXml, name: 'tabColor' | 'pageSetUpPr', child: XmlElement | null): void {
  if (!sheet.child('sheetPr')) sheet.set('sheetPr', element('sheetPr'));
  const properties = sheet.child('sheetPr');
  if (!properties) return;
  setChild(properties, ['tabColor', 'outlinePr', 'pageSetUpPr'], name, child);
  if (properties.children.length === 0 && properties.attributes.size === 0) sheet.set('sheetPr', null);
}

/** Gives the areas that merge several cells, as they are listed; one of a single cell merges nothing. */
function mergedAddresses(merges: readonly IRange[] | undefined): string[] {
  return (merges ?? []).map(areaAddress).filter((address) => address.includes(':'));
}

export function writeLayout(sheet: SheetXml, before: Partial<Layout> | null, after: Partial<Layout>): void {
  writeView(sheet, before, after);
  const color = hexColor(after.tabColor);
  if (color !== hexColor(before?.tabColor)) {
    const rgb = `FF${color.slice(1).toUpperCase()}`;
    setSheetProperty(sheet, 'tabColor', color === '' ? null : element('tabColor', { rgb }));
  }
  const merges = mergedAddresses(after.mergeData);
  if ([...merges].sort().join() === mergedAddresses(before?.mergeData).sort().join()) return;
  sheet.setListed(
    'mergeCells',
    merges.map((ref) => element('mergeCell', { ref })),
    true,
  );
}

export function writeFilter(sheet: SheetXml, before: Area | null, after: Area | null): void {
  if ((before && areaAddress(before)) === (after && areaAddress(after))) return;
  sheet.set('autoFilter', after && element('autoFilter', { ref: areaAddress(after) }));
}
