import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { read as readWithSheetJs, type WorkBook } from '@e965/xlsx';
import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { followFormula } from '../../../src/host/engine/follow-formula';
import { UNMOVED, changedLines } from '../../../src/host/engine/lines';
import { plainValue } from '../../../src/host/engine/snapshot-values';
import { parseAddress } from '../../../src/host/values/a1-notation';
import { extrasOf, type WorkbookDocument } from '../../../src/host/values/document';
import { readXlsx } from '../../../src/host/xlsx/read';
import { UnreadableFileError } from '../../../src/files/unreadable-file';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { schemaFaults } from '../../make/xlsx/schema-faults';

type Cells = Record<number, Record<number, { v?: unknown; f?: string; t?: number } | null> | undefined>;

function cellsOf(document: WorkbookDocument, sheet: string): Cells {
  return (document.sheets[sheet]?.cellData ?? {}) as Cells;
}

/** Gives what stands in the cells of a sheet, by row and column; `down` rows further up. */
function valuesOf(document: WorkbookDocument, sheet: string, down = 0): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [row, line] of Object.entries(cellsOf(document, sheet)))
    for (const [column, cell] of Object.entries(line ?? {})) {
      const value = plainValue(cell as never);
      if (value !== null) values.set(`${Number(row) - down} ${column}`, value);
    }
  return values;
}

/** Gives the document with a row inserted above each sheet, as the host would leave it. */
function oneRowDown(document: WorkbookDocument): WorkbookDocument {
  const origin = { rows: changedLines(UNMOVED, { kind: 'insert', at: 0, count: 1 }), columns: UNMOVED };
  const names = new Set(Object.values(document.sheets).map(({ name }) => name?.toLowerCase()));
  const fates = {
    sheet: (name: string) => (names.has(name.toLowerCase()) ? { moved: origin, name } : null),
    column: () => null,
  };
  const moved = structuredClone(document);
  for (const sheet of Object.values(moved.sheets)) {
    const cells = (sheet.cellData ?? {}) as Cells;
    for (const line of Object.values(cells))
      for (const cell of Object.values(line ?? {}))
        if (cell?.f) cell.f = followFormula(cell.f, sheet.name ?? '', fates);
    sheet.cellData = Object.fromEntries(
      Object.entries(cells).map(([row, line]) => [Number(row) + 1, line]),
    ) as IObjectMatrixPrimitiveType<ICellData>;
    for (const merge of sheet.mergeData ?? []) [merge.startRow, merge.endRow] = [merge.startRow + 1, merge.endRow + 1];
    sheet.custom = { ...extrasOf(sheet), origin };
  }
  return moved;
}

function withoutReturns(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\r', '') : value;
}

function witnessOf(bytes: Uint8Array): WorkBook | null {
  try {
    return readWithSheetJs(bytes, { cellFormula: false, cellHTML: false, cellText: false, cellDates: false });
  } catch {
    return null;
  }
}

/** Gives what SheetJS reads otherwise in the cells of a file, up to three of them. */
function readOtherwise(bytes: Uint8Array, document: WorkbookDocument): string[] {
  const witness = witnessOf(bytes);
  // SheetJS leaves days counted from 1904 as they are.
  if (!witness || witness.Workbook?.WBProps?.date1904 === true) return [];
  const otherwise: string[] = [];
  for (const id of document.sheetOrder) {
    const sheet = witness.Sheets[document.sheets[id]?.name ?? ''];
    if (!sheet) continue;
    const values = valuesOf(document, id);
    for (const [address, cell] of Object.entries(sheet) as [string, { t?: string; v?: string | number | boolean }][]) {
      const place = parseAddress(address);
      if (!place || cell.v === undefined || cell.v === '' || cell.t === 'e') continue;
      const own = values.get(`${place.row} ${place.column}`);
      const isSame =
        typeof own === 'number' && typeof cell.v === 'number'
          ? Math.abs(own - cell.v) <= 1e-9 * Math.abs(own)
          : withoutReturns(own) === withoutReturns(cell.v);
      if (!isSame) otherwise.push(`${document.sheets[id]?.name ?? ''}!${address}: ${String(own)} / ${String(cell.v)}`);
    }
  }
  return otherwise;
}

/** What came of a file; the time is the processor's, for one reading and one writing. */
interface Result {
  readonly refused?: string;
  readonly wrong: readonly string[];
  /** What SheetJS reads otherwise: it may be the one that is wrong. */
  readonly otherwise?: readonly string[];
  readonly milliseconds: number;
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

/**
 * Reads a file, writes it back as it is, with one cell more, and with a row above; gives what went wrong, by the
 * schemas too when it `isHeld` against them.
 */
async function tryFile({ path, isHeld }: { readonly path: string; readonly isHeld: boolean }): Promise<Result> {
  const original = new Uint8Array(readFileSync(path));
  let document: WorkbookDocument;
  const start = process.cpuUsage();
  try {
    document = readXlsx(original);
  } catch (error) {
    if (error instanceof UnreadableFileError) return { refused: error.message, wrong: [], milliseconds: since(start) };
    return { wrong: [`reading: ${String((error as Error).stack)}`], milliseconds: since(start) };
  }
  let milliseconds = 0;
  const wrong: string[] = [];
  const step = async (name: string, check: () => Promise<void> | void): Promise<void> => {
    try {
      await check();
    } catch (error) {
      wrong.push(`${name}: ${String((error as Error).stack).slice(0, 600)}`);
    }
  };
  await step('as it is', () => {
    const written = writeXlsx({ original, before: document, after: structuredClone(document) });
    milliseconds = since(start);
    const again = readXlsx(written);
    if (!isDeepStrictEqual(again, document)) wrong.push('as it is: reads otherwise');
  });
  const kind = path.slice(-4).toLowerCase() as 'xlsx' | 'xlsm' | 'xltx' | 'xltm';
  await step('one cell more', async () => {
    const after = structuredClone(document);
    const [first = ''] = after.sheetOrder;
    const cells = cellsOf(after, first);
    const row = Math.max(-1, ...Object.keys(cells).map(Number)) + 2;
    if (row > 1_048_000) return;
    cells[row] = { 0: { v: 'de plus', t: 1 } };
    const written = writeXlsx({ original, before: document, after });
    const again = readXlsx(written);
    for (const id of document.sheetOrder)
      if (!isDeepStrictEqual(valuesOf(again, id), valuesOf(after, id)))
        wrong.push(`one cell more: ${id} reads otherwise`);
    const faults = isHeld ? await schemaFaults(written, { original, kind }) : [];
    wrong.push(...faults.map((fault) => `one cell more: ${fault}`));
  });
  await step('one row above', async () => {
    const after = oneRowDown(document);
    const written = writeXlsx({ original, before: document, after });
    const again = readXlsx(written);
    for (const id of document.sheetOrder)
      if (!isDeepStrictEqual(valuesOf(again, id, 1), valuesOf(document, id)))
        wrong.push(`one row above: ${id} reads otherwise`);
    const faults = isHeld ? await schemaFaults(written, { original, kind }) : [];
    wrong.push(...faults.map((fault) => `one row above: ${fault}`));
  });
  return { wrong, otherwise: readOtherwise(original, document).slice(0, 3), milliseconds };
}

// One file a line of JSON; so is what came of it.
createInterface({ input: process.stdin }).on('line', (line) => {
  const asked = JSON.parse(line) as Parameters<typeof tryFile>[0];
  void tryFile(asked).then((found) => {
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(`${JSON.stringify({ path: asked.path, ...found, megabytes })}\n`);
  });
});
