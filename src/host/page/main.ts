import type { WorkbookDocument } from '../document';
import { installFrenchFormulas } from './formulas/install';
import { openSheet } from './sheet/open-sheet';

interface Opened {
  readonly document: WorkbookDocument;
  readonly properties: readonly (readonly [string, string])[];
}

async function start(container: HTMLElement): Promise<void> {
  const [opened, code] = await Promise.all([
    fetch('/workbook').then((answer) => answer.json() as Promise<Opened>),
    fetch('/Code.js').then((answer) => answer.text()),
  ]);
  const sheet = await openSheet({ container, document: opened.document, code, properties: new Map(opened.properties), ask: () => Promise.resolve({ button: 'OK' }) });
  installFrenchFormulas(sheet);
  // For tests and measures in a browser.
  Object.assign(window, { necSheet: sheet });
}

const container = document.querySelector<HTMLElement>('#sheet');
if (container) void start(container);
