import type { Dialog } from '../screen';
import { openSheet } from './sheet/open-sheet';
import { Connection } from './shell/connection';
import { uncover } from './shell/cover';
import { ask } from './shell/dialogs';
import { byId } from './shell/element';
import { showFailure, takeLease } from './shell/lease';
import { ServerClient } from './shell/server-client';
import { Shell } from './shell/shell';
import './shell/shell.css';

/** Takes the lease, opens the workbook, and puts around it all that the page has. */
async function start(): Promise<void> {
  const client = new ServerClient();
  const connection = new Connection(client, await takeLease(client));
  const [opened, code] = await Promise.all([client.workbook(), client.code()]);
  const sheet = await openSheet({ container: byId('sheet'), document: opened.document, code, properties: new Map(opened.properties), ask });
  // For tests and measures in a browser.
  Object.assign(window, { necSheet: sheet });
  uncover();
  const listeners: ((dialog: Dialog) => void)[] = [];
  let changed = (): void => undefined;
  let told = 0;
  const tell = async (work: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await work();
    } finally {
      for (const dialog of sheet.host.dialogs.slice(told)) for (const listener of listeners) listener(dialog);
      told = sheet.host.dialogs.length;
    }
  };
  sheet.univerAPI.addEvent(sheet.univerAPI.Event.CommandExecuted, ({ type }) => { if (Number(type) === 2) changed(); });
  await new Shell({ client, connection, opened, sheet: {
    host: sheet.host,
    run: (name) => tell(() => sheet.run(name)),
    callFromPage: (name, given) => tell(() => sheet.callFromPage(name, given)),
    onChange: (listener) => { changed = listener; },
    onDialog: (listener) => { listeners.push(listener); },
  } }).start();
}

start().catch((error: unknown) => showFailure(error));
