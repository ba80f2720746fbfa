import { generatedSheet } from '../sheets/workbook-source';
import { DONE, tabsText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { toldInFrench } from '../safe/told';
import { spreadsheetApp } from '../sheets/services';
import { canUndo, undoGeneration } from '../safe/undo';

const WORDS = {
  doing: 'annule la dernière génération',
  undoing: 'Remise en place des onglets d’avant…',
  title: 'Annuler la dernière génération',
  question:
    'Remettre les onglets générés (Bilan, État des dépenses, Équilibre…) comme ils étaient avant la dernière ' +
    'génération ?\n\nVos onglets de saisie ne changent pas. Ce que vous avez écrit depuis dans les onglets ' +
    'générés sera mis de côté dans un onglet « Sauvegarde ».',
  nothing: 'Il n’y a pas de génération à annuler : aucune n’a été faite ici, ou la dernière a déjà été annulée.',
  done: 'Les onglets générés sont revenus comme avant la dernière génération.',
  kept: (tabs: readonly string[]) =>
    tabs.length === 0
      ? ''
      : ' ' +
        (tabs.length === 1
          ? `L’onglet ${tabsText(tabs)} n’existait pas avant, mais vous y avez écrit : il est resté`
          : `Les onglets ${tabsText(tabs)} n’existaient pas avant, mais vous y avez écrit : ils sont restés`) +
        '.',
} as const;

/** Asks before the lock is taken, since a dialog gives it up; says itself that there is nothing to undo. */
function isWanted(): boolean {
  const ui = spreadsheetApp().getUi();
  if (canUndo()) return ui.alert(WORDS.title, WORDS.question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  ui.alert(WORDS.title, WORDS.nothing, ui.ButtonSet.OK);
  return false;
}

/** NEC › Annuler la dernière génération. */
export function annulerDerniereGeneration(): void {
  if (!toldInFrench(isWanted)) return;
  runCommand(({ spreadsheet, step }) => {
    step(WORDS.undoing);
    const undone = undoGeneration(spreadsheet);
    if (undone === null) return { message: WORDS.nothing, show: null, layout: null };
    const bilan = generatedSheet(spreadsheet, 'bilan');
    const message =
      `${WORDS.done}${DONE.setAside(undone.setAside.cells, undone.setAside.tabName)}` + WORDS.kept(undone.kept);
    return { message, show: bilan?.getName() ?? null, layout: null };
  }, WORDS.doing);
}
