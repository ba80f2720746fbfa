import { followFormula, type Fates } from '../engine/follow-formula';
import { UNMOVED, areUnmoved, movedArea, movedParts, placeOf, spanned, stepOfFirst, type Moved } from '../engine/lines';
import { areaAddress, parseArea } from '../values/a1-notation';
import { XmlElement } from '../../files/xml/xml-element';
import { shiftFormula } from './formulas';
import { parseAreas } from './validations';

/** Attributes that name cells of the sheet that their part is about. */
const AREAS = ['ref', 'sqref', 'r1', 'r2', 'activeCell'];
/** Elements whose text is a formula, in sheets, tables, charts and names. */
const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
  'FmlaLink',
  'FmlaRange',
]);
const FORMULA_ATTRIBUTES = ['fmlaLink', 'fmlaRange', 'textlink', 'location'];
/** Elements that are nothing without the cells that they are about. */
const ABOUT_CELLS = new Set([
  'conditionalFormatting',
  'dataValidation',
  'hyperlink',
  'mergeCell',
  'ignoredError',
  'protectedRange',
  'comment',
  'threadedComment',
  'sparkline',
  'autoFilter',
  'sortState',
  'sortCondition',
  'cellWatch',
]);
/** Lists that may not be empty. */
const LISTS = new Set([
  'conditionalFormattings',
  'dataValidations',
  'hyperlinks',
  'mergeCells',
  'ignoredErrors',
  'protectedRanges',
  'sparklines',
  'sparklineGroup',
  'sparklineGroups',
  'cellWatches',
  'rowBreaks',
  'colBreaks',
  'cols',
]);
/** What became of the sheets of a file, for the parts that the host does not know. */
export interface Follow {
  readonly fates: Fates;
  /** The sheet that the part is about, by the name that it had; null for none. */
  readonly own: string | null;
  readonly moved: Moved;
  /** Gives a formula as the cell sees it that it is read from. */
  readonly rebase: (formula: string) => string;
  /** Gives the text that stands in a cell of the sheet now, or null. */
  readonly title: (row: number, column: number) => string | null;
}

function inside(element: XmlElement, name: string): XmlElement | null {
  return (
    element.children.find((child): child is XmlElement => child instanceof XmlElement && child.name === name) ?? null
  );
}

function movedAddresses(addresses: string, moved: Moved): string {
  return addresses
    .trim()
    .split(/\s+/)
    .flatMap((address) => {
      const area = parseArea(address.replaceAll('$', ''));
      return area ? movedParts(moved, area).map(areaAddress) : [address];
    })
    .join(' ');
}

/** A rule is written as its first cell sees it: when that one is gone or moved, as the first one that is left does. */
function rebased(element: XmlElement, { moved, rebase }: Follow): (formula: string) => string {
  const areas = parseAreas(element.get('sqref') ?? inside(element, 'sqref')?.text ?? '');
  if (areas.length === 0) return rebase;
  const { rows, columns } = stepOfFirst(moved, areas);
  return (formula) => shiftFormula(formula, rows, columns);
}

function followAnchor(marker: XmlElement, moved: Moved): void {
  for (const [name, lines] of [
    ['row', moved.rows],
    ['col', moved.columns],
  ] as const) {
    const element = marker.child(name) ?? marker.find(name);
    const line = Number(element?.text.trim() ?? NaN);
    if (!element || !Number.isInteger(line)) continue;
    // What stood on a line that is gone goes to the next one that is left.
    let at = line;
    while (placeOf(lines, at) === null) at += 1;
    element.children = [String(placeOf(lines, at))];
  }
}

function followBreak(element: XmlElement, lines: Moved['rows']): boolean {
  const line = element.number('id');
  const place = line === null || line < 1 ? null : placeOf(lines, line - 1);
  if (place === null) return false;
  element.set('id', place + 1);
  return true;
}

function followColumns(cols: XmlElement, { columns }: Moved): void {
  if (areUnmoved(columns)) return;
  const last = 16_384;
  cols.children = cols
    .all('col')
    .flatMap((col) => {
      const parts = movedParts(
        { rows: UNMOVED, columns },
        {
          startRow: 0,
          endRow: 0,
          startColumn: (col.number('min') ?? 1) - 1,
          endColumn: (col.number('max') ?? 1) - 1,
        },
      );
      return parts
        .filter(({ startColumn }) => startColumn < last)
        .map((part) =>
          col
            .copy()
            .set('min', part.startColumn + 1)
            .set('max', Math.min(last, part.endColumn + 1)),
        );
    })
    .sort((one, other) => (one.number('min') ?? 0) - (other.number('min') ?? 0));
}

/** The columns that a filter sorts by are counted from its first one. */
function followFilter(filter: XmlElement, { columns }: Moved): void {
  const area = parseArea(filter.get('ref') ?? '');
  const span = area && spanned(columns, area.startColumn, area.endColumn);
  if (!area || !span) return;
  const gone = filter.all('filterColumn').filter((column) => {
    const place = placeOf(columns, area.startColumn + (column.number('colId') ?? 0));
    if (place !== null) column.set('colId', place - span.start);
    return place === null;
  });
  filter.remove(new Set(gone));
}

/** Makes an element and all in it follow; gives false when nothing is left of it. */
export function followElement(element: XmlElement, follow: Follow): boolean {
  const { moved, own, fates } = follow;
  if (element.name === 'brk') return true;
  if (element.name === 'cols') followColumns(element, moved);
  if (element.name === 'autoFilter') followFilter(element, moved);
  if (element.name === 'from' || element.name === 'to') followAnchor(element, moved);
  if (element.name === 'rowBreaks' || element.name === 'colBreaks') {
    const lines = element.name === 'rowBreaks' ? moved.rows : moved.columns;
    element.children = element.all('brk').filter((found) => followBreak(found, lines));
    element.set('count', element.children.length).set('manualBreakCount', element.children.length);
  }
  const within = { ...follow, rebase: rebased(element, follow) };
  let isLeft = true;
  for (const attribute of AREAS) {
    const value = element.get(attribute);
    if (value === null || value === '') continue;
    const addresses = movedAddresses(value, moved);
    if (addresses === '' || (element.name === 'mergeCell' && !spannedAddress(value, moved).includes(':')))
      isLeft = false;
    else element.set(attribute, attribute === 'sqref' ? addresses : spannedAddress(value, moved));
  }
  for (const attribute of FORMULA_ATTRIBUTES) {
    const value = element.get(attribute);
    if (value !== null && value !== '') element.set(attribute, followFormula(value, own, fates));
  }
  const words = inside(element, 'sqref');
  if (words) words.children = [movedAddresses(words.text, moved)];
  const emptied = element.children.filter((child) => child instanceof XmlElement && !followElement(child, within));
  element.remove(new Set(emptied));
  const left = element.children.filter((child) => child instanceof XmlElement).length;
  if (emptied.length > 0 && element.get('count') !== null) element.set('count', left);
  if (FORMULAS.has(element.name) && left === 0 && element.text !== '')
    element.children = [followFormula(follow.rebase(element.text), own, fates)];
  if (ABOUT_CELLS.has(element.name) || words) return isLeft && words?.text !== '';
  return !(LISTS.has(element.name) && left === 0);
}

/** Gives an address where it stands now; as it is when nothing is left of it. */
export function spannedAddress(address: string, moved: Moved): string {
  const area = parseArea(address.replaceAll('$', ''));
  const now = area && movedArea(moved, area);
  return now ? areaAddress(now) : address;
}
