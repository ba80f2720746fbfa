import { bilanOf } from '../../domain/bilan';
import { generatedTabs } from '../../workbook/generated-tabs';
import { stampText } from '../../workbook/phrases/stamp';
import { TAB_NAMES } from '../../workbook/phrases/tab-names';
import { retainedInNewTab } from '../../workbook/read-retained';
import { ALL_TABS, editionOf } from '../figures';
import { allFindings, readSummary } from '../findings';
import { refreshAll } from '../freshness';
import { markFindings } from '../mark-findings';
import { DOING, DONE, STEPS, writtenText } from '../phrases';
import { runCommand } from '../run-command';
import { writeSafely } from '../safe-writing';
import { clockNow } from '../services';
import { workbookSource } from '../workbook-source';

/** NEC › Générer le bilan. */
export function genererBilan(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const source = workbookSource(spreadsheet);
    const reading = editionOf(spreadsheet, ALL_TABS, source);
    const bilan = bilanOf(reading.edition);
    const former = readSummary(spreadsheet);
    const { findings, layout } = allFindings(reading, bilan, { ...former, retained: retainedInNewTab(former.retained, bilan) });
    step(STEPS.functions);
    const { fingerprints } = refreshAll(spreadsheet, source, layout);
    step(STEPS.writing);
    const contents = generatedTabs({ bilan, findings, layout, retained: former.retained, stamp: stampText(clockNow(spreadsheet), bilan), fingerprints });
    const written = writeSafely(spreadsheet, contents, { retained: former.retained, undoable: true });
    const unmarked = markFindings(spreadsheet, findings, layout);
    return { message: `${DONE.bilan(findings.length, unmarked)}${writtenText(written)}`, show: former.sheet?.sheetName ?? TAB_NAMES.summary, layout };
  }, DOING.bilan);
}
