import type { Menu } from '../../google/surface';
import type { Execution } from '../execution/execution';
import { plain, ServiceObject } from '../execution/method-spec';
import type { MenuEntry } from '../execution/screen';

/** A menu being built (reference page "Class Menu"); a menu of the same name replaces the former one. */
export class HostMenu extends ServiceObject implements Menu {
  readonly spec = {
    name: 'Ui.Menu',
    methods: {
      addItem: plain('string', 'string'),
      addSeparator: plain(),
      addSubMenu: plain('Ui.Menu'),
      addToUi: plain(),
    },
  };
  readonly #entries: MenuEntry[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly caption: string,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): this {
    this.#entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: HostMenu): this {
    this.#entries.push({ kind: 'menu', caption: menu.caption, entries: [...menu.#entries] });
    return this;
  }

  addToUi(): void {
    this.execution.document.menus.set(this.caption, [...this.#entries]);
  }
}
