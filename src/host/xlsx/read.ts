import { LocaleType } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, IWorksheetData } from '@univerjs/core';
import { tokenize } from '@borgar/fx/xlsx';
import { parseAddress, splitReference } from '../values/a1-notation';
import { parseOpenArea } from '../engine/areas';
import { PLAIN, sameStyle, univerStyle } from '../engine/cell-style';
import { extrasOf, type CellExtras, type SheetExtras, type WorkbookDocument } from '../values/document';
import { NO, YES } from '../engine/snapshot-values';
import { hasOthers, ownCharts, readCharts } from './charts';
import { themeColors } from './colors';
import { readColumns, readDefaultWidth } from './columns';
import { readConditionalFormats, readKeptRules } from './conditional-formats';
import { readLinks } from './links';
import { readNotes } from './notes';
import { noWorkbook, UnreadableFileError } from '../../files/unreadable-file';
import { sharedTexts, readSheetRows } from '../../files/xlsx/sheet-rows';
import { workbookPart } from '../../files/xlsx/parts';
import { DAYS_FROM_1900_TO_1904, countsFrom1904, readSheets, type SheetEntry } from '../../files/xlsx/workbook-sheets';
import { XlsxPackage } from './package';
import { CellReader, type CellContext } from './read-cells';
import { readFilter, readLayout } from './sheet-layout';
import { SheetXml } from './sheet-xml';
import { StyleTable } from './styles';
import { readPivots, readTables } from './tables';
import { readValidations, type SheetNames } from './validations';
import { metadataOf, readNames } from './defined-names';

/** What a sheet has at least, as in Google Sheets. */
const LEAST = { rows: 1000, columns: 26 } as const;
const DEFAULT_ROW_HEIGHT = 20;

/** Gives the size of a grid that holds so many rows and columns, as Google would make it. */
export function gridSize(rows: number, columns: number): { readonly rowCount: number; readonly columnCount: number } {
  return { rowCount: Math.max(LEAST.rows, rows), columnCount: Math.max(LEAST.columns, columns) };
}

type ReadSheet = Partial<IWorksheetData> & Pick<IWorksheetData, 'id' | 'cellData'>;

function addExtras(cellData: IObjectMatrixPrimitiveType<ICellData>, address: string, extras: CellExtras): void {
  const place = parseAddress(address);
  if (!place) return;
  const row = (cellData[place.row] ??= {});
  const cell = (row[place.column] ??= {});
  cell.custom = { ...(cell.custom as CellExtras | null | undefined), ...extras };
}

/** Leaves out the styles that look like nothing at all, which many files give to every cell. */
function dropPlainStyles(
  cellData: IObjectMatrixPrimitiveType<ICellData>,
  used: Record<string, IStyleData>,
  styles: StyleTable,
): void {
  const plain = new Map<string, boolean>();
  for (const row of Object.values(cellData)) {
    for (const cell of Object.values(row as Record<number, ICellData>)) {
      if (typeof cell.s !== 'string') continue;
      let isPlain = plain.get(cell.s);
      if (isPlain === undefined) {
        const style = styles.style(Number(cell.s.slice(1)));
        isPlain = sameStyle(style, PLAIN);
        plain.set(cell.s, isPlain);
        if (!isPlain) used[cell.s] = univerStyle(style);
      }
      if (isPlain) delete cell.s;
    }
  }
}

/** Gives the names and ids of a workbook's sheets, both ways. */
export function sheetNames(sheets: readonly { readonly name: string; readonly gid: number }[]): SheetNames {
  const gids = new Map(sheets.map(({ name, gid }) => [name.toLowerCase(), gid]));
  const names = new Map(sheets.map(({ name, gid }) => [gid, name]));
  return { gidOf: (name) => gids.get(name.toLowerCase()) ?? null, nameOf: (gid) => names.get(gid) ?? null };
}

/** Gives the workbook in an .xlsx file; throws UnreadableFileError, in French, when it is none or too big. */
export function readXlsx(bytes: Uint8Array): WorkbookDocument {
  return readPackage(new XlsxPackage(bytes));
}

/** Gives the workbook in an unpacked .xlsx file; throws as readXlsx does. */
export function readPackage(file: XlsxPackage): WorkbookDocument {
  const workbook = workbookPart(file);
  const root = file.xml(workbook);
  if (root?.name !== 'workbook') throw noWorkbook();
  const entries = readSheets(file, workbook, root);
  if (!entries.some(({ part }) => part !== null))
    throw new UnreadableFileError('Ce classeur n’a aucun onglet lisible.');
  const sheetsByName = sheetNames(entries.map(({ name, sheetId }) => ({ name, gid: sheetId })));
  const theme = file.xml(file.related(workbook, 'theme') ?? '');
  const styles = new StyleTable(file.xml(file.related(workbook, 'styles') ?? ''), theme);
  const context: CellContext = {
    texts: sharedTexts(file, workbook),
    styles,
    dateShift: countsFrom1904(root) ? DAYS_FROM_1900_TO_1904 : 0,
  };
  const defined = readNames(root);
  const used: Record<string, IStyleData> = {};
  const sheets: Record<string, ReadSheet> = {};
  entries.forEach((entry, position) => {
    if (entry.part === null) return;
    const own = defined.filter(({ sheet }) => sheet === position).flatMap((name) => metadataOf(name) ?? []);
    const sheet = readSheet(file, entry, entry.part, context, sheetsByName, themeColors(theme), own);
    dropPlainStyles(sheet.cellData, used, styles);
    sheets[sheet.id] = sheet;
  });
  const told = defined.filter((name) => !metadataOf(name) && name.name !== '_xlnm.Print_Titles');
  const rules = entries.flatMap(({ part, sheetId }) => {
    const frame = part === null ? null : file.frame(part);
    return frame ? readKeptRules(new SheetXml(frame), styles, sheetId, sheetsByName) : [];
  });
  for (const { name, text } of told)
    for (const { sheet, address } of sheetReferences(text)) {
      const found = Object.values(sheets).find((each) => (each.name ?? '').toLowerCase() === sheet.toLowerCase());
      const area = found && parseOpenArea(address, { rows: found.rowCount ?? 0, columns: found.columnCount ?? 0 });
      if (found && area) found.custom = { ...found.custom, names: [...(extrasOf(found).names ?? []), { name, area }] };
    }
  const referred = referredSheets(
    file,
    entries,
    rules.flatMap(({ formulas }) => formulas),
  );
  for (const sheet of Object.values(sheets))
    if (referred.has((sheet.name ?? '').toLowerCase())) sheet.custom = { ...sheet.custom, isReferred: true };
  return {
    id: 'classeur',
    name: 'Classeur',
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: used,
    sheetOrder: entries.filter(({ part }) => part !== null).map(({ sheetId }) => String(sheetId)),
    sheets,
    defaultStyle: { fs: styles.defaultSize },
  };
}

/** Gives the sheets, in small letters, that a rule, chart or drawing refers to that is kept and not ours. */
function referredSheets(file: XlsxPackage, entries: readonly SheetEntry[], formulas: readonly string[]): Set<string> {
  const referred = new Set<string>();
  const texts = [...formulas];
  for (const { name, part } of entries) {
    const drawing = part === null ? null : file.related(part, 'drawing');
    const root = drawing === null ? null : file.xml(drawing);
    if (drawing === null || !root || !hasOthers(root)) continue;
    referred.add(name.toLowerCase());
    const own = new Set(ownCharts(root));
    for (const { id, kind, target } of file.relationships(drawing))
      if (kind === 'chart' && !own.has(id)) texts.push(...(file.xml(target)?.deep('f') ?? []).map(({ text }) => text));
  }
  for (const { sheet } of texts.flatMap(sheetReferences)) referred.add(sheet.toLowerCase());
  return referred;
}

/** Gives what a formula names with the sheet that it is in. */
function sheetReferences(formula: string): { readonly sheet: string; readonly address: string }[] {
  return tokenize(formula).flatMap(({ value }) => (value.includes('!') ? (splitReference(value) ?? []) : []));
}

function readSheet(
  file: XlsxPackage,
  entry: SheetEntry,
  part: string,
  context: CellContext,
  names: SheetNames,
  theme: readonly string[],
  metadata: SheetExtras['metadata'],
): ReadSheet {
  const cells = new CellReader(context, entry.name);
  const root = readSheetRows(file, part, (row, number) => cells.row(row, number));
  if (!root) throw new UnreadableFileError('Ce classeur a un onglet illisible.');
  file.keepFrame(part, root);
  const sheet = new SheetXml(root);
  const { cellData, rowData, lastRow, lastColumn, arrays } = cells.finish();
  for (const [address, link] of readLinks(file, part, sheet, names)) addExtras(cellData, address, { link });
  for (const [address, note] of readNotes(file, part)) addExtras(cellData, address, { note });
  const tables = readTables(file, part);
  const wholes = [...arrays, ...readPivots(file, part)];
  const rules = readKeptRules(sheet, context.styles, entry.sheetId, names);
  const extras: SheetExtras = {
    gid: entry.sheetId,
    charts: readCharts(file, part),
    validations: readValidations(sheet, entry.sheetId, names),
    conditionalFormats: readConditionalFormats(sheet, context.styles),
    protections: [],
    metadata,
    filter: readFilter(sheet),
    ...(tables.length > 0 && { tables }),
    ...(wholes.length > 0 && { wholes }),
    ...(rules.length > 0 && { keptRules: rules.map(({ areas }) => areas) }),
  };
  const size = gridSize(lastRow + 1, lastColumn + 1);
  return {
    id: String(entry.sheetId),
    name: entry.name,
    hidden: entry.state === 'visible' ? NO : YES,
    ...size,
    ...readLayout(sheet, theme),
    defaultColumnWidth: readDefaultWidth(sheet),
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    cellData,
    rowData,
    columnData: readColumns(sheet, size.columnCount),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: NO,
    custom: extras,
  };
}
