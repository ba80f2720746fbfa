import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { Saving } from '../saving';
import type { Dialog } from '../../host/execution/screen';
import type { OpenSheet } from '../sheet/open-sheet';
import { withoutExtension } from '../store/file-name';
import { DocumentText } from '../store/document-text';
import type { ContentText } from '../store/workbook-bytes';
import { Autosave } from './autosave';
import { Bars, Toasts } from './messages';
import { Commands } from './commands';
import { FINAL_COMMANDS } from './final-commands';
import { byId } from './element';
import { EmptyState } from './empty-state';
import { FileCommands } from './file-commands';
import { fileMenu, menuItem } from './file-menu';
import { Header } from './header';
import { scriptLine, type Menu } from './menu-bar';
import { BUTTONS, EMPTY, HELP, NOTICES, PAGE } from './phrases';
import type { Opened } from './opening';
import { keepOpeningFocus, letFocusInCells } from './opening-focus';
import { editionName, hasNoKnownTab } from './asked';
import { showKeys, showNotices, isFirstVisit, showWelcome } from './help-dialogs';
import { acceptDrops } from './picked-files';
import { printTabs } from './printed-tab';
import { ScriptPages } from './script-pages';

interface ShellOptions extends Opened {
  readonly sheet: Pick<OpenSheet, 'host' | 'run' | 'callFromPage' | 'onChange' | 'onDialog'>;
}

/** Where the message to show after the page was loaded again is kept. */
const MESSAGE = 'nec-bilan.message';
const MESSAGE_SECONDS = 8;
/** The edition's name is read again once nothing has changed for that long, in milliseconds. */
const NAME_MS = 400;
const PREPARE = 'preparerClasseur';
/** What another program does to the file is looked for that often while the page is seen, in milliseconds. */
const LOOK_MS = 3000;
/** Whether somebody still types is looked at that often, in milliseconds. */
const TYPED_MS = 300;

/** All that stands around the cells: header, menus, messages, panels, saving. */
export class Shell {
  readonly #toasts = new Toasts(byId('toasts'));
  readonly #bars = new Bars(byId('bars'));
  readonly #header: Header;
  readonly #commands: Commands;
  readonly #pages: ScriptPages;
  readonly #empty: EmptyState;
  readonly #autosave: Autosave;
  readonly #files: FileCommands;
  readonly #text: DocumentText;
  #isEmpty = false;
  #nameTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ShellOptions) {
    const { shelf, store, sheet } = options;
    this.#text = new DocumentText(sheet.host.book);
    this.#header = new Header(byId('header'), {
      retry: () => this.#autosave.tell({ kind: 'save' }),
      solve: () => void this.#files.solveConflict(),
      askPlace: () => void this.#files.askPlace(),
      showWhere: () => void this.#files.showWhere(),
      focusCells,
    });
    this.#commands = new Commands(byId('busy'), byId('sheet'), this.#toasts, (isBusy) => {
      for (const caption of sheet.host.menus.keys()) this.#header.menus.setBusy(caption, isBusy);
    });
    this.#autosave = new Autosave(
      store,
      () => this.#content(),
      (saving) => this.#onSaving(saving),
    );
    this.#files = new FileCommands({
      shelf,
      store,
      autosave: this.#autosave,
      toasts: this.#toasts,
      content: () => this.#content(),
      onPlace: () => this.#showPlace(),
      busy: (text, work) => this.#commands.busy(text, work),
      reload,
    });
    this.#pages = new ScriptPages(
      byId('panel'),
      (name, given) => this.#commands.busy(PAGE.busyPage, () => this.#tracked(() => sheet.callFromPage(name, given))),
      focusCells,
    );
    this.#empty = new EmptyState(byId('work'), {
      prepare: () => void this.#run(EMPTY.prepare, PREPARE),
      open: () => void this.#files.pick('files'),
    });
  }

  async start(): Promise<void> {
    const { store, sheet } = this.options;
    keepOpeningFocus();
    this.#showPlace();
    this.#showEdition();
    this.#header.menus.show(this.#menus());
    sheet.onChange(() => this.#onChange());
    sheet.onDialog((dialog) => this.#onDialog(dialog));
    acceptDrops((files) => void this.#files.open(files));
    addEventListener('keydown', (event) => this.#onKey(event), true);
    mindTabs(byId('sheet'));
    addEventListener('beforeunload', (event) => isTyping(sheet) && event.preventDefault());
    printTabs(sheet.host);
    addEventListener('focus', () => void this.#lookAtFile());
    setInterval(() => void this.#lookAtFile(), LOOK_MS);
    if (store.hasDraft && store.place === 'file') this.#autosave.tell({ kind: 'change' });
    if (store.notices.length > 0)
      this.#bars.show('notices', {
        text: NOTICES.bar,
        action: { caption: BUTTONS.details, run: () => void showNotices(this.options.store.notices) },
      });
    const message = sessionStorage.getItem(MESSAGE);
    sessionStorage.removeItem(MESSAGE);
    if (message !== null) this.#toasts.show({ title: PAGE.product, text: message, seconds: MESSAGE_SECONDS });
    this.#checkEmpty();
    if (isFirstVisit()) await showWelcome();
  }

  #content(): ContentText {
    return `{"document":${String(this.#text)},"properties":${JSON.stringify([...this.options.sheet.host.properties])}}`;
  }

  #menus(): Menu[] {
    const scripts = [...this.options.sheet.host.menus].map(([caption, entries]): Menu => ({
      caption,
      lines: () =>
        entries.map((entry) =>
          scriptLine(entry, this.#commands.isBusy, (one) => void this.#run(one.caption, one.functionName)),
        ),
    }));
    const help: Menu = {
      caption: HELP.menu,
      lines: () => [
        menuItem(HELP.welcome, showWelcome),
        menuItem(HELP.keys, showKeys),
        menuItem(HELP.notices, () => showNotices(this.options.store.notices)),
      ],
    };
    return [fileMenu(this.#files, this.options.sheet), ...scripts, help];
  }

  async #run(caption: string, functionName: string): Promise<void> {
    const isFinal = FINAL_COMMANDS.includes(functionName);
    focusCells();
    await this.#commands.run(caption, () => this.#tracked(() => this.options.sheet.run(functionName, isFinal)));
    this.#checkEmpty();
  }

  /** Gives what `work` gives; the properties that it changed are saved too. */
  async #tracked(work: () => Promise<unknown>): Promise<unknown> {
    const { host } = this.options.sheet;
    const before = JSON.stringify([...host.properties]);
    try {
      return await work();
    } finally {
      if (JSON.stringify([...host.properties]) !== before) this.#onChange();
    }
  }

  #onChange(): void {
    this.#autosave.tell({ kind: 'change' });
    clearTimeout(this.#nameTimer);
    this.#nameTimer = setTimeout(() => this.#showEdition(), NAME_MS);
  }

  #onDialog(dialog: Dialog): void {
    if (dialog.kind === 'sidebar' || dialog.kind === 'modal') this.#pages.show(dialog);
    else if (dialog.kind === 'toast')
      this.#toasts.show({
        title: dialog.title || PAGE.product,
        text: dialog.text,
        seconds: dialog.seconds < 0 ? null : dialog.seconds,
      });
  }

  #onSaving(saving: Saving): void {
    const wasConflict = byId('header').dataset['saving'] === 'conflict';
    byId('header').dataset['saving'] = saving.kind;
    this.#header.showSaving(saving, this.options.store.place);
    if (saving.kind === 'conflict' && !wasConflict) void this.#solveConflict();
  }

  /** Asks which version to keep once nobody types or answers: a dialog that comes up by itself would take the keys. */
  async #solveConflict(): Promise<void> {
    const isAnswering = (): boolean => document.querySelector('dialog[open]') !== null;
    while (isTyping(this.options.sheet) || isAnswering()) await new Promise((resolve) => setTimeout(resolve, TYPED_MS));
    await this.#files.solveConflict();
  }

  #onKey(event: KeyboardEvent): void {
    const isIn = (id: string): boolean => byId(id).contains(document.activeElement);
    if (document.querySelector('dialog[open]')) return;
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
      this.#autosave.tell({ kind: 'save' });
    else if (event.key === 'F10' && !event.shiftKey) this.#header.menus.focus();
    else if (event.key === 'F6' && isIn('header')) focusCells();
    else if (event.key === 'F6' && (isIn('panel') || !this.#pages.focusPanel())) this.#header.menus.focus();
    else if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
  }

  #showPlace(): void {
    const { name, place } = this.options.store;
    this.#header.showFile(name, place);
    this.#header.showSaving(this.#autosave.state, place);
  }

  async #lookAtFile(): Promise<void> {
    if (document.visibilityState === 'hidden' || this.#autosave.state.kind === 'saving') return;
    const message = await this.options.store.changeInPlace();
    if (message !== null) this.#autosave.tell({ kind: 'conflict', message });
  }

  /** Shows the edition's name, that of the file while there is none. */
  #showEdition(): void {
    this.#header.showEdition(editionName(this.options.sheet.host) ?? withoutExtension(this.options.store.name));
  }

  #checkEmpty(): void {
    this.#isEmpty = hasNoKnownTab(this.options.sheet.host);
    this.#empty.show(this.#isEmpty);
  }
}

/** Puts the focus in the cells: in the editor that Univer keeps for what is typed there. */
function focusCells(): void {
  letFocusInCells();
  byId('sheet').querySelector<HTMLElement>('[contenteditable]')?.focus();
}

/** Gives the focus back to the cells once a tab was chosen or renamed. */
function mindTabs(sheet: HTMLElement): void {
  const tabOf = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest('[data-u-comp="slide-tab-item"]') : null;
  // One that is dragged is out of the sheet.
  document.addEventListener('pointerup', ({ target, button }) => {
    const tab = tabOf(target);
    // By then a second click may have it renamed.
    if (tab && button === 0) setTimeout(() => tab.querySelector('[contenteditable]') ?? focusCells());
  });
  sheet.addEventListener('focusout', ({ target }) => {
    if (tabOf(target)) setTimeout(() => document.activeElement === document.body && focusCells());
  });
}

/** Tells whether the editor of a cell holds what is in no cell yet. */
function isTyping({ host }: Pick<OpenSheet, 'host'>): boolean {
  return host.book.injector.get(IEditorBridgeService).isVisible().visible;
}

function reload(message: string | null): void {
  if (message !== null) sessionStorage.setItem(MESSAGE, message);
  location.reload();
}
