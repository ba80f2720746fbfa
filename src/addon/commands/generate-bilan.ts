import { bilanOf } from '../../domain/bilan';
import { generatedTabs } from '../../workbook/generated-tabs';
import { TAB_NAMES } from '../../workbook/phrases/tab-names';
import { runCommand } from '../run-command';
import { allFindings } from '../findings';
import { editionOf } from '../figures';
import { DONE } from '../phrases';
import { writeSafely } from '../safe-writing';
import { clockNow } from '../services';

/**
 * NEC › Générer le bilan : écrit les onglets générés à partir des onglets de saisie.
 */
export function genererBilan(): void {
  runCommand((spreadsheet) => {
    const reading = editionOf(spreadsheet);
    const bilan = bilanOf(reading.edition);
    const { findings, layout, retained } = allFindings(spreadsheet, reading, bilan);
    writeSafely(spreadsheet, generatedTabs({ bilan, findings, layout, retained, now: clockNow(spreadsheet) }));
    return { message: DONE.bilan(findings.length), show: TAB_NAMES.summary };
  });
}
