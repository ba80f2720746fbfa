import type { Dialog, DialogAnswer } from '../../host/execution/screen';
import { closeButton, element } from './element';
import { BUTTONS, PANEL } from './phrases';

/** One button of a dialog: what it says, and what the dialog then gives. */
export interface Choice<T> {
  readonly caption: string;
  readonly value: T;
  /** The one that Enter presses. */
  readonly isMain?: boolean;
}

interface Question<T> {
  readonly title: string;
  /** Paragraphs, as texts or made nodes. */
  readonly content: readonly (string | Node)[];
  /** The last is at the right. */
  readonly choices: readonly Choice<T>[];
  /** What Escape and the cross give. */
  readonly otherwise: T;
  /** A class of its own, for its size. */
  readonly className?: string;
  /** Says why it cannot be closed with this choice yet; null when it can. */
  readonly refuse?: (value: T) => string | null;
}

let shown: Promise<unknown> = Promise.resolve();
let numbered = 0;

/** Shows a dialog once those before are closed, and gives what was chosen; the focus stays, then goes back. */
export function choose<T>(question: Question<T>): Promise<T> {
  const answered = shown.then(() => show(question));
  shown = answered;
  return answered;
}

function show<T>({ title, content, choices, otherwise, className = '', refuse }: Question<T>): Promise<T> {
  return new Promise((resolve) => {
    numbered += 1;
    const titleId = `nec-dialog-${numbered}`;
    const before = document.activeElement;
    let chosen = otherwise;
    const alert = element('p', { class: 'nec-dialog-error', role: 'alert' });
    const close = (value: T): void => {
      const refusal = refuse?.(value) ?? null;
      alert.textContent = refusal ?? '';
      if (refusal !== null) return;
      chosen = value;
      dialog.close();
    };
    const buttons = choices.map(({ caption, value, isMain = false }) =>
      // The main one submits the form, so that Enter in a field presses it.
      element(
        'button',
        {
          type: isMain ? 'submit' : 'button',
          class: isMain ? 'nec-main' : null,
          onclick: (event) => {
            event.preventDefault();
            close(value);
          },
        },
        caption,
      ),
    );
    const parts = content.map((part) => (typeof part === 'string' ? element('p', {}, part) : part));
    const body = element('div', { class: 'nec-dialog-body', tabindex: -1 }, ...parts, alert);
    const form = element(
      'form',
      { method: 'dialog', onsubmit: (event) => event.preventDefault() },
      element(
        'div',
        { class: 'nec-dialog-head' },
        element('h2', { id: titleId }, title),
        closeButton(PANEL.closeDialog, () => dialog.close()),
      ),
      body,
      element('div', { class: 'nec-dialog-buttons' }, ...buttons),
    );
    const dialog = element(
      'dialog',
      {
        class: `nec-dialog ${className}`,
        'aria-labelledby': titleId,
        onclose: () => {
          dialog.remove();
          if (before instanceof HTMLElement && before.isConnected) before.focus();
          resolve(chosen);
        },
      },
      form,
    );
    keepTab(dialog);
    keepKeys(dialog);
    document.body.append(dialog);
    dialog.showModal();
    const field = body.querySelector('input');
    // What is long is read before it is answered.
    const isLong = body.scrollHeight > body.clientHeight;
    ((field && isLong ? body : field) ?? buttons.find((each) => each.type === 'submit') ?? buttons[0])?.focus();
  });
}

/** Keeps the keys pressed in an element from the sheet, whose shortcuts listen to the whole page. */
export function keepKeys(holder: HTMLElement): void {
  for (const type of ['keydown', 'keyup', 'keypress', 'paste', 'copy', 'cut'])
    holder.addEventListener(type, (event) => event.stopPropagation());
}

/** Keeps Tab within a dialog: a browser would go on to its own bars, then to nothing. */
function keepTab(dialog: HTMLElement): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...dialog.querySelectorAll<HTMLElement>('button, input')];
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement !== from) return;
    event.preventDefault();
    to?.focus();
  });
}

/** Gives a text as paragraphs: a blank line parts them. */
export function paragraphs(text: string): HTMLElement[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => element('p', {}, part));
}

const SETS: Readonly<Record<string, readonly Choice<DialogAnswer['button']>[]>> = {
  OK: [{ caption: BUTTONS.ok, value: 'OK', isMain: true }],
  OK_CANCEL: [
    { caption: BUTTONS.cancel, value: 'CANCEL' },
    { caption: BUTTONS.ok, value: 'OK', isMain: true },
  ],
  YES_NO: [
    { caption: BUTTONS.no, value: 'NO' },
    { caption: BUTTONS.yes, value: 'YES', isMain: true },
  ],
};

/** Shows an alert or a prompt of the script, and gives what became of it: `CLOSE` for Escape and the cross. */
export async function ask(dialog: Dialog): Promise<DialogAnswer> {
  if (dialog.kind !== 'alert' && dialog.kind !== 'prompt') return { button: 'OK' };
  const choices = SETS[dialog.buttons] ?? SETS['OK'] ?? [];
  if (dialog.kind === 'alert') {
    return {
      button: await choose({ title: dialog.title, content: paragraphs(dialog.text), choices, otherwise: 'CLOSE' }),
    };
  }
  const input = element('input', { type: 'text', autocomplete: 'off' });
  const button = await choose<DialogAnswer['button']>({
    title: dialog.title,
    content: [element('label', {}, ...paragraphs(dialog.text), input)],
    choices,
    otherwise: 'CLOSE',
  });
  return { button, text: input.value };
}
