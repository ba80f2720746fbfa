import { FIGURE_COLUMNS, type FigureColumn, type Quotient } from './figure-columns';
import type { EditionFigures } from '../figures-document';

/** One figure over all editions; null where no edition gives it, or where it has no total. */
export interface NationalFigure {
  readonly column: FigureColumn;
  /** How many editions give the figure. */
  readonly editions: number;
  readonly total: number | null;
  readonly median: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** How the total is reckoned, in French. */
  readonly method: string;
}

/** Gives the median (of money and counts of minutes, half up to the whole); null for none. */
export function medianOf(values: readonly number[], whole: boolean): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return null;
  const middle = (low + high) / 2;
  return whole ? Math.floor(middle + 0.5) : middle;
}

interface Total {
  readonly total: number | null;
  readonly method: string;
}

const editionsText = (count: number, all: number): string =>
  `${count} ${count < 2 ? 'édition' : 'éditions'} sur ${all}`;

function quotientOf(editions: readonly EditionFigures[], { part, whole, gives }: Quotient): Total {
  const pairs = editions.flatMap(({ figures }) => {
    const [one, all] = [part.of(figures), whole.of(figures)];
    return one === null || all === null ? [] : [{ one, all }];
  });
  const parts = pairs.reduce((sum, { one }) => sum + one, 0);
  const wholes = pairs.reduce((sum, { all }) => sum + all, 0);
  const method =
    `${part.label} ÷ ${whole.label}, sur les éditions qui donnent les deux (` +
    `${editionsText(pairs.length, editions.length)})`;
  if (wholes === 0) return { total: null, method };
  return { total: gives === 'cents' ? Math.floor(parts / wholes + 0.5) : parts / wholes, method };
}

function totalOf(editions: readonly EditionFigures[], { total }: FigureColumn, values: readonly number[]): Total {
  if (total === 'none')
    return { total: null, method: 'Pas de total : ce chiffre ne s’additionne pas d’une édition à l’autre' };
  if (total !== 'sum') return quotientOf(editions, total);
  const method = `Somme des éditions qui donnent ce chiffre (${editionsText(values.length, editions.length)})`;
  return { total: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0), method };
}

/** Gives every figure over all editions: one that does not know a figure is left out of it, never counted as 0. */
export function nationalView(editions: readonly EditionFigures[]): NationalFigure[] {
  return FIGURE_COLUMNS.map((column) => {
    const values = editions.flatMap(({ figures }) => column.of(figures) ?? []);
    const known = values.length > 0;
    return {
      column,
      editions: values.length,
      ...totalOf(editions, column, values),
      median: medianOf(values, column.unit === 'money' || column.unit === 'minutes'),
      minimum: known ? values.reduce((least, value) => Math.min(least, value)) : null,
      maximum: known ? values.reduce((most, value) => Math.max(most, value)) : null,
    };
  });
}
