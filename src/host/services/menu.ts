import type { Menu } from '../../google/surface';
import type { Execution } from '../execution/execution';
import { plain, ServiceObject, type ServiceSpec } from '../execution/method-spec';
import type { MenuEntry } from '../execution/screen';

const MENU: ServiceSpec<HostMenu, Menu> = {
  name: 'Ui.Menu',
  methods: {
    addItem: plain.chained('string', 'string', ({ entries }, caption, functionName) => {
      entries.push({ kind: 'item', caption, functionName });
    }),
    addSeparator: plain.chained(({ entries }) => {
      entries.push({ kind: 'separator' });
    }),
    addSubMenu: plain.chained('Ui.Menu', ({ entries }, menu: HostMenu) => {
      entries.push({ kind: 'menu', caption: menu.caption, entries: [...menu.entries] });
    }),
    addToUi: plain(({ execution, caption, entries }) => {
      execution.document.menus.set(caption, [...entries]);
    }),
  },
};

/** A menu being built (reference page "Class Menu"); a menu of the same name replaces the former one. */
export class HostMenu extends ServiceObject<Menu> {
  readonly spec = MENU;
  readonly entries: MenuEntry[] = [];

  constructor(
    readonly execution: Execution,
    readonly caption: string,
  ) {
    super();
  }
}
