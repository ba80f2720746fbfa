import { installCharts } from './charts/install';
import { installFrenchFormulas } from './formulas/install';
import { showCellLinks } from './mirror/cell-links';
import { showExtras } from './mirror/show-extras';
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
  const container = byId('sheet');
  const sheet = await openSheet({
    container,
    document: opened.document,
    code,
    properties: new Map(opened.properties),
    ask,
  });
  installFrenchFormulas(sheet);
  showExtras(sheet);
  showCellLinks(sheet, container);
  installCharts({ ...sheet, container });
  // For tests and measures in a browser.
  Object.assign(window, { necSheet: sheet });
  uncover();
  await new Shell({ client, connection, opened, sheet }).start();
}

start().catch((error: unknown) => showFailure(error));
