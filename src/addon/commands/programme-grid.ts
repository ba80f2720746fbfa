import { programmeGridTab } from '../../workbook/generated/write-programme';
import { editionOf } from '../functions/declared';
import { generatedSheet, markGenerated } from '../sheets/workbook-source';
import { STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { PROGRAMME_GRID_KEY } from '../../workbook/phrases/tab-names';

const WORDS = {
  doing: 'fait la grille du programme',
  writing: 'Écriture de la grille du programme…',
  done: 'La grille du programme est prête. Pour imprimer : Fichier › Imprimer, A4 en paysage, ajusté à la page.',
} as const;

/** NEC › Programme › Grille du programme. */
export function grilleProgramme(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const { edition, layout } = editionOf(spreadsheet, ['settings', 'programme']);
    step(WORDS.writing);
    const written = writeSafely(spreadsheet, [programmeGridTab(edition)]);
    markGenerated(spreadsheet, [PROGRAMME_GRID_KEY]);
    return {
      message: `${WORDS.done}${writtenText(written)}`,
      show: generatedSheet(spreadsheet, PROGRAMME_GRID_KEY)?.getName() ?? null,
      layout,
    };
  }, WORDS.doing);
}
