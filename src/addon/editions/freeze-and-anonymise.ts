import { type FrozenCell, frozenBilanTab, frozenRow } from '../../workbook/editions/frozen-bilan';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { numberFormat, TAB_STYLES } from '../../workbook/content/tab-styles';
import { heldValue } from '../../workbook/content/to-cell';
import { growTo, stylist, tabWriter } from '../sheets/write-tab';
import { sendWrites, clockNow } from '../sheets/services';
import { type Bilan, bilanOf } from '../../domain/bilan';
import { anonymisedCells } from '../../workbook/anonymise/anonymised-cells';
import { replacedSource, type ReplacedCell } from '../../workbook/anonymise/replaced-cells';
import { TAKEN_OUT } from '../../workbook/anonymise/replacements';
import { fillingFormula } from '../../workbook/anonymise/filling-formula';
import type { EditionReading } from '../../workbook/reading/read-edition';
import { stampText } from '../../workbook/phrases/stamp';
import { PERSONAL_TABS } from '../../workbook/tabs';
import { pastEditionsTab } from '../../workbook/tabs/past-editions';
import { TAB_NAMES } from '../../workbook/phrases/tab-names';
import type { TabContent } from '../../workbook/content/tab-content';
import { backupSheets, takeOutTexts } from '../safe/backup';
import { ifPossible } from '../safe/exclusive';
import { causeOf } from '../sheets/failure-causes';
import { ALL_TABS, editionOf } from '../functions/declared';
import { readSummary } from '../findings/findings';
import { generate } from '../commands/generate';
import { generatedSheets, workbookSource } from '../sheets/workbook-source';
import { namingTabs, signInSheetsIn } from './naming-tabs';
import { STEPS } from '../phrases/phrases';
import { ANONYMISE } from '../phrases/phrases-anonymise';
import { refuseProtected } from '../safe/protected-tabs';
import { RefusedError } from '../safe/refused';
import type { Outcome, Work } from '../commands/run-command';
import { forgetUndo } from '../safe/undo';
import { runsOf } from '../sheets/cell-writes';

/** How wide the columns added to Éditions are, in pixels: a label takes two lines. */
const ADDED_WIDTH = 110;

/** Writes cells of Éditions, values once their looks are accepted: a filled cell is left by the next run. */
export function writeFrozen(sheet: Sheet, cells: readonly FrozenCell[], headerRow: number): void {
  const style = stylist();
  for (const { row, column, format } of cells) {
    growTo(sheet, row, column);
    const range = sheet.getRange(row, column, 1, 1);
    if (row === headerRow) {
      sheet.setColumnWidth(column, ADDED_WIDTH);
      range.setBackground(TAB_STYLES.header.background).setTextStyle(style('header')).setWrap(true);
    }
    if (format !== 'general') range.setNumberFormat(numberFormat(format));
  }
  sendWrites();
  for (const { row, column, value } of cells) sheet.getRange(row, column, 1, 1).setValue(heldValue(value));
}

/** Replaces cells of the staff's tabs, with lists that would refuse them away. `begin` is told each tab. */
function writeReplaced(spreadsheet: Spreadsheet, cells: readonly ReplacedCell[], begin: (tab: string) => void): void {
  for (const name of new Set(cells.map(({ sheetName }) => sheetName))) {
    begin(name);
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) continue;
    for (const { firstRow, column, writes } of runsOf(cells.filter(({ sheetName }) => sheetName === name))) {
      const range = sheet.getRange(firstRow, column, writes.length, 1);
      range.setDataValidation(null);
      range.setValues(writes.map(({ value }) => [heldValue(value)]));
    }
  }
}

/** Takes away the notes of a tab below its header. */
function clearNotes(sheet: Sheet, headerRow: number): void {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows > 0) sheet.getRange(headerRow + 1, 1, rows, sheet.getMaxColumns()).setNote(null);
}

/** Writes the frozen bilan of the day, unless it stands there whole since a run that was cut off. */
function writeFrozenBilan(spreadsheet: Spreadsheet, content: TabContent): void {
  const known = spreadsheet.getSheetByName(content.name);
  if (known !== null && known.getLastRow() >= content.rows.length) return;
  const sheet = known ?? spreadsheet.insertSheet(content.name, spreadsheet.getSheets().length);
  try {
    tabWriter()(sheet, content);
    sendWrites();
  } catch (failure) {
    // Half of it must not pass for whole at the next run.
    ifPossible(() => spreadsheet.deleteSheet(sheet));
    throw failure;
  }
}

/** The sheets of the tabs where people are named or speak, with the row of their header. */
function personalSheets(
  spreadsheet: Spreadsheet,
  { layout }: EditionReading,
): { readonly sheet: Sheet; readonly headerRow: number }[] {
  return PERSONAL_TABS.flatMap(({ key }) => {
    const found = layout.get(key);
    const sheet = found === undefined ? null : spreadsheet.getSheetByName(found.sheetName);
    return found === undefined || sheet === null ? [] : [{ sheet, headerRow: found.headerRow }];
  });
}

/** Throws a RefusedError in French when a tab cannot be anonymised whole; nothing is written yet. */
function refuseUnreadable({ layout }: EditionReading, { year }: Bilan, sheets: readonly Sheet[]): void {
  if (year === null) throw new RefusedError(ANONYMISE.noYear);
  const unreadable = [...PERSONAL_TABS, pastEditionsTab].flatMap(({ key, columns }) => {
    const found = layout.get(key);
    const isWhole = Object.entries(columns).every(([field, { required }]) => !required || found?.columns.has(field));
    return found === undefined || isWhole ? [] : [found.sheetName];
  });
  if (unreadable.length > 0) throw new RefusedError(ANONYMISE.unreadable(unreadable));
  for (const sheet of sheets) {
    const cell = fillingFormula(sheet.getDataRange().getFormulas());
    if (cell !== null) throw new RefusedError(ANONYMISE.filled(sheet.getName(), cell));
  }
}

/**
 * Keeps the figures of the edition (its row of Éditions, a tab of values), then replaces what names people in the
 * staff's tabs, makes the generated tabs anew, and takes away the sheets to sign, the hidden copies and the texts of
 * « Sauvegarde ». The figures are the same at every moment, so that a run that fails half-way, which throws a
 * RefusedError in French, is finished by running it again. The caller holds the lock and has asked.
 */
export function freezeAndAnonymise(work: Work): { readonly outcome: Outcome; readonly told: string } {
  const { spreadsheet, step } = work;
  step(STEPS.reading);
  const source = workbookSource(spreadsheet);
  const reading = editionOf(spreadsheet, ALL_TABS, source);
  const bilan = bilanOf(reading.edition);
  const former = readSummary(spreadsheet);
  const personal = personalSheets(spreadsheet, reading);
  refuseUnreadable(
    reading,
    bilan,
    personal.map(({ sheet }) => sheet),
  );
  const moment = clockNow(spreadsheet);
  const today = moment.slice(0, 10);
  const editions = reading.layout.get('pastEditions') ?? null;
  const editionsName = editions?.sheetName ?? TAB_NAMES.pastEditions;
  const values = source.sheets.find(({ name }) => name === editionsName)?.values() ?? [];
  const row = frozenRow(bilan, { sheetName: editionsName, values, layout: editions }, source.wallClock, today);
  const replaced = anonymisedCells(source, reading.layout, bilan, Math.random);
  const signIn = signInSheetsIn(spreadsheet);
  const naming = namingTabs(spreadsheet, bilan, reading.layout, former);
  const past = spreadsheet.getSheetByName(editionsName);
  refuseProtected([
    ...(past === null ? [] : [past]),
    ...personal.map(({ sheet }) => sheet),
    ...generatedSheets(spreadsheet).values(),
    ...signIn,
    ...backupSheets(spreadsheet),
  ]);

  try {
    step(ANONYMISE.freezing);
    const frozen = frozenBilanTab(bilan, former.retained, stampText(moment, bilan), today);
    writeFrozen(
      past ?? spreadsheet.insertSheet(editionsName, spreadsheet.getSheets().length),
      row,
      editions?.headerRow ?? 1,
    );
    writeFrozenBilan(spreadsheet, frozen);
    writeReplaced(spreadsheet, replaced, (tab) => step(ANONYMISE.replacing(tab)));
    for (const { sheet, headerRow } of personal) clearNotes(sheet, headerRow);
    // The generated tabs are made from the cells as they stand now, which need not be read again.
    const { layout } = generate(work, undefined, {
      source: replacedSource(source, [...replaced, ...row]),
      former,
      undoable: false,
    });
    step(ANONYMISE.forgetting);
    for (const sheet of signIn) spreadsheet.deleteSheet(sheet);
    forgetUndo(spreadsheet);
    takeOutTexts(backupSheets(spreadsheet), TAKEN_OUT);
    sendWrites();
    return {
      outcome: { message: ANONYMISE.done(replaced.length), show: frozen.name, layout },
      told: ANONYMISE.told(replaced.length, frozen.name, naming),
    };
  } catch (failure) {
    throw new RefusedError(ANONYMISE.interrupted(causeOf(failure)));
  }
}
