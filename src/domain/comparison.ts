import type { Bilan } from './bilan';
import type { PastEdition } from './edition';
import { indicatorOfId, indicatorsOf, type Indicator } from './indicators';
import { fold } from './names';

/** One edition of a comparison: its known figures by indicator id, in the unit of that indicator. */
export interface ComparedEdition {
  readonly name: string;
  readonly year: number | null;
  readonly isCurrent: boolean;
  readonly figures: ReadonlyMap<string, number>;
}

/** All editions, the earliest first, and the indicators that at least one of them gives, in the order of the report. */
interface Comparison {
  readonly editions: readonly ComparedEdition[];
  readonly indicators: readonly Pick<Indicator, 'id' | 'key' | 'day' | 'unit'>[];
}

/** Says whether a row of Éditions is of this edition: the same year, and the same name (or none). */
export function isRowOf(past: Pick<PastEdition, 'name' | 'year'>, { year, edition }: Bilan): boolean {
  const name = fold(edition.settings.name ?? '');
  return past.year === year && (name === '' || fold(past.name) === '' || fold(past.name) === name);
}

/** Gives the earlier editions beside the bilan, always reckoned: its own row of Éditions is passed over. */
export function compareEditions(bilan: Bilan): Comparison {
  const indicators = indicatorsOf(bilan);
  const figures = new Map(indicators.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const current: ComparedEdition = {
    name: bilan.edition.settings.name ?? '',
    year: bilan.year,
    isCurrent: true,
    figures,
  };
  const past = (bilan.edition.pastEditions ?? [])
    .filter((row) => !isRowOf(row, bilan))
    .map(({ name, year, figures: of }): ComparedEdition => ({ name, year, isCurrent: false, figures: of }));
  const editions = [...past, current].sort(
    (a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || Number(a.isCurrent) - Number(b.isCurrent),
  );
  const known = new Set(indicators.map(({ id }) => id));
  const others = [...new Set(past.flatMap(({ figures: of }) => [...of.keys()]))].flatMap((id) =>
    known.has(id) ? [] : (indicatorOfId(id) ?? []),
  );
  return {
    editions,
    indicators: [...indicators, ...others].filter(({ id }) => editions.some((edition) => edition.figures.has(id))),
  };
}
