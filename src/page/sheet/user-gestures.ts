import { ICommandService, RedoCommandId, UndoCommandId } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import {
  AutoFillCommand,
  ClearSelectionContentCommand,
  MoveRangeCommand,
  SetRangeValuesCommand,
} from '@univerjs/sheets';
import type { IAutoFillCommandParams, IMoveRangeCommandParams, ISetRangeValuesCommandParams } from '@univerjs/sheets';
import { PasteCommand, SheetPasteShortKeyCommandName } from '@univerjs/ui';
import { areaAddress } from '../../host/values/a1-notation';
import type { Area } from '../../host/values/document';
import type { Grid } from '../../host/engine/grid';
import { cellsOfText, repeatedOver } from './clipboard-text';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';
import { copiedCells, endCopy, readClipboard, type Clipboard } from './clipboard';
import { EditorTexts } from './editor-text';
import { chosen, ticked } from './ruled-cells';
import { cellsWithin, selectedAreas } from './selection';
import { putTexts, type PutTexts } from './set-values';
import { refuseStructure } from './structure';
import { shifted } from '../../host/engine/areas';

/** A gesture of a person: the cells that it is about, and how it is done in its turn, on the cells as they then are. */
export interface Gesture {
  readonly grid: Grid;
  readonly area: Area;
  /** What was typed, to be given back if it cannot be written. */
  readonly typed?: string;
  /** True when Univer makes the change, and its own step of undo. */
  readonly isUnivers?: boolean;
  /** True of what was allowed when it was first done: what protects the cells that are selected says nothing of it. */
  readonly isAllowed?: boolean;
  /** Throws when the file would be harmed, before anything changes. */
  readonly refuse?: () => void;
  do(sheetName: string, area: Area): Promise<void>;
}

/** Marks a command that the host lets Univer run. */
export const PASSED = 'necPassed';

/** What Univer does by itself, and what its command is about; what warns or keeps out is looked at before. */
const WATCHED: Readonly<Record<string, 'cells' | 'sheet' | undefined>> = {
  'sheet.command.insert-row': 'cells',
  'sheet.command.insert-col': 'cells',
  'sheet.command.insert-row-by-range': 'cells',
  'sheet.command.insert-col-by-range': 'cells',
  'sheet.command.remove-row': 'cells',
  'sheet.command.remove-col': 'cells',
  'sheet.command.remove-row-by-range': 'cells',
  'sheet.command.remove-col-by-range': 'cells',
  'sheet.command.move-rows': 'cells',
  'sheet.command.move-cols': 'cells',
  'sheet.command.insert-range-move-down': 'cells',
  'sheet.command.insert-range-move-right': 'cells',
  'sheet.command.delete-range-move-up': 'cells',
  'sheet.command.delete-range-move-left': 'cells',
  'sheet.command.add-worksheet-merge': 'cells',
  'sheet.command.remove-worksheet-merge': 'cells',
  'sheet.command.set-style': 'cells',
  'sheet.command.reorder-range': 'cells',
  'sheet.command.clear-selection-format': 'cells',
  'sheet.command.clear-selection-all': 'cells',
  'sheet.command.set-worksheet-name': 'sheet',
  'sheet.command.remove-sheet': 'sheet',
};

interface Target {
  readonly subUnitId?: string;
  readonly range?: Area;
  readonly ranges?: readonly Area[];
}

/** Tells what a command of Univer's means as a gesture; null for what the host has nothing to say about. */
export class UserGestures {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #texts: EditorTexts;

  constructor(private readonly host: SpreadsheetHost) {
    this.#injector = host.book.injector;
    this.#commands = this.#injector.get(ICommandService);
    this.#texts = new EditorTexts(this.#injector);
  }

  /** `'nothing'` is for a command that must not be run at all. */
  of(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): readonly Gesture[] | 'nothing' | null {
    switch (command.id) {
      case SetRangeValuesCommand.id:
        return this.#put(command.params as ISetRangeValuesCommandParams);
      case ClearSelectionContentCommand.id:
        return this.#cleared(command.params ?? {});
      case PasteCommand.id: {
        const { value }: { readonly value?: string } = command.params ?? {};
        return this.#pasted(value, () => readClipboard(this.#injector));
      }
      case SheetPasteShortKeyCommandName: {
        const { htmlContent = '', textContent = '' } = command.params as { htmlContent?: string; textContent?: string };
        return this.#pasted(undefined, () => Promise.resolve({ html: htmlContent, text: textContent }));
      }
      case AutoFillCommand.id: {
        const { subUnitId, sourceRange, targetRange } = command.params as IAutoFillCommandParams;
        return this.#passed(
          command,
          options,
          { ...(subUnitId !== undefined && { subUnitId }), range: targetRange },
          withoutSource(targetRange, sourceRange),
        );
      }
      case MoveRangeCommand.id: {
        const { toSubUnitId, toRange } = command.params as IMoveRangeCommandParams;
        return this.#passed(
          command,
          options,
          { ...(toSubUnitId !== undefined && { subUnitId: toSubUnitId }), range: toRange },
          toRange,
        );
      }
      case UndoCommandId:
      case RedoCommandId:
        return this.#passed(command, options, {}, null).map((gesture) => ({ ...gesture, isAllowed: true }));
      default:
        return WATCHED[command.id] ? this.#passed(command, options, command.params ?? {}, null) : null;
    }
  }

  #put(params: ISetRangeValuesCommandParams): readonly Gesture[] | 'nothing' | null {
    const put = putTexts(params);
    if (!put) return null;
    const grid = this.#grid(params.subUnitId);
    const [{ area: first } = { area: grid.whole }] = put;
    const typed = this.#texts.take(grid.id, first.startRow, first.startColumn);
    if (typed && !typed.isChanged) return 'nothing';
    const given = put.map(({ area, texts }) => ({
      area,
      texts: texts.map((line, row) =>
        line.map((text, column) => {
          const at = [area.startRow + row, area.startColumn + column] as const;
          return typed ? chosen(this.host.book, grid, ...at, typed.text) : ticked(grid, ...at, text);
        }),
      ),
    }));
    return [this.#typed(grid, given)];
  }

  #typed(grid: Grid, given: readonly PutTexts[]): Gesture {
    const area = given.map((each) => each.area).reduce(around);
    const [only] = given.flatMap(({ texts }) => texts.flat());
    return {
      grid,
      area,
      ...(only !== undefined && { typed: only }),
      do: async (name, now) => {
        for (const { area: part, texts } of given) {
          const [down, right] = [now.startRow - area.startRow, now.startColumn - area.startColumn];
          const moved = areaAddress(shifted(part, down, right));
          const [[first] = []] = texts;
          if (first !== undefined && texts.length === 1 && texts[0]?.length === 1)
            await this.host.edit(name, moved, first);
          else await this.host.paste(name, moved, texts);
        }
      },
    };
  }

  #cleared({ subUnitId, ranges }: Target): readonly Gesture[] {
    const grid = this.#grid(subUnitId);
    return (ranges ?? selectedAreas(this.host)).map((area) => ({
      grid,
      area: cellsWithin(grid, area),
      do: (name, now) => this.host.clearCells(name, areaAddress(now)),
    }));
  }

  #pasted(kind: string | undefined, read: () => Promise<Clipboard>): readonly Gesture[] | null {
    // Pasting formats or widths alone is Univer's.
    if (kind !== undefined && kind !== 'default-paste' && kind !== 'special-paste-value') return null;
    const grid = this.#grid(undefined);
    const [selected] = selectedAreas(this.host);
    if (!selected) return null;
    const area = selected;
    const paste = async (name: string, to: Area): Promise<void> => {
      const clipboard = await read();
      const copied = kind === undefined || kind === 'default-paste' ? copiedCells(this.#injector, clipboard) : null;
      const from = copied && this.host.book.gridById(copied.sheetId);
      if (copied && from && copied.isCut) await this.#move(from, copied.area, name, to);
      else if (copied && from) await this.host.pasteCells([from.name, areaAddress(copied.area)], name, areaAddress(to));
      else if (clipboard.text !== '') {
        const texts = repeatedOver(
          cellsOfText(clipboard.text),
          to.endRow - to.startRow + 1,
          to.endColumn - to.startColumn + 1,
        );
        await this.host.paste(name, areaAddress({ ...to, endRow: to.startRow, endColumn: to.startColumn }), texts);
      }
    };
    return [{ grid, area, do: paste }];
  }

  async #move(from: Grid, area: Area, name: string, to: Area): Promise<void> {
    const target = shifted(area, to.startRow - area.startRow, to.startColumn - area.startColumn);
    const grid = this.host.book.gridNamed(name);
    if (!grid) return;
    const params: IMoveRangeCommandParams = {
      fromRange: { ...area },
      toRange: target,
      fromSubUnitId: from.id,
      toSubUnitId: grid.id,
    };
    refuseStructure(this.host.book, grid, MoveRangeCommand.id, params, target);
    await this.#commands.executeCommand(MoveRangeCommand.id, params, { [PASSED]: true });
    endCopy(this.#injector);
    await this.host.fireFilled(name, areaAddress(target));
  }

  /** What Univer does; onEdit is then run for `edited`, if there is any. */
  #passed(
    { id, params }: Readonly<ICommandInfo>,
    options: IExecutionOptions | undefined,
    target: Target,
    edited: Area | null,
  ): readonly Gesture[] {
    const grid = this.#grid(target.subUnitId);
    const area = cellsWithin(grid, target.range ?? target.ranges?.[0] ?? selectedAreas(this.host)[0] ?? grid.whole);
    return [
      {
        grid,
        area: WATCHED[id] === 'sheet' ? grid.whole : area,
        isUnivers: true,
        refuse: () => refuseStructure(this.host.book, grid, id, params, area),
        do: async (name) => {
          const isDone = await this.#commands.executeCommand(id, params, { ...options, [PASSED]: true });
          if (isDone && edited) await this.host.fireFilled(name, areaAddress(edited));
          else await this.host.calculate();
        },
      },
    ];
  }

  #grid(id: string | undefined): Grid {
    return (id === undefined ? null : this.host.book.gridById(id)) ?? this.host.book.activeGrid;
  }
}

/** Gives the smallest area that has both in it. */
function around(one: Area, other: Area): Area {
  return {
    startRow: Math.min(one.startRow, other.startRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endRow: Math.max(one.endRow, other.endRow),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}

/** Gives what a fill wrote: its target without the cells that it started from. */
function withoutSource(target: Area, source: Area): Area {
  if (target.endRow > source.endRow) return { ...target, startRow: source.endRow + 1 };
  if (target.startRow < source.startRow) return { ...target, endRow: source.startRow - 1 };
  if (target.endColumn > source.endColumn) return { ...target, startColumn: source.endColumn + 1 };
  return target.startColumn < source.startColumn ? { ...target, endColumn: source.startColumn - 1 } : target;
}
