import { bilanOf } from '../../domain/bilan';
import { stampText } from '../../workbook/phrases/stamp';
import { comparisonTab } from '../../workbook/write-comparison';
import { editionOf } from '../figures';
import { DOING, DONE, STEPS, writtenText } from '../phrases';
import { runCommand } from '../run-command';
import { writeSafely } from '../safe-writing';
import { clockNow } from '../services';

/** NEC › Comparer les éditions. */
export function comparerEditions(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const { edition, layout } = editionOf(spreadsheet);
    const bilan = bilanOf(edition);
    step(STEPS.writing);
    const content = comparisonTab(bilan, stampText(clockNow(spreadsheet), bilan));
    const written = writeSafely(spreadsheet, [content]);
    return { message: `${DONE.compared}${writtenText(written)}`, show: content.name, layout };
  }, DOING.compare);
}
