import { bilanOf } from '../../domain/bilan';
import { dashboardTab } from '../../workbook/generated/write-dashboard';
import { ALL_TABS, editionOf } from '../functions/declared';
import { fillDerived } from '../filling/fill-workbook';
import { refreshAll } from '../freshness/refresh';
import { DONE, STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { workbookSource } from '../sheets/workbook-source';

const WORDS = {
  doing: 'actualise le classeur',
  dashboard: 'Écriture du tableau de bord…',
  done: (stale: number) =>
    stale === 0
      ? 'Les fonctions NEC_… et le tableau de bord sont à jour.'
      : `Le tableau de bord est à jour.${DONE.stale(stale)}`,
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
