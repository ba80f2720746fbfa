import { exclusively } from './exclusive';
import { buildMenu } from './menu';
import { recover } from './safe-writing';
import { activeSpreadsheet } from './services';

/** Opening never waits for a colleague's command: that run mends what it must. */
const OPENING_PATIENCE_MS = 1;

/**
 * À l’ouverture du classeur : le menu NEC, puis la remise en état si une génération a été interrompue.
 */
export function onOpen(): void {
  buildMenu();
  try {
    exclusively(() => recover(activeSpreadsheet()), OPENING_PATIENCE_MS);
  } catch {
    // Somebody is generating, or may not write here: the next opening or command mends what is to be mended.
  }
}

/**
 * À l’installation de l’extension.
 */
export function onInstall(): void {
  onOpen();
}
