import { ExecutedObject } from './executed-object';
import type { PromptResponse, Ui } from '../../google/surface';
import { HostLimit } from '../values/exceptions';
import type { HostHtmlOutput } from './html';
import { HostMenu } from './menu';
import { dialog, enumeration, plain, ServiceObject } from '../execution/method-spec';
import type { HostEnum } from '../execution/method-spec';
import type { DialogAnswer } from '../execution/screen';

const BUTTONS = enumeration('Ui.Button', 'OK', 'YES', 'NO', 'CANCEL', 'CLOSE');
const BUTTON_SETS = enumeration('Ui.ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO');

class HostPromptResponse extends ServiceObject implements PromptResponse {
  readonly spec = { name: 'Ui.PromptResponse', methods: { getSelectedButton: plain(), getResponseText: plain() } };

  constructor(private readonly answer: DialogAnswer) {
    super();
  }

  getSelectedButton(): HostEnum {
    return BUTTONS[this.answer.button];
  }

  getResponseText(): string {
    return this.answer.text ?? '';
  }
}

/** The spreadsheet's window (reference page "Class Ui"). */
export class HostUi extends ExecutedObject implements Ui {
  readonly spec = {
    name: 'Ui',
    methods: {
      createMenu: plain('string'),
      alert: dialog('string', 'string', 'Ui.ButtonSet'),
      prompt: dialog('string', 'string', 'Ui.ButtonSet'),
      showSidebar: dialog('HtmlService.HtmlOutput'),
      showModalDialog: dialog('HtmlService.HtmlOutput', 'string'),
    },
    fields: ['Button', 'ButtonSet'],
  };
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;

  createMenu(caption: string): HostMenu {
    return new HostMenu(this.execution, caption);
  }

  alert(title: string, prompt: string, buttons: HostEnum): HostEnum {
    return BUTTONS[this.#ask('alert', title, prompt, buttons).button];
  }

  prompt(title: string, prompt: string, buttons: HostEnum): HostPromptResponse {
    return new HostPromptResponse(this.#ask('prompt', title, prompt, buttons));
  }

  showSidebar(userInterface: HostHtmlOutput): void {
    const { title, html } = userInterface;
    this.execution.document.dialogs.push({ kind: 'sidebar', title, html, width: null, height: null });
  }

  showModalDialog(userInterface: HostHtmlOutput, title: string): void {
    const { html, width, height } = userInterface;
    this.execution.document.dialogs.push({ kind: 'modal', title, html, width, height });
  }

  /** Locks do not persist while a dialog suspends the script (reference page "Class Ui", alert and prompt). */
  #ask(kind: 'alert' | 'prompt', title: string, text: string, buttons: HostEnum): DialogAnswer {
    const { document } = this.execution;
    document.locks.release(document.id, this.execution);
    const shown = { kind, title, text, buttons: buttons.member };
    document.dialogs.push(shown);
    const answer = this.execution.ask(shown);
    if (!OFFERED[buttons.member]?.includes(answer.button))
      throw new HostLimit(`an answer ${answer.button} to a dialog with the buttons ${buttons.member}`);
    return answer;
  }
}

/** The buttons of each set; the X of the title bar is `CLOSE` in all of them. */
const OFFERED: Readonly<Record<string, readonly string[] | undefined>> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
};
