import type { IWorksheetData } from '@univerjs/core';
import { extrasOf, type WorkbookDocument } from '../values/document';
import { hasKept } from '../engine/kept-formulas';
import { plainValue, YES } from '../engine/snapshot-values';
import { workbookPart } from '../../files/xlsx/parts';
import { readSheetRows } from '../../files/xlsx/sheet-rows';
import { DAYS_FROM_1900_TO_1904, countsFrom1904, readSheets, type SheetEntry } from '../../files/xlsx/workbook-sheets';
import type { XmlElement } from '../../files/xml/xml-element';
import { parseXml } from '../../files/xml/parse-xml';
import { documentXml } from '../../files/xml/write-xml';
import { noWorkbook } from '../../files/unreadable-file';
import { STYLES_TYPE, blankPackage } from './blank';
import { writeCharts } from './charts';
import { columnStyles, writeColumns } from './columns';
import { writeConditionalFormats } from './conditional-formats';
import { writeLinks } from './links';
import { writeNotes } from './notes';
import { XlsxPackage } from './package';
import { definedNames } from './defined-names';
import { dynamicMark } from './newer-functions';
import { followStructure } from './follow-structure';
import { readPackage, sheetNames } from './read';
import { DEFAULT_ROW_HEIGHT, fitRow, type FittedSheet } from './row-heights';
import { writePageSetup } from './page-setup';
import { writeFilter, writeLayout } from './sheet-layout';
import { writeProperties } from './properties';
import { EMPTY_SHEET, SheetXml } from './sheet-xml';
import { StyleTable } from './styles';
import { writeValidations, type SheetNames } from './validations';
import { makePlain, recalculateAtOpening, writeWorkbook, type ListedSheet } from './workbook';
import { CellWriter, cellSide } from './write-cells';

type Sheet = Partial<IWorksheetData>;

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Excel takes no sheet number above this. */
const LAST_SHEET_ID = 65_534;
/** A document to save, and the file that it was read from, if it was one. */
interface SavedWorkbook {
  readonly original?: Uint8Array | null;
  /** What that file reads as, where it is at hand. */
  readonly before?: WorkbookDocument;
  readonly after: WorkbookDocument;
  /** True to make a plain `.xlsx` of a workbook with macros or of a template. */
  readonly plain?: boolean;
  /** The document's properties; absent, those of the original stay. */
  readonly properties?: ReadonlyMap<string, string>;
}

/** Writes one workbook; made anew for each save. */
class WorkbookWriter {
  readonly #file: XlsxPackage;
  readonly #workbook: string;
  readonly #root: XmlElement;
  readonly #had: string;
  readonly #entries: readonly SheetEntry[];
  readonly #styles: StyleTable;
  readonly #before: WorkbookDocument;
  readonly #after: WorkbookDocument;
  readonly #names: SheetNames;
  readonly #dateShift: number;
  readonly #properties: ReadonlyMap<string, string> | null;
  readonly #hasStyles: boolean;
  readonly #plain: boolean;
  #cellsChanged = false;

  constructor({ original, before, after, properties, plain }: SavedWorkbook) {
    this.#file = original ? new XlsxPackage(original) : blankPackage();
    this.#plain = plain === true;
    this.#workbook = workbookPart(this.#file);
    const root = this.#file.xml(this.#workbook);
    if (!root) throw noWorkbook();
    this.#root = root;
    this.#had = documentXml(root);
    this.#entries = readSheets(this.#file, this.#workbook, root);
    this.#after = after;
    const read = original ? (before ?? readPackage(this.#file)) : { ...after, sheets: {}, sheetOrder: [] };
    const isMoved = original ? followStructure(this.#file, this.#entries, read, after) : false;
    this.#cellsChanged = isMoved;
    this.#before = isMoved ? readPackage(this.#file) : read;
    this.#properties = properties ?? null;
    this.#dateShift = countsFrom1904(root) ? DAYS_FROM_1900_TO_1904 : 0;
    const styles = this.#file.xml(this.#file.related(this.#workbook, 'styles') ?? '');
    this.#hasStyles = styles !== null;
    this.#styles = new StyleTable(styles, this.#file.xml(this.#file.related(this.#workbook, 'theme') ?? ''));
    this.#names = sheetNames(
      after.sheetOrder.map((id) => ({
        name: after.sheets[id]?.name ?? '',
        gid: extrasOf(after.sheets[id]).gid || Number(id),
      })),
    );
  }

  write(): Uint8Array {
    const file = this.#file;
    const reachable = file.reachable();
    if (this.#plain) makePlain(file);
    const listed = this.#listed();
    for (const { id, part, entry } of listed.written) this.#writeSheet(id, part, entry);
    file.unrelate(this.#workbook, new Set(listed.gone.map(({ relationship }) => relationship)));
    writeWorkbook(this.#root, listed.sheets, definedNames(this.#root, listed.sheets, this.#after));
    if (this.#cellsChanged && hasKept(this.#after)) recalculateAtOpening(this.#root);
    if (documentXml(this.#root) !== this.#had) file.change(this.#workbook);
    this.#writeStyles();
    this.#dropStale(listed.sheets);
    if (this.#properties) writeProperties(file, this.#properties);
    const kept = file.reachable();
    for (const part of reachable) if (!kept.has(part)) file.remove(part);
    return file.toBytes();
  }

  #writeStyles(): void {
    const changed = this.#styles.finish();
    const part = this.#file.related(this.#workbook, 'styles');
    if (part !== null && this.#hasStyles) {
      if (changed) this.#file.change(part);
      return;
    }
    const made = this.#file.freePath('xl/styles', '.xml').replace('styles1', 'styles');
    this.#file.add(made, STYLES_TYPE, documentXml(this.#styles.root));
    this.#file.relate(this.#workbook, 'styles', made);
  }

  #entryOf(id: string): SheetEntry | null {
    return this.#before.sheets[id]
      ? (this.#entries.find(({ sheetId, part }) => part !== null && String(sheetId) === id) ?? null)
      : null;
  }

  /** Gives the sheets as they are to be listed, with the part of each: new ones are given theirs. */
  #listed(): {
    sheets: ListedSheet[];
    written: { id: string; part: string; entry: SheetEntry | null }[];
    gone: { relationship: string }[];
  } {
    const taken = new Set(this.#entries.map(({ sheetId }) => sheetId));
    const written: { id: string; part: string; entry: SheetEntry | null }[] = [];
    const sheets = this.#after.sheetOrder.flatMap((id): ListedSheet[] => {
      const sheet = this.#after.sheets[id];
      if (!sheet) return [];
      const entry = this.#entryOf(id);
      const base = { document: id, name: sheet.name ?? `Feuille ${written.length + 1}`, hidden: sheet.hidden === YES };
      if (entry?.part) {
        written.push({ id, part: entry.part, entry });
        return [
          {
            ...base,
            sheetId: entry.sheetId,
            relationship: entry.element.relation ?? '',
            former: this.#entries.indexOf(entry),
            element: entry.element,
          },
        ];
      }
      const part = this.#file.freePath('xl/worksheets/sheet', '.xml');
      this.#file.add(part, SHEET_TYPE, EMPTY_SHEET);
      const gid = extrasOf(sheet).gid;
      const sheetId = gid >= 1 && gid <= LAST_SHEET_ID && !taken.has(gid) ? gid : Math.max(0, ...taken) + 1;
      taken.add(sheetId);
      written.push({ id, part, entry: null });
      return [
        {
          ...base,
          sheetId,
          relationship: this.#file.relate(this.#workbook, 'worksheet', part),
          former: null,
          element: null,
        },
      ];
    });
    const kept = new Set(sheets.map(({ former }) => former));
    const gone: { relationship: string }[] = [];
    this.#entries.forEach((entry, former) => {
      if (kept.has(former)) return;
      const relationship = entry.element.relation ?? '';
      // A sheet that holds only a chart is not shown by the host, and is kept where it was.
      if (entry.part === null)
        sheets.splice(former, 0, {
          document: null,
          name: entry.name,
          sheetId: entry.sheetId,
          hidden: entry.state !== 'visible',
          relationship,
          former,
          element: entry.element,
        });
      else gone.push({ relationship });
    });
    return { sheets, written, gone };
  }

  #writeSheet(id: string, part: string, entry: SheetEntry | null): void {
    const file = this.#file;
    const after = this.#after.sheets[id] ?? {};
    const before = entry ? (this.#before.sheets[id] ?? null) : null;
    const had = extrasOf(before ?? undefined);
    const has = extrasOf(after);
    const textSize = this.#styles.defaultSize;
    const sides = [cellSide(this.#before, before ? id : '', textSize), cellSide(this.#after, id, textSize)] as const;
    let fitted: FittedSheet | null = null;
    // Excel and LibreOffice take the heights that they find: where all cells are ours, so are the heights.
    const isOurs = !before || has.rewritten === true;
    const cells = new CellWriter(...sides, {
      styles: this.#styles,
      dateShift: this.#dateShift,
      dynamicMark: () => dynamicMark(file, this.#workbook),
      fit: isOurs ? (row, number) => fitted && fitRow(row, number, fitted) : null,
    });
    let columns: ReadonlyMap<number, number> = new Map();
    const begin = (root: XmlElement): void => {
      if (fitted) return;
      columns = columnStyles(new SheetXml(root));
      const rowHeight = root.child('sheetFormatPr')?.number('defaultRowHeight') ?? DEFAULT_ROW_HEIGHT;
      fitted = { sheet: after, styleOf: sides[1].styleOf, textSize, rowHeight };
    };
    const root =
      readSheetRows(file, part, (row, number, sheetRoot) => {
        begin(sheetRoot);
        cells.row(row, number, sheetRoot, columns);
      }) ?? parseXml(EMPTY_SHEET);
    begin(root);
    const frame = documentXml(root);
    const sheet = new SheetXml(root);
    const rows = cells.finish(root, columns);
    if (cells.changed) {
      sheet.set('dimension', null);
      this.#cellsChanged = true;
    }
    writeColumns(sheet, before, after);
    writeLayout(sheet, before, after);
    writeFilter(sheet, had.filter, has.filter);
    writeConditionalFormats(sheet, had.conditionalFormats, has.conditionalFormats, this.#styles);
    writeValidations(sheet, had.validations, has.validations, has.gid, this.#names);
    writeLinks(file, part, sheet, cells.links, this.#names);
    writeNotes(file, part, sheet, cells.notes);
    const read = (row: number, column: number): ReturnType<typeof plainValue> =>
      plainValue(after.cellData?.[row]?.[column]);
    writeCharts(file, part, sheet, had.charts, has.charts, {
      sheetName: after.name ?? '',
      read,
      cellsChanged: cells.changed,
    });
    if (!before) writePageSetup(sheet, { width: this.#usedWidth(after), rows, charts: has.charts });
    if (cells.changed || isOurs || frame !== documentXml(root)) file.write(part, sheet.toXml(rows));
  }

  /** Gives the width in pixels of the columns that hold something. */
  #usedWidth(sheet: Sheet): number {
    const used = Math.max(
      0,
      ...Object.values(sheet.cellData ?? {}).map((row) => Math.max(-1, ...Object.keys(row as object).map(Number)) + 1),
    );
    return Array.from(
      { length: used },
      (_, column) => sheet.columnData?.[column]?.w ?? sheet.defaultColumnWidth ?? 64,
    ).reduce((sum, width) => sum + width, 0);
  }

  /** Takes out what the change made untrue: the order of calculation, the list of sheets in the file's properties. */
  #dropStale(sheets: readonly ListedSheet[]): void {
    const chain = this.#file.relationships(this.#workbook).filter(({ kind }) => kind === 'calcChain');
    if (this.#cellsChanged) this.#file.unrelate(this.#workbook, new Set(chain.map(({ id }) => id)));
    if (
      sheets.length === this.#entries.length &&
      sheets.every(({ name }, index) => this.#entries[index]?.name === name)
    )
      return;
    const properties = this.#file.related('', 'extended-properties');
    const root = properties === null ? null : this.#file.xml(properties);
    if (properties === null || !root) return;
    root.remove(new Set([...root.all('HeadingPairs'), ...root.all('TitlesOfParts')]));
    this.#file.change(properties);
  }
}

/**
 * Gives the bytes of an .xlsx file. With an original, only what differs between what it reads as and `after` is
 * written into it, and all else stays as it was; without one, a new file is made of `after`. The same input gives the
 * same bytes.
 */
export function writeXlsx(workbook: SavedWorkbook): Uint8Array {
  return new WorkbookWriter(workbook).write();
}
