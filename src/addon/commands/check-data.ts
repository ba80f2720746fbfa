import { check } from './check';
import page from '../pages/findings-panel.html';
import { pageOf } from '../pages/page';
import { DOING } from '../phrases/phrases';
import { runCommand } from './run-command';
import { spreadsheetApp } from '../sheets/services';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import type { FindingsPanel } from '../../workbook/findings/findings-panel';

/** Shows the findings beside the sheet: they stand in Contrôles all the same where no panel can be shown. */
function showPanel(panel: FindingsPanel): void {
  try {
    spreadsheetApp()
      .getUi()
      .showSidebar(pageOf(GENERATED_TAB_NAMES.checks, page, panel));
  } catch {
    // The data are checked all the same.
  }
}

/** NEC › Vérifier les données. */
export function verifierDonnees(): void {
  runCommand((work) => {
    const { outcome, panel } = check(work);
    showPanel(panel);
    return outcome;
  }, DOING.check);
}
