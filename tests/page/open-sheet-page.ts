import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { WorkbookDocument } from '../../src/host/values/document';
import type { Alert, Dialog, DialogAnswer } from '../../src/host/execution/screen';
import { openPageInBrowser } from './browser';
import { opened, servePage } from './local-page';

/** What the page of the test keeps in its window. */
interface SheetWindow {
  readonly necParts: { openSheet(options: object): Promise<object>; readonly drawingFiles: unknown };
  readonly sheet?: { readonly host: { close(): void }; readonly univer: { dispose(): void } };
}

/** A sheet open in a browser, driven by keys as a person would. */
interface SheetPage {
  readonly page: Page;
  /** What was asked, and toasts and dialogs that were shown. */
  told(): Promise<{ readonly asked: readonly Alert[]; readonly shown: readonly Dialog[] }>;
  /** Has the next questions answered so. */
  answer(...answers: DialogAnswer[]): Promise<void>;
  /** Shows a tab and selects cells. */
  goTo(tab: string, a1: string): Promise<void>;
  /** Presses keys, and waits until all that follows is done. */
  press(...keys: string[]): Promise<void>;
  /** Types a text, then presses keys. */
  type(text: string, ...keys: string[]): Promise<void>;
  /** Runs a function of the menu; gives what it returns, or the message of its failure. */
  run(functionName: string, isFinal?: boolean): Promise<unknown>;
  values(tab: string): Promise<unknown[][]>;
  formulas(tab: string): Promise<string[][]>;
  property(key: string): Promise<string | undefined>;
}

let running: Promise<Page> | null = null;

/** Opens the page that people open, which asks for a workbook, far from where the workbook is. */
async function newPage(): Promise<Page> {
  const page = await openPageInBrowser('America/New_York');
  await page.goto(await servePage({ hasWorkbook: false }));
  await opened(page);
  return page;
}

/**
 * Opens a workbook with a script (the bundle unless another is given) in a page of a browser. The page is the one of
 * the tests before, emptied: loading the script takes four times as long.
 */
export async function openSheetPage(
  document: WorkbookDocument,
  { code = readFileSync('build/addon/Code.js', 'utf8') } = {},
): Promise<SheetPage> {
  const page = await (running ??= newPage());
  await page.evaluate(
    async (given) => {
      const told = { asked: [] as unknown[], shown: [] as unknown[] };
      const answers: unknown[] = [];
      const { necParts, sheet: former } = globalThis as unknown as SheetWindow;
      // At first it is the page's own element of that id.
      if (former && 'host' in former) {
        former.host.close();
        former.univer.dispose();
      }
      const container = Object.assign(globalThis.document.createElement('main'), { id: 'sheet' });
      globalThis.document.body.replaceChildren(container);
      const ask = (dialog: unknown): Promise<unknown> => {
        told.asked.push(dialog);
        return Promise.resolve(answers.shift() ?? { button: 'OK' });
      };
      const sheet = await necParts.openSheet({
        container,
        document: given.document,
        code: given.code,
        properties: new Map(),
        drawing: necParts.drawingFiles,
        ask,
      });
      (sheet as { onDialog(listener: (dialog: unknown) => void): void }).onDialog((dialog) => told.shown.push(dialog));
      Object.assign(globalThis, { sheet, told, answers });
    },
    { document, code },
  );
  // A person clicks into the grid before typing.
  await page.mouse.click(400, 400);

  const inPage = <T>(body: string): Promise<T> => page.evaluate<T>(body);
  const settled = async (): Promise<void> => {
    // Univer hands what was typed over after the next frame.
    await inPage(
      'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))).then(() => sheet.settled())',
    );
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      if (key === 'Enter' || key === 'Tab')
        await page.waitForFunction('!sheet.univerAPI.getActiveWorkbook().isCellEditing()');
      await settled();
    }
  };
  return {
    page,
    press,
    told: () => inPage('told'),
    answer: async (...given) => {
      await inPage(`void answers.push(...${JSON.stringify(given)})`);
    },
    goTo: async (tab, a1) => {
      await inPage(`sheet.goTo(sheet.host.book.gridNamed(${JSON.stringify(tab)}).gid, ${JSON.stringify(a1)})`);
      const active = "[book.getActiveSheet().getSheetName(), book.getActiveRange()?.getA1Notation()].join('!')";
      await page.waitForFunction(
        `((book) => ${active})(sheet.univerAPI.getActiveWorkbook()) === ${JSON.stringify(`${tab}!${a1}`)}`,
      );
      await settled();
    },
    type: async (text, ...keys) => {
      await page.keyboard.type(text);
      await settled();
      await press(...keys);
    },
    run: (name, isFinal = false) =>
      inPage(`sheet.run(${JSON.stringify(name)}, ${isFinal}).catch((error) => error.message)`),
    values: (tab) => inPage(`JSON.parse(JSON.stringify(sheet.host.values(${JSON.stringify(tab)})))`),
    formulas: (tab) => inPage(`sheet.host.formulas(${JSON.stringify(tab)})`),
    property: (key) => inPage(`sheet.host.properties.get(${JSON.stringify(key)})`),
  };
}
