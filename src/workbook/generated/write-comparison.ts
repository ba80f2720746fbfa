import type { Bilan } from '../../domain/bilan';
import { type ComparedEdition, compareEditions } from '../../domain/comparison';
import { indicatorOfId } from '../../domain/indicators';
import { band, generatedTab, headers, text, titleRows } from '../content/content-cell';
import { figureCell } from '../content/figure-cell';
import { changeOf } from '../../words/change';
import { indicatorLabel } from '../../words/indicator-labels';
import { COMPARISON_KEY } from '../phrases/tab-names';
import { CHART_COLORS } from './summary-block';
import type { ContentCell, ContentChart, TabContent } from '../content/tab-content';

const COMPARISON = {
  indicator: 'Indicateur',
  edition: 'Édition',
  change: 'Évolution',
  chart: 'Participants et CoNums par édition',
  unnamed: 'Cette édition',
  definitions:
    'L’édition en cours est calculée ; les autres chiffres sont ceux de l’onglet Éditions, selon les mêmes ' +
    'définitions que l’onglet Bilan. Vide : chiffre inconnu.',
  alone: 'Aucune autre édition : ajoutez les précédentes dans l’onglet Éditions, une par ligne, avec leur année.',
} as const;

/** What the chart draws, each where an edition gives it. */
const DRAWN = ['participants', 'conums'];
const CHART_ROW = 4;
const LABEL_WIDTH = 270;
const WIDTH = 140;

function shownName({ name, year }: ComparedEdition): string {
  if (name === '') return year === null ? COMPARISON.unnamed : String(year);
  return year === null || name.includes(String(year)) ? name : `${name} (${year})`;
}

/** The small table that the chart draws: an edition a row. */
function drawnRows(editions: readonly ComparedEdition[], ids: readonly string[]): ContentCell[][] {
  return editions.map((edition) => [
    text(shownName(edition)),
    ...ids.map((id) => figureCell(edition.figures.get(id) ?? null, indicatorOfId(id)?.unit ?? 'count')),
  ]);
}

/** Gives the tab « Comparaison »: every edition's figures, the change since the former, a chart of people. */
export function comparisonTab(bilan: Bilan, stamp: string): TabContent {
  const { editions, indicators } = compareEditions(bilan);
  const columns = editions.length + 2;
  const here = editions.findIndex(({ isCurrent }) => isCurrent);
  const right = Array.from({ length: editions.length + 1 }, (_, index) => index + 1);
  const rows: ContentCell[][] = [
    ...titleRows(columns, COMPARISON_KEY, stamp, 'muted'),
    headers([COMPARISON.indicator, ...editions.map(shownName), COMPARISON.change], right),
    ...indicators.map((indicator) => {
      const of = (edition: ComparedEdition | undefined) => edition?.figures.get(indicator.id) ?? null;
      const former = bilan.former?.figures.get(indicator.id) ?? null;
      return [
        text(indicatorLabel(indicator)),
        ...editions.map((edition) => figureCell(of(edition), indicator.unit, edition.isCurrent ? 'subtotal' : 'plain')),
        text(changeOf(of(editions[here]), former, indicator.unit), { align: 'right' }),
      ];
    }),
    [],
    [text(COMPARISON.definitions, { style: 'muted' })],
  ];
  const ids = DRAWN.filter((id) => indicators.some((indicator) => indicator.id === id));
  const charts: Omit<ContentChart, 'position'>[] = [];
  if (editions.length > 1 && ids.length > 0) {
    rows.push(
      [],
      band(columns, 'section', COMPARISON.chart),
      headers(
        [
          COMPARISON.edition,
          ...ids.map((id) => indicatorLabel(indicatorOfId(id) ?? { key: 'participants', day: null })),
        ],
        ids.map((_, index) => index + 1),
      ),
    );
    const area = { row: rows.length, column: 1, rows: editions.length + 1, columns: ids.length + 1 };
    rows.push(...drawnRows(editions, ids));
    const options = {
      title: COMPARISON.chart,
      width: 500,
      height: 300,
      colors: [CHART_COLORS.main, CHART_COLORS.second],
      legend: { position: 'bottom' },
      vAxis: { minValue: 0, format: '0' },
    };
    charts.push({ title: COMPARISON.chart, type: 'COLUMN', areas: [area], options });
  }
  if (editions.length === 1) rows.push([text(COMPARISON.alone)]);
  return generatedTab({
    name: COMPARISON_KEY,
    widths: [LABEL_WIDTH, ...Array.from({ length: columns - 1 }, () => WIDTH)],
    frozenRows: 3,
    rows,
    charts: charts.map((chart) => ({ ...chart, position: { row: CHART_ROW, column: columns + 2 } })),
    chartTitles: [COMPARISON.chart],
    columns,
  });
}
