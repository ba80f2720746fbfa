import type { CellForm } from './cell-form';

/** The cells of a tab by row and column, as anything that is equal for equal contents: '' when blank. */
export type Cells = readonly (readonly CellForm[])[];

/** A cell by row and column, from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A form that stands in more rows than this tells nothing of which row is which. */
const MOST_ROWS_OF_A_CLUE = 40;

/** Forms counted, to take one at a time. */
class Stock {
  readonly #counts = new Map<CellForm, number>();

  constructor(forms: readonly CellForm[]) {
    for (const form of forms) if (form !== '') this.#counts.set(form, (this.#counts.get(form) ?? 0) + 1);
  }

  take(form: CellForm): boolean {
    const count = this.#counts.get(form) ?? 0;
    if (count > 0) this.#counts.set(form, count - 1);
    return count > 0;
  }
}

function filled(row: readonly CellForm[]): CellForm[] {
  return row.filter((form) => form !== '');
}

function inCommon(a: readonly CellForm[], b: readonly CellForm[]): number {
  const stock = new Stock(a);
  return b.filter((form) => stock.take(form)).length;
}

/** Gives the places of each key, in order; '' has none. */
function placesOf(keys: Iterable<readonly [number, string]>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, key] of keys) {
    const same = places.get(key);
    if (same !== undefined) same.push(place);
    else if (key !== '') places.set(key, [place]);
  }
  return places;
}

/** Which row that we wrote each row found was: first the whole ones, wherever they went, then the changed. */
class Pairing {
  readonly writtenOf = new Map<number, number>();
  readonly #taken = new Set<number>();

  constructor(
    private readonly written: Cells,
    private readonly found: Cells,
  ) {
    this.#pairWholeRows();
    this.#pairChangedRows();
  }

  #pair(found: number, written: number): void {
    this.writtenOf.set(found, written);
    this.#taken.add(written);
  }

  /** Columns that staff inserted and left blank do not count. */
  #pairWholeRows(): void {
    const signature = (row: readonly CellForm[]): string => filled(row).join('\u0000');
    const signatures = this.found.map(signature);
    const known = this.written.map(signature);
    for (const [index, own] of signatures.entries()) if (own !== '' && known[index] === own) this.#pair(index, index);
    const places = placesOf([...known.entries()].filter(([index]) => !this.#taken.has(index)));
    for (const [index, own] of signatures.entries()) {
      if (own === '' || this.writtenOf.has(index)) continue;
      const place = places.get(own)?.shift();
      if (place !== undefined) this.#pair(index, place);
    }
  }

  /** A row goes with the one that shares most, at least half, of its cells; failing that, with the one there. */
  #pairChangedRows(): void {
    const clues = placesOf(this.written.flatMap((row, index) => filled(row).map((form) => [index, form] as const)));
    const changed = [...this.found.entries()].filter(
      ([index, row]) => filled(row).length > 0 && !this.writtenOf.has(index),
    );
    for (const inPlace of [false, true]) {
      for (const [index, row] of changed) {
        if (this.writtenOf.has(index)) continue;
        const told = inPlace
          ? []
          : filled(row)
              .map((form) => clues.get(form) ?? [])
              .filter((rows) => rows.length <= MOST_ROWS_OF_A_CLUE);
        const likest = this.#likest(row, new Set([...this.#placesOf(index), ...told.flat()]), inPlace ? 0 : 1 / 2);
        if (likest !== null) this.#pair(index, likest);
      }
    }
  }

  /** The rows that stood next to those around a row. */
  #placesOf(index: number): number[] {
    const above = index === 0 ? -1 : this.writtenOf.get(index - 1);
    const below = this.writtenOf.get(index + 1);
    return [above === undefined ? index : above + 1, below === undefined ? index : below - 1];
  }

  #likest(row: readonly CellForm[], candidates: Iterable<number>, share: number): number | null {
    let best: { readonly row: number; readonly common: number } | null = null;
    for (const candidate of candidates) {
      if (this.#taken.has(candidate)) continue;
      const own = filled(this.written[candidate] ?? []);
      const common = inCommon(own, filled(row));
      if (common > (best?.common ?? 0) && common >= share * own.length) best = { row: candidate, common };
    }
    return best?.row ?? null;
  }
}

/** The cells of a row that differ from those of the row that it was: first in its own column, then elsewhere. */
function typedInRow(written: readonly CellForm[], found: readonly CellForm[]): number[] {
  const moved = new Stock(written.filter((form, column) => form !== found[column]));
  return found.flatMap((form, column) => (form === '' || form === written[column] || moved.take(form) ? [] : [column]));
}

/** Gives the filled cells that are not what was written, in order; rows and columns that moved are seen as such. */
export function typedCells(written: Cells, found: Cells): CellAt[] {
  const { writtenOf } = new Pairing(written, found);
  return found.flatMap((cells, row) => {
    const place = writtenOf.get(row);
    return typedInRow(place === undefined ? [] : (written[place] ?? []), cells).map((column) => ({ row, column }));
  });
}

/** The kind of each cell of a row, blanks after the last one left out. */
function shapeOf(row: readonly CellForm[]): string {
  return row
    .map((form) => form.slice(0, 1).padEnd(1))
    .join('')
    .trimEnd();
}

/** What was perhaps typed in a tab of which nobody remembers what we wrote there. */
interface PresumedTyped {
  readonly typed: readonly CellAt[];
  /** Whether cells were passed over as ours that differ from what will be written. */
  readonly inDoubt: boolean;
}

/** A row of headers has this many texts at least. */
const FEWEST_HEADERS = 3;

/** Says whether a tab was ever ours: it has our first row of headers, or half of our rows of texts. */
function wasOurs(toWrite: Cells, found: Cells): boolean {
  const isThere = (row: readonly CellForm[]) => found.some((other) => inCommon(other, row) === row.length);
  const rows = toWrite.map(filled).filter((row) => row.length > 0 && row.every((form) => form.startsWith('t')));
  const headers = rows.find((row) => row.length >= FEWEST_HEADERS);
  return headers === undefined ? 2 * rows.filter(isThere).length >= rows.length : isThere(headers);
}

/**
 * Gives the filled cells of a tab that nothing of what is about to be written explains: all of them where our
 * headers are not. Without a memory (a copy of the workbook, an older version) a figure of ours that has changed since
 * cannot be told from one typed over it: a row with the same kinds of cells as one of ours (two at least, or where ours
 * stands, whatever follows it) is taken for ours, so that a tab of old figures is not set aside whole; any other cell
 * is taken for typed.
 */
export function presumedTyped(toWrite: Cells, found: Cells): PresumedTyped {
  // A « Budget » of the staff's own is full of rows that look like ours.
  if (!wasOurs(toWrite, found)) return { typed: typedCells([], found), inDoubt: false };
  const differing = typedCells(toWrite, found);
  const shapes = new Set(toWrite.filter((row) => filled(row).length > 1).map(shapeOf));
  const isOurs = ({ row, column }: CellAt): boolean => {
    const shape = shapeOf(found[row] ?? []);
    const ours = shapeOf(toWrite[row] ?? []);
    // What was typed to the right of a row of ours leaves the row ours.
    return shapes.has(shape) || (column < ours.length && shape.slice(0, ours.length).trimEnd() === ours);
  };
  const typed = differing.filter((cell) => !isOurs(cell));
  return { typed, inDoubt: typed.length < differing.length };
}
