import type { ICommandInfo } from '@univerjs/core';
import { movedColumns, movedRows, shifted } from './areas';
import type { Area } from '../values/document';
import type { Grid } from './grid';

/** What a change of Univer's makes of an area of the sheet: its parts, none when it is gone. */
export type Move = (area: Area) => Area[];

/**
 * Univer moves cells; this makes the areas that only the host knows (charts, rules, protections, filter, tables)
 * follow.
 */
export function followMove(book: { gridById(id: string): Grid | null }, command: ICommandInfo): void {
  const move = moveOf(command);
  const grid = move && book.gridById((command.params as { subUnitId: string }).subUnitId);
  if (!grid) return;
  const moveAll = (areas: readonly Area[]): Area[] => areas.flatMap(move);
  const span = (area: Area): Area | null => bounds(move(area));
  const { charts, validations, conditionalFormats, protections, filter, tables } = grid.extras;
  grid.setExtras({
    charts: charts.map((chart) => {
      const anchor = span({
        startRow: chart.row,
        endRow: chart.row,
        startColumn: chart.column,
        endColumn: chart.column,
      });
      // An anchor that was deleted is taken by what comes in its place.
      return {
        ...chart,
        areas: moveAll(chart.areas),
        row: anchor?.startRow ?? startOf(command, 'startRow', chart.row),
        column: anchor?.startColumn ?? startOf(command, 'startColumn', chart.column),
      };
    }),
    validations: validations
      .map((entry) => ({ ...entry, areas: moveAll(entry.areas) }))
      .filter((entry) => entry.areas.length > 0),
    conditionalFormats: conditionalFormats
      .map((entry) => ({ ...entry, areas: moveAll(entry.areas) }))
      .filter((entry) => entry.areas.length > 0),
    protections: protections.flatMap((entry) => {
      const area = entry.area && span(entry.area);
      if (area === null) return [];
      return { ...entry, ...(area && { area }), ...(entry.unprotected && { unprotected: moveAll(entry.unprotected) }) };
    }),
    filter: filter && span(filter),
    ...(tables && { tables: tables.flatMap((table) => span(table) ?? []) }),
  });
}

const SHIFTS: Readonly<Record<string, readonly ['rows' | 'columns', 1 | -1] | undefined>> = {
  'sheet.mutation.insert-row': ['rows', 1],
  'sheet.mutation.remove-rows': ['rows', -1],
  'sheet.mutation.insert-col': ['columns', 1],
  'sheet.mutation.remove-col': ['columns', -1],
};

/** Gives what a change makes of the areas of the sheet that it is about; null when it moves nothing. */
export function moveOf(command: ICommandInfo): Move | null {
  if (command.id === 'sheet.mutation.move-columns') {
    const { sourceRange, targetRange } = command.params as { sourceRange: Area; targetRange: Area };
    return (area) =>
      movedColumns(
        area,
        sourceRange.startColumn,
        sourceRange.endColumn - sourceRange.startColumn + 1,
        targetRange.startColumn,
      );
  }
  if (command.id === 'sheet.mutation.move-rows') {
    const { sourceRange, targetRange } = command.params as { sourceRange: Area; targetRange: Area };
    return (area) =>
      movedRows(area, sourceRange.startRow, sourceRange.endRow - sourceRange.startRow + 1, targetRange.startRow);
  }
  const shift = SHIFTS[command.id];
  if (!shift) return null;
  const { range } = command.params as { range: Area };
  const [axis, sign] = shift;
  const [at, end] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return (area) => {
    const left = shifted(area, axis, at, sign * (end - at + 1));
    return left ? [left] : [];
  };
}

/** Gives where what was removed began, on the axis of the removal; what there was on the other one. */
function startOf(command: ICommandInfo, side: 'startRow' | 'startColumn', before: number): number {
  const isRows = SHIFTS[command.id]?.[0] === 'rows';
  return isRows === (side === 'startRow') ? (command.params as { range: Area }).range[side] : before;
}

/** Gives the smallest area around others; null when there is none. */
export function bounds(parts: readonly Area[]): Area | null {
  const [first] = parts;
  if (!first) return null;
  return {
    startRow: Math.min(...parts.map((part) => part.startRow)),
    startColumn: Math.min(...parts.map((part) => part.startColumn)),
    endRow: Math.max(...parts.map((part) => part.endRow)),
    endColumn: Math.max(...parts.map((part) => part.endColumn)),
  };
}
