import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import type { ImportSummary } from '../../src/workbook/phrases/import-phrases';
import { open } from '../host/open-workbook';
import { CODE } from './example';
import { sentImport } from './imported-file';
import { INSCRIPTIONS, smallWorkbook } from './small-workbook';
import { plain } from './report/said';

/** Opens the small edition, with nobody registered unless said. */
export async function emptied(
  inscriptions: Parameters<typeof smallWorkbook>[0] = { Inscriptions: [INSCRIPTIONS] },
): Promise<SpreadsheetHost> {
  return open(CODE, smallWorkbook(inscriptions));
}

/** Imports a file as the dialog does; gives what it tells. */
export function importInto(
  host: SpreadsheetHost,
  content: string | Uint8Array,
  change?: Parameters<typeof sentImport>[1],
): Promise<ImportSummary> {
  return host.callFromPage('ecrireInscriptions', [sentImport(content, change)]) as Promise<ImportSummary>;
}

/** Gives the rows of Inscriptions below the header, « Réf. import » without what it remembers; ticks are oui. */
export function rows(host: SpreadsheetHost): unknown[][] {
  const shown = (cell: unknown): unknown =>
    typeof cell === 'string' ? cell.replace(/ \[.*\]$/u, '') : typeof cell === 'boolean' ? (cell ? 'oui' : '') : cell;
  return host
    .values('Inscriptions')
    .slice(1)
    .map((cells) => cells.map(shown));
}

/** Gives the lines of a list that the import tells. */
export function list(summary: ImportSummary, title: string): readonly string[] {
  return summary.lists.find((each) => each.title === title)?.lines ?? [];
}

/** Gives texts with plain spaces. */
export const plainTexts = (texts: readonly string[]): string[] => texts.map(plain);
