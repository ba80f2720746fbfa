import { followFormula, type Fates } from '../engine/follow-formula';
import { UNMOVED, areUnmoved, placeOf, type Moved } from '../engine/lines';
import { plainValue } from '../engine/snapshot-values';
import { cellAddress } from '../values/a1-notation';
import { extrasOf, type WorkbookDocument } from '../values/document';
import { workbookPart } from '../../files/xlsx/parts';
import { cellsOfRow, readSheetRows } from '../../files/xlsx/sheet-rows';
import type { SheetEntry } from '../../files/xlsx/workbook-sheets';
import type { XmlElement } from '../../files/xml/xml-element';
import { innerXml } from '../../files/xml/write-xml';
import { followElement, spannedAddress, type Follow } from './follow-element';
import type { XlsxPackage } from './package';
import { FormulaReader } from './read-cells';
import { SheetXml } from './sheet-xml';
import { dropLostTables, followColumnsOf, renamedColumns } from './tables';

/** Kinds of parts that are not about cells of the workbook. */
const FOREIGN = /^(?:externalLink|externalLinkPath|styles|theme|sharedStrings|pivotCacheRecords|image|hyperlink)$/;

const STILL: Moved = { rows: UNMOVED, columns: UNMOVED };

/** Makes the rows of a sheet and what is around them follow. */
function followSheet(file: XlsxPackage, part: string, follow: Follow): void {
  const { moved, own, fates } = follow;
  const rows: { readonly place: number; readonly xml: string }[] = [];
  const formulas = new FormulaReader();
  const root = readSheetRows(file, part, (row, number, sheet) => {
    const place = placeOf(moved.rows, number);
    const cells = cellsOfRow(row).flatMap(({ column, cell }) => {
      const formula = cell.child('f');
      const text = formula ? formulas.read(cell, number, column) : null;
      const to = placeOf(moved.columns, column);
      if (place === null || to === null) return [];
      if (formula && text !== null) {
        formula.children = [followFormula(text, own, fates)];
        if (formula.get('t') === 'shared') formula.set('t', null).set('si', null).set('ref', null);
      }
      for (const attribute of formula ? ['ref', 'r1', 'r2'] : [])
        if (formula?.get(attribute)) formula.set(attribute, spannedAddress(formula.get(attribute) ?? '', moved));
      return [{ to, cell: cell.set('r', cellAddress(place, to)) }];
    });
    if (place === null) return;
    row.set('r', place + 1).set('spans', null);
    row.children = cells.sort((one, other) => one.to - other.to).map(({ cell }) => cell);
    rows.push({ place, xml: innerXml(sheet)(row) });
  });
  if (!root) return;
  dropLostTables(file, part, root, moved);
  followElement(root, follow);
  const sorted = rows.sort((one, other) => one.place - other.place).map(({ xml }) => xml);
  file.write(part, new SheetXml(root).toXml(sorted));
}

/** The shape of a note stands where it says in words of its own; it goes with its cell. */
function followShapes(root: XmlElement, { moved, own, fates }: Follow): void {
  const gone = root.deep('shape').filter((shape) => {
    const data = shape.find('ClientData');
    const places = [
      ['Row', moved.rows],
      ['Column', moved.columns],
    ] as const;
    const isGone = places.some(([name, lines]) => {
      const found = data?.find(name);
      const place = found ? placeOf(lines, Number(found.text.trim())) : 0;
      if (found && place !== null) found.children = [String(place)];
      return place === null;
    });
    for (const name of ['FmlaLink', 'FmlaRange', 'FmlaTxbx']) {
      const formula = data?.find(name);
      if (formula) formula.children = [followFormula(formula.text, own, fates)];
    }
    const anchor = data?.find('Anchor');
    const numbers = anchor?.text.split(',').map(Number) ?? [];
    if (anchor && numbers.length === 8)
      anchor.children = [
        numbers
          .map((number, index) =>
            index % 2 === 1 ? number : (placeOf(index % 4 === 0 ? moved.columns : moved.rows, number) ?? number),
          )
          .join(', '),
      ];
    return isGone;
  });
  root.remove(new Set(gone));
}

/** What a pivot table counts. */
function followSource(root: XmlElement, fates: Fates): void {
  const source = root.find('worksheetSource');
  const sheet = source?.get('sheet') ?? null;
  const fate = sheet === null ? null : fates.sheet(sheet);
  if (!source || !fate) return;
  if (fate.name !== null) source.set('sheet', fate.name);
  if (fate.moved) source.set('ref', spannedAddress(source.get('ref') ?? '', fate.moved));
}

/**
 * Makes all that a file holds follow the sheets whose rows and columns were inserted, removed or moved, that were
 * renamed or are gone, and the titles of tables that were typed over. The file then reads as what it was, elsewhere;
 * what changed in cells is written after. Gives false when there was nothing to follow.
 */
export function followStructure(
  file: XlsxPackage,
  entries: readonly SheetEntry[],
  before: WorkbookDocument,
  after: WorkbookDocument,
): boolean {
  const fates = new Map(
    entries.flatMap((entry) => {
      const sheet = after.sheets[String(entry.sheetId)];
      const { origin } = extrasOf(sheet);
      const isMoved = origin && !(areUnmoved(origin.rows) && areUnmoved(origin.columns));
      const name = entry.part === null ? entry.name : (sheet?.name ?? null);
      if (!isMoved && name === entry.name) return [];
      return [[entry.name.toLowerCase(), { moved: isMoved ? origin : null, name }] as const];
    }),
  );
  const titles = renamedColumns(file, entries, before, after);
  if (fates.size === 0 && titles.size === 0) return false;
  const told: Fates = {
    sheet: (name) => fates.get(name.toLowerCase()) ?? null,
    column: (table, name) => titles.get(table.toLowerCase())?.get(name.toLowerCase()) ?? null,
  };
  const nowhere: Follow = { fates: told, own: null, moved: STILL, rebase: (formula) => formula, title: () => null };
  const seen = new Set<string>();
  const followPart = (part: string, kind: string, follow: Follow): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (kind === 'worksheet') followSheet(file, part, follow);
    else if (/\.(?:xml|vml)$/i.test(part)) {
      const root = file.xml(part);
      if (!root) return;
      if (kind === 'vmlDrawing') followShapes(root, follow);
      else if (kind === 'pivotCacheDefinition') followSource(root, told);
      else {
        if (kind === 'table') followColumnsOf(root, follow.moved, told.column, follow.title);
        followElement(root, follow);
      }
      file.change(part);
    }
    for (const relation of file.relationships(part))
      if (!relation.external && !FOREIGN.test(relation.kind) && file.has(relation.target))
        followPart(relation.target, relation.kind, follow);
  };
  const workbook = workbookPart(file);
  seen.add(workbook);
  for (const entry of entries) {
    if (entry.part === null) continue;
    const moved = told.sheet(entry.name)?.moved ?? STILL;
    const cells = after.sheets[String(entry.sheetId)]?.cellData;
    const title = (row: number, column: number): string | null => {
      const value = plainValue(cells?.[row]?.[column]);
      return typeof value === 'string' && value.trim() !== '' ? value : null;
    };
    followPart(entry.part, 'worksheet', { ...nowhere, own: entry.name, moved, title });
  }
  for (const relation of file.relationships(workbook))
    if (!relation.external && !FOREIGN.test(relation.kind) && file.has(relation.target))
      followPart(relation.target, relation.kind, nowhere);
  const root = file.xml(workbook);
  for (const name of root?.child('definedNames')?.all('definedName') ?? []) {
    const own = entries[name.number('localSheetId') ?? -1]?.name ?? null;
    name.children = [followFormula(name.text, own, told)];
  }
  for (const entry of entries) entry.element.set('name', told.sheet(entry.name)?.name ?? entry.name);
  file.change(workbook);
  return true;
}
