import { CellValueType, type ICellData } from '@univerjs/core';
import type { ConditionalFormatState } from '../../src/host/values/document';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { open, workbook, type Given } from '../host/open-workbook';
import { contentsOf } from './report/document-contents';
import { CODE } from './example';
import { marksOf, withSheet, type Marks } from './marks';
import { smallWorkbook } from './small-workbook';
import { told } from './report/said';

/** Gives a cell of text with a note. */
const noted = (v: string, note: string): ICellData => ({ v, t: CellValueType.STRING, custom: { note } });
/** Gives an area of cells, from zero. */
export const area = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** A conditional format of the staff’s. */
export const STAFF_RULE: ConditionalFormatState = {
  areas: [area(0, 0, 99, 6)],
  formula: '=$F1>1000',
  background: '#ffff00',
  fontColor: null,
  strikethrough: false,
};
export const LATE_RULE: ConditionalFormatState = { ...STAFF_RULE, formula: '=$E1=""', background: '#00ffff' };
/** Both, as the document tells them. */
export const STAFF_RULES = [
  ['=$F1>1000', 'A1:G100'],
  ['=$E1=""', 'A1:G100'],
] as const;
/** The formula by which the add-on tints an error. */
export const TINT = '=(N("nec:constat:error")=0)*(1=1)>0';
/** What the note of the faulty amount says. */
export const AMOUNT =
  '▸ NEC Bilan : Le montant «\u00a0cent euros\u00a0» n’a pas été compris : il n’est pas compté. Écrire le ' +
  'montant en chiffres, avec deux décimales au plus, par exemple «\u00a0440,60\u00a0». ◂';

/** Gives the ledger of the small edition: its first amount cannot be read, and staff wrote two notes. */
export function brokenLedger(): (readonly Given[])[] {
  const [header = [], first = [], second = []] = smallWorkbook()['Dépenses'] ?? [];
  return [
    header,
    [...first.slice(0, 5), noted('cent euros', 'Vu avec Paul'), ''],
    [noted('Location', 'Note du service'), ...second.slice(1)],
  ];
}

/** Opens the small edition with that ledger, where staff have conditional formats of their own. */
export async function broken(more: Parameters<typeof withSheet>[2] = {}): Promise<SpreadsheetHost> {
  const document = workbook(smallWorkbook({ Dépenses: brokenLedger() }));
  return open(
    CODE,
    {},
    {
      document: withSheet(document, 'Dépenses', {
        custom: { gid: 4, conditionalFormats: [STAFF_RULE, LATE_RULE] },
        ...more,
      }),
    },
  );
}

export const ledgerOf = (host: SpreadsheetHost): Marks => marksOf(host.document(), 'Dépenses');
/** Gives the contents and the marks of the staff’s tabs. */
export const staffTabs = (host: SpreadsheetHost): unknown[] =>
  Object.keys(smallWorkbook()).map((name) => [contentsOf(host.document())[name], marksOf(host.document(), name)]);
/** Gives what the last toast said, without its duration. */
export const said = (host: SpreadsheetHost): string => (host.dialogs.at(-1)?.kind === 'toast' ? told(host) : '');
