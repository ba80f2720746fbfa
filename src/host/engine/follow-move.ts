import { CellValueType } from '@univerjs/core';
import type { ICommandInfo } from '@univerjs/core';
import { areaAddress, parseArea } from '../values/a1-notation';
import type { Area, CellExtras, ChartState, SheetExtras, TableState } from '../values/document';
import { followFormula, type Fates, type SheetFate } from './follow-formula';
import { rawValue } from './cell-values';
import type { Grid } from './grid';
import { UNMOVED, changedLines, inverseOf, movedArea, movedParts, placeOf } from './lines';
import type { LineChange, Moved } from './lines';

/** A change of Univer's that moves the rows or the columns of a sheet. */
export interface SheetChange {
  readonly axis: 'rows' | 'columns';
  readonly change: LineChange;
}

const SHIFTS: Readonly<Record<string, readonly ['rows' | 'columns', 'insert' | 'remove'] | undefined>> = {
  'sheet.mutation.insert-row': ['rows', 'insert'],
  'sheet.mutation.remove-rows': ['rows', 'remove'],
  'sheet.mutation.insert-col': ['columns', 'insert'],
  'sheet.mutation.remove-col': ['columns', 'remove'],
};
const MOVES: Readonly<Record<string, 'rows' | 'columns' | undefined>> = {
  'sheet.mutation.move-rows': 'rows',
  'sheet.mutation.move-columns': 'columns',
};

function lineSpan(area: Area, axis: 'rows' | 'columns'): { readonly at: number; readonly count: number } {
  const [start, end] = axis === 'rows' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  return { at: start, count: end - start + 1 };
}

/** Gives what a change does to the lines of the sheet that it is about; null when it moves nothing. */
export function changeOf({ id, params }: ICommandInfo): SheetChange | null {
  const moving = MOVES[id];
  if (moving) {
    const { sourceRange, targetRange } = params as { sourceRange: Area; targetRange: Area };
    const to = lineSpan(targetRange, moving).at;
    return { axis: moving, change: { kind: 'move', ...lineSpan(sourceRange, moving), to } };
  }
  const shift = SHIFTS[id];
  if (!shift) return null;
  const [axis, kind] = shift;
  return { axis, change: { kind, ...lineSpan((params as { range: Area }).range, axis) } };
}

/** Gives where the lines of a sheet stand after a change. */
export function movedBy({ axis, change }: SheetChange): Moved {
  const lines = changedLines(UNMOVED, change);
  return axis === 'rows' ? { rows: lines, columns: UNMOVED } : { rows: UNMOVED, columns: lines };
}

/** An anchor that was removed is taken by what comes in its place. */
function movedChart(chart: ChartState, moved: Moved, { axis, change }: SheetChange): ChartState {
  const at = (own: 'rows' | 'columns', line: number): number =>
    placeOf(moved[own], line) ?? (own === axis ? change.at : line);
  return {
    ...chart,
    areas: chart.areas.flatMap((area) => movedParts(moved, area)),
    row: at('rows', chart.row),
    column: at('columns', chart.column),
  };
}

function movedTable(table: TableState, moved: Moved): TableState[] {
  const area = movedArea(moved, table);
  if (!area) return [];
  if (!table.columns) return [{ ...table, ...area }];
  const titles = new Map(
    table.columns.map((title, index) => [placeOf(moved.columns, table.startColumn + index), title] as const),
  );
  const columns = Array.from(
    { length: area.endColumn - area.startColumn + 1 },
    (_, index) => titles.get(area.startColumn + index) ?? '',
  );
  return [{ ...table, ...area, columns }];
}

/** A column that is inserted within a file's table gets a title, as Excel gives it one. */
function fillTitles(grid: Grid): void {
  for (const { columns = [], startRow, startColumn } of grid.extras.tables ?? []) {
    const taken = [...columns];
    columns.forEach((title, index) => {
      const [row, column] = [startRow, startColumn + index];
      if (title !== '' || (rawValue(grid.cell(row, column)) ?? '') !== '') return;
      let number = 1;
      while (taken.some((other) => isSameName(other, `Colonne${number}`))) number += 1;
      const v = `Colonne${number}`;
      taken.push(v);
      const area = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      grid.writeArea(area, () => ({ v, t: CellValueType.STRING }));
    });
  }
}

/** Gives what the sheet that changed holds beside its cells, where it stands now. */
function movedExtras(extras: SheetExtras, moved: Moved, made: SheetChange): SheetExtras {
  const parts = (areas: readonly Area[]): Area[] => areas.flatMap((area) => movedParts(moved, area));
  const { axis, change } = made;
  const origin = { rows: UNMOVED, columns: UNMOVED, ...extras.origin };
  return {
    ...extras,
    charts: extras.charts.map((chart) => movedChart(chart, moved, made)),
    validations: extras.validations
      .map((entry) => ({ ...entry, areas: parts(entry.areas) }))
      .filter(({ areas }) => areas.length > 0),
    conditionalFormats: extras.conditionalFormats
      .map((entry) => ({ ...entry, areas: parts(entry.areas) }))
      .filter(({ areas }) => areas.length > 0),
    protections: extras.protections.flatMap((entry) => {
      const area = entry.area && movedArea(moved, entry.area);
      if (area === null) return [];
      return { ...entry, ...(area && { area }), ...(entry.unprotected && { unprotected: parts(entry.unprotected) }) };
    }),
    filter: extras.filter && movedArea(moved, extras.filter),
    ...(extras.tables && { tables: extras.tables.flatMap((table) => movedTable(table, moved)) }),
    ...(extras.wholes && {
      wholes: extras.wholes.flatMap((whole) => {
        const area = movedArea(moved, whole.area);
        return area ? [{ ...whole, area }] : [];
      }),
    }),
    origin: { ...origin, [axis]: changedLines(origin[axis], change) },
  };
}

/** What changed in the workbook, for what refers to it from anywhere. */
interface Told {
  readonly gid: number;
  readonly moved: Moved | null;
  readonly fates: Fates;
}

/** Gives what a sheet holds beside its cells with what it says of the changed sheet following. */
function followedExtras(extras: SheetExtras, own: string, { gid, moved, fates }: Told): SheetExtras {
  const listed = extras.validations.map((entry) => {
    const area = moved && entry.rule.kind === 'range' && entry.rule.gid === gid && movedArea(moved, entry.rule.area);
    return area ? { ...entry, rule: { kind: 'range' as const, gid, area } } : entry;
  });
  const formats = extras.conditionalFormats.map((entry) => {
    const formula = followFormula(entry.formula, own, fates);
    return formula === entry.formula ? entry : { ...entry, formula };
  });
  const isSame =
    listed.every((entry, index) => entry === extras.validations[index]) &&
    formats.every((entry, index) => entry === extras.conditionalFormats[index]);
  return isSame ? extras : { ...extras, validations: listed, conditionalFormats: formats };
}

function followedLink(link: string, { gid, moved }: Told): string {
  const found = /^#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)$/.exec(link);
  const area = moved && Number(found?.[1]) === gid ? parseArea(found?.[2] ?? '') : null;
  const now = moved && area && movedArea(moved, area);
  return now ? `#gid=${gid}&range=${areaAddress(now)}` : link;
}

/** Gives what a cell holds beside its value with what it says of the changed sheet following. */
function followedCell(extras: CellExtras, own: string, told: Told): CellExtras {
  const link = extras.link === undefined ? undefined : followedLink(extras.link, told);
  const formula = extras.kept && followFormula(extras.kept.formula, own, told.fates);
  if (link === extras.link && formula === extras.kept?.formula) return extras;
  return {
    ...extras,
    ...(link !== undefined && { link }),
    ...(extras.kept && formula !== undefined && { kept: { ...extras.kept, formula } }),
  };
}

/** How many changes are kept to be undone. */
const UNDOABLE = 50;

interface Holder {
  custom?: unknown;
}

/**
 * Univer moves cells and mends formulas; this makes follow what only the host knows: charts, rules, protections,
 * filters, tables, links, and formulas that are kept with their result.
 */
export class Follower {
  #names = new Map<string, string>();
  /**
   * The last changes, with the key of what undoes each and, by what they made, what that was: an undo gives it back.
   */
  readonly #done: { readonly inverse: string; readonly former: Map<unknown, unknown> }[] = [];

  constructor(private readonly book: { gridById(id: string): Grid | null; grids(): Grid[] }) {}

  /** Takes the names of the sheets as they are. */
  knowNames(): void {
    this.#names = new Map(this.book.grids().map((grid) => [grid.id, grid.name]));
  }

  /** Follows a change that Univer made. */
  follow(command: ICommandInfo): void {
    if (/^sheet\.mutation\.(?:set-worksheet-name|insert-sheet|remove-sheet)$/.test(command.id)) this.#rename();
    if (command.id === 'sheet.mutation.set-range-values') this.#retitle(command);
    const made = changeOf(command);
    const grid = made && this.book.gridById((command.params as { subUnitId: string }).subUnitId);
    if (!made || !grid) return;
    const { kind, at, count } = made.change;
    // Nothing refers to what is below the last row or right of the last column.
    const size = made.axis === 'rows' ? grid.rowCount : grid.columnCount;
    if (kind === 'insert' && at + count >= size) return;
    const key = (change: LineChange): string => JSON.stringify([grid.id, made.axis, change]);
    const undone = this.#done.at(-1)?.inverse === key(made.change) ? (this.#done.pop()?.former ?? null) : null;
    if (!undone) this.#done.push({ inverse: key(inverseOf(made.change)), former: new Map() });
    if (this.#done.length > UNDOABLE) this.#done.shift();
    this.#tell(grid, grid.name, made, undone);
    if (made.axis === 'columns') fillTitles(grid);
  }

  /** Formulas call the columns of a table by their titles. */
  #retitle({ params }: ICommandInfo): void {
    const grid = this.book.gridById((params as { subUnitId: string }).subUnitId);
    const { tables } = grid?.extras ?? {};
    if (!grid || !tables?.some(({ columns }) => columns)) return;
    for (const table of tables) {
      const renamed = new Map<string, string>();
      const columns = table.columns?.map((title, index) => {
        const now = rawValue(grid.cell(table.startRow, table.startColumn + index));
        if (typeof now !== 'string' || now === '' || now === title) return title;
        renamed.set(title.toLowerCase(), now);
        return now;
      });
      if (!columns || renamed.size === 0) continue;
      grid.setExtras({
        tables: (grid.extras.tables ?? []).map((each) => (each.name === table.name ? { ...each, columns } : each)),
      });
      const fates: Fates = {
        sheet: () => null,
        column: (name, title) =>
          isSameName(name, table.name ?? '') ? (renamed.get(title.toLowerCase()) ?? null) : null,
      };
      this.#followAll(null, '', { gid: grid.gid, moved: null, fates }, null, null);
    }
  }

  #rename(): void {
    const before = this.#names;
    this.knowNames();
    for (const grid of this.book.grids()) {
      const name = before.get(grid.id) ?? grid.name;
      if (name !== grid.name) this.#tell(grid, name, null, null);
    }
  }

  #tell(changed: Grid, before: string, made: SheetChange | null, undone: Map<unknown, unknown> | null): void {
    const moved = made && movedBy(made);
    const fate: SheetFate = { moved, name: changed.name };
    const fates: Fates = { sheet: (name) => (isSameName(name, before) ? fate : null), column: () => null };
    this.#followAll(changed, before, { gid: changed.gid, moved, fates }, made, undone);
  }

  #followAll(
    changed: Grid | null,
    before: string,
    told: Told,
    made: SheetChange | null,
    undone: Map<unknown, unknown> | null,
  ): void {
    const { moved } = told;
    const put = <T>(holder: Holder, was: T, make: () => T): void => {
      const now = undone?.get(was) ?? make();
      if (made && !undone) this.#done.at(-1)?.former.set(now, was);
      if (now !== was) holder.custom = now;
    };
    for (const grid of this.book.grids()) {
      const own = grid === changed ? before : grid.name;
      const config = grid.worksheet.getConfig();
      put(config, config.custom as SheetExtras | undefined, () => {
        const extras = moved && made && grid === changed ? movedExtras(grid.extras, moved, made) : grid.extras;
        return followedExtras(extras, own, told);
      });
      grid.worksheet.getCellMatrix().forValue((_, __, cell) => {
        const extras = cell?.custom as CellExtras | null | undefined;
        if (extras?.link === undefined && !extras?.kept) return;
        put(cell as Holder, extras, () => followedCell(extras, own, told));
      });
    }
  }
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
