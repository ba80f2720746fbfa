import { exclusively } from './exclusive';
import { buildMenu } from './menu';
import { recover } from './safe-writing';
import { activeSpreadsheet } from './services';

/** Opening never waits for a colleague's command: that run mends what it must. */
const OPENING_PATIENCE_MS = 1;

/** À l’ouverture : le menu NEC, puis la remise en état après une interruption. */
export function onOpen(): void {
  buildMenu();
  try {
    exclusively(() => recover(activeSpreadsheet()), OPENING_PATIENCE_MS);
  } catch {
    // Somebody is generating, or may not write here: the next opening or command mends what is to be mended.
  }
}

/** À l’installation. */
export function onInstall(): void {
  onOpen();
}
