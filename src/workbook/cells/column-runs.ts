import type { TabKey } from '../../domain/finding';
import type { TabLayout } from './layout';
import { INPUT_TABS } from '../tabs/index';

type Run = [first: number, last: number];

/** Gives the first and last of each run of columns side by side. */
function runsOf(places: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

function filledPlaces(key: TabKey, { columns }: TabLayout): number[] {
  const declared = INPUT_TABS.find((tab) => tab.key === key)?.columns ?? {};
  return [...columns].flatMap(([field, place]) => (declared[field]?.derived === true ? [] : [place]));
}

/** Gives the runs of known columns that staff fill; every used column of a survey, where each may be a question. */
export function filledColumns(key: TabKey, layout: TabLayout): Run[] {
  if (layout.width !== undefined) return layout.width === 0 ? [] : [[1, layout.width]];
  return runsOf(filledPlaces(key, layout));
}

/** Gives the runs of columns that figures come from: no comment on a setting, of a survey its questions. */
export function figureColumns(key: TabKey, layout: TabLayout): Run[] {
  if (layout.questions !== undefined) return runsOf(layout.questions);
  const comment = key === 'settings' ? layout.columns.get('comment') : undefined;
  return runsOf(filledPlaces(key, layout).filter((place) => place !== comment));
}
