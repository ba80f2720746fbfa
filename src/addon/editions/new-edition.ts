import { writeCells } from '../sheets/cell-writes';
import { type FrozenCell, frozenRow } from '../../workbook/editions/frozen-bilan';
import {
  type EmptiedTab,
  emptiedTab,
  isEmptyBelow,
  losesItsRows,
  type FilledTab,
} from '../../workbook/editions/emptied-tab';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { TabError, causeOf } from '../sheets/failure-causes';
import { checkTime } from '../sheets/time-limit';
import { writeFrozen } from './freeze-and-anonymise';
import { bilanOf, type Bilan } from '../../domain/bilan';
import { isRowOf } from '../../domain/comparison';
import { generatedTabs } from '../../workbook/generated/generated-tabs';
import { stampText } from '../../workbook/phrases/stamp';
import { TAB_NAMES } from '../../workbook/phrases/tab-names';
import { setCell } from '../sheets/prepare/tab-plan';
import { prepareWorkbook } from '../sheets/prepare/prepare-workbook';
import { NOTHING_RETAINED } from '../../workbook/generated/read-retained';
import type { EditionReading } from '../../workbook/reading/read-edition';
import type { WorkbookSource } from '../../workbook/cells/layout';
import { sourceWith } from '../../workbook/reading/source-with';
import type { TabContent } from '../../workbook/content/tab-content';
import { holdable } from '../../workbook/content/to-cell';
import { editionDayText } from '../../words/french';
import { ALL_TABS, editionOf } from '../functions/declared';
import { allFindings } from '../findings/findings';
import { NEW_EDITION } from '../phrases/phrases-new-edition';
import { RefusedError } from '../safe/refused';
import type { Outcome, Work } from '../commands/run-command';
import { writeSafely } from '../safe/safe-writing';
import { isWhole } from '../safe/recovery';
import { clockNow, sendWrites } from '../sheets/services';
import { isUnfinished, noteFinished, noteUnfinished, tidyUp, type Emptied } from './tidy-new-edition';
import { identityOf } from '../sheets/workbook-identity';
import { workbookSource } from '../sheets/workbook-source';

/** The row of Éditions, with the headers that it needs more. */
interface EditionRow {
  readonly cells: readonly FrozenCell[];
  readonly headerRow: number;
}

function empty(sheet: Sheet, { cleared, written }: EmptiedTab): void {
  for (const { row, column: first, rows, columns } of cleared)
    sheet.getRange(row, first, rows, columns).clearContent().setNote(null);
  writeCells(sheet, written, () => null, Number.MAX_SAFE_INTEGER);
}

/** Writes the row of Éditions, then empties the tabs but for their looks. Throws a TabError that names the tab. */
function writeEmptied(spreadsheet: Spreadsheet, emptied: readonly EmptiedTab[], row: EditionRow): void {
  for (const tab of [...emptied].sort((a, b) => Number(b.key === 'pastEditions') - Number(a.key === 'pastEditions'))) {
    checkTime();
    const sheet = spreadsheet.getSheetByName(tab.sheetName);
    if (sheet === null) continue;
    try {
      if (tab.key === 'pastEditions') writeFrozen(sheet, row.cells, row.headerRow);
      else empty(sheet, tab);
    } catch (failure) {
      throw new TabError(tab.sheetName, failure);
    }
  }
}

/** What the next edition's workbook is made from. */
interface Standing {
  readonly source: WorkbookSource;
  readonly reading: EditionReading;
  readonly bilan: Bilan;
}

/** The edition that is past, as somebody about to replace it should know it. */
interface PastEdition {
  readonly name: string;
  readonly year: number;
}

function standingOf(spreadsheet: Spreadsheet, source = workbookSource(spreadsheet)): Standing {
  const reading = editionOf(spreadsheet, ALL_TABS, source);
  return { source, reading, bilan: bilanOf(reading.edition) };
}

/** The staff's tabs of which the header is known, as they stand; Satisfaction is as its form made it. */
function filledTabs({ source, reading: { layout } }: Standing): FilledTab[] {
  return ALL_TABS.flatMap((key) => {
    const tab = layout.get(key);
    const values = tab === undefined ? [] : (source.sheets.find(({ name }) => name === tab.sheetName)?.values() ?? []);
    return tab === undefined || (key !== 'survey' && tab.columns.size === 0) ? [] : [{ key, layout: tab, values }];
  });
}

/** Gives the edition that is past; throws a RefusedError in French when it may not be replaced here and now. */
function pastEdition(spreadsheet: Spreadsheet, standing: Standing): PastEdition {
  const { bilan } = standing;
  if (isEmpty(standing)) throw new RefusedError(NEW_EDITION.empty);
  if (identityOf(spreadsheet) === 'original') throw new RefusedError(NEW_EDITION.original(spreadsheet.getName()));
  if (bilan.year === null) throw new RefusedError(NEW_EDITION.noYear);
  const name = bilan.edition.settings.name ?? NEW_EDITION.unnamed;
  const last = bilan.edition.settings.days
    .map(({ date }) => date ?? '')
    .reduce((latest, date) => (date > latest ? date : latest), '');
  if (last >= clockNow(spreadsheet).slice(0, 10))
    throw new RefusedError(NEW_EDITION.notPast(name, editionDayText(0, last)));
  return { name, year: bilan.year };
}

const isEmpty = (standing: Standing): boolean =>
  filledTabs(standing).every((tab) => !losesItsRows(tab.key) || isEmptyBelow(tab));

/** Gives the edition to be replaced, null when a run is only to be ended; throws a RefusedError in French. */
export function editionToReplace(spreadsheet: Spreadsheet): PastEdition | null {
  if (!isWhole()) return null;
  const standing = standingOf(spreadsheet);
  return isEmpty(standing) && isUnfinished() ? null : pastEdition(spreadsheet, standing);
}

/** What the workbook holds once the tabs are emptied and the row is in Éditions. */
function emptiedSource(
  source: WorkbookSource,
  emptied: readonly EmptiedTab[],
  row: readonly FrozenCell[],
): WorkbookSource {
  const cells = new Map(emptied.map(({ sheetName, values }) => [sheetName, values]));
  for (const { sheetName, row: line, column, value } of row)
    setCell(cells.get(sheetName) ?? [], line, column, typeof value === 'string' ? holdable(value) : value);
  return sourceWith(source, new Map([...cells].map(([name, values]) => [name, () => values])));
}

/** An emptied workbook, and its generated tabs. */
interface MadeAnew extends Emptied {
  readonly contents: readonly TabContent[];
}

function madeAnew(spreadsheet: Spreadsheet, source: WorkbookSource, moment: string): MadeAnew {
  const { reading, bilan } = standingOf(spreadsheet, source);
  const { findings, layout } = allFindings(reading, bilan, { retained: NOTHING_RETAINED, sheet: null });
  const contents = generatedTabs({
    bilan,
    findings,
    layout,
    retained: NOTHING_RETAINED,
    stamp: stampText(moment, bilan),
    fingerprints: new Map(),
  });
  return { source, findings, layout, contents, kept: contents.map((content) => content.name) };
}

/** Removes what is left of the former edition, then the choices of lists from its rows; throws a RefusedError. */
function tidy(work: Work, emptied: MadeAnew): void {
  try {
    work.step(NEW_EDITION.tidying);
    tidyUp(work.spreadsheet, emptied);
    prepareWorkbook(work, emptied.source);
    sendWrites();
    noteFinished();
  } catch (failure) {
    throw new RefusedError(NEW_EDITION.notTidied(causeOf(failure)));
  }
}

/**
 * Makes this workbook, a copy, the one of the next edition: what the tabs lack is added, the figures go to Éditions,
 * the staff's tabs are emptied and the generated ones made anew, all or none; then what is left of the former edition
 * is removed. Throws a RefusedError in French when it may not be done. The caller holds the lock and has asked.
 */
export function newEdition(work: Work, name: string): Outcome {
  const { spreadsheet, step } = work;
  step(NEW_EDITION.reading);
  const found = standingOf(spreadsheet);
  const past = pastEdition(spreadsheet, found);
  const prepared = prepareWorkbook(work, found.source);
  const standing = standingOf(spreadsheet, prepared.source);
  const { bilan } = standing;
  const moment = clockNow(spreadsheet);
  const tabs = filledTabs(standing);
  const emptied = tabs.map((tab) => emptiedTab(tab, name, prepared.source.wallClock));
  const editions = tabs.find(({ key }) => key === 'pastEditions');
  if (editions === undefined) throw new RefusedError(NEW_EDITION.noEditions(TAB_NAMES.pastEditions));
  const row = frozenRow(
    bilan,
    { sheetName: editions.layout.sheetName, values: editions.values, layout: editions.layout },
    prepared.source.wallClock,
    moment.slice(0, 10),
  );
  const own = (bilan.edition.pastEditions ?? []).find((edition) => isRowOf(edition, bilan));

  const source = emptiedSource(prepared.source, emptied, row);
  const next = madeAnew(spreadsheet, source, moment);
  const changed = emptied.filter(
    ({ key, cleared, written }) => cleared.length + written.length > 0 || key === 'pastEditions',
  );
  const sheets = changed.flatMap(({ sheetName }) => spreadsheet.getSheetByName(sheetName) ?? []);
  step(NEW_EDITION.emptying);
  noteUnfinished();
  writeSafely(spreadsheet, next.contents, {
    // What was typed in them is of the former edition, and stays in the original.
    carried: Object.fromEntries(next.contents.map((content) => [content.name, () => true])),
    alongside: {
      sheets,
      write: () => writeEmptied(spreadsheet, changed, { cells: row, headerRow: editions.layout.headerRow }),
    },
  });
  tidy(work, next);
  const count = tabs.filter((tab) => losesItsRows(tab.key) && !isEmptyBelow(tab)).length;
  const told =
    NEW_EDITION.done(name, count, past.name, past.year) +
    `${own === undefined ? '' : NEW_EDITION.rowKept(own.row)}${NEW_EDITION.leftAlone(prepared.leftAlone)}` +
    NEW_EDITION.toComplete;
  return { message: told, show: next.layout.get('settings')?.sheetName ?? null, layout: next.layout };
}

/** Ends a run that emptied the workbook and left something of the former edition. The caller holds the lock. */
export function finishNewEdition(work: Work): Outcome {
  const { spreadsheet, step } = work;
  step(NEW_EDITION.reading);
  const next = madeAnew(spreadsheet, workbookSource(spreadsheet), clockNow(spreadsheet));
  tidy(work, next);
  return {
    message: `${NEW_EDITION.finished}${NEW_EDITION.toComplete}`,
    show: next.layout.get('settings')?.sheetName ?? null,
    layout: next.layout,
  };
}
