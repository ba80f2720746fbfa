import { exclusively } from './safe/exclusive';
import type { EditEvent } from '../google/surface';
import { removeScratchTabs } from './safe/hidden-copies';
import { MENU } from './commands';
import { afterEdit } from './filling/on-edit';
import { refreshAtOpening } from './freshness/opening';
import { recover } from './safe/recovery';
import { toldInFrench } from './safe/told';
import { activeSpreadsheet, spreadsheetApp } from './sheets/services';

/** Opening never waits for a colleague's command: that run mends what it must. */
const OPENING_PATIENCE_MS = 1;

function buildMenu(): void {
  const ui = spreadsheetApp().getUi();
  const menu = ui.createMenu('NEC');
  for (const line of MENU) {
    if (line === null) menu.addSeparator();
    else if ('commands' in line) {
      const group = ui.createMenu(line.caption);
      for (const { caption, handler } of line.commands) group.addItem(caption, handler);
      menu.addSubMenu(group);
    } else menu.addItem(line.caption, line.handler);
  }
  menu.addToUi();
}

/**
 * À l’ouverture : le menu NEC, puis la remise en état après une interruption et l’actualisation des fonctions NEC_….
 */
export function onOpen(): void {
  toldInFrench(buildMenu);
  try {
    exclusively(
      () => {
        const spreadsheet = activeSpreadsheet();
        removeScratchTabs(spreadsheet);
        // What was just brought back is calculated once this run has ended.
        if (!recover(spreadsheet)) refreshAtOpening(spreadsheet);
      },
      { patienceMs: OPENING_PATIENCE_MS },
    );
  } catch {
    // Somebody is generating, or may not write here: the next opening or command mends what is to be mended.
  }
}

/** À chaque saisie : mise en forme de la cellule, colonnes calculées, fonctions NEC à jour. */
export function onEdit(event: EditEvent | undefined): void {
  if (event !== undefined) afterEdit(event);
}

/** À l’installation. */
export function onInstall(): void {
  onOpen();
}
