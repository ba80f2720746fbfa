import { bilanOf } from '../../domain/bilan';
import { stampText } from '../../workbook/phrases/stamp';
import { COMPARISON_KEY } from '../../workbook/phrases/tab-names';
import { comparisonTab } from '../../workbook/generated/write-comparison';
import { editionOf } from '../functions/declared';
import { generatedSheet, markGenerated } from '../sheets/workbook-source';
import { STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { clockNow } from '../sheets/services';

const WORDS = {
  doing: 'compare les éditions',
  done: 'La comparaison des éditions est faite.',
} as const;

/** NEC › Années › Comparer les éditions. */
export function comparerEditions(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const { edition, layout } = editionOf(spreadsheet);
    const bilan = bilanOf(edition);
    step(STEPS.writing);
    const written = writeSafely(spreadsheet, [comparisonTab(bilan, stampText(clockNow(spreadsheet), bilan))]);
    markGenerated(spreadsheet, [COMPARISON_KEY]);
    return {
      message: `${WORDS.done}${writtenText(written)}`,
      show: generatedSheet(spreadsheet, COMPARISON_KEY)?.getName() ?? null,
      layout,
    };
  }, WORDS.doing);
}
