import { CommandType, ICommandService, type Injector } from '@univerjs/core';
import { RichTextEditingMutation, SetTextSelectionsOperation } from '@univerjs/docs';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { IShortcutService, KeyCode } from '@univerjs/ui';
import { formulaCaret } from './formula-caret';
import { namedFunction, parameterOf, proposals, type PromptedFunction } from './french-function-help';
import type { EditedFormula } from './edited-formula';
import { element, helpOf, optionOf } from './prompt-elements';

const KEYS = [KeyCode.ARROW_UP, KeyCode.ARROW_DOWN, KeyCode.ENTER, KeyCode.TAB, KeyCode.ESC];
const OPERATION = 'nec.operation.function-prompt';
const EVENTS = new Set([RichTextEditingMutation.id, SetTextSelectionsOperation.id, SetCellEditVisibleOperation.id]);

/** The box under the editor: functions that begin so, help on the one around the caret, or why it is refused. */
export class FunctionPrompt {
  readonly #box = element('div', 'nec-prompt');
  #offered: readonly PromptedFunction[] = [];
  #chosen = 0;
  /** Why a formula is refused, until its text is changed. */
  #refusal: { readonly message: string; readonly text: string } | null = null;
  /** The text for which the list was put away by Escape, or taken from. */
  #dismissed = '';
  #isDue = false;

  constructor(
    injector: Injector,
    private readonly edited: EditedFormula,
    private readonly functions: () => readonly PromptedFunction[],
  ) {
    this.#box.hidden = true;
    document.body.append(this.#box);
    const commands = injector.get(ICommandService);
    const shortcuts = injector.get(IShortcutService);
    commands.registerCommand({
      id: OPERATION,
      type: CommandType.OPERATION,
      handler: (_, params) => this.#press((params as { key: KeyCode }).key),
    });
    commands.onCommandExecuted(({ id }) => {
      if (!EVENTS.has(id)) return;
      if (this.edited.text !== this.#refusal?.text) this.#refusal = null;
      this.#refreshSoon();
    });
    for (const binding of KEYS)
      shortcuts.registerShortcut({
        id: OPERATION,
        binding,
        priority: 2000,
        preconditions: () => this.#offered.length > 0,
        staticParameters: { key: binding },
      });
    // The editor keeps the focus while something is chosen by the mouse.
    this.#box.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Shows why a formula is refused; null takes it away. */
  tell(message: string | null): void {
    this.#refusal = message === null ? null : { message, text: this.edited.text };
    if (message !== null) this.#offered = [];
    this.#refreshSoon();
  }

  /** Univer draws the editor after its commands. */
  #refreshSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#refresh();
    });
  }

  #refresh(): void {
    const { text, caret } = this.edited;
    const { word, call } = formulaCaret(text, caret ?? 0);
    const offered =
      word === null || this.#refusal !== null || text === this.#dismissed ? [] : proposals(this.functions(), word.text);
    if (offered.map(({ name }) => name).join() !== this.#offered.map(({ name }) => name).join()) this.#chosen = 0;
    this.#offered = offered;
    if (this.#refusal !== null) this.#show(this.#alert(this.#refusal.message));
    else if (offered.length > 0) this.#show(this.#list());
    else {
      const help = call && namedFunction(this.functions(), call.name);
      this.#show(help && helpOf(help, parameterOf(help, call.argument)));
    }
  }

  #show(content: HTMLElement | null): void {
    // Asked for at each letter, it would have the page laid out.
    const box = content && this.edited.box;
    this.#box.hidden = box === null;
    if (content === null || box === null) return;
    this.#box.replaceChildren(content);
    const { width, height } = this.#box.getBoundingClientRect();
    const below = box.bottom + 4;
    this.#box.style.left = `${Math.max(4, Math.min(box.left, innerWidth - width - 4))}px`;
    this.#box.style.top = `${below + height > innerHeight ? Math.max(4, box.top - height - 4) : below}px`;
  }

  #alert(message: string): HTMLElement {
    const alert = element('p', 'nec-prompt-alert', message);
    alert.setAttribute('role', 'alert');
    return alert;
  }

  #list(): HTMLElement {
    const list = element('ul', 'nec-prompt-list');
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Fonctions proposées');
    list.append(
      ...this.#offered.map((offered, index) => {
        const option = optionOf(offered, index === this.#chosen);
        option.addEventListener('click', () => {
          this.#take(offered);
        });
        return option;
      }),
    );
    requestAnimationFrame(() => list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    return list;
  }

  #press(key: KeyCode): boolean {
    const offered = this.#offered[this.#chosen];
    if (!offered) return false;
    if (key === KeyCode.ESC) this.#dismissed = this.edited.text;
    else if (key === KeyCode.ENTER || key === KeyCode.TAB) this.#take(offered);
    else
      this.#chosen =
        (this.#chosen + (key === KeyCode.ARROW_DOWN ? 1 : this.#offered.length - 1)) % this.#offered.length;
    this.#refresh();
    return true;
  }

  /** Puts the function in place of the letters that were typed, its bracket opened. */
  #take({ name }: PromptedFunction): void {
    const { text, caret } = this.edited;
    const { word } = formulaCaret(text, caret ?? 0);
    if (!word) return;
    const after = text.slice(word.at + word.text.length);
    const begun = `${text.slice(0, word.at)}${name}(`;
    this.#offered = [];
    this.edited.replace(begun + after.replace(/^\(/, ''), begun.length);
  }
}
