import type { IFreeze, IRange, IWorksheetData } from '@univerjs/core';
import type { Area } from '../values/document';
import { areaAddress, cellAddress, parseArea } from '../values/a1-notation';
import { NO, YES } from '../engine/snapshot-values';
import { colorOf, hexColor } from './colors';
import type { SheetXml } from './sheet-xml';
import { attribute, elements, nextElement, numberAttribute, tag, withAttribute } from './xml';

type Layout = Pick<IWorksheetData, 'freeze' | 'showGridlines' | 'tabColor' | 'mergeData'>;

const NOT_FROZEN: IFreeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
/** Width in pixels of what A4 holds upright between our margins, at full size. */
const UPRIGHT_WIDTH = 720;

function readFreeze(view: string): IFreeze {
  const pane = nextElement(view, 'pane', 0)?.attributes;
  if (pane === undefined || !(attribute(pane, 'state') ?? '').startsWith('frozen')) return NOT_FROZEN;
  const xSplit = numberAttribute(pane, 'xSplit') ?? 0;
  const ySplit = numberAttribute(pane, 'ySplit') ?? 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

/** Gives how a sheet is laid out: frozen rows and columns, grid lines, the colour of its tab, merged cells. */
export function readLayout(sheet: SheetXml, theme: readonly string[]): Layout {
  const view = nextElement(sheet.child('sheetViews')?.inner ?? '', 'sheetView', 0);
  return {
    freeze: readFreeze(view?.inner ?? ''),
    showGridlines: ['0', 'false'].includes(attribute(view?.attributes ?? '', 'showGridLines') ?? '1') ? NO : YES,
    tabColor: colorOf(sheet.child('sheetPr')?.inner ?? '', 'tabColor', theme),
    mergeData: elements(sheet.child('mergeCells')?.inner ?? '', 'mergeCell').flatMap(
      ({ attributes }) => parseArea(attribute(attributes, 'ref') ?? '') ?? [],
    ),
  };
}

/** Gives the area of a sheet's filter, or null. */
export function readFilter(sheet: SheetXml): Area | null {
  const filter = sheet.child('autoFilter');
  return filter ? parseArea(attribute(filter.attributes, 'ref') ?? '') : null;
}

function paneXml({ xSplit, ySplit }: IFreeze): string {
  if (xSplit <= 0 && ySplit <= 0) return '';
  const active = xSplit > 0 && ySplit > 0 ? 'bottomRight' : ySplit > 0 ? 'bottomLeft' : 'topRight';
  const split = `${xSplit > 0 ? ` xSplit="${xSplit}"` : ''}${ySplit > 0 ? ` ySplit="${ySplit}"` : ''}`;
  return (
    `<pane${split} topLeftCell="${cellAddress(Math.max(0, ySplit), Math.max(0, xSplit))}" activePane="${active}" ` +
    `state="frozen"/><selection pane="${active}"/>`
  );
}

function writeView(sheet: SheetXml, before: Partial<Layout> | null, after: Partial<Layout>): void {
  const freeze = after.freeze ?? NOT_FROZEN;
  const was = before?.freeze ?? NOT_FROZEN;
  const frozen =
    Math.max(0, freeze.xSplit) !== Math.max(0, was.xSplit) || Math.max(0, freeze.ySplit) !== Math.max(0, was.ySplit);
  const lines = (after.showGridlines ?? YES) !== (before?.showGridlines ?? YES);
  if (!frozen && !lines) return;
  const inner = sheet.child('sheetViews')?.inner ?? '';
  const view = nextElement(inner, 'sheetView', 0);
  let content = view?.inner ?? '';
  if (frozen) {
    for (const name of ['selection', 'pane']) {
      for (const { start, end } of elements(content, name).reverse())
        content = content.slice(0, start) + content.slice(end);
    }
    content = paneXml(freeze) + content;
  }
  const attributes = withAttribute(
    view?.attributes ?? ' workbookViewId="0"',
    'showGridLines',
    after.showGridlines === NO ? 0 : null,
  );
  const rest = view ? inner.slice(view.end) : '';
  sheet.set('sheetViews', `<sheetViews>${tag('sheetView', attributes, content)}${rest}</sheetViews>`);
}

function withSheetProperty(sheet: SheetXml, name: 'tabColor' | 'pageSetUpPr', element: string): void {
  const present = sheet.child('sheetPr');
  let inner = present?.inner ?? '';
  const old = nextElement(inner, name, 0);
  if (old) inner = inner.slice(0, old.start) + inner.slice(old.end);
  // The order is fixed: tabColor, outlinePr, pageSetUpPr.
  inner = name === 'tabColor' ? element + inner : inner + element;
  const attributes = present?.attributes ?? '';
  sheet.set('sheetPr', inner === '' && attributes.trim() === '' ? '' : tag('sheetPr', attributes, inner));
}

function mergeKey(merges: readonly IRange[] | undefined): string {
  return (merges ?? []).map(areaAddress).sort().join(' ');
}

/** Writes what changed in how a sheet is laid out. */
export function writeLayout(sheet: SheetXml, before: Partial<Layout> | null, after: Partial<Layout>): void {
  writeView(sheet, before, after);
  const color = hexColor(after.tabColor);
  if (color !== hexColor(before?.tabColor))
    withSheetProperty(sheet, 'tabColor', color === '' ? '' : `<tabColor rgb="FF${color.slice(1).toUpperCase()}"/>`);
  const merges = (after.mergeData ?? []).filter(
    (area) => area.endRow > area.startRow || area.endColumn > area.startColumn,
  );
  if (mergeKey(merges) !== mergeKey(before?.mergeData)) {
    const cells = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
    sheet.set(
      'mergeCells',
      cells.length === 0 ? '' : `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`,
    );
  }
}

/** Writes the sheet's filter when it changed. */
export function writeFilter(sheet: SheetXml, before: Area | null, after: Area | null): void {
  if ((before && areaAddress(before)) === (after && areaAddress(after))) return;
  sheet.set('autoFilter', after ? `<autoFilter ref="${areaAddress(after)}"/>` : '');
}

/**
 * Sets a new sheet up for print: A4, one page wide, lying down when its `width` (in pixels) asks for it, page numbers
 * below.
 */
export function writePageSetup(sheet: SheetXml, width: number): void {
  withSheetProperty(sheet, 'pageSetUpPr', '<pageSetUpPr fitToPage="1"/>');
  sheet.set('pageMargins', '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>');
  sheet.set(
    'pageSetup',
    `<pageSetup paperSize="9" orientation="${width > UPRIGHT_WIDTH ? 'landscape' : 'portrait'}" ` +
      'fitToWidth="1" fitToHeight="0"/>',
  );
  sheet.set(
    'headerFooter',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P / &amp;N</oddFooter></headerFooter>',
  );
}
