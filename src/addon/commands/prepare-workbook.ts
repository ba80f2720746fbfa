import { bilanOf } from '../../domain/bilan';
import { ensureTabRules } from '../sheets/conditional-rules';
import { generatedTabs } from '../../workbook/generated/generated-tabs';
import { preparedText } from '../phrases/prepare-phrases';
import { stampText } from '../../workbook/phrases/stamp';
import { GENERATED_TAB_NAMES, TAB_NAMES } from '../../workbook/phrases/tab-names';
import { prepareWorkbook } from '../sheets/prepare/prepare-workbook';
import { ensureProtection, type UnnamedProtections } from '../sheets/protection';
import { readEdition } from '../../workbook/reading/read-edition';
import type { Sheet } from '../../google/surface';
import type { TabContent } from '../../workbook/content/tab-content';
import { ALL_TABS } from '../functions/figures';
import { allFindings, readSummary } from '../findings/findings';
import { fillDerived } from '../filling/fill-derived';
import { refreshAll } from '../freshness/freshness';
import { generatedSheetsByName } from '../sheets/generated-sheets';
import { DOING, STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { clockNow, spreadsheetApp } from '../sheets/services';
import { withUnnamedProtections } from '../editions/unnamed-protections';
import { workbookSource } from '../sheets/workbook-source';

/**
 * Gives a generated tab what no writing of its content gives, or did not yet: its conditional formats and its
 * protection.
 */
function ensureAround(sheet: Sheet, { rules, typed }: TabContent, unnamed: UnnamedProtections): void {
  if (rules !== undefined) ensureTabRules(sheet, rules, spreadsheetApp());
  const rows = typed === undefined ? 0 : sheet.getMaxRows() - typed.fromRow + 1;
  const areas =
    rows < 1 ? [] : (typed?.columns ?? []).map((column) => ({ row: typed?.fromRow ?? 1, column, rows, columns: 1 }));
  ensureProtection(sheet, areas, spreadsheetApp(), unnamed);
}

/** NEC › Préparer le classeur. */
export function preparerClasseur(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const generated = Object.values(GENERATED_TAB_NAMES);
    const former = readSummary(spreadsheet);
    const prepared = prepareWorkbook({
      spreadsheet,
      services: spreadsheetApp(),
      source: workbookSource(spreadsheet),
      generated,
      step: (tab) => {
        step(STEPS.preparing(tab));
      },
    });
    step(STEPS.writing);
    const reading = readEdition(prepared.source, new Set(ALL_TABS), generated);
    const bilan = bilanOf(reading.edition);
    const { findings, layout } = allFindings(reading, bilan, former);
    fillDerived(spreadsheet, reading);
    const { fingerprints } = refreshAll(spreadsheet, prepared.source, layout);
    const contents = generatedTabs({
      bilan,
      findings,
      layout,
      retained: former.retained,
      stamp: stampText(clockNow(spreadsheet), bilan),
      fingerprints,
    });
    const existing = generatedSheetsByName(spreadsheet);
    const missing = contents.filter(({ name }) => !existing.has(name));
    // The live totals are written anew each time, so that they know the columns just made.
    const written = writeSafely(
      spreadsheet,
      contents.filter((content) => content.name === GENERATED_TAB_NAMES.dashboard || missing.includes(content)),
    );
    const sheets = generatedSheetsByName(spreadsheet);
    withUnnamedProtections((unnamed) => {
      for (const content of contents) {
        const sheet = sheets.get(content.name);
        if (sheet !== undefined) ensureAround(sheet, content, unnamed);
      }
    });
    return {
      message: `${preparedText(prepared, missing.length)}${writtenText(written)}`,
      show: prepared.made.includes(TAB_NAMES.settings) ? TAB_NAMES.settings : null,
      layout,
    };
  }, DOING.prepare);
}
