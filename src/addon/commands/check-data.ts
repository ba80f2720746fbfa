import { cellPosition } from '../../workbook/cells/cell-address';
import { findingsPanel, type FindingsPanel, sortedFindings } from '../../workbook/findings/sorted-findings';
import { findingsTab } from '../../workbook/generated/write-findings';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { quoted } from '../../words/french';
import { findingsOf } from '../findings/findings';
import { markFindings } from '../findings/mark-findings';
import page from '../pages/findings-panel.html';
import { pageOf } from '../pages/page';
import { foundText, STEPS, writtenText } from '../phrases/phrases';
import { writeSafely } from '../safe/safe-writing';
import { generatedSheet } from '../sheets/workbook-source';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';
import { toldInFrench } from '../safe/told';
import { runCommand, type Outcome, type Work } from './run-command';

const WORDS = {
  doing: 'vérifie les données',
  marking: 'Marquage des cellules à revoir…',
  writing: 'Écriture de l’onglet Contrôles…',
  done: (findings: number, unmarked: readonly string[]) =>
    `Les données sont vérifiées. ${foundText(findings, unmarked)}`,
} as const;

/** What a click in the side panel says when it cannot show the cell. */
const NOWHERE = {
  noTab: 'Cet onglet n’existe plus. Cliquez sur « Vérifier de nouveau ».',
  noCell: (tab: string) =>
    `Cette cellule n’existe plus dans l’onglet ${quoted(tab)}. Cliquez sur « Vérifier de nouveau ».`,
  hidden: (tab: string) =>
    `L’onglet ${quoted(tab)} est masqué : affichez-le par le menu Affichage › Feuilles masquées, puis ` +
    'cliquez de nouveau.',
} as const;

/** Checks the data: marks cells, then writes Contrôles, last and whole; gives what to tell, and the panel. */
function check({ spreadsheet, step }: Work): { readonly outcome: Outcome; readonly panel: FindingsPanel } {
  step(STEPS.reading);
  const { findings, layout } = findingsOf(spreadsheet);
  step(WORDS.marking);
  const unmarked = markFindings(spreadsheet, findings, layout);
  step(WORDS.writing);
  const written = writeSafely(spreadsheet, [findingsTab(findings, layout)]);
  return {
    outcome: {
      message: `${WORDS.done(findings.length, unmarked)}${writtenText(written)}`,
      show: generatedSheet(spreadsheet, 'checks')?.getName() ?? null,
      layout,
    },
    panel: findingsPanel(sortedFindings(findings, layout)),
  };
}

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
  }, WORDS.doing);
}

/** « Vérifier de nouveau », dans le volet : la liste à montrer. */
export function verifierDeNouveau(): FindingsPanel {
  let shown: FindingsPanel = { groups: [] };
  runCommand((work) => {
    const { outcome, panel } = check(work);
    shown = panel;
    return { ...outcome, show: null };
  }, WORDS.doing);
  return shown;
}

/** Va à une cellule, depuis le volet : '' si elle est montrée, sinon pourquoi elle ne l’est pas. */
export function allerALaCellule(sheetId: number, cell: string): string {
  return toldInFrench(() => {
    const sheet = activeSpreadsheet()
      .getSheets()
      .find((each) => each.getSheetId() === sheetId);
    if (sheet === undefined) return NOWHERE.noTab;
    if (sheet.isSheetHidden()) return NOWHERE.hidden(sheet.getName());
    const position = cellPosition(cell);
    if (position === null || position.row > sheet.getMaxRows() || position.column > sheet.getMaxColumns())
      return NOWHERE.noCell(sheet.getName());
    sheet.activate();
    sheet.getRange(position.row, position.column, 1, 1).activate();
    return '';
  });
}
