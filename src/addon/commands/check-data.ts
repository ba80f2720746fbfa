import { bilanOf } from '../../domain/bilan';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { findingsTab } from '../../workbook/write-findings';
import { editionOf } from '../figures';
import { allFindings, readSummary } from '../findings';
import { DONE, STEPS } from '../phrases';
import { runCommand } from '../run-command';
import { writeSafely } from '../safe-writing';

/** NEC › Vérifier les données. */
export function verifierDonnees(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const reading = editionOf(spreadsheet);
    const { findings, layout } = allFindings(reading, bilanOf(reading.edition), readSummary(spreadsheet));
    step(STEPS.writing);
    writeSafely(spreadsheet, [findingsTab(findings, layout)]);
    return { message: DONE.checked(findings.length), show: GENERATED_TAB_NAMES.checks, layout };
  });
}
