import type { Sheet } from '../../../google/surface';
import { TAB_STYLES } from '../../../workbook/content/tab-styles';
import { toCell } from '../../../workbook/content/to-cell';
import { sendWrites } from '../services';
import { growTo, stylist, writeWidths } from '../write-tab';
import type { TabPlan } from './tab-plan';

/** Writes the headers that a sheet lacks, labels last: a run cut off before them is begun again. */
export function writeHeaders(sheet: Sheet, { headerRow, added }: TabPlan): void {
  const [first] = added;
  if (first === undefined) return;
  growTo(sheet, headerRow, first.place + added.length - 1);
  writeWidths(
    sheet,
    added.map(({ column }) => column.width),
    first.place,
  );
  const headers = sheet
    .getRange(headerRow, first.place, 1, added.length)
    .setBackground(TAB_STYLES.header.background)
    .setTextStyle(stylist()('header'))
    .setWrap(true);
  sendWrites();
  headers.setValues([added.map(({ column }) => toCell({ kind: 'text', text: column.label }))]);
}

/** Notes what each header means, where nobody noted anything: one read, and one write if anything changes. */
export function ensureNotes(sheet: Sheet, { headerRow, columns }: TabPlan): void {
  if (columns.length === 0) return;
  const places = columns.map(({ place }) => place);
  const first = Math.min(...places);
  const helps = new Map(columns.map(({ place, column }) => [place, column.help]));
  const range = sheet.getRange(headerRow, first, 1, Math.max(...places) - first + 1);
  const [notes = []] = range.getNotes();
  const wanted = notes.map((note, index) => (note === '' ? (helps.get(first + index) ?? '') : note));
  if (wanted.some((note, index) => note !== notes[index]))
    range.setNotes([wanted.map((note) => (note === '' ? null : note))]);
}
