import { drawingFiles } from './charts/drawing-files';
import { installCharts } from './charts/install';
import { installFrenchFormulas } from './formulas/install';
import { showCellLinks } from './mirror/cell-links';
import { showExtras } from './mirror/show-extras';
import { openSheet } from './sheet/open-sheet';
import { ask } from './shell/dialogs';
import { byId } from './shell/element';
import { openWorkbook, showFailure } from './shell/opening';
import { Shell } from './shell/shell';
import { nameUniver } from './shell/univer-names';
import { packedBytes } from './store/packed';
import './shell/shell.css';

/** Opens a workbook, and puts around it all that the page has. */
async function start(): Promise<void> {
  const [opened, code] = await Promise.all([openWorkbook(), packedBytes('code')]);
  const container = byId('sheet');
  const { document, properties } = opened.store.content;
  const sheet = await openSheet({
    container,
    document,
    code: new TextDecoder().decode(code),
    properties: new Map(properties),
    drawing: drawingFiles,
    ask,
  });
  nameUniver(container);
  installFrenchFormulas(sheet);
  showExtras(sheet);
  showCellLinks(sheet, container);
  installCharts({ ...sheet, container });
  Object.assign(window, { necSheet: sheet });
  byId('cover').hidden = true;
  await new Shell({ ...opened, sheet }).start();
}

// For tests and measures in a browser, as `necSheet` is.
Object.assign(window, { necParts: { openSheet, drawingFiles } });
start().catch((error: unknown) => showFailure(error));
