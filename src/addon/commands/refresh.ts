import { countText } from '../../words/french';
import { bilanOf } from '../../domain/bilan';
import { dashboardTab } from '../../workbook/generated/write-dashboard';
import { ALL_TABS, editionOf } from '../functions/figures';
import { fillDerived } from '../filling/fill-derived';
import { refreshAll } from '../freshness/freshness';
import { STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { workbookSource } from '../sheets/workbook-source';

const WORDS = {
  doing: 'actualise le classeur',
  dashboard: 'Écriture du tableau de bord…',
  done: (stale: number) =>
    stale === 0
      ? 'Les fonctions NEC_… et le tableau de bord sont à jour.'
      : 'Le tableau de bord est à jour. ' +
        countText(
          stale,
          'cellule qui contient une fonction NEC_… n’a pas pu être actualisée',
          'cellules qui contiennent une fonction NEC_… n’ont pas pu être actualisées',
        ) +
        ' ' +
        ': voyez si elles sont protégées, puis recommencez.',
} as const;

/** NEC › Actualiser. */
export function actualiser(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const source = workbookSource(spreadsheet);
    const reading = editionOf(spreadsheet, ALL_TABS, source);
    const { edition, layout } = reading;
    fillDerived(spreadsheet, reading);
    step(STEPS.functions);
    const { stale, fingerprints } = refreshAll(spreadsheet, source, layout);
    step(WORDS.dashboard);
    const written = writeSafely(spreadsheet, [dashboardTab(bilanOf(edition), layout, fingerprints)]);
    return { message: `${WORDS.done(stale)}${writtenText(written)}`, show: null, layout };
  }, WORDS.doing);
}
