import type { FindingsPanel } from '../../workbook/findings/findings-panel';
import { check } from './check';
import { runCommand } from './run-command';

/** « Vérifier de nouveau », dans le volet : la liste à montrer. */
export function verifierDeNouveau(): FindingsPanel {
  let shown: FindingsPanel = { groups: [] };
  runCommand((work) => {
    const { outcome, panel } = check(work);
    shown = panel;
    return { ...outcome, show: null };
  });
  return shown;
}
