import type { MadeReport } from '../../host/files/last-report';
import { baseName, classified } from '../../host/files/dropped-files';
import { isUnsaved } from '../saving';
import type { Autosave } from './autosave';
import { choose, paragraphs } from './dialogs';
import { element } from './element';
import { BUTTONS, CONFLICT, DROP, FILE, PAGE } from './phrases';
import type { PickedFile } from './picked-files';
import { RequestError } from './server-client';
import type { Content, OpenedWorkbook, ServerClient } from './server-client';
import type { Toasts } from './toasts';

/** What the commands on the file work with. */
export interface FileWork {
  readonly client: ServerClient;
  readonly autosave: Autosave;
  readonly toasts: Toasts;
  readonly content: () => Content;
  /** The file that the page edits. */
  readonly file: () => { readonly name: string; readonly path: string };
  readonly onFile: (file: Partial<OpenedWorkbook>) => void;
  /** Runs something long, said meanwhile. */
  readonly busy: <T>(text: string, work: () => Promise<T>) => Promise<T>;
  /** Shows the workbook that the server has now, and then a message. */
  readonly reload: (message: string | null) => void;
}

/** A message of the page stays that long, in seconds. */
const SECONDS = 6;

/** What « Fichier » does. */
export class FileCommands {
  constructor(private readonly work: FileWork) {}

  /** Opens files in place of the workbook, which stays on disk. */
  async open(files: readonly PickedFile[]): Promise<void> {
    const { client, autosave, busy, reload, toasts } = this.work;
    const opened = classified(files);
    toasts.closeErrors();
    if (opened.kind === 'refused') {
      this.#fail(FILE.notOpened, DROP.refused[opened.refusal]);
      return;
    }
    if (!(await autosave.settled()) && !(await this.#giveUp())) return;
    const name = opened.kind === 'workbook' ? baseName(opened.file.path) : opened.name;
    try {
      const { fileName } = await busy(FILE.opening(name), async () =>
        opened.kind === 'workbook'
          ? client.openWorkbook(name, opened.file.file)
          : client.openTabs(
              name,
              await Promise.all(
                opened.files.map(async ({ path, file }) => ({
                  name: baseName(path),
                  text: decoded(await file.arrayBuffer()),
                })),
              ),
            ),
      );
      autosave.abandon();
      reload(FILE.opened(fileName));
    } catch (error) {
      this.#fail(FILE.notOpened, messageOf(error));
    }
  }

  /** Asks for a name, writes a new file beside, and goes on with it. */
  async saveAs(): Promise<void> {
    const { client, autosave, busy, content, onFile, file } = this.work;
    let [name, refusal] = [FILE.copyOf(file().name), ''];
    for (;;) {
      const input = element('input', {
        type: 'text',
        value: name,
        autocomplete: 'off',
        spellcheck: 'false',
        autofocus: true,
      });
      const isAsked = await choose({
        title: FILE.saveAsTitle,
        content: [
          element('label', {}, FILE.saveAsLabel, input),
          element('p', { class: 'nec-muted' }, FILE.saveAsHelp),
          ...(refusal === '' ? [] : [element('p', { class: 'nec-dialog-error', role: 'alert' }, refusal)]),
        ],
        choices: [
          { caption: BUTTONS.cancel, value: false },
          { caption: BUTTONS.save, value: true, isMain: true },
        ],
        otherwise: false,
      });
      if (!isAsked) return;
      name = input.value.trim();
      try {
        await busy(FILE.saveAsTitle, () =>
          autosave.writeElsewhere(async () => {
            const written = await client.copy(content(), name);
            onFile(written);
            return written.revision;
          }),
        );
        this.#tell(FILE.savedAs(file().name));
        return;
      } catch (error) {
        refusal = messageOf(error);
        if (error instanceof RequestError && error.status > 0 && error.status < 500) continue;
        this.#fail(FILE.notSaved, refusal);
        return;
      }
    }
  }

  async downloadXlsx(): Promise<void> {
    const { client, busy, content, file } = this.work;
    await this.#download(file().name, () => busy(FILE.preparingDownload, () => client.xlsx(content())));
  }

  /** Downloads the report that was last made. */
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
      content: [element('p', { class: 'nec-path' }, this.work.file().path)],
      choices: [{ caption: BUTTONS.close, value: null, isMain: true }],
      otherwise: null,
    });
  }

  /** Asks what to keep of a file that another program changed, and does it. */
  async solveConflict(): Promise<void> {
    const { autosave, reload } = this.work;
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
    autosave.abandon();
    reload(null);
  }

  async #download(name: string, make: () => Promise<Blob>): Promise<void> {
    try {
      const address = URL.createObjectURL(await make());
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

/** Gives the text of a file in UTF-8, or in Windows-1252 when its bytes are no UTF-8 (an older Excel). */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
