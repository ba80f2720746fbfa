import { readFileSync, readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { bilanOf, type Bilan } from '../../src/domain/bilan';
import type { Edition } from '../../src/domain/edition';
import type { Finding, FindingCode } from '../../src/domain/finding';
import { figuresFile } from '../../src/workbook/exports/figures-file';
import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';
import { readEdition } from '../../src/workbook/reading/read-edition';
import { sortedFindings } from '../../src/workbook/findings/sorted-findings';
import type { SheetSource, WorkbookSource } from '../../src/workbook/cells/layout';
import type { CellValue } from '../../src/google/surface';
import { INPUT_TABS } from '../../src/workbook/tabs/index';

/** Tabs by name, each a list of rows of cells. */
export type Tabs = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** Gives a sheet that holds these rows. */
export function makeSheetSource(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetSource> = {},
): SheetSource {
  const values = rows.map((row) => [...row]);
  return { name, sheetId: 1, mark: null, values: () => values, ...more };
}

/** Gives a workbook of these tabs, whose clock is UTC. */
export function makeWorkbookSource(tabs: Tabs): WorkbookSource {
  return {
    sheets: Object.entries(tabs).map(([name, rows], index) => makeSheetSource(name, rows, { sheetId: index + 1 })),
    wallClock: (date) => date.toISOString().slice(0, 19).replace('T', ' '),
  };
}

/** What reading tabs and reckoning their bilan gives. */
interface Outcome {
  readonly edition: Edition;
  readonly bilan: Bilan;
  readonly findings: readonly Finding[];
  /** The content of figures.json. */
  readonly figures: unknown;
  /** Each finding as `code Onglet!A1` (or `code Onglet` when it has no cell), in the order of Contrôles. */
  readonly told: readonly string[];
}

/** Gives what the add-on makes of these tabs. */
export function bilanOfTabs(tabs: Tabs): Outcome {
  const reading = readEdition(
    makeWorkbookSource(tabs),
    new Set(INPUT_TABS.map(({ key }) => key)),
    Object.values(GENERATED_TAB_NAMES),
  );
  const bilan = bilanOf(reading.edition);
  const findings = [...reading.findings, ...bilan.findings];
  const told = sortedFindings(findings, reading.layout).map(
    ({ finding, tabName, cell }) => `${finding.code} ${tabName}${cell === null ? '' : `!${cell}`}`,
  );
  return { edition: reading.edition, bilan, findings, figures: figuresFile(bilan, findings, reading.layout), told };
}

/** Gives the cells told of by findings of one code, in order: `Dépenses!F7`. */
export function placesOf(outcome: Pick<Outcome, 'told'>, code: FindingCode): string[] {
  return outcome.told.filter((line) => line.startsWith(`${code} `)).map((line) => line.slice(code.length + 1));
}

/** Gives the rows of a text of cells separated by semicolons; none is parsed. */
export function rowsOfCsv(csv: string): string[][] {
  return Papa.parse<string[]>(csv, { delimiter: ';', skipEmptyLines: true }).data;
}

const EXAMPLE = `${__dirname}/../../examples/nec-2024`;

/** Gives the tabs of the published edition of 2024, as text. */
export function exampleTabs(): Record<string, string[][]> {
  const files = readdirSync(EXAMPLE).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -4).normalize('NFC'),
      rowsOfCsv(readFileSync(`${EXAMPLE}/${name}`, 'utf8').replace(/^\uFEFF/u, '')),
    ]),
  );
}
