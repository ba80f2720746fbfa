import { bilanOf } from '../../domain/bilan';
import { dashboardTab } from '../../workbook/write-dashboard';
import { ALL_TABS, editionOf } from '../figures';
import { refreshAll } from '../freshness';
import { DONE, STEPS } from '../phrases';
import { runCommand } from '../run-command';
import { writeSafely } from '../safe-writing';
import { workbookSource } from '../workbook-source';

/** NEC › Actualiser. */
export function actualiser(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const source = workbookSource(spreadsheet);
    const { edition, layout } = editionOf(spreadsheet, ALL_TABS, source);
    step(STEPS.functions);
    const { stale, fingerprints } = refreshAll(spreadsheet, source, layout);
    step(STEPS.dashboard);
    writeSafely(spreadsheet, [dashboardTab(bilanOf(edition), layout, fingerprints)]);
    return { message: DONE.refreshed(stale), show: null, layout };
  });
}
