import type { FindingsPanel } from '../../workbook/findings-panel';
import { check } from '../check';
import { runCommand } from '../run-command';

/** « Vérifier de nouveau », dans le volet : la liste à montrer. */
export function verifierDeNouveau(): FindingsPanel {
  let shown: FindingsPanel = { groups: [] };
  runCommand((work) => {
    // Writing Contrôles makes hidden sheets, and Google shows a sheet as soon as it is made.
    const show = work.spreadsheet.getActiveSheet().getName();
    const { outcome, panel } = check(work);
    shown = panel;
    return { ...outcome, show };
  });
  return shown;
}
