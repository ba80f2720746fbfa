import { bilanOf } from '../../domain/bilan';
import { ensureTabRules } from '../../workbook/conditional-rules';
import { generatedTabs } from '../../workbook/generated-tabs';
import { preparedText } from '../../workbook/phrases/prepare-phrases';
import { stampText } from '../../workbook/phrases/stamp';
import { GENERATED_TAB_NAMES, TAB_NAMES } from '../../workbook/phrases/tab-names';
import { prepareWorkbook } from '../../workbook/prepare/prepare-workbook';
import { ensureProtection, type UnnamedProtections } from '../../workbook/protection';
import { readEdition } from '../../workbook/read-edition';
import type { Sheet } from '../../workbook/surface';
import type { TabContent } from '../../workbook/tab-content';
import { ALL_TABS } from '../figures';
import { allFindings, readSummary } from '../findings';
import { fillDerived } from '../filling/fill-derived';
import { refreshAll } from '../freshness';
import { generatedSheetsByName } from '../generated-sheets';
import { DOING, STEPS, writtenText } from '../phrases';
import { runCommand } from '../run-command';
import { writeSafely } from '../safe-writing';
import { clockNow, spreadsheetApp } from '../services';
import { withUnnamedProtections } from '../unnamed-protections';
import { workbookSource } from '../workbook-source';

/** Gives a generated tab what no writing of its content gives, or did not yet: its conditional formats and its protection. */
function ensureAround(sheet: Sheet, { rules, typed }: TabContent, unnamed: UnnamedProtections): void {
  if (rules !== undefined) ensureTabRules(sheet, rules, spreadsheetApp());
  const rows = typed === undefined ? 0 : sheet.getMaxRows() - typed.fromRow + 1;
  const areas = rows < 1 ? [] : (typed?.columns ?? []).map((column) => ({ row: (typed?.fromRow ?? 1), column, rows, columns: 1 }));
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
    const contents = generatedTabs({ bilan, findings, layout, retained: former.retained, stamp: stampText(clockNow(spreadsheet), bilan), fingerprints });
    const existing = generatedSheetsByName(spreadsheet);
    const missing = contents.filter(({ name }) => !existing.has(name));
    // The live totals are written anew each time, so that they know the columns just made.
    const written = writeSafely(spreadsheet, contents.filter((content) => content.name === GENERATED_TAB_NAMES.dashboard || missing.includes(content)));
    const sheets = generatedSheetsByName(spreadsheet);
    withUnnamedProtections((unnamed) => {
      for (const content of contents) {
        const sheet = sheets.get(content.name);
        if (sheet !== undefined) ensureAround(sheet, content, unnamed);
      }
    });
    return { message: `${preparedText(prepared, missing.length)}${writtenText(written)}`, show: prepared.made.includes(TAB_NAMES.settings) ? TAB_NAMES.settings : null, layout };
  }, DOING.prepare);
}
