import { CellValueType, type ICommandInfo } from '@univerjs/core';
import { areaAddress, parseArea } from '../values/a1-notation';
import type { Area, CellExtras, ChartState, SheetExtras, TableState } from '../values/document';
import { followFormula, type Fates, type SheetFate } from './follow-formula';
import { rawValue } from './cell-values';
import type { Grid } from './grid';
import { shiftFormula } from '../xlsx/formulas';
import { UNMOVED, changedLines, inverseOf, movedArea, movedParts, placeOf, stepOfFirst } from './lines';
import type { LineChange, Moved } from './lines';
import { changeOf, movedBy, type SheetChange } from './sheet-change';
import { placeAfter, rulesAfter, type CellsMove } from './moved-cells';
import { cellArea } from './areas';

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
      const area = cellArea(row, column);
      grid.writeArea(area, () => ({ v, t: CellValueType.STRING }));
    });
  }
}

function movedEach<T extends { readonly area: Area }>(found: readonly T[], moved: Moved): T[] {
  return found.flatMap((each) => {
    const area = movedArea(moved, each.area);
    return area ? [{ ...each, area }] : [];
  });
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
      .map((entry) => {
        const step = stepOfFirst(moved, entry.areas);
        const formula = shiftFormula(entry.formula, step.rows, step.columns);
        return { ...entry, formula, areas: parts(entry.areas) };
      })
      .filter(({ areas }) => areas.length > 0),
    protections: extras.protections.flatMap((entry) => {
      const area = entry.area && movedArea(moved, entry.area);
      if (area === null) return [];
      return { ...entry, ...(area && { area }), ...(entry.unprotected && { unprotected: parts(entry.unprotected) }) };
    }),
    filter: extras.filter && movedArea(moved, extras.filter),
    ...(extras.tables && { tables: extras.tables.flatMap((table) => movedTable(table, moved)) }),
    ...(extras.wholes && { wholes: movedEach(extras.wholes, moved) }),
    ...(extras.names && { names: movedEach(extras.names, moved) }),
    ...(extras.keptRules && { keptRules: extras.keptRules.map(parts) }),
    origin: { ...origin, [axis]: changedLines(origin[axis], change) },
  };
}

/** What changed in the workbook, for what refers to it from anywhere. */
interface Told {
  /** Gives where cells of a sheet stand now; null where they stood, or when they are gone. */
  readonly place: (gid: number, area: Area) => { readonly gid: number; readonly area: Area } | null;
  readonly fates: Fates;
}

const NOWHERE: Told = { place: () => null, fates: { sheet: () => null, column: () => null } };

/** Gives what a sheet holds beside its cells with what it says of the changed sheet following. */
function followedExtras(extras: SheetExtras, own: string, { place, fates }: Told): SheetExtras {
  const listed = extras.validations.map((entry) => {
    const now = entry.rule.kind === 'range' && place(entry.rule.gid, entry.rule.area);
    return now ? { ...entry, rule: { kind: 'range' as const, ...now } } : entry;
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

function followedLink(link: string, { place }: Told): string {
  const found = /^#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)$/.exec(link);
  const area = parseArea(found?.[2] ?? '');
  const now = area && place(Number(found?.[1]), area);
  return now ? `#gid=${now.gid}&range=${areaAddress(now.area)}` : link;
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
  /** The last changes, each with the key of what undoes it and what that was: an undo gives it back. */
  readonly #done: { readonly inverse: string; readonly former: Steps['former'] }[] = [];

  constructor(private readonly book: { gridById(id: string): Grid | null; grids(): Grid[] }) {}

  knowNames(): void {
    this.#names = new Map(this.book.grids().map((grid) => [grid.id, grid.name]));
  }

  follow(command: ICommandInfo): void {
    if (/^sheet\.mutation\.(?:set-worksheet-name|insert-sheet|remove-sheet)$/.test(command.id)) this.#rename();
    if (command.id === 'sheet.mutation.set-range-values') this.#retitle(command);
    if (command.id === 'sheet.mutation.move-range') this.#moveCells(command);
    const made = changeOf(command);
    const grid = made && this.book.gridById((command.params as { subUnitId: string }).subUnitId);
    if (!made || !grid) return;
    const { kind, at, count } = made.change;
    // Nothing refers to what is below the last row or right of the last column.
    const size = made.axis === 'rows' ? grid.rowCount : grid.columnCount;
    if (kind === 'insert' && at + count >= size) return;
    const moved = movedBy(made);
    const place = (gid: number, area: Area): { gid: number; area: Area } | null => {
      const now = gid === grid.gid ? movedArea(moved, area) : null;
      return now && { gid, area: now };
    };
    const fate: SheetFate = { moved, name: grid.name };
    const fates: Fates = { sheet: (name) => (isSameName(name, grid.name) ? fate : null), column: () => null };
    const own = (each: Grid): SheetExtras => (each === grid ? movedExtras(grid.extras, moved, made) : each.extras);
    const key = (change: LineChange): unknown => [grid.id, made.axis, change];
    this.#remember(key(made.change), key(inverseOf(made.change)), (steps) => this.#tell({ place, fates }, own, steps));
    if (made.axis === 'columns') fillTitles(grid);
  }

  /** Cells that were cut and pasted bring their rules, and what leads to them follows. */
  #moveCells({ params }: ICommandInfo): void {
    const { from, to, fromRange, toRange } = params as Record<'from' | 'to', { subUnitId: string }> &
      Record<'fromRange' | 'toRange', Area>;
    const [source, target] = [this.book.gridById(from.subUnitId), this.book.gridById(to.subUnitId)];
    if (!source || !target) return;
    const move: CellsMove = { from: source.gid, area: fromRange, to: target.gid, target: toRange };
    const sourceExtras = source.extras;
    const place = (gid: number, area: Area): { gid: number; area: Area } | null => placeAfter(gid, area, move);
    const key = [source.id, areaAddress(fromRange), target.id, areaAddress(toRange)];
    this.#remember(key, [...key.slice(2), ...key.slice(0, 2)], (steps) => {
      this.#tell({ ...NOWHERE, place }, (grid) => rulesAfter(grid.extras, sourceExtras, move), steps);
    });
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
      this.#tell({ ...NOWHERE, fates });
    }
  }

  #rename(): void {
    const before = this.#names;
    this.knowNames();
    for (const grid of this.book.grids()) {
      const name = before.get(grid.id) ?? grid.name;
      if (name === grid.name) continue;
      const fate = { moved: null, name: grid.name };
      this.#tell({ ...NOWHERE, fates: { ...NOWHERE.fates, sheet: (each) => (isSameName(each, name) ? fate : null) } });
    }
  }

  /** Follows a change, or gives back what it had made when it is the last one that is undone. */
  #remember(key: unknown, inverse: unknown, follow: (steps: Steps) => void): void {
    const isUndone = this.#done.at(-1)?.inverse === JSON.stringify(key);
    const former = (isUndone ? this.#done.pop()?.former : null) ?? new Map<unknown, unknown>();
    if (!isUndone) this.#done.push({ inverse: JSON.stringify(inverse), former });
    if (this.#done.length > UNDOABLE) this.#done.shift();
    follow({ former, isUndone });
  }

  #tell(told: Told, own = ({ extras }: Grid): SheetExtras => extras, steps: Steps | null = null): void {
    const put = <T>(holder: Holder, was: T, make: () => T): void => {
      const former = steps?.isUndone === true ? (steps.former.get(was) as T | undefined) : undefined;
      const now = former ?? make();
      if (steps && !steps.isUndone) steps.former.set(now, was);
      if (now !== was) holder.custom = now;
    };
    for (const grid of this.book.grids()) {
      const config = grid.worksheet.getConfig();
      put(config, config.custom as SheetExtras | undefined, () => followedExtras(own(grid), grid.name, told));
      grid.worksheet.getCellMatrix().forValue((_, __, cell) => {
        const extras = cell?.custom as CellExtras | null | undefined;
        if (extras?.link === undefined && !extras?.kept) return;
        put(cell as Holder, extras, () => followedCell(extras, grid.name, told));
      });
    }
  }
}

/** What a change made of what was, by what it made; a change that is undone gives it back. */
interface Steps {
  readonly former: Map<unknown, unknown>;
  readonly isUndone: boolean;
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
