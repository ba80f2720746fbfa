import { lastReport } from '../../host/files/last-report';
import { isUnsaved } from '../saving';
import type { Saving } from '../saving';
import type { Dialog } from '../../host/execution/screen';
import type { OpenSheet } from '../sheet/open-sheet';
import { Autosave } from './autosave';
import { Bars } from './bars';
import { Commands } from './commands';
import type { Connection } from './connection';
import { byId } from './element';
import { EmptyState } from './empty-state';
import { FileCommands } from './file-commands';
import { Header } from './header';
import { scriptLine, type Menu, type MenuLine } from './menu-bar';
import { BUTTONS, CONFLICT, EMPTY, FILE, HELP, NOTICES, PAGE, STOPPED } from './phrases';
import { keepOpeningFocus } from './opening-focus';
import { editionName, hasNoKnownTab } from './asked';
import { showKeys, showNotices } from './help-dialogs';
import { acceptDrops, pickFiles } from './picked-files';
import { ScriptPages } from './script-pages';
import type { Content, OpenedWorkbook, ServerClient } from './server-client';
import { Toasts } from './toasts';
import { isFirstVisit, showWelcome } from './welcome';

/** What a shell stands around. */
export interface ShellOptions {
  readonly client: ServerClient;
  readonly connection: Connection;
  readonly opened: OpenedWorkbook;
  readonly sheet: Pick<OpenSheet, 'host' | 'run' | 'callFromPage' | 'onChange' | 'onDialog'>;
}

/** Where the message to show after the page was loaded again is kept. */
const MESSAGE = 'nec-bilan.message';
const MESSAGE_SECONDS = 8;
/** The edition's name is read again once nothing has changed for that long, in milliseconds. */
const NAME_MS = 400;
const PREPARE = 'preparerClasseur';

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
  #file: { readonly name: string; readonly path: string };
  #isGone = false;
  #isEmpty = false;
  #nameTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ShellOptions) {
    const { client, opened, sheet } = options;
    this.#file = { name: opened.fileName, path: opened.path };
    this.#header = new Header(byId('header'), {
      retry: () => this.#autosave.tell({ kind: 'save' }),
      solve: () => void this.#files.solveConflict(),
      showWhere: () => void this.#files.showWhere(),
    });
    this.#commands = new Commands(byId('busy'), byId('sheet'), this.#toasts, (isBusy) => {
      for (const caption of sheet.host.menus.keys()) this.#header.menus.setBusy(caption, isBusy);
    });
    this.#autosave = new Autosave(
      client,
      opened.revision,
      () => this.#content(),
      (saving) => this.#onSaving(saving),
    );
    this.#files = new FileCommands({
      client,
      autosave: this.#autosave,
      toasts: this.#toasts,
      content: () => this.#content(),
      file: () => this.#file,
      onFile: (file) => this.#showFile(file),
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
      open: () => void this.#pick('files'),
    });
  }

  /** Shows everything, and begins to save what changes. */
  async start(): Promise<void> {
    const { connection, opened, sheet } = this.options;
    keepOpeningFocus();
    this.#showFile({});
    this.#showEdition();
    this.#header.showSaving(this.#autosave.state);
    this.#header.menus.show(this.#menus());
    sheet.onChange(() => this.#onChange());
    sheet.onDialog((dialog) => this.#onDialog(dialog));
    acceptDrops((files) => void this.#files.open(files));
    addEventListener('keydown', (event) => this.#onKey(event), true);
    connection.listener = {
      onChanged: (message) => this.#autosave.tell({ kind: 'conflict', message: message || CONFLICT.title }),
      onStopping: () => this.#autosave.tell({ kind: 'save' }),
      onGone: () => this.#showGone(true),
      onBack: () => this.#onBack(),
    };
    if (opened.notices.length > 0)
      this.#bars.show('notices', {
        text: NOTICES.bar,
        action: { caption: BUTTONS.details, run: () => void showNotices(this.options.opened.notices) },
      });
    const message = sessionStorage.getItem(MESSAGE);
    sessionStorage.removeItem(MESSAGE);
    if (message !== null) this.#toasts.show({ title: PAGE.product, text: message, seconds: MESSAGE_SECONDS });
    this.#checkEmpty();
    if (isFirstVisit()) await showWelcome();
  }

  #content(): Content {
    const { host } = this.options.sheet;
    return { document: host.document(), properties: [...host.properties] };
  }

  #menus(): Menu[] {
    const item = (caption: string, act: () => unknown): MenuLine => ({
      kind: 'item',
      caption,
      choose: () => void act(),
    });
    const downloads = (): MenuLine[] => {
      const report = lastReport(this.options.sheet.host.blobs);
      return [
        item(FILE.xlsx, () => this.#files.downloadXlsx()),
        {
          kind: 'item',
          caption: FILE.report,
          isDisabled: report === null,
          choose: () => void (report && this.#files.downloadReport(report)),
        },
        item(FILE.figures, () => this.#files.downloadFigures(() => this.options.sheet.run('chiffresDuBilan'))),
      ];
    };
    const file: Menu = {
      caption: FILE.menu,
      lines: () => [
        item(FILE.open, () => this.#pick('files')),
        item(FILE.openFolder, () => this.#pick('folder')),
        { kind: 'separator' },
        item(FILE.saveAs, () => this.#files.saveAs()),
        { kind: 'menu', caption: FILE.download, lines: downloads() },
        { kind: 'separator' },
        item(FILE.where, () => this.#files.showWhere()),
      ],
    };
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
        item(HELP.welcome, showWelcome),
        item(HELP.keys, showKeys),
        item(HELP.notices, () => showNotices(this.options.opened.notices)),
      ],
    };
    return [file, ...scripts, help];
  }

  async #run(caption: string, functionName: string): Promise<void> {
    await this.#commands.run(caption, () => this.#tracked(() => this.options.sheet.run(functionName)));
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

  async #pick(what: 'files' | 'folder'): Promise<void> {
    const files = await pickFiles(what);
    if (files.length > 0) await this.#files.open(files);
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
    this.#header.showSaving(saving);
    if (this.#isGone) this.#showGone(true);
    if (saving.kind === 'conflict' && !wasConflict) void this.#files.solveConflict();
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

  #showFile({ fileName = this.#file.name, path = this.#file.path }: Partial<OpenedWorkbook>): void {
    this.#file = { name: fileName, path };
    this.#header.showFile(fileName, path);
  }

  /** Shows the edition's name, that of the file while there is none. */
  #showEdition(): void {
    this.#header.showEdition(editionName(this.options.sheet.host) ?? this.#file.name.replace(/\.xls[xm]$/i, ''));
  }

  #checkEmpty(): void {
    this.#isEmpty = hasNoKnownTab(this.options.sheet.host);
    this.#empty.show(this.#isEmpty);
  }

  #showGone(isGone: boolean): void {
    this.#isGone = isGone;
    if (isGone)
      this.#bars.show('server', {
        text: isUnsaved(this.#autosave.state) ? STOPPED.gone : STOPPED.goneSaved,
        isWarning: true,
        isKept: true,
      });
    else this.#bars.close('server');
  }

  /**
   * The server answers again: it may have been started anew, on another file, or the file may be another than it was.
   */
  async #onBack(): Promise<boolean> {
    const { path, revision } = await this.options.client.workbook();
    const isUnsavedHere = isUnsaved(this.#autosave.state);
    const isSame = path === this.#file.path && JSON.stringify(revision) === JSON.stringify(this.#autosave.fileRevision);
    if (!isSame && !isUnsavedHere) {
      reload(null);
      return true;
    }
    if (path !== this.#file.path) {
      this.#bars.show('server', { text: STOPPED.otherFile(this.#file.name), isWarning: true, isKept: true });
      return false;
    }
    this.#showGone(false);
    this.#toasts.show({ title: PAGE.product, text: STOPPED.back, seconds: MESSAGE_SECONDS });
    this.#autosave.tell({ kind: 'save' });
    return true;
  }
}

/** Puts the focus in the cells: in the editor that Univer keeps for what is typed there. */
function focusCells(): void {
  byId('sheet').querySelector<HTMLElement>('[contenteditable]')?.focus();
}

/** Loads the page again, then shows a message. */
function reload(message: string | null): void {
  if (message !== null) sessionStorage.setItem(MESSAGE, message);
  location.reload();
}
