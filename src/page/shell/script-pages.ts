import type { Dialog } from '../../host/execution/screen';
import { keepKeys } from './dialogs';
import { closeButton, element } from './element';
import { pageFrame, type PageOwner } from './page-frame';
import { PANEL } from './phrases';

type Shown = Extract<Dialog, { kind: 'sidebar' | 'modal' }>;

/** What Sheets takes for a dialog that says nothing of its size, in pixels. */
const DEFAULT_SIZE = { width: 600, height: 400 };

/** The side panel and the dialogs of HtmlService: one panel at most, and one dialog above it. */
export class ScriptPages {
  #endPanel: (() => void) | null = null;
  #closeModal: (() => void) | null = null;

  constructor(
    private readonly panel: HTMLElement,
    private readonly call: PageOwner['call'],
    private readonly focusSheet: () => void,
  ) {}

  show(dialog: Shown): void {
    if (dialog.kind === 'sidebar') this.#showPanel(dialog);
    else this.#showModal(dialog);
  }

  /** Puts the focus in the side panel; gives false when there is none. */
  focusPanel(): boolean {
    this.panel.querySelector('iframe')?.focus();
    return !this.panel.hidden;
  }

  closePanel(): void {
    this.#endPanel?.();
    this.#endPanel = null;
    this.panel.replaceChildren();
    this.panel.hidden = true;
    this.focusSheet();
  }

  #showPanel({ title, html }: Shown): void {
    this.#endPanel?.();
    const { frame, end } = pageFrame(title, html, {
      call: this.call,
      close: () => this.closePanel(),
      onEscape: this.focusSheet,
      resize: () => undefined,
    });
    this.#endPanel = end;
    this.panel.setAttribute('aria-label', title);
    this.panel.replaceChildren(
      element(
        'div',
        { class: 'nec-panel-head' },
        element('h2', {}, title),
        closeButton(PANEL.close, () => this.closePanel()),
      ),
      frame,
    );
    this.panel.hidden = false;
    frame.focus();
  }

  #showModal({ title, html, width, height }: Shown): void {
    this.#closeModal?.();
    const before = document.activeElement;
    // A frame that goes cannot call any more: the page says what is to be run then.
    const [, onClosing] = /data-fermeture="(\w+)"/.exec(html) ?? [];
    const close = (): void => dialog.close();
    const resize = (newWidth: number | null, newHeight: number | null): void => {
      if (newWidth !== null) frame.style.width = `${newWidth}px`;
      if (newHeight !== null) frame.style.height = `${newHeight}px`;
    };
    const { frame, end } = pageFrame(title, html, { call: this.call, close, onEscape: close, resize });
    resize(width ?? DEFAULT_SIZE.width, height ?? DEFAULT_SIZE.height);
    const dialog = element(
      'dialog',
      {
        class: 'nec-dialog nec-modal',
        'aria-label': title,
        onclose: () => {
          end();
          dialog.remove();
          this.#closeModal = null;
          if (onClosing !== undefined) void this.call(onClosing, []).catch(() => undefined);
          if (before instanceof HTMLElement && before.isConnected) before.focus();
        },
      },
      element('div', { class: 'nec-dialog-head' }, element('h2', {}, title), closeButton(PANEL.closeDialog, close)),
      frame,
    );
    keepKeys(dialog);
    this.#closeModal = close;
    document.body.append(dialog);
    dialog.showModal();
    frame.focus();
  }
}
