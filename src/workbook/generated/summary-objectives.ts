import type { Bilan } from '../../domain/bilan';
import { indicatorsOf } from '../../domain/indicators';
import { objectivesOf, type Objective } from '../../domain/objectives';
import { figureText, indicatorLabel } from '../../words/indicator-labels';
import { RETAINED_MARK } from '../../words/summary-sentences';
import { expectedText, objectiveGapText, OBJECTIVES } from '../../words/change';
import { headers, text } from '../content/content-cell';
import { figureCell } from '../content/figure-cell';
import type { ContentCell } from '../content/tab-content';
import { blockTitle, type Block } from './summary-block';

/** A retained value is told as such: its cell holds a text with its mark. */
function obtainedCell({ indicator }: Objective, calculated: number | null): ContentCell {
  const { value, unit } = indicator;
  return value === null || value === calculated
    ? figureCell(value, unit)
    : text(`${figureText(value, unit)}${RETAINED_MARK}`, { align: 'right' });
}

/** Gives what was hoped for beside what was obtained; nothing where Paramètres states no objective. */
export function objectivesBlock(bilan: Bilan, told: Bilan): Block[] {
  const calculated = new Map(indicatorsOf(bilan).map(({ id, value }) => [id, value]));
  const rows = objectivesOf(told).map((objective) => [
    text(indicatorLabel(objective.indicator)),
    text(expectedText(objective), { align: 'right' }),
    obtainedCell(objective, calculated.get(objective.indicator.id) ?? null),
    text(objectiveGapText(objective), { align: 'right' }),
  ]);
  return rows.length === 0
    ? []
    : [{ rows: [blockTitle(OBJECTIVES.title), headers(OBJECTIVES.columns, [1, 2, 3]), ...rows], chart: null }];
}
