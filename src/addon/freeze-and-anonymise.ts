import { bilanOf } from '../domain/bilan';
import { anonymisedCells } from '../workbook/anonymise/anonymised-cells';
import { replacedSource } from '../workbook/anonymise/replaced-source';
import { frozenBilanTab } from '../workbook/freeze/frozen-bilan';
import { frozenRow } from '../workbook/freeze/frozen-row';
import { generatedTabs } from '../workbook/generated-tabs';
import { stampText } from '../workbook/phrases/stamp';
import { backupTabName, GENERATED_TAB_NAMES, TAB_NAMES } from '../workbook/phrases/tab-names';
import { retainedInNewTab } from '../workbook/read-retained';
import type { Spreadsheet } from '../workbook/surface';
import type { TabContent } from '../workbook/tab-content';
import { tabWriter } from '../workbook/write-tab';
import { causeOf } from './failure-causes';
import { ALL_TABS, editionOf } from './figures';
import { allFindings, readSummary } from './findings';
import { refreshAll } from './freshness';
import { markFindings } from './mark-findings';
import { STEPS, writtenText } from './phrases';
import { ANONYMISE } from './phrases-anonymise';
import { refuseProtected } from './protected-tabs';
import { RefusedError } from './refused';
import type { Outcome, Work } from './run-command';
import { writeSafely } from './safe-writing';
import { charts, clockNow, spreadsheetApp } from './services';
import { isRetained } from './typed-since';
import { workbookSource } from './workbook-source';
import { writeFrozen, writeReplaced } from './write-replaced';

/** Writes the frozen bilan of the day, unless it stands there whole: a run that follows one cut off does not write it again. */
function writeFrozenBilan(spreadsheet: Spreadsheet, content: TabContent): void {
  const known = spreadsheet.getSheetByName(content.name);
  if (known !== null && known.getLastRow() >= content.rows.length) return;
  tabWriter({ spreadsheet: spreadsheetApp(), charts: charts() })(known ?? spreadsheet.insertSheet(content.name, spreadsheet.getSheets().length), content);
}

/**
 * Keeps the figures of the edition (its row of Éditions, a tab of values), then replaces what names people in the staff's
 * tabs and makes the generated tabs anew. The figures are the same at every moment, so that a run that fails half-way, which
 * throws a RefusedError in French, is finished by running it again. The caller holds the lock and has asked.
 */
export function freezeAndAnonymise({ spreadsheet, step }: Work): Outcome {
  step(STEPS.reading);
  const source = workbookSource(spreadsheet);
  const { edition, layout } = editionOf(spreadsheet, ALL_TABS, source);
  const bilan = bilanOf(edition);
  const former = readSummary(spreadsheet);
  if (bilan.year === null) throw new RefusedError(ANONYMISE.noYear);
  const unreadable = (['registrations', 'staff', 'opinions', 'pastEditions'] as const).filter((key) => layout.has(key) && edition[key] === null);
  if (unreadable.length > 0) throw new RefusedError(ANONYMISE.unreadable(unreadable.map((key) => layout.get(key)?.sheetName ?? TAB_NAMES[key])));
  const moment = clockNow(spreadsheet);
  const today = moment.slice(0, 10);
  const editions = layout.get('pastEditions') ?? null;
  const editionsName = editions?.sheetName ?? TAB_NAMES.pastEditions;
  const values = source.sheets.find(({ name }) => name === editionsName)?.values() ?? [];
  const row = frozenRow(bilan, { sheetName: editionsName, values, layout: editions }, source.wallClock, today);
  const replaced = anonymisedCells(source, layout, bilan, Math.random);
  refuseProtected([...new Set([editionsName, ...replaced.map(({ sheetName }) => sheetName)])].map((name) => spreadsheet.getSheetByName(name)).filter((sheet) => sheet !== null));

  try {
    step(ANONYMISE.freezing);
    const frozen = frozenBilanTab(bilan, former.retained, stampText(moment, bilan), today);
    writeFrozen(spreadsheet.getSheetByName(editionsName) ?? spreadsheet.insertSheet(editionsName, spreadsheet.getSheets().length), row);
    writeFrozenBilan(spreadsheet, frozen);
    writeReplaced(spreadsheet, replaced, (tab) => step(ANONYMISE.replacing(tab)));

    // The generated tabs are made from the cells as they stand now, which need not be read again.
    step(STEPS.writing);
    const after = replacedSource(source, [...replaced, ...row]);
    const reading = editionOf(spreadsheet, ALL_TABS, after);
    const anonymous = bilanOf(reading.edition);
    const { findings, layout: places } = allFindings(reading, anonymous, { ...former, retained: retainedInNewTab(former.retained, anonymous) });
    const { fingerprints } = refreshAll(spreadsheet, after, places);
    const written = writeSafely(spreadsheet, generatedTabs({ bilan: anonymous, findings, layout: places, retained: former.retained, stamp: stampText(moment, anonymous), fingerprints }), { carried: { [GENERATED_TAB_NAMES.bilan]: isRetained(former.retained) } });
    markFindings(spreadsheet, findings, places);
    const backups = spreadsheet.getSheets().map((sheet) => sheet.getName()).filter((name) => name.startsWith(backupTabName('')));
    return { message: `${ANONYMISE.done(replaced.length, frozen.name)}${ANONYMISE.backups(backups)}${writtenText(written)}`, show: frozen.name, layout: reading.layout };
  } catch (failure) {
    throw new RefusedError(ANONYMISE.interrupted(causeOf(failure)));
  }
}
