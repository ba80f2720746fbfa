import type { Menu } from '../google/surface';
import { MENU, type Command } from './commands';
import { spreadsheetApp } from './sheets/services';

function add(menu: Menu, { caption, handler }: Command): void {
  menu.addItem(caption, handler);
}

export function buildMenu(): void {
  const ui = spreadsheetApp().getUi();
  const menu = ui.createMenu('NEC');
  for (const line of MENU) {
    if (line === null) menu.addSeparator();
    else if ('commands' in line) {
      const group = ui.createMenu(line.caption);
      for (const command of line.commands) add(group, command);
      menu.addSubMenu(group);
    } else add(menu, line);
  }
  menu.addToUi();
}
