import type { IWorksheetData } from '@univerjs/core';
import { quotedSheetName } from '../values/a1-notation';
import { extrasOf, type WorkbookDocument } from '../values/document';
import { plainValue, YES } from '../engine/snapshot-values';
import { blankPackage } from './blank';
import { renameInCharts, writeCharts } from './charts';
import { columnStyles, writeColumns } from './columns';
import { writeConditionalFormats } from './conditional-formats';
import { writeLinks } from './links';
import { writeNotes } from './notes';
import { XlsxPackage } from './package';
import { DAYS_FROM_1900_TO_1904, sheetNames } from './read';
import { DEFAULT_ROW_HEIGHT, fitRows } from './row-heights';
import { writeFilter, writeLayout, writePageSetup } from './sheet-layout';
import { writeProperties } from './properties';
import { EMPTY_SHEET, SheetXml } from './sheet-xml';
import { StyleTable } from './styles';
import { writeValidations, type SheetNames } from './validations';
import {
  countsFrom1904,
  metadataName,
  metadataOf,
  readNames,
  readSheets,
  workbookPart,
  writeWorkbook,
  type DefinedName,
  type ListedSheet,
  type SheetEntry,
} from './workbook';
import { CellWriter, cellSide } from './write-cells';
import { numberAttribute } from './xml';

type Sheet = Partial<IWorksheetData>;

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Excel takes no sheet number above this. */
const LAST_SHEET_ID = 65_534;
/**
 * A document to save: the file that it was read from (null when it was no .xlsx), what was read, and what is to be
 * saved.
 */
export interface SavedWorkbook {
  readonly original: Uint8Array | null;
  readonly before: WorkbookDocument;
  readonly after: WorkbookDocument;
  /** The document's properties; absent, those of the original stay. */
  readonly properties?: ReadonlyMap<string, string>;
}

/** Writes one workbook; made anew for each save. */
class WorkbookWriter {
  readonly #file: XlsxPackage;
  readonly #workbook: string;
  readonly #entries: readonly SheetEntry[];
  readonly #styles: StyleTable;
  readonly #before: WorkbookDocument;
  readonly #after: WorkbookDocument;
  readonly #names: SheetNames;
  readonly #dateShift: number;
  readonly #properties: ReadonlyMap<string, string> | null;
  #cellsChanged = false;

  constructor({ original, before, after, properties }: SavedWorkbook) {
    this.#file = original ? new XlsxPackage(original) : blankPackage();
    this.#workbook = workbookPart(this.#file);
    this.#entries = readSheets(this.#file, this.#workbook);
    this.#before = original ? before : { ...before, sheets: {}, sheetOrder: [] };
    this.#after = after;
    this.#properties = properties ?? null;
    this.#dateShift = countsFrom1904(this.#file, this.#workbook) ? DAYS_FROM_1900_TO_1904 : 0;
    const theme = this.#file.related(this.#workbook, 'theme');
    this.#styles = new StyleTable(
      this.#file.text(this.#file.related(this.#workbook, 'styles') ?? '') ?? '',
      theme === null ? null : this.#file.text(theme),
    );
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
    const renamed = this.#renamed();
    const listed = this.#listed();
    for (const { id, part, entry } of listed.written) this.#writeSheet(id, part, entry);
    file.unrelate(this.#workbook, new Set(listed.gone.map(({ relationship }) => relationship)));
    writeWorkbook(file, this.#workbook, listed.sheets, this.#definedNames(listed.sheets), renamed);
    renameInCharts(this.#file, renamed);
    const styles = file.related(this.#workbook, 'styles');
    if (styles !== null) file.setText(styles, this.#styles.toXml());
    this.#dropStale(listed.sheets);
    if (this.#properties) writeProperties(file, this.#properties);
    const kept = file.reachable();
    for (const part of reachable) if (!kept.has(part)) file.remove(part);
    return file.toBytes();
  }

  #entryOf(id: string): SheetEntry | null {
    return this.#before.sheets[id]
      ? (this.#entries.find(({ sheetId, part }) => part !== null && String(sheetId) === id) ?? null)
      : null;
  }

  /** Gives the new names of the sheets that were renamed, by their old names. */
  #renamed(): Map<string, string> {
    const renamed = new Map<string, string>();
    for (const id of this.#after.sheetOrder) {
      const was = this.#entryOf(id)?.name;
      const is = this.#after.sheets[id]?.name;
      if (was !== undefined && is !== undefined && was !== is) renamed.set(was, is);
    }
    return renamed;
  }

  #relationshipOf(entry: SheetEntry): string {
    return /\s\w+:id="([^"]*)"/.exec(entry.attributes)?.[1] ?? '';
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
            relationship: this.#relationshipOf(entry),
            former: this.#entries.indexOf(entry),
            attributes: entry.attributes,
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
          attributes: '',
        },
      ];
    });
    const kept = new Set(sheets.map(({ former }) => former));
    const gone: { relationship: string }[] = [];
    this.#entries.forEach((entry, former) => {
      if (kept.has(former)) return;
      const relationship = this.#relationshipOf(entry);
      // A sheet that holds only a chart is not shown by the host, and is kept where it was.
      if (entry.part === null)
        sheets.splice(former, 0, {
          document: null,
          name: entry.name,
          sheetId: entry.sheetId,
          hidden: entry.state !== 'visible',
          relationship,
          former,
          attributes: entry.attributes,
        });
      else gone.push({ relationship });
    });
    return { sheets, written, gone };
  }

  #writeSheet(id: string, part: string, entry: SheetEntry | null): void {
    const file = this.#file;
    const after = this.#after.sheets[id] ?? {};
    const before = entry ? (this.#before.sheets[id] ?? null) : null;
    const xml = file.text(part) ?? EMPTY_SHEET;
    const sheet = new SheetXml(xml);
    const had = extrasOf(before ?? undefined);
    const has = extrasOf(after);
    const size = this.#styles.defaultSize;
    const sides = [cellSide(this.#before, before ? id : '', size), cellSide(this.#after, id, size)] as const;
    const cells = new CellWriter(...sides, {
      styles: this.#styles,
      dateShift: this.#dateShift,
      columnStyles: columnStyles(sheet),
    }).write(sheet.cells);
    if (cells.changed) {
      sheet.cells = cells.xml;
      sheet.set('dimension', '');
      this.#cellsChanged = true;
    }
    writeColumns(sheet, before, after);
    // Excel and LibreOffice take the heights that they find: where all cells are ours, so are the heights.
    if (!before || has.rewritten === true) {
      const rowHeight =
        numberAttribute(sheet.child('sheetFormatPr')?.attributes ?? '', 'defaultRowHeight') ?? DEFAULT_ROW_HEIGHT;
      sheet.cells = fitRows(sheet.cells, { sheet: after, styleOf: sides[1].styleOf, textSize: size, rowHeight });
    }
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
    if (!before) writePageSetup(sheet, this.#usedWidth(after));
    const written = sheet.toXml();
    if (written !== xml) file.setText(part, written);
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

  #definedNames(sheets: readonly ListedSheet[]): DefinedName[] {
    const position = (former: number): number => sheets.findIndex((sheet) => sheet.former === former);
    const kept = readNames(this.#file, this.#workbook).flatMap((name): DefinedName[] => {
      if (name.sheet === null) return [name];
      const sheet = position(name.sheet);
      return sheet < 0 || metadataOf(name) ? [] : [{ ...name, sheet }];
    });
    const added = sheets.flatMap(({ document, former }, sheet) => {
      const after = document === null ? undefined : this.#after.sheets[document];
      // A sheet may not have two names that are the same: of two values for one key, the last is kept.
      const own = [...new Map(extrasOf(after).metadata.map(({ key, value }) => [key, value]))].map(([key, value]) =>
        metadataName(sheet, key, value),
      );
      const rows = after?.freeze?.ySplit ?? 0;
      const titles =
        former === null && rows > 0
          ? [
              {
                name: '_xlnm.Print_Titles',
                sheet,
                text: `${quotedSheetName(after?.name ?? '')}!$1:$${rows}`,
                attributes: ' name="_xlnm.Print_Titles"',
              },
            ]
          : [];
      return [...titles, ...own];
    });
    return [...kept, ...added];
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
    const xml = properties === null ? null : this.#file.text(properties);
    if (properties !== null && xml !== null)
      this.#file.setText(properties, xml.replace(/<(HeadingPairs|TitlesOfParts)>[\s\S]*?<\/\1>/g, ''));
  }
}

/**
 * Gives the bytes of an .xlsx file. With an original, only what differs between `before` and `after` is written into
 * it, and all else
 * stays as it was; without one, a new file is made of `after`. The same input gives the same bytes.
 */
export function writeXlsx(workbook: SavedWorkbook): Uint8Array {
  return new WorkbookWriter(workbook).write();
}
