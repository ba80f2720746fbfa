import { UNMOVED, movedArea, placeOf, type Moved } from '../engine/lines';
import { plainValue } from '../engine/snapshot-values';
import { parseArea } from '../values/a1-notation';
import { extrasOf, type TableState, type WholeState, type WorkbookDocument } from '../values/document';
import type { SheetEntry } from '../../files/xlsx/workbook-sheets';
import { element, type XmlElement } from '../../files/xml/xml-element';
import type { XlsxPackage } from './package';
import { decodeCellText, encodeCellText } from '../../files/xlsx/sheet-rows';

interface FileTable {
  readonly relationship: string;
  readonly state: TableState & { readonly name: string; readonly columns: readonly string[] };
  readonly hasHeader: boolean;
}

function titles(root: XmlElement): string[] {
  return (root.child('tableColumns')?.all('tableColumn') ?? []).map((column) =>
    decodeCellText(column.get('name') ?? ''),
  );
}

function fileTables(file: XlsxPackage, part: string): FileTable[] {
  return file.relationships(part).flatMap(({ id, kind, target }) => {
    const root = kind === 'table' ? file.xml(target) : null;
    const area = parseArea(root?.get('ref') ?? '');
    if (!root || !area) return [];
    const name = root.get('displayName') ?? root.get('name') ?? '';
    const hasHeader = (root.number('headerRowCount') ?? 1) > 0;
    return [{ relationship: id, state: { ...area, name, columns: titles(root) }, hasHeader }];
  });
}

/** Gives the tables of a sheet that have a row of titles. */
export function readTables(file: XlsxPackage, part: string): FileTable['state'][] {
  return fileTables(file, part).flatMap(({ state, hasHeader }) => (hasHeader ? [state] : []));
}

export function readPivots(file: XlsxPackage, part: string): WholeState[] {
  return file.relationships(part).flatMap(({ kind, target }): WholeState[] => {
    const location = kind === 'pivotTable' ? file.xml(target)?.child('location') : null;
    const area = parseArea(location?.get('ref') ?? '');
    return area ? [{ kind: 'pivot', area }] : [];
  });
}

/** Gives the titles that were typed over, by the title that they had, by table; names in small letters. */
export function renamedColumns(
  file: XlsxPackage,
  entries: readonly SheetEntry[],
  before: WorkbookDocument,
  after: WorkbookDocument,
): Map<string, Map<string, string>> {
  const renamed = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    const sheet = after.sheets[String(entry.sheetId)];
    if (entry.part === null || !sheet) continue;
    const { rows, columns } = extrasOf(sheet).origin ?? { rows: UNMOVED, columns: UNMOVED };
    for (const table of readTables(file, entry.part)) {
      const row = placeOf(rows, table.startRow);
      table.columns.forEach((title, index) => {
        const column = placeOf(columns, table.startColumn + index);
        const now = row === null || column === null ? null : plainValue(sheet.cellData?.[row]?.[column]);
        const was = before.sheets[String(entry.sheetId)]?.cellData?.[table.startRow]?.[table.startColumn + index];
        if (typeof now !== 'string' || now === title || now === plainValue(was) || now.trim() === '') return;
        const own = renamed.get(table.name.toLowerCase()) ?? new Map<string, string>();
        renamed.set(table.name.toLowerCase(), own.set(title.toLowerCase(), now));
      });
    }
  }
  return renamed;
}

/** Takes the tables out of which nothing is left. */
export function dropLostTables(file: XlsxPackage, part: string, root: XmlElement, moved: Moved): void {
  const lost = new Set(
    fileTables(file, part).flatMap(({ state, relationship }) => (movedArea(moved, state) ? [] : relationship)),
  );
  const parts = root.child('tableParts');
  if (lost.size === 0 || !parts) return;
  parts.remove(new Set(parts.all('tablePart').filter(({ relation }) => lost.has(relation ?? ''))));
  parts.set('count', parts.all('tablePart').length);
  if (parts.all('tablePart').length === 0) root.remove(new Set([parts]));
  file.unrelate(part, lost);
}

/** Makes a table's columns those that stand now: `renamed` gives a new title, `title` what stands in a cell. */
export function followColumnsOf(
  root: XmlElement,
  moved: Moved,
  renamed: (table: string, title: string) => string | null,
  title: (row: number, column: number) => string | null,
): void {
  const area = parseArea(root.get('ref') ?? '');
  const now = area && movedArea(moved, area);
  const list = root.child('tableColumns');
  if (!area || !now || !list) return;
  const standing = new Map<number, XmlElement>();
  const present = list.all('tableColumn');
  present.forEach((column, index) => {
    const place = placeOf(moved.columns, area.startColumn + index);
    if (place !== null) standing.set(place, column);
  });
  let id = Math.max(0, ...present.map((column) => column.number('id') ?? 0));
  const hasHeader = (root.number('headerRowCount') ?? 1) > 0;
  const table = root.get('displayName') ?? root.get('name') ?? '';
  const taken = new Set<string>();
  const columns = Array.from({ length: now.endColumn - now.startColumn + 1 }, (_, index) => {
    const column = now.startColumn + index;
    const known = standing.get(column);
    const own = known ?? element('tableColumn', { id: (id += 1) });
    const former = decodeCellText(known?.get('name') ?? '');
    const wanted = known
      ? (renamed(table, former) ?? former)
      : ((hasHeader ? title(now.startRow, column) : null) ?? `Colonne${index + 1}`);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return own.set('name', encodeCellText(name).replaceAll('\n', '_x000a_'));
  });
  list.children = columns;
  list.set('count', columns.length);
  const totals = root.number('totalsRowCount') ?? 0;
  if (totals > 0 && placeOf(moved.rows, area.endRow) === null) root.set('totalsRowCount', null);
}
