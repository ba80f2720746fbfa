import type { PastEdition } from '../../domain/edition';
import { indicatorOfId, type Unit } from '../../domain/indicators';
import { column, required } from '../cells/column';
import type { OwnColumn } from './header';
import type { Kind } from '../cells/kind';
import { amount, headsOrNone, hours, numberOrNone, percentage, signedNumber, text, year } from '../cells/kinds';
import { indicatorOfLabel } from '../../words/indicator-labels';
import { fractionOf, type Percentage } from '../cells/quantity';
import type { Row, Tab, TabReading } from './tab';

/** Éditions: the figures of earlier editions, one a row, to compare with. */
export const pastEditionsTab = {
  key: 'pastEditions',
  name: 'Éditions',
  expected: false,
  columns: {
    edition: required('Édition', text, 'impersonal', {
      synonyms: ['Nom', 'Nom de l’édition'],
      width: 200,
      help: 'Le nom d’une édition passée.',
    }),
    year: required('Année', year, 'impersonal', {
      synonyms: ['An', 'Millésime'],
      width: 80,
      help: 'Puis une colonne par chiffre, nommée comme l’indicateur de l’onglet Bilan.',
    }),
  },
} as const satisfies Tab;

/** Hours that may be unknown: blank is no 0. */
const hoursOrNone: Kind<number | null> = { ...hours, blank: null };

/** How a figure of an earlier edition is typed, by the unit of its indicator. */
const KINDS: Readonly<Record<Unit, Kind<unknown>>> = {
  count: headsOrNone,
  quantity: numberOrNone,
  points: signedNumber,
  minutes: hoursOrNone,
  ratio: percentage,
  money: amount,
};

/** Gives how the tab understands a header that names an indicator of the bilan. */
export function indicatorColumn(label: string): OwnColumn | null {
  const indicator = indicatorOfLabel(label);
  if (indicator === null) return null;
  return {
    field: indicator.id,
    column: column(label, KINDS[indicator.unit], 'impersonal', {
      help: 'Le chiffre de cette édition, pour comparer.',
    }),
  };
}

function figureOf(value: unknown, unit: Unit): number | null {
  if (unit === 'ratio') return value === null ? null : fractionOf(value as Percentage);
  if (typeof value !== 'number') return null;
  return unit === 'minutes' ? Math.round(value * 60) : value;
}

/** Gives the earlier editions that have a year, with the figures that their columns state. */
export function pastEditionsOf(
  rows: readonly Row<typeof pastEditionsTab.columns>[],
  own: TabReading<typeof pastEditionsTab.columns>['own'],
): PastEdition[] {
  return rows.flatMap((row, index) => {
    if (row.year === null) return [];
    const figures = new Map<string, number>();
    for (const [field, value] of own[index] ?? []) {
      const indicator = indicatorOfId(field);
      const figure = indicator === null ? null : figureOf(value, indicator.unit);
      if (figure !== null) figures.set(field, figure);
    }
    return [{ row: row.row, name: row.edition, year: row.year, figures }];
  });
}
