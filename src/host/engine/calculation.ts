import { ICommandService, type ICommandInfo, type IDisposable, type Injector, type IUnitRange } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  OtherFormulaMarkDirty,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { IFormulaDirtyData, ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Area } from '../values/document';
import { rememberTexts } from './text-as-number';

interface Written {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly area: Area;
  readonly trigger: string;
}

type Changes = Partial<IFormulaDirtyData>;

/**
 * Calculates formulas when it is told to, and only then: Univer's own trigger, which waits a tenth of a second after
 * each change, is put aside, so that nothing is calculated while a script runs and no test waits for a clock.
 */
export class Calculation {
  readonly #commands: ICommandService;
  readonly #changed: ICommandInfo[] = [];
  readonly #written: IUnitRange[] = [];
  readonly #listener: IDisposable;
  #running: Promise<void> = Promise.resolve();
  #everything = true;

  constructor(private readonly injector: Injector) {
    injector.get(TriggerCalculationController).dispose();
    rememberTexts();
    this.#commands = injector.get(ICommandService);
    const dirtiness = injector.get(IActiveDirtyManagerService);
    this.#listener = this.#commands.onCommandExecuted((command, options) => {
      // Results that the engine itself writes (`onlyLocal`) make nothing dirty; a new formula of a conditional format
      // or a list does.
      if (
        (options?.onlyLocal === true && command.id !== OtherFormulaMarkDirty.id) ||
        dirtiness.get(command.id) === undefined
      )
        return;
      const { area, unitId, subUnitId, trigger } = (command.params ?? {}) as Partial<Written>;
      // Our own writes say where they are; looking at each cell again would double their cost.
      if (area && unitId !== undefined && subUnitId !== undefined)
        this.#written.push({ unitId, sheetId: subUnitId, range: area });
      else if (trigger !== 'sheet.command.set-style') this.#changed.push({ ...command });
    });
  }

  /** True when something changed since formulas were last calculated. */
  get isDue(): boolean {
    return this.#everything || this.#changed.length > 0 || this.#written.length > 0;
  }

  /** Resolves once formulas show the results of every change made so far. */
  async run(): Promise<void> {
    this.#running = this.#running.then(async () => {
      while (this.isDue) await this.#once();
    });
    await this.#running;
  }

  async #once(): Promise<void> {
    const dirtiness = this.injector.get(IActiveDirtyManagerService);
    const merged: Record<string, unknown> = {
      ...EMPTY,
      dirtyRanges: this.#written.splice(0),
      forceCalculation: this.#everything,
    };
    for (const command of this.#changed) {
      const changes: Changes = dirtiness.get(command.id)?.getDirtyData(command) ?? {};
      for (const [key, value] of Object.entries(changes)) merged[key] = together(merged[key], value);
    }
    this.#changed.length = 0;
    this.#everything = false;
    await new Promise<void>((resolve) => {
      const listener = this.#commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const state = (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
        listener.dispose();
        resolve();
      });
      void this.#commands.executeCommand(SetFormulaCalculationStartMutation.id, merged, { onlyLocal: true });
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

const EMPTY: Readonly<Record<string, unknown>> = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** Merges two reports of what changed: flags, lists of ranges, maps of maps. */
function together(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
  if (isRecord(a) && isRecord(b)) {
    const merged: Record<string, unknown> = { ...a };
    for (const [key, value] of Object.entries(b)) merged[key] = together(merged[key], value);
    return merged;
  }
  return typeof a === 'boolean' ? a || b === true : (b ?? a);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
