import { findingsPanel, type FindingsPanel } from '../../workbook/findings/findings-panel';
import { sortedFindings } from '../../workbook/findings/sorted-findings';
import { findingsTab } from '../../workbook/generated/write-findings';
import { findingsOf } from '../findings/findings';
import { markFindings } from '../findings/mark-findings';
import { generatedSheet } from '../sheets/generated-sheets';
import { DONE, STEPS, writtenText } from '../phrases/phrases';
import type { Outcome, Work } from './run-command';
import { writeSafely } from '../safe/safe-writing';

/**
 * Checks the data: marks the faulty cells, then writes Contrôles, the last step, so that a failure leaves it as it was
 * or whole;
 * gives back what to tell, and the findings as the side panel shows them.
 */
export function check({ spreadsheet, step }: Work): { readonly outcome: Outcome; readonly panel: FindingsPanel } {
  step(STEPS.reading);
  const { findings, layout } = findingsOf(spreadsheet);
  step(STEPS.marking);
  const unmarked = markFindings(spreadsheet, findings, layout);
  step(STEPS.writingChecks);
  const written = writeSafely(spreadsheet, [findingsTab(findings, layout)]);
  return {
    outcome: {
      message: `${DONE.checked(findings.length, unmarked)}${writtenText(written)}`,
      show: generatedSheet(spreadsheet, 'checks')?.getName() ?? null,
      layout,
    },
    panel: findingsPanel(sortedFindings(findings, layout)),
  };
}
