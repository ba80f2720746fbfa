import { messageOf } from '../../host/values/exceptions';
import type { MadeReport } from '../../host/files/last-report';
import { isUnsaved } from '../saving';
import { formerName, nameFault, withExtension, withoutExtension } from '../store/file-name';
import type { WorkbookRecord } from '../store/records';
import type { Shelf } from '../store/shelf';
import type { ContentText } from '../store/workbook-bytes';
import type { WorkbookStore } from '../store/workbook-store';
import type { Autosave } from './autosave';
import { choose, paragraphs } from './dialogs';
import { element } from './element';
import { chooseKept, eraseKept } from './kept-workbooks';
import { BUTTONS, CONFLICT, FILE, KEPT, PAGE } from './phrases';
import { newWorkbook, pickFiles, unlessClosed, XLSX_FILES, type PickedFile } from './picked-files';
import type { Toasts } from './messages';

interface FileWork {
  readonly shelf: Shelf;
  readonly store: WorkbookStore;
  readonly autosave: Autosave;
  readonly toasts: Toasts;
  readonly content: () => ContentText;
  /** The name or the place of the workbook is another. */
  readonly onPlace: () => void;
  /** Runs something long, said meanwhile. */
  readonly busy: <T>(text: string, work: () => Promise<T>) => Promise<T>;
  /** Shows the workbook that this tab is to show now, and then a message. */
  readonly reload: (message: string | null) => void;
}

/** A message of the page stays that long, in seconds. */
const SECONDS = 6;

export class FileCommands {
  constructor(private readonly work: FileWork) {}

  async pick(what: 'files' | 'folder'): Promise<void> {
    const files = await pickFiles(what);
    if (files.length > 0) await this.open(files);
  }

  /** Opens files in place of the workbook, which is found again by « Reprendre ». */
  async open(files: readonly PickedFile[]): Promise<void> {
    await this.#goOn(async () => {
      const made = await newWorkbook(files);
      return this.work.busy(FILE.opening(made.name), () => this.work.shelf.take(made));
    });
  }

  async openEmpty(): Promise<void> {
    await this.#goOn(() => this.work.shelf.takeEmpty());
  }

  /** Opens another of the workbooks of this browser. */
  async resume(): Promise<void> {
    const { shelf, store } = this.work;
    await this.#goOn(async () => chooseKept((await shelf.list()).filter(({ id }) => id !== store.id)));
  }

  async erase(): Promise<void> {
    const { autosave, reload, shelf } = this.work;
    await autosave.settled();
    if (!(await eraseKept(shelf))) return;
    autosave.abandon();
    reload(KEPT.erased);
  }

  /** Asks for the right to write the file again, then does. */
  async askPlace(): Promise<void> {
    const { autosave, onPlace, store } = this.work;
    if (!(await store.askPlace())) return;
    onPlace();
    if (store.hasDraft) autosave.tell({ kind: 'change' });
  }

  async saveAs(): Promise<void> {
    const { content, store } = this.work;
    if (!('showSaveFilePicker' in window)) {
      await this.#saveUnderName();
      return;
    }
    const suggestedName = withExtension(FILE.copyOf(withoutExtension(store.name)));
    const handle = await unlessClosed(window.showSaveFilePicker({ suggestedName, types: [XLSX_FILES] }));
    if (handle) await this.#goOnElsewhere(() => store.saveIn(handle, content()));
  }

  async #saveUnderName(): Promise<void> {
    const { content, store } = this.work;
    const input = element('input', {
      type: 'text',
      value: FILE.copyOf(withoutExtension(store.name)),
      autocomplete: 'off',
      spellcheck: 'false',
    });
    const nameOf = (): string => withExtension(input.value.normalize('NFC').trim());
    const isAsked = await choose({
      title: FILE.saveAsTitle,
      content: [element('label', {}, FILE.saveAsLabel, input), element('p', { class: 'nec-muted' }, FILE.saveAsHelp)],
      choices: [
        { caption: BUTTONS.cancel, value: false },
        { caption: BUTTONS.save, value: true, isMain: true },
      ],
      otherwise: false,
      refuse: (isMain) => (isMain ? nameFault(input.value.trim() === '' ? '' : nameOf()) : null),
    });
    if (!isAsked) return;
    await this.#goOnElsewhere(() => store.rename(nameOf(), content()));
    await this.downloadXlsx();
  }

  async #goOnElsewhere(write: () => Promise<void>): Promise<void> {
    const { autosave, busy, onPlace, store } = this.work;
    try {
      await busy(FILE.saveAsTitle, () => autosave.writeElsewhere(write));
      onPlace();
      this.#tell(FILE.savedAs(store.name));
    } catch (error) {
      this.#fail(FILE.notSaved, messageOf(error));
    }
  }

  async downloadXlsx(): Promise<void> {
    const { busy, content, store } = this.work;
    await this.#download(store.name, () => busy(FILE.preparingDownload, () => store.xlsx(content())));
  }

  /** Downloads the workbook as it was before it was changed here, or what another program had written. */
  async downloadFormer(): Promise<void> {
    const { store } = this.work;
    await this.#download(formerName(store.name), () => store.former());
  }

  async downloadReport({ name, blob: { bytes, contentType } }: MadeReport): Promise<void> {
    await this.#download(name, () => Promise.resolve(new Blob([new Uint8Array(bytes)], { type: contentType })));
  }

  /** Downloads the text that `figures` gives as figures.json. */
  async downloadFigures(figures: () => Promise<unknown>): Promise<void> {
    await this.#download(
      'figures.json',
      async () =>
        new Blob([String(await this.work.busy(FILE.preparingDownload, figures))], { type: 'application/json' }),
    );
  }

  async showWhere(): Promise<void> {
    await choose({
      title: PAGE.whereTitle,
      content: [PAGE.place(this.work.store.name, this.work.store.place)],
      choices: [{ caption: BUTTONS.close, value: null, isMain: true }],
      otherwise: null,
    });
  }

  /** Asks what to keep of a file that another program changed, and does it. */
  async solveConflict(): Promise<void> {
    const { autosave, busy, content, reload, store } = this.work;
    const { state } = autosave;
    if (state.kind !== 'conflict') return;
    const isUnsavedHere = isUnsaved(state);
    const line = (name: string, help: string): HTMLElement =>
      element('li', {}, element('strong', {}, name), ` : ${help}`);
    const chosen = await choose<'reload' | 'keep' | 'save as' | null>({
      title: CONFLICT.title,
      content: [
        ...paragraphs(state.message),
        isUnsavedHere ? CONFLICT.unsaved : CONFLICT.clean,
        ...(isUnsavedHere
          ? [element('ul', {}, line(CONFLICT.reload, CONFLICT.reloadHelp), line(CONFLICT.keep, CONFLICT.keepHelp))]
          : []),
      ],
      choices: [
        { caption: CONFLICT.saveAs, value: 'save as' },
        { caption: CONFLICT.keep, value: 'keep' },
        { caption: CONFLICT.reload, value: 'reload', isMain: !isUnsavedHere },
      ],
      otherwise: null,
      className: 'nec-wide',
    });
    if (chosen === 'keep') autosave.tell({ kind: 'overwrite' });
    if (chosen === 'save as') await this.saveAs();
    if (chosen !== 'reload') return;
    try {
      await busy(FILE.opening(store.name), () => store.takeFile(content()));
      autosave.abandon();
      reload(null);
    } catch (error) {
      this.#fail(FILE.notOpened, messageOf(error));
    }
  }

  /** Shows another workbook in place of this one, once what this one holds is kept; nothing when there is none. */
  async #goOn(find: () => Promise<WorkbookRecord | null>): Promise<void> {
    const { autosave, reload, shelf, toasts } = this.work;
    toasts.closeErrors();
    try {
      const record = await find();
      if (!record || (!(await autosave.settled()) && !(await this.#giveUp()))) return;
      autosave.abandon();
      shelf.show(record.id);
      reload(FILE.opened(record.name));
    } catch (error) {
      this.#fail(FILE.notOpened, messageOf(error));
    }
  }

  /** Only the former version may be none. */
  async #download(name: string, make: () => Promise<Blob | null>): Promise<void> {
    try {
      const blob = await make();
      if (!blob) {
        this.#tell(FILE.noFormer);
        return;
      }
      const address = URL.createObjectURL(blob);
      element('a', { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.#tell(FILE.downloaded(name));
    } catch (error) {
      this.#fail(FILE.notDownloaded, messageOf(error));
    }
  }

  #giveUp(): Promise<boolean> {
    return choose({
      title: FILE.unsavedTitle,
      content: [FILE.unsavedText],
      choices: [
        { caption: FILE.openAnyway, value: true },
        { caption: BUTTONS.cancel, value: false, isMain: true },
      ],
      otherwise: false,
    });
  }

  #tell(text: string): void {
    this.work.toasts.show({ title: FILE.menu, text, seconds: SECONDS });
  }

  #fail(title: string, text: string): void {
    this.work.toasts.show({ title, text, seconds: null, isError: true });
  }
}
