import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellValue } from '../../src/google/surface';
import { readCsvFolder } from '../../src/host/files/csv';
import type { WorkbookDocument } from '../../src/host/values/document';
import { readXlsx } from '../../src/host/xlsx/read';
import { CODE, openWith } from '../make/example';
import { figureAt, ruleCases, type RuleCase } from '../make/rule-table';
import { savedAnew } from '../make/xlsx/saved-workbook';
import { workbook, type Given } from '../make/workbook-of-rows';
import { TAB_ORDER } from '../../src/files/tab-order';

interface Constat {
  readonly code: string;
  readonly onglet: string;
  readonly cellule: string | null;
}

const cases = ruleCases();
const rowsOf = ({ tabs }: RuleCase) => Object.values(tabs).flat(2);
const isOfText = (rule: RuleCase): boolean => rowsOf(rule).every((cell) => typeof cell === 'string');
const [ofText, ofMore] = [cases.filter(isOfText), cases.filter((rule) => !isOfText(rule))];

const quoted = (cell: CellValue): string => `"${String(cell).replaceAll('"', '""')}"`;

function csvOf({ tabs }: RuleCase): WorkbookDocument {
  const files = Object.entries(tabs).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')),
  }));
  return readCsvFolder(files, TAB_ORDER).document;
}

const DAY_MS = 86_400_000;
/** Serial numbers count from here. */
const ZERO = Date.UTC(1899, 11, 30);

function given(cell: CellValue): Given {
  if (!(cell instanceof Date)) return typeof cell === 'object' || cell === '' ? null : cell;
  const serial = (cell.getTime() - ZERO) / DAY_MS;
  return { v: serial, t: CellValueType.NUMBER, s: { n: { pattern: serial < 1 ? 'hh:mm' : 'dd/mm/yyyy' } } };
}

function xlsxOf({ tabs }: Pick<RuleCase, 'tabs'>): {
  readonly file: WorkbookDocument;
  readonly made: WorkbookDocument;
} {
  const rows = Object.entries(tabs).map(([name, lines]) => [name, lines.map((cells) => cells.map(given))] as const);
  const made = workbook(Object.fromEntries(rows));
  return { file: readXlsx(savedAnew(made)), made };
}

/** Gives the value and the type of each cell, by tab. */
const cellsOf = ({ sheetOrder, sheets }: WorkbookDocument): unknown =>
  sheetOrder.map((id) => [
    sheets[id]?.name,
    Object.entries(sheets[id]?.cellData ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells as Record<string, ICellData>).map(([column, { v, t, f }]) => [row, column, v, t, f]),
    ),
  ]);

/** What the command line calls one after the other, in one loading of the bundle. */
const BOTH = `${CODE}\nfunction chiffresDesTextes() { normaliserSaisie(); return chiffresDuBilan(); }`;

/** Gives what the command line says of a workbook; `isTyped` is for cells that no sheet has read yet. */
async function bilanOf(document: WorkbookDocument, isTyped: boolean) {
  const host = await openWith(document, { code: BOTH });
  try {
    const figures = JSON.parse(String(host.call(isTyped ? 'chiffresDesTextes' : 'chiffresDuBilan'))) as {
      constats: Constat[];
    };
    const told = figures.constats.map(
      ({ code, onglet, cellule }) => `${code} ${onglet}${cellule === null ? '' : `!${cellule}`}`,
    );
    return { figures, told };
  } finally {
    host.close();
  }
}

async function expectRule(rule: RuleCase, document: WorkbookDocument, isTyped: boolean): Promise<void> {
  const { figures, told } = await bilanOf(document, isTyped);
  expect(rule.figures.map(({ path }) => ({ path, value: figureAt(figures, path) }))).toEqual(rule.figures);
  expect(rule.told.filter((line) => !told.includes(line))).toEqual([]);
  expect(rule.untold.filter((code) => told.some((line) => line === code || line.startsWith(`${code} `)))).toEqual([]);
}

describe('the rules of docs/bilan-rules.md hold for files as for cells', () => {
  test.each(ofText)('$id, from CSV', async (rule) => expectRule(rule, csvOf(rule), true));
  // Texts that a file gives back as they were are read as from cells (tests/domain/bilan-rules): all in one file.
  test('those of texts come out of a .xlsx as they were', () => {
    const tabs = ofText.flatMap(({ id, tabs: own }) =>
      Object.entries(own).map(([tab, rows]) => [`${id} ${tab}`, rows]),
    );
    const { file, made } = xlsxOf({ tabs: Object.fromEntries(tabs) as RuleCase['tabs'] });
    expect(cellsOf(file)).toEqual(cellsOf(made));
  });
  test.each(ofMore)('$id, from .xlsx', async (rule) => expectRule(rule, xlsxOf(rule).file, false));
});
