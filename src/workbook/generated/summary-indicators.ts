import type { Bilan } from '../../domain/bilan';
import { indicatorsOf, type Indicator } from '../../domain/indicators';
import { band, blank, formula, number, text, wrapped, headers } from '../content/content-cell';
import { figureCell, formatOf } from '../content/figure-cell';
import { changeOf, expectedText, objectiveGapText, OBJECTIVES } from '../../words/change';
import { indicatorLabel, figureText } from '../../words/indicator-labels';
import { WITHDRAWN_TITLE, FIRST_INDICATOR_ROW, SUMMARY_FIELDS } from '../phrases/summary-labels';
import { placeRetained, type RetainedEntry, type RetainedReading } from './read-retained';
import type { ContentCell } from '../content/tab-content';
import { objectivesOf, type Objective } from '../../domain/objectives';
import { RETAINED_MARK } from '../../words/summary-sentences';
import { blockTitle, type Block } from './summary-block';

function keptCell(content: string | number, style: 'plain' | 'input'): ContentCell {
  return typeof content === 'number' ? number(content, 'quantity', { style }) : wrapped(content, { style });
}

/** Gives a formula of the staff's with its references to its own former row now to `row`; those to other tabs stay. */
function movedTo(row: number, { formula: typed, row: former }: RetainedEntry): string {
  return typed.replace(
    /(^|[^!A-Z$'])(\$?[A-Z]{1,3}\$?)(\d+)\b/gu,
    (whole, before: string, column: string, at: string) => (Number(at) === former ? `${before}${column}${row}` : whole),
  );
}

function retainedCell(indicator: Indicator, entry: RetainedEntry | undefined, row: number): ContentCell {
  if (entry === undefined || entry.typed === '')
    return formula(`=IF(B${row}="";"";B${row})`, formatOf(indicator.unit), { style: 'muted' });
  if (entry.formula !== '') return formula(movedTo(row, entry), formatOf(indicator.unit), { style: 'input' });
  return entry.value === null
    ? { ...keptCell(entry.typed, 'input'), align: 'right' }
    : figureCell(entry.value, indicator.unit, 'input');
}

function rowOf(
  indicator: Indicator,
  entry: RetainedEntry | undefined,
  former: number | null,
  row: number,
): ContentCell[] {
  const { unit, value } = indicator;
  const shown = unit === 'money' ? value : (entry?.value ?? value);
  return [
    text(indicatorLabel(indicator)),
    figureCell(value, unit),
    retainedCell(indicator, entry, row),
    figureCell(former, unit),
    text(changeOf(shown, former, unit), { align: 'center' }),
    keptCell(entry?.note ?? '', 'plain'),
  ];
}

/** Gives the rows of the indicators, then of what was typed beside those that the bilan no longer has. */
export function indicatorRows(bilan: Bilan, retained: RetainedReading): ContentCell[][] {
  const indicators = indicatorsOf(bilan);
  const { byIndicator, withdrawn } = placeRetained(retained, indicators);
  const rows = indicators.map((indicator, index) =>
    rowOf(
      indicator,
      byIndicator.get(indicator.id),
      bilan.former?.figures.get(indicator.id) ?? null,
      FIRST_INDICATOR_ROW + index,
    ),
  );
  if (withdrawn.length === 0) return rows;
  const apart = withdrawn.map((entry) => [
    text(entry.label),
    blank(),
    keptCell(entry.typed, 'input'),
    blank(),
    blank(),
    keptCell(entry.note, 'plain'),
  ]);
  return [...rows, band(SUMMARY_FIELDS.length, 'section', WITHDRAWN_TITLE), ...apart];
}

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
