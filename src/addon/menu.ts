import type { Menu } from '../google/surface';
import { HELP, MENU, type Command } from './commands';
import { spreadsheetApp } from './sheets/services';

function menuOf(caption: string, lines: readonly (Command | null)[]): Menu {
  const menu = spreadsheetApp().getUi().createMenu(caption);
  for (const line of lines) {
    if (line === null) menu.addSeparator();
    else menu.addItem(line.caption, line.handler);
  }
  return menu;
}

/** Builds the « NEC » menu. */
export function buildMenu(): void {
  menuOf('NEC', MENU).addSeparator().addSubMenu(menuOf('Aide', HELP)).addToUi();
}
