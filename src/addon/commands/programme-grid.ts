import { programmeGridTab } from '../../workbook/generated/write-programme-grid';
import { editionOf } from '../functions/figures';
import { generatedSheet } from '../sheets/generated-sheets';
import { DOING, EXPORT_PROGRAMME, STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { markGenerated } from '../sheets/workbook-source';
import { PROGRAMME_GRID_KEY } from '../../workbook/phrases/tab-names';

/** NEC › Grille du programme. */
export function grilleProgramme(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const { edition, layout } = editionOf(spreadsheet, ['settings', 'programme']);
    step(STEPS.grid);
    const written = writeSafely(spreadsheet, [programmeGridTab(edition)]);
    markGenerated(spreadsheet, [PROGRAMME_GRID_KEY]);
    return {
      message: `${EXPORT_PROGRAMME.grid}${writtenText(written)}`,
      show: generatedSheet(spreadsheet, PROGRAMME_GRID_KEY)?.getName() ?? null,
      layout,
    };
  }, DOING.grid);
}
