import type { MenuEntry } from '../../host/execution/screen';
import { lineAfter, lineNamed } from '../sheet/menu-keys';
import { element, icon } from './element';

export type MenuLine =
  | { readonly kind: 'item'; readonly caption: string; readonly choose: () => void; readonly isDisabled?: boolean }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly lines: readonly MenuLine[] };

/** A menu of the bar; its lines are asked for each time it opens. */
export interface Menu {
  readonly caption: string;
  readonly lines: () => readonly MenuLine[];
}

interface OpenMenu {
  readonly node: HTMLElement;
  readonly owner: HTMLElement;
  readonly above: OpenMenu | null;
}

/** What stands between a menu and what opens it, in pixels. */
const GAP = 4;
/** Letters typed within that time of each other make one word, in milliseconds. */
const TYPING_MS = 700;

/** The menus of the header: buttons that open menus, by the mouse or by the keys that WAI-ARIA asks for. */
export class MenuBar {
  #buttons: HTMLButtonElement[] = [];
  #open: OpenMenu | null = null;
  #typed = '';
  #typedAt = 0;

  constructor(
    private readonly holder: HTMLElement,
    label: string,
    /** Puts the focus where it is to be once a line was chosen. */
    private readonly leave: () => void,
  ) {
    holder.setAttribute('role', 'menubar');
    holder.setAttribute('aria-label', label);
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (this.#open && !(event.target instanceof Node && holder.contains(event.target))) this.#closeAll(false);
      },
      true,
    );
    window.addEventListener('blur', () => this.#closeAll(false));
    holder.addEventListener('keydown', (event) => this.#onKey(event));
  }

  show(menus: readonly Menu[]): void {
    this.#closeAll(false);
    this.#buttons = menus.map((menu, index) => {
      const button = element(
        'button',
        {
          type: 'button',
          class: 'nec-menu-button',
          role: 'menuitem',
          'aria-haspopup': 'menu',
          'aria-expanded': 'false',
          tabindex: index === 0 ? 0 : -1,
          onclick: () =>
            button.getAttribute('aria-expanded') === 'true'
              ? this.#closeAll(true)
              : this.#openTop(button, menu, 'pointer'),
          onpointerenter: () =>
            this.#open && button.getAttribute('aria-expanded') !== 'true' && this.#openTop(button, menu, 'pointer'),
          onkeydown: (event) => this.#onButtonKey(event as KeyboardEvent, button, menu),
        },
        menu.caption,
      );
      return button;
    });
    this.holder.replaceChildren(
      ...this.#buttons.map((button) => element('div', { class: 'nec-menu-holder', role: 'none' }, button)),
    );
  }

  focus(): void {
    const [first] = this.#buttons;
    if (first) this.#focusButton(first);
  }

  /** Says beside a menu's caption that one of its commands runs. */
  setBusy(caption: string, isBusy: boolean): void {
    const button = this.#buttons.find(({ textContent }) => textContent === caption);
    button?.toggleAttribute('data-busy', isBusy);
    if (isBusy) this.#closeAll(false);
  }

  #openTop(button: HTMLButtonElement, menu: Menu, by: 'pointer' | 'first' | 'last'): void {
    this.#closeAll(false);
    this.#focusButton(button);
    button.setAttribute('aria-expanded', 'true');
    this.#show(button, menu.caption, menu.lines(), null);
    if (by !== 'pointer') this.#focusLine(by === 'first' ? 0 : -1);
  }

  #show(owner: HTMLElement, caption: string, lines: readonly MenuLine[], above: OpenMenu | null): void {
    const node = element(
      'div',
      { class: above ? 'nec-menu nec-submenu' : 'nec-menu', role: 'menu', 'aria-label': caption, tabindex: -1 },
      ...lines.map((line) => this.#line(line)),
    );
    owner.after(node);
    this.#open = { node, owner, above };
    place(node, owner.getBoundingClientRect(), above !== null);
  }

  #line(line: MenuLine): HTMLElement {
    if (line.kind === 'separator') return element('div', { role: 'separator' });
    if (line.kind === 'item') {
      return element(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          'aria-disabled': line.isDisabled === true ? 'true' : null,
          onpointerenter: (event) => this.#onHover(event),
          onclick: () => {
            if (line.isDisabled === true) return;
            this.#closeAll(false);
            this.leave();
            line.choose();
          },
        },
        line.caption,
      );
    }
    const open = (by: 'pointer' | 'first'): void => {
      this.#closeBelow(opener);
      opener.setAttribute('aria-expanded', 'true');
      this.#show(opener, line.caption, line.lines, this.#open);
      if (by === 'first') this.#focusLine(0);
    };
    const opener: HTMLButtonElement = element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        onclick: () => open('first'),
        onpointerenter: (event) => {
          this.#onHover(event);
          open('pointer');
        },
        onkeydown: (event) => {
          if (!(event instanceof KeyboardEvent) || !['ArrowRight', 'Enter', ' '].includes(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          open('first');
        },
      },
      line.caption,
      icon('right'),
    );
    return element('div', { class: 'nec-menu-holder', role: 'none' }, opener);
  }

  #onHover({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    this.#closeBelow(currentTarget);
    currentTarget.focus({ preventScroll: true });
  }

  /** Closes the menus that hang below the one in which a line stands. */
  #closeBelow(line: HTMLElement): void {
    while (this.#open?.above && !linesOf(this.#open.node).some((each) => each === line)) this.#closeLast();
  }

  #closeLast(): void {
    if (!this.#open) return;
    const { node, owner, above } = this.#open;
    node.remove();
    owner.setAttribute('aria-expanded', 'false');
    this.#open = above;
  }

  #closeAll(isFocusKept: boolean): void {
    const button = this.#buttons.find((each) => each.getAttribute('aria-expanded') === 'true');
    while (this.#open) this.#closeLast();
    if (isFocusKept) button?.focus();
  }

  #onButtonKey(event: KeyboardEvent, button: HTMLButtonElement, menu: Menu): void {
    const by = ({ ArrowDown: 'first', Enter: 'first', ' ': 'first', ArrowUp: 'last' } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#openTop(button, menu, by);
  }

  #onKey(event: KeyboardEvent): void {
    // Nothing typed here is for the sheet.
    event.stopPropagation();
    const { key } = event;
    if (key === 'Tab') this.#closeAll(false);
    else if (this.#moved(event)) event.preventDefault();
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey && this.#open) {
      this.#typed = event.timeStamp - this.#typedAt < TYPING_MS ? this.#typed + key : key;
      this.#typedAt = event.timeStamp;
      const lines = linesOf(this.#open.node);
      const found = lineNamed(
        this.#typed,
        lines.indexOf(focused()),
        lines.map(({ textContent }) => textContent),
      );
      if (found !== null) lines[found]?.focus();
    }
  }

  /** Does what a key of movement does; gives false for another. */
  #moved({ key }: KeyboardEvent): boolean {
    if (key === 'Escape' || (key === 'ArrowLeft' && this.#open?.above)) {
      const owner = this.#open?.owner;
      if (key === 'Escape' && !this.#open) return false;
      this.#closeLast();
      owner?.focus();
      return true;
    }
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const wasOpen = this.#open !== null;
      const current = this.#buttons.findIndex(
        (button) => button === focused() || button.getAttribute('aria-expanded') === 'true',
      );
      const next =
        this.#buttons[(current + (key === 'ArrowRight' ? 1 : -1) + this.#buttons.length) % this.#buttons.length];
      if (next) {
        this.#closeAll(false);
        this.#focusButton(next);
        if (wasOpen) {
          next.click();
          this.#focusLine(0);
        }
      }
      return true;
    }
    const lines = this.#open ? linesOf(this.#open.node) : this.#buttons;
    const to =
      this.#open || key === 'Home' || key === 'End' ? lineAfter(key, lines.indexOf(focused()), lines.length) : null;
    if (to === null) return false;
    lines[to]?.focus();
    return true;
  }

  #focusButton(button: HTMLButtonElement): void {
    for (const each of this.#buttons) each.tabIndex = each === button ? 0 : -1;
    button.focus();
  }

  #focusLine(index: number): void {
    if (this.#open) linesOf(this.#open.node).at(index)?.focus();
  }
}

/** Places a menu beside what opens it, or below it, within the page: it scrolls within itself where that is too low. */
function place(node: HTMLElement, owner: DOMRect, isBeside: boolean): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const top = owner.bottom + GAP;
  node.style.maxHeight = `${clientHeight - GAP - (isBeside ? GAP : top)}px`;
  const { width, height } = node.getBoundingClientRect();
  const right = owner.right + GAP;
  const left = right + width > clientWidth ? owner.left - width - GAP : right;
  node.style.left = `${Math.max(0, isBeside ? left : Math.min(owner.left, clientWidth - width))}px`;
  node.style.top = `${isBeside ? Math.max(GAP, Math.min(owner.top - GAP, clientHeight - height - GAP)) : top}px`;
}

/** Gives the lines of a menu, those of menus that hang from them left out. */
function linesOf(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.children].flatMap((child) => {
    const line = child.classList.contains('nec-menu-holder') ? child.firstElementChild : child;
    return line instanceof HTMLButtonElement ? [line] : [];
  });
}

function focused(): HTMLButtonElement {
  return document.activeElement as HTMLButtonElement;
}

/** Gives back the line of an entry that a script put in its menu; `run` runs what it calls. */
export function scriptLine(
  entry: MenuEntry,
  isDisabled: boolean,
  run: (item: Extract<MenuEntry, { kind: 'item' }>) => void,
): MenuLine {
  if (entry.kind === 'separator') return entry;
  if (entry.kind === 'menu') return { ...entry, lines: entry.entries.map((each) => scriptLine(each, isDisabled, run)) };
  return { kind: 'item', caption: entry.caption, isDisabled, choose: () => run(entry) };
}
