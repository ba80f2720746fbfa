// « Nouvelle édition… » in the small edition, and the answers that it asks for.
import type { DialogAnswer } from '../../src/host/execution/screen';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { open } from '../host/open-workbook';
import { contentsOf } from './report/document-contents';
import { CODE } from './example';
import { plain, told } from './report/said';
import { smallWorkbook } from './small-workbook';

type Tabs = ReturnType<typeof smallWorkbook>;

export const NEXT: readonly DialogAnswer[] = [
  { button: 'OK', text: 'NEC Petit #2' },
  { button: 'OK', text: 'COPIE' },
];

/** Answers questions in turn, in a file, which has no id; what was asked is `host.dialogs`. */
export function answering(answers: readonly DialogAnswer[]): Partial<HostOptions> {
  let asked = 0;
  return { answers: () => answers[asked++] ?? { button: 'OK' } };
}

/** Opens the small edition in a file, where the command’s questions are answered. */
export async function opened(
  changes: Tabs = {},
  answers: readonly DialogAnswer[] = NEXT,
  options: Partial<HostOptions> = {},
): Promise<SpreadsheetHost> {
  return open(CODE, smallWorkbook(changes), { id: '', ...answering(answers), ...options });
}

/** Gives what the person was asked to type. */
export const questions = (host: SpreadsheetHost): string[] =>
  host.dialogs.flatMap((dialog) => (dialog.kind === 'prompt' ? [plain(dialog.text)] : []));
/** Gives the values of a tab, dates as texts. */
export const rowsOf = (host: SpreadsheetHost, tab: string): unknown[][] =>
  host.values(tab).map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value)));

/** Runs the command in a workbook where it must do nothing; gives back what it says. */
export async function refused(host: SpreadsheetHost): Promise<string> {
  const before = contentsOf(host.document());
  await host.run('nouvelleEdition');
  expect(contentsOf(host.document())).toEqual(before);
  return told(host);
}
