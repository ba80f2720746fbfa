import type { Bilan } from '../../domain/bilan';
import { headers, number, text, wrapped } from '../content/content-cell';
import { partCells } from '../content/part-cells';
import { departmentText, DAY_LABELS } from '../../words/labels';
import { shownGroups, type ShownGroup, halfDayRows } from '../../words/shown-counts';
import { capitalised, editionDayText } from '../../words/french';
import { SUMMARY_CHARTS } from '../phrases/summary-labels';
import { BLOCK_TITLES } from '../../words/block-titles';
import { markedSentences, daySentences, participationSentences } from '../../words/summary-sentences';
import { blockTitle, CHART_COLORS, type Block } from './summary-block';
import type { ContentCell } from '../content/tab-content';

const DAY_HEADERS = ['Jour', ...Object.values(DAY_LABELS)];

function daysBlock(bilan: Bilan, told: Bilan): Block {
  const days = bilan.attendance?.days ?? [];
  const rows = days.map((day) => [
    text(capitalised(editionDayText(day.number, day.date))),
    number(day.registered, 'integer'),
    number(day.present, 'integer'),
    number(day.absent, 'integer'),
    number(day.walkIns, 'integer'),
    number(day.absenceRate, 'percentage'),
  ]);
  const hasData = days.some((day) => (day.registered ?? 0) > 0 || (day.present ?? 0) > 0);
  const of = (read: Bilan) => [...participationSentences(read), ...daySentences(read)];
  const sentences = markedSentences(of, bilan, told).map((sentence) => [text(sentence)]);
  return {
    rows: [blockTitle(BLOCK_TITLES.days), headers(DAY_HEADERS, [1, 2, 3, 4, 5]), ...rows, ...sentences],
    chart: hasData
      ? {
          title: SUMMARY_CHARTS.days,
          type: 'COLUMN',
          headerRow: 1,
          rows: days.length,
          columns: 3,
          options: {
            colors: [CHART_COLORS.second, CHART_COLORS.main],
            legend: { position: 'bottom' },
            vAxis: { minValue: 0, format: '0' },
          },
        }
      : null,
  };
}

function halvesBlock(bilan: Bilan): Block[] {
  const rows = halfDayRows(bilan.attendance?.days ?? []).map(({ label, present }): ContentCell[] => [
    text(label),
    number(present, 'integer'),
  ]);
  return rows.length === 0
    ? []
    : [
        {
          rows: [blockTitle(BLOCK_TITLES.halves), headers(['Demi-journée', DAY_LABELS.present], [1]), ...rows],
          chart: null,
        },
      ];
}

function groupsBlock(title: string, header: string, shown: readonly ShownGroup[]): Block {
  const parts = partCells(shown.map(({ participants }) => participants));
  const rows = shown.map(({ label, participants }, index): ContentCell[] => [
    wrapped(label),
    number(participants, 'integer'),
    ...parts.slice(index, index + 1),
  ]);
  return { rows: [blockTitle(title), headers([header, 'Participants', 'Part'], [1, 2]), ...rows], chart: null };
}

/** Gives participation by day, département and structure; sentences are of `told`, which has what was retained. */
export function participationBlocks(bilan: Bilan, told: Bilan): Block[] {
  const { attendance } = bilan;
  if (attendance === null) return [];
  const groups = [
    {
      title: BLOCK_TITLES.departments,
      header: 'Département',
      of: shownGroups(attendance.departments, departmentText),
    },
    { title: BLOCK_TITLES.structures, header: 'Structure', of: shownGroups(attendance.structures) },
  ];
  return [
    daysBlock(bilan, told),
    ...halvesBlock(bilan),
    ...groups.filter(({ of }) => of.length > 0).map(({ title, header, of }) => groupsBlock(title, header, of)),
  ];
}
