import { withFrenchSpaces } from '../../host/french/french-spaces';
import { isUnsaved, type Saving } from '../saving';
import type { Place } from '../store/workbook-store';
import favicon from '../favicon.svg';
import { button, element, icon } from './element';
import { MenuBar } from './menu-bar';
import { PAGE, SAVING } from './phrases';

interface HeaderActions {
  readonly retry: () => void;
  /** Somebody must choose between the page's version and the file's. */
  readonly solve: () => void;
  /** The file is to be written again, which the browser asks about. */
  readonly askPlace: () => void;
  readonly showWhere: () => void;
  readonly focusCells: () => void;
}

/** The header: the edition's name, the file, how it is kept, and the menus. */
export class Header {
  readonly menus: MenuBar;
  readonly #title = element('h1', { class: 'nec-title' }, PAGE.product);
  readonly #file = element('button', { type: 'button', class: 'nec-file', onclick: () => this.actions.showWhere() });
  readonly #status = element('span', { class: 'nec-saving-text', role: 'status', 'aria-live': 'polite' });
  readonly #saving = element('div', { class: 'nec-saving' });

  constructor(
    holder: HTMLElement,
    private readonly actions: HeaderActions,
  ) {
    const menus = element('div', { class: 'nec-menus' });
    holder.replaceChildren(
      element('img', { class: 'nec-logo', src: favicon, alt: PAGE.product, width: 40, height: 40 }),
      element('div', { class: 'nec-names' }, this.#title, this.#file),
      element('nav', { class: 'nec-nav', 'aria-label': PAGE.menus }, menus),
      this.#saving,
    );
    this.#saving.append(this.#status);
    this.menus = new MenuBar(menus, PAGE.menus, () => this.actions.focusCells());
  }

  showFile(name: string, place: Place): void {
    this.#file.textContent = name;
    this.#file.title = withFrenchSpaces(PAGE.place(name, place));
  }

  showEdition(name: string): void {
    this.#title.textContent = name;
    this.#title.title = name;
    document.title = PAGE.title(name);
  }

  showSaving(saving: Saving, place: Place): void {
    const { kind } = saving;
    const text = withFrenchSpaces(SAVING.text(saving, place));
    // « Enregistrement… » goes by at each change: only what comes of it is said aloud.
    this.#status.setAttribute('aria-live', kind === 'changed' || kind === 'saving' ? 'off' : 'polite');
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.title = text;
    const isStuck = kind === 'failed' || kind === 'conflict';
    this.#saving.dataset['state'] = kind;
    this.#saving.replaceChildren(icon(kind === 'saved' ? 'check' : isStuck ? 'warning' : 'sync'), this.#status);
    if (kind === 'failed') this.#saving.append(button(SAVING.retry, () => this.actions.retry()));
    if (kind === 'conflict') this.#saving.append(button(SAVING.choose, () => this.actions.solve()));
    if (place === 'asks' && !isStuck)
      this.#saving.append(
        button(SAVING.askPlace, () => this.actions.askPlace(), {
          title: SAVING.askPlaceTitle(this.#file.textContent),
        }),
      );
    this.#saving.toggleAttribute('data-unsaved', isUnsaved(saving));
  }
}
