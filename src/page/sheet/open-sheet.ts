import { LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { parseOpenArea } from '../../host/engine/areas';
import type { WorkbookDocument } from '../../host/values/document';
import type { Engine } from '../../host/engine/engine';
import type { Dialog } from '../../host/execution/screen';
import { pngPictures, type DrawingFiles } from '../../host/charts/png-pictures';
import { SpreadsheetHost, type Ask } from '../../host/spreadsheet-host';
import { filterLists } from './filtered-list';
import { displayInFrench, editInFrench, sortInFrench } from './french-display';
import { GestureDesk } from './gesture-desk';
import { iframeRealms } from './iframe-realm';
import { answerAtOnce } from './late-question';
import { openNoteByKey, tickBySpace } from './cell-keys';
import { showScriptsOnce } from './quiet-view';
import { showCells } from './selection';
import { sheetEngine } from './sheet-engine';

interface OpenSheetOptions {
  readonly container: HTMLElement;
  readonly document: WorkbookDocument;
  /** The text of Code.js. */
  readonly code: string;
  readonly properties: ReadonlyMap<string, string>;
  /** Gives what drawing charts as pictures needs, at the first that is drawn. */
  readonly drawing: () => Promise<DrawingFiles>;
  /** Shows an alert or a prompt of the script, or why a gesture is refused, and gives what the person does with it. */
  readonly ask: Ask;
}

export interface OpenSheet {
  readonly host: SpreadsheetHost;
  readonly univer: Univer;
  readonly univerAPI: FUniver;
  /**
   * Runs a function of the menu in its turn and gives what it returns; throws a ScriptError when it fails. Once a final
   * one has written, nothing can be undone.
   */
  run(functionName: string, isFinal?: boolean): Promise<unknown>;
  /** Runs a function in its turn as `google.script.run` does. */
  callFromPage(name: string, given: readonly unknown[]): Promise<unknown>;
  /** Runs a change of the page's own in its turn, then calculates. */
  change(work: () => void | Promise<void>): Promise<void>;
  /** Is told whenever the workbook, or what is kept with it, may have changed. */
  onChange(listener: () => void): void;
  /** Is told of each toast, dialog and side panel once the script that shows it has ended. */
  onDialog(listener: (dialog: Dialog) => void): void;
  /** Shows a tab by its gid and selects cells of it; false when there is no such tab or it is no reference. */
  goTo(gid: number, a1: string): boolean;
  /** Resolves once all that was asked for is done. */
  settled(): Promise<void>;
}

/** Opens a workbook in an element of the page, with its script, and runs onOpen. */
export async function openSheet({
  container,
  document,
  code,
  properties,
  drawing,
  ask,
}: OpenSheetOptions): Promise<OpenSheet> {
  const engine = sheetEngine(container);
  const { univer, univerAPI } = engine;
  const host = await SpreadsheetHost.open({
    document,
    id: '',
    code,
    properties,
    engine: (): Engine => engine,
    realms: iframeRealms(container.ownerDocument),
    answers: answerAtOnce,
    pictures: pngPictures(drawing),
  });
  await host.book.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  univerAPI.getActiveWorkbook()?.setNumfmtLocal('fr');
  const changes = new Set<() => void>();
  const dialogs = new Set<(dialog: Dialog) => void>();
  const early: Dialog[] = [];
  const desk = new GestureDesk(
    host,
    ask,
    (dialog) => {
      if (dialogs.size === 0) early.push(dialog);
      for (const tell of dialogs) tell(dialog);
    },
    () => {
      for (const tell of changes) tell();
    },
  );
  showScriptsOnce(host.book);
  tickBySpace(host, container);
  openNoteByKey(host.book, container.ownerDocument);
  filterLists(host.book);
  editInFrench(host.book);
  displayInFrench(host.book);
  sortInFrench(host.book);
  await desk.add(() => host.openAsUser());
  return {
    host,
    univer,
    univerAPI,
    run: (name, isFinal) => desk.command(() => host.runAsking(name, [], ask), isFinal),
    callFromPage: (name, given) => desk.command(() => host.callFromPage(name, given, ask)),
    change: (work) =>
      desk.add(async () => {
        await work();
        await host.calculate();
      }),
    onChange: (listener) => changes.add(listener),
    onDialog: (listener) => {
      dialogs.add(listener);
      // What onOpen showed waits for somebody to show it.
      for (const dialog of early.splice(0)) listener(dialog);
    },
    goTo: (gid, a1) => goTo(host, gid, a1),
    settled: () => desk.queue.settled(),
  };
}

function goTo(host: SpreadsheetHost, gid: number, a1: string): boolean {
  const grid = host.book.grids().find((each) => each.gid === gid);
  const area = grid && parseOpenArea(a1, { rows: grid.rowCount, columns: grid.columnCount });
  if (!grid || !area) return false;
  void showCells(host, grid, area);
  return true;
}
