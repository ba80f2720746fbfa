import { bilanOf } from '../../domain/bilan';
import { findingsTab } from '../../workbook/write-findings';
import { editionOf } from '../figures';
import { allFindings, readSummary } from '../findings';
import { generatedSheet } from '../generated-sheets';
import { DOING, DONE, STEPS, writtenText } from '../phrases';
import { runCommand } from '../run-command';
import { writeSafely } from '../safe-writing';

/** NEC › Vérifier les données. */
export function verifierDonnees(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const reading = editionOf(spreadsheet);
    const { findings, layout } = allFindings(reading, bilanOf(reading.edition), readSummary(spreadsheet));
    step(STEPS.writing);
    const written = writeSafely(spreadsheet, [findingsTab(findings, layout)]);
    return { message: `${DONE.checked(findings.length)}${writtenText(written)}`, show: generatedSheet(spreadsheet, 'checks')?.getName() ?? null, layout };
  }, DOING.check);
}
