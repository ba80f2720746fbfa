import { fold } from '../../domain/names';
import type { CellValue } from '../cells/cell-input';

// What staff type beside what the add-on writes is found again by labels, wherever they moved it.

const MOST_HEADER_ROWS = 20;
/** What a cell shows whose formula fails. */
export const ERROR_VALUE = /^#[A-Z/!?0]+/u;

/** Gives the row (from 0) with a tab's labels and the column (from 1) of each that is there; null without `needed`. */
export function labelledHeader<F extends string>(
  values: readonly (readonly CellValue[])[],
  labels: Readonly<Record<F, string>>,
  needed: readonly NoInfer<F>[],
): { readonly index: number; readonly columns: ReadonlyMap<F, number> } | null {
  for (const [index, row] of values.slice(0, MOST_HEADER_ROWS).entries()) {
    const keys = row.map((value) => (typeof value === 'string' ? fold(value) : ''));
    const columns = new Map(
      (Object.keys(labels) as F[]).flatMap((field) => {
        const column = keys.indexOf(fold(labels[field])) + 1;
        return column === 0 ? [] : [[field, column] as const];
      }),
    );
    if (needed.every((field) => columns.has(field))) return { index, columns };
  }
  return null;
}

/** Gives entries by what they stand beside; a second one beside it, or one beside none of `keys`, is withdrawn. */
export function placed<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | null | undefined,
  keys: ReadonlySet<string>,
): { readonly beside: ReadonlyMap<string, T>; readonly withdrawn: readonly T[] } {
  const beside = new Map<string, T>();
  const withdrawn = entries.filter((entry) => {
    const key = keyOf(entry) ?? null;
    if (key === null || !keys.has(key) || beside.has(key)) return true;
    beside.set(key, entry);
    return false;
  });
  return { beside, withdrawn };
}
