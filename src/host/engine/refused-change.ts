import { cellArea, overlap } from './areas';
import { areaAddress } from '../values/a1-notation';
import type { Area, ValidationEntry } from '../values/document';
import { ChangeRefusal } from '../values/exceptions';
import type { Book } from './book';
import { followFormula, refersTo } from './follow-formula';
import { movedBy, type SheetChange } from './sheet-change';
import { cellExtras, type Grid } from './grid';
import { fixedAreas, isUntouched, readsCells, type CellsMove } from './moved-cells';
import { movedArea, placeOf, stretches, type Moved } from './lines';

const WORDS = {
  pivot: 'un tableau croisé dynamique',
  array: 'une formule qui remplit plusieurs cellules',
  header: 'l’en-tête d’un tableau',
  table: 'un tableau',
  kept: 'une formule que cette page ne sait pas recalculer',
} as const;

/** Gives in French why a change is refused that would cut something. */
export function cutting(what: keyof typeof WORDS, sheet: string, area: Area): string {
  return (
    `Cette modification couperait ${WORDS[what]} (onglet « ${sheet} », ${areaAddress(area)}). Rien n’a été changé : ` +
    'faites-la dans le logiciel qui a fait ce classeur.'
  );
}

function refuse(what: keyof typeof WORDS, { name }: Grid, area: Area): never {
  throw new ChangeRefusal(cutting(what, name, area));
}

/** Tells whether an area keeps all its lines, side by side, with none between them. */
function isWhole(moved: Moved, { startRow, endRow, startColumn, endColumn }: Area): boolean {
  const keeps = (parts: ReturnType<typeof stretches>, count: number): boolean =>
    parts.length === 1 && parts[0]?.held === count && parts[0].end - parts[0].start + 1 === count;
  return (
    keeps(stretches(moved.rows, startRow, endRow), endRow - startRow + 1) &&
    keeps(stretches(moved.columns, startColumn, endColumn), endColumn - startColumn + 1)
  );
}

/** Throws when a change of rows or columns would cut what cannot be cut, before it is made. */
export function refuseCut(book: Book, grid: Grid, made: SheetChange): void {
  const moved = movedBy(made);
  for (const { kind, area } of grid.extras.wholes ?? []) {
    const isGone = kind === 'array' && movedArea(moved, area) === null;
    if (!isGone && !isWhole(moved, area)) refuse(kind, grid, area);
  }
  for (const table of grid.extras.tables ?? []) {
    const header = { ...table, endRow: table.startRow };
    if (movedArea(moved, header) === null && movedArea(moved, table) !== null) refuse('header', grid, header);
    if (made.change.kind === 'move' && !isWhole(moved, table) && !isWithin(made, table)) refuse('table', grid, table);
  }
  if (made.change.kind === 'remove') refuseLost(book, grid, moved);
}

/** Tells whether lines are moved from a place in a table to another one in it. */
function isWithin({ axis, change }: SheetChange, table: Area): boolean {
  if (change.kind !== 'move') return false;
  // The header stays above.
  const [start, end] = axis === 'rows' ? [table.startRow + 1, table.endRow] : [table.startColumn, table.endColumn];
  return start <= change.at && change.at + change.count - 1 <= end && start <= change.to && change.to <= end + 1;
}

/** Throws when a formula that is kept with its result would lose what it reads: cells, or a whole sheet (null). */
export function refuseLost(book: Book, changed: Grid, moved: Moved | null): void {
  const fate = { moved, name: moved && changed.name };
  const fates = {
    sheet: (name: string) => (name.toLowerCase() === changed.name.toLowerCase() ? fate : null),
    column: (table: string, title: string) => {
      const own = changed.extras.tables?.find(({ name }) => name?.toLowerCase() === table.toLowerCase());
      const at = own?.columns?.findIndex((column) => column.toLowerCase() === title.toLowerCase()) ?? -1;
      return own && at >= 0 && (!moved || placeOf(moved.columns, own.startColumn + at) === null) ? '#REF!' : null;
    },
  };
  for (const grid of book.grids())
    grid.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const kept = cell?.custom ? cellExtras(cell).kept : undefined;
      if (!kept) return;
      const area = cellArea(row, column);
      if (grid === changed && (!moved || movedArea(moved, area) === null)) return;
      const gone = (formula: string): number => formula.split('#REF!').length;
      if (gone(followFormula(kept.formula, grid.name, fates)) > gone(kept.formula)) refuse('kept', grid, area);
    });
}

/** How cells are moved, and what to do instead when that is refused. */
const WAYS = {
  shifted: ['décalées', 'insérez ou supprimez des lignes ou des colonnes entières.'],
  cut: ['déplacées', 'copiez ces cellules au lieu de les couper.'],
} as const;

/**
 * Throws when cells are moved aside or closed up within their rows or columns alone, or cut and pasted (dragged), from
 * or onto what refers to them and does not follow: Univer mends the formulas that it calculates, and those alone.
 */
export function refuseMove(book: Book, move: CellsMove, way: keyof typeof WAYS): void {
  for (const [gid, area] of [[move.from, move.area] as const, [move.to, move.target] as const]) {
    const grid = book.grids().find((each) => each.gid === gid);
    if (grid) refuseWithin(book, grid, area, way);
  }
  for (const grid of book.grids()) {
    const { gid, keptRules = [], names = [], conditionalFormats } = grid.extras;
    const own = conditionalFormats.filter(readsCells);
    const rules = [
      ...keptRules,
      ...names.map(({ area }) => [area]),
      ...own.map(({ areas, formula }) => [...areas, ...fixedAreas([formula])]),
    ];
    if (rules.some((areas) => !isUntouched(gid, areas, move)))
      refuseWay(grid, move.from === gid ? move.area : move.target, way);
  }
}

function refuseWay({ name }: Grid, area: Area, way: keyof typeof WAYS): never {
  const [how, instead] = WAYS[way];
  throw new ChangeRefusal(
    `L’onglet « ${name} » contient un tableau, un graphique, un nom ou une règle qui ne suivraient pas des cellules ` +
      `${how} (${areaAddress(area)}). Rien n’a été changé : ${instead}`,
  );
}

function refuseWithin(book: Book, grid: Grid, area: Area, way: keyof typeof WAYS): void {
  const { tables = [], wholes = [], isReferred, charts, gid } = grid.extras;
  for (const whole of wholes) if (overlap(whole.area, area)) refuse(whole.kind, grid, whole.area);
  for (const table of tables) if (table.name !== undefined && overlap(table, area)) refuse('table', grid, table);
  const isListed = ({ rule }: ValidationEntry): boolean =>
    rule.kind === 'range' && rule.gid === gid && overlap(rule.area, area);
  const isRead =
    isReferred === true ||
    charts.some(({ areas }) => areas.some((read) => overlap(read, area))) ||
    book.grids().some(({ extras }) => extras.validations.some(isListed));
  if (isRead) refuseWay(grid, area, way);
  for (const other of book.grids())
    other.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const kept = cell?.custom ? cellExtras(cell).kept : undefined;
      const at = cellArea(row, column);
      const isOwn = other === grid && overlap(at, area);
      if (kept && (isOwn || refersTo(kept.formula, other.name, grid.name, area))) refuse('kept', other, at);
    });
}
