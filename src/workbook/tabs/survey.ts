import type { StatedTotal, Survey, SurveyQuestion } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { cellInput, textOf, type CellInput, type CellValue } from '../cells/cell-input';
import { column } from '../cells/column';
import { foreignCells } from '../cells/foreign-cells';
import { declaredColumn, findHeader } from './header';
import { readerOf } from '../cells/kind';
import { text, yesNo } from '../cells/kinds';
import type { TabLayout, SheetSource, WorkbookSource } from '../cells/layout';
import { type Tab } from './tab';
import { isFilled, totalAt, totalLabel } from './total-rows';
import { isIdentityColumn } from './identity-labels';

/** Satisfaction: one answer to the survey a row, one question a column. */
export const surveyTab = {
  key: 'survey',
  name: 'Satisfaction',
  expected: false,
  columns: {
    timestamp: column('Horodatage', text, 'personal', {
      synonyms: ['Horodateur', 'Timestamp', 'Date de réponse'],
      width: 150,
      help: 'Puis une colonne par question, telles que le formulaire les donne.',
    }),
  },
} as const satisfies Tab;

interface SurveyReading {
  readonly survey: Survey;
  readonly layout: TabLayout;
  readonly totals: readonly StatedTotal[];
  readonly findings: readonly Finding[];
}

/** Says whether a column's filled cells are all the same yes, or its own label: a box ticked in a list. */
function isTicked(label: string, answers: readonly string[]): boolean {
  const read = readerOf(yesNo, { days: [] });
  const filled = answers.filter((answer) => answer !== '');
  const [first = ''] = filled;
  const isYes = fold(first) === fold(label) || read(first).value;
  return filled.length > 0 && isYes && filled.every((answer) => fold(answer) === fold(first));
}

/** Gives the survey: its questions, but for who answered and when, with each answer (an unticked box is none). */
export function readSurvey(sheet: SheetSource, workbook: WorkbookSource): SurveyReading {
  const values = sheet.values();
  const inputOf = (cell: CellValue | undefined): CellInput => cellInput(cell ?? '', workbook.wallClock);
  const header = findHeader('survey', surveyTab.columns, values);
  const filled = values.findIndex((cells) => cells.some((cell) => inputOf(cell) !== ''));
  const headerRow = header.places.has('timestamp') ? header.row : Math.max(0, filled) + 1;
  const body = values.slice(headerRow);
  const columns = (values[headerRow - 1] ?? []).flatMap((cell, index) => {
    const label = textOf(inputOf(cell));
    if (fold(label) === '' || declaredColumn(surveyTab.columns, label) !== null) return [];
    return [
      {
        index,
        label,
        isIdentity: isIdentityColumn(
          label,
          body.map((cells) => cells[index] ?? ''),
        ),
      },
    ];
  });
  const questions = columns.filter(({ isIdentity }) => !isIdentity);
  const identities = columns.filter(({ isIdentity }) => isIdentity).map(({ label }) => label);
  const totals: StatedTotal[] = [];
  const answered = body.flatMap((cells, index) => {
    const row = headerRow + index + 1;
    const position = totalAt(cells, undefined);
    if (position !== undefined)
      totals.push({
        tab: 'survey',
        row,
        field: position + 1,
        label: totalLabel(surveyTab, undefined, textOf(inputOf(cells[position]))),
        stated: new Map(),
      });
    return position === undefined && questions.some((question) => isFilled(cells[question.index]))
      ? [{ row, cells }]
      : [];
  });
  const questionOf = ({ index, label }: (typeof questions)[number]): SurveyQuestion => {
    const inCells = answered.map(({ cells }) => inputOf(cells[index]));
    const isBox = inCells.every((cell) => typeof cell === 'boolean' || cell === '') && inCells.includes(true);
    const answers = inCells.map((cell) => (isBox && cell === false ? '' : textOf(cell)));
    return { column: index + 1, label, answers, ...(isTicked(label, answers) ? { ticked: true } : {}) };
  };
  return {
    survey: { answers: answered.length, rows: answered.map(({ row }) => row), questions: questions.map(questionOf) },
    layout: {
      sheetName: sheet.name,
      sheetId: sheet.sheetId,
      headerRow,
      lastRow: values.length,
      columns: header.places,
      width: values[0]?.length ?? 0,
      questions: questions.map(({ index }) => index + 1),
    },
    totals,
    findings: [
      ...header.findings,
      ...foreignCells('survey', values, header.places),
      ...(identities.length === 0
        ? []
        : [finding('identity-columns', { tab: 'survey', row: null, field: null }, { labels: identities })]),
    ],
  };
}
