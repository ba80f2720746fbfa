import { tokenize } from '@borgar/fx/xlsx';
import { areaAddress, parseArea } from '../values/a1-notation';
import type { Area, ConditionalFormatState, SheetExtras } from '../values/document';
import { intersection, overlap, shifted, without } from './areas';
import { references } from './follow-formula';

/** Cells that were cut and pasted: those of an area of a sheet (by its gid) go to one of the same size. */
export interface CellsMove {
  readonly from: number;
  readonly area: Area;
  readonly to: number;
  readonly target: Area;
}

/** Gives where cells of an area of a sheet stand once they were moved; null when not all of them were. */
export function placeAfter(gid: number, area: Area, move: CellsMove): { gid: number; area: Area } | null {
  const common = gid === move.from && overlap(area, move.area) ? intersection(area, move.area) : null;
  return common && areaAddress(common) === areaAddress(area) ? { gid: move.to, area: movedBy(area, move) } : null;
}

function movedBy(area: Area, { area: { startRow, startColumn }, target }: CellsMove): Area {
  return shifted(area, target.startRow - startRow, target.startColumn - startColumn);
}

/** Gives the cells that the areas of a rule bring with them, where they go. */
function leaving(areas: readonly Area[], move: CellsMove): Area[] {
  return areas.flatMap((area) => (overlap(area, move.area) ? [movedBy(intersection(area, move.area), move)] : []));
}

function covers(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.reduce<Area[]>((rest, area) => rest.flatMap((other) => without(other, area)), [...others]).length === 0;
}

/** Tells whether every cell is of a rule of a sheet where it goes if, and only if, it was where it stood. */
export function isUntouched(gid: number, areas: readonly Area[], move: CellsMove): boolean {
  const brought = gid === move.from ? leaving(areas, move) : [];
  const there = gid === move.to ? areas.filter((area) => overlap(area, move.target)) : [];
  const stays = there.map((area) => intersection(area, move.target));
  return covers(stays, brought) && covers(brought, stays);
}

interface Ruled {
  readonly areas: readonly Area[];
}

function movedRules<T extends Ruled>(gid: number, rules: readonly T[], others: readonly T[], move: CellsMove): T[] {
  const own = rules.flatMap((rule): T[] => {
    if (isUntouched(gid, rule.areas, move)) return [rule];
    const left = gid === move.from ? rule.areas.flatMap((area) => without(area, move.area)) : rule.areas;
    const areas =
      gid === move.to
        ? [
            ...left.flatMap((area) => without(area, move.target)),
            ...(move.from === move.to ? leaving(rule.areas, move) : []),
          ]
        : left;
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
  if (gid !== move.to || move.from === move.to) return own;
  const come = others.map((rule) => ({ ...rule, areas: leaving(rule.areas, move) }));
  return [...own, ...come.filter(({ areas }) => areas.length > 0)];
}

/** Gives the rules of a sheet where their cells stand; `source` is what the sheet has that the cells come from. */
export function rulesAfter(extras: SheetExtras, source: SheetExtras, move: CellsMove): SheetExtras {
  const { gid } = extras;
  if (gid !== move.from && gid !== move.to) return extras;
  return {
    ...extras,
    validations: movedRules(gid, extras.validations, source.validations, move),
    conditionalFormats: movedRules(gid, extras.conditionalFormats, source.conditionalFormats, move),
  };
}

/** Gives the cells of its own sheet that formulas name by `$` before rows and columns. */
export function fixedAreas(formulas: readonly string[]): Area[] {
  return formulas.flatMap((formula) =>
    references(formula).named.flatMap(({ sheet, a1 }) => {
      const isFixed = sheet === null && /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/i.test(a1);
      return isFixed ? (parseArea(a1.toUpperCase()) ?? []) : [];
    }),
  );
}

/** Tells whether a rule does not read alike from every cell. */
export function readsCells({ formula }: ConditionalFormatState): boolean {
  return tokenize(formula).some(({ type }) => type.startsWith('range'));
}
