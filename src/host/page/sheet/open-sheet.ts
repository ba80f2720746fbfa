import type { FUniver } from '@univerjs/core/lib/facade';
import type { Univer } from '@univerjs/core';
import type { WorkbookDocument } from '../../document';
import type { Engine } from '../../engine';
import type { Dialog, DialogAnswer } from '../../screen';
import { GestureQueue } from '../../gesture-queue';
import { SpreadsheetHost } from '../../spreadsheet-host';
import { sheetEngine } from './sheet-engine';
import { iframeRealms } from './iframe-realm';
import { interceptCommands } from './user-commands';

/** What a sheet of the page is opened with. */
export interface OpenSheetOptions {
  readonly container: HTMLElement;
  readonly document: WorkbookDocument;
  /** The text of Code.js. */
  readonly code: string;
  readonly properties: ReadonlyMap<string, string>;
  /** Shows an alert or a prompt of the script, or a refusal, and gives what the person does with it. */
  readonly ask: (dialog: Dialog) => Promise<DialogAnswer>;
}

/** A workbook open in the page. */
export interface OpenSheet {
  readonly host: SpreadsheetHost;
  readonly univer: Univer;
  readonly univerAPI: FUniver;
  /** Runs a function of the menu. */
  run(functionName: string): Promise<unknown>;
  /** Runs a function as `google.script.run` does. */
  callFromPage(name: string, given: readonly unknown[]): Promise<unknown>;
}

/** Opens a workbook in an element of the page, with its script, and runs onOpen. */
export async function openSheet(options: OpenSheetOptions): Promise<OpenSheet> {
  let engine: Engine | null = null;
  const host = await SpreadsheetHost.open({
    document: options.document,
    code: options.code,
    properties: options.properties,
    engine: () => (engine = sheetEngine(options.container)),
    realms: iframeRealms(options.container.ownerDocument),
  });
  const { univer, univerAPI } = engine as unknown as Engine;
  const queue = new GestureQueue();
  interceptCommands(host, queue);
  await queue.add(() => host.openAsUser());
  return {
    host,
    univer,
    univerAPI,
    run: (name) => queue.add(() => host.run(name)),
    callFromPage: (name, given) => queue.add(() => host.callFromPage(name, given)),
  };
}
