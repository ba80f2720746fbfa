import { ExecutedObject } from './executed-object';
import type { PromptResponse, Ui } from '../../google/surface';
import { HostLimit } from '../values/exceptions';
import type { HostHtmlOutput } from './html';
import { HostMenu } from './menu';
import { dialog, enumeration, plain, ServiceObject, type HostEnum, type ServiceSpec } from '../execution/method-spec';
import type { Alert, DialogAnswer } from '../execution/screen';

const BUTTONS = enumeration('Ui.Button', 'OK', 'YES', 'NO', 'CANCEL', 'CLOSE');
const BUTTON_SETS = enumeration('Ui.ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO');

const RESPONSE: ServiceSpec<HostPromptResponse, PromptResponse> = {
  name: 'Ui.PromptResponse',
  methods: {
    getSelectedButton: plain(({ answer }) => BUTTONS[answer.button]),
    getResponseText: plain(({ answer }) => answer.text ?? ''),
  },
};

class HostPromptResponse extends ServiceObject<PromptResponse> {
  readonly spec = RESPONSE;

  constructor(readonly answer: DialogAnswer) {
    super();
  }
}

/** The buttons of each set; the X of the title bar is `CLOSE` in all of them. */
const OFFERED: Readonly<Record<string, readonly string[] | undefined>> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
};

/** Locks do not persist while a dialog suspends the script (reference page "Class Ui", alert and prompt). */
function ask({ execution }: HostUi, shown: Omit<Alert, 'buttons'>, { member: buttons }: HostEnum): DialogAnswer {
  const { document } = execution;
  document.locks.release(document.id, execution);
  const asked = { ...shown, buttons };
  document.dialogs.push(asked);
  const answer = execution.ask(asked);
  if (!OFFERED[buttons]?.includes(answer.button))
    throw new HostLimit(`an answer ${answer.button} to a dialog with the buttons ${buttons}`);
  return answer;
}

const ASKED = ['string', 'string', 'Ui.ButtonSet'] as const;

const UI: ServiceSpec<HostUi, Ui> = {
  name: 'Ui',
  methods: {
    createMenu: plain('string', ({ execution }, caption) => new HostMenu(execution, caption)),
    alert: dialog(
      ...ASKED,
      (ui, title, text, buttons: HostEnum) => BUTTONS[ask(ui, { kind: 'alert', title, text }, buttons).button],
    ),
    prompt: dialog(
      ...ASKED,
      (ui, title, text, buttons: HostEnum) => new HostPromptResponse(ask(ui, { kind: 'prompt', title, text }, buttons)),
    ),
    showSidebar: dialog('HtmlService.HtmlOutput', ({ execution }, { title, html }: HostHtmlOutput) => {
      execution.document.dialogs.push({ kind: 'sidebar', title, html, width: null, height: null });
    }),
    showModalDialog: dialog(
      ...(['HtmlService.HtmlOutput', 'string'] as const),
      ({ execution }, { html, width, height }: HostHtmlOutput, title) => {
        execution.document.dialogs.push({ kind: 'modal', title, html, width, height });
      },
    ),
  },
  fields: ['Button', 'ButtonSet'],
};

/** The spreadsheet's window (reference page "Class Ui"). */
export class HostUi extends ExecutedObject<Ui> {
  readonly spec = UI;
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;
}
