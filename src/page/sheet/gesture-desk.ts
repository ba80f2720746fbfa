import { CanceledError, CommandType, ICommandService, type ICommandInfo } from '@univerjs/core';
import { OtherFormulaMarkDirty } from '@univerjs/engine-formula';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Area } from '../../host/values/document';
import { ScriptError } from '../../host/values/exceptions';
import { GestureQueue } from './gesture-queue';
import { MovingPlaces } from '../../host/engine/moving-places';
import { refuseProtected, warningsOn } from '../../host/services/range/protected-cells';
import { refusalText } from './refusals';
import type { Dialog } from '../../host/execution/screen';
import type { Ask, SpreadsheetHost } from '../../host/spreadsheet-host';
import { followSelection, tellSelection } from './selection';
import { UndoRecorder } from './undo-recorder';
import { PASSED, UserGestures, type Gesture } from './user-gestures';

/** How long a person who chose to change protected cells is not asked again, as in Google Sheets. */
const WARNED_MS = 5 * 60_000;

/** Where all that is asked of a workbook in the page is done in turn: gestures, commands, calls of pages. */
export class GestureDesk {
  readonly queue = new GestureQueue();
  readonly #places: MovingPlaces;
  readonly #undo: UndoRecorder;
  readonly #warned = new Map<string, number>();
  #shown = 0;
  #isCalculationDue = false;

  /** `show` is told of each toast, dialog and side panel; `changed` that the workbook is no longer what it was. */
  constructor(
    private readonly host: SpreadsheetHost,
    private readonly ask: Ask,
    private readonly show: (dialog: Dialog) => void,
    private readonly changed: () => void,
  ) {
    const { book } = host;
    this.#places = new MovingPlaces(book);
    this.#undo = new UndoRecorder(host);
    const gestures = new UserGestures(host);
    const commands = book.injector.get(ICommandService);
    commands.beforeCommandExecuted((command, options) => {
      if (this.#isVain(command)) cancel(commands);
      if (book.isActing || options?.[PASSED] === true) return;
      const found = gestures.of(command, options);
      if (found === null) return;
      // Univer's own change is not put off when nothing stands against it: its interface waits for it.
      if (
        found !== 'nothing' &&
        !this.queue.isBusy &&
        found.every((each) => each.isUnivers === true && this.#isFree(each) && !FIRES.has(command.id))
      )
        return;
      if (found !== 'nothing') for (const gesture of found) this.#take(gesture);
      cancel(commands);
    });
    commands.onCommandExecuted((command, options) => {
      if (command.id === OtherFormulaMarkDirty.id) this.#calculateSoon();
      if (
        command.type !== CommandType.MUTATION ||
        options?.onlyLocal === true ||
        !command.id.startsWith('sheet.mutation.')
      )
        return;
      this.changed();
      this.#calculateSoon();
    });
  }

  /** Runs something of the host's in its turn, and shows what the script showed. */
  async add<T>(work: () => Promise<T>): Promise<T> {
    return this.queue.add(async () => {
      tellSelection(this.host);
      try {
        return await work();
      } finally {
        this.#showDialogs();
      }
    });
  }

  /** Runs a command of the script in its turn; what it writes is one step of undo, or none, nor any before it. */
  async command<T>(work: () => Promise<T>, isFinal = false): Promise<T> {
    return this.add(async () => {
      try {
        return await this.#undo.record(
          async () => {
            const shown = this.host.book.activeGrid;
            const done = await work();
            await followSelection(this.host, shown);
            return done;
          },
          { isCommand: true, isFinal },
        );
      } finally {
        this.changed();
      }
    });
  }

  /** Univer (0.25.1) shows a sheet a moment after it was made; a script may have taken it away or hidden it. */
  #isVain({ id, params }: ICommandInfo): boolean {
    if (id !== SetWorksheetActiveOperation.id || this.host.book.isActing) return false;
    const grid = this.host.book.gridById((params as { readonly subUnitId: string }).subUnitId);
    return !grid || grid.isHidden;
  }

  #take(gesture: Gesture): void {
    const place = this.#places.follow(gesture.grid.id, gesture.area);
    void this.add(async () => {
      try {
        await this.#do(gesture, place.area);
      } catch (error) {
        await this.#tell(error, gesture.typed);
      } finally {
        this.#places.forget(place);
      }
    });
  }

  async #do(gesture: Gesture, area: Area | null): Promise<void> {
    const grid = this.host.book.gridById(gesture.grid.id);
    if (!grid || !area) throw new Error('les cellules ont été supprimées entre-temps');
    if (gesture.isAllowed !== true) refuseProtected(grid, area);
    gesture.refuse?.();
    if (!(await this.#mayChange(gesture))) return;
    if (gesture.isUnivers) await gesture.do(grid.name, area);
    else await this.#undo.record(() => gesture.do(grid.name, area));
  }

  /** True when nothing has to be said before a change. */
  #isFree({ grid, area, refuse, isAllowed }: Gesture): boolean {
    if (isAllowed === true) return true;
    try {
      refuseProtected(grid, area);
      refuse?.();
    } catch {
      return false;
    }
    return (this.#warned.get(grid.id) ?? 0) > Date.now() || warningsOn(grid, area).length === 0;
  }

  async #mayChange(gesture: Gesture): Promise<boolean> {
    if (this.#isFree(gesture)) return true;
    const { button } = await this.ask({
      kind: 'alert',
      title: 'Cellules protégées',
      text:
        `Vous allez modifier une partie de l’onglet « ${gesture.grid.name} » qui ne devrait pas l’être à la ` +
        'main. Modifier quand même ?',
      buttons: 'OK_CANCEL',
    });
    if (button === 'OK') this.#warned.set(gesture.grid.id, Date.now() + WARNED_MS);
    return button === 'OK';
  }

  /** A script that fails on an edit is told in passing: the edit itself was made. */
  async #tell(error: unknown, typed: string | undefined): Promise<void> {
    if (error instanceof ScriptError) {
      this.show({
        kind: 'toast',
        title: 'NEC Bilan',
        text: `La saisie est enregistrée, mais ce qui devait la suivre a échoué : ${error.scriptMessage}`,
        seconds: 10,
      });
      return;
    }
    const lost = typed === undefined || typed === '' ? '' : ` Vous aviez tapé : « ${typed} ».`;
    await this.ask({
      kind: 'alert',
      title: 'Modification refusée',
      text: `${refusalText(error)}${lost}`,
      buttons: 'OK',
    });
  }

  #showDialogs(): void {
    const { dialogs } = this.host;
    for (const dialog of dialogs.slice(this.#shown))
      if (dialog.kind !== 'alert' && dialog.kind !== 'prompt') this.show(dialog);
    this.#shown = dialogs.length;
  }

  #calculateSoon(): void {
    if (this.#isCalculationDue || this.host.book.isActing) return;
    this.#isCalculationDue = true;
    queueMicrotask(() => {
      this.#isCalculationDue = false;
      if (!this.queue.isBusy && this.host.book.calculation.isDue) void this.add(() => this.host.calculate());
    });
  }
}

/** Univer's changes after which onEdit runs. */
const FIRES = new Set(['sheet.command.auto-fill', 'sheet.command.move-range']);

/** Stops the command about to be run; Univer (0.25.1) would name it as the cause of all later changes. */
function cancel(commands: ICommandService): never {
  (commands as unknown as { readonly _commandExecutionStack: unknown[] })._commandExecutionStack.pop();
  throw new CanceledError();
}
