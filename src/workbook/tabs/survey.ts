import type { StatedTotal, Survey, SurveyQuestion } from '../../domain/edition';
import type { Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { cellInput, textOf } from '../cell-input';
import { column, isLabelOf } from '../column';
import { foreignCells } from '../foreign-cells';
import { findHeader } from '../header';
import { text } from '../kind';
import type { TabLayout } from '../layout';
import type { SheetSource, WorkbookSource } from '../sheet-source';
import { totalAt, totalLabel, type Tab } from '../tab';

/** Satisfaction: one answer to the survey a row, one question a column. */
export const surveyTab = {
  key: 'survey',
  name: 'Satisfaction',
  expected: false,
  columns: {
    timestamp: column('Horodatage', text, { synonyms: ['Horodateur', 'Timestamp', 'Date de réponse'], width: 150, help: 'Puis une colonne par question, telles que le formulaire les donne.' }),
  },
} as const satisfies Tab;

interface SurveyReading {
  readonly survey: Survey;
  readonly layout: TabLayout;
  readonly totals: readonly StatedTotal[];
  readonly findings: readonly Finding[];
}

/** Gives back the survey: its questions with the answers of every row that has one (an unticked box is none). */
export function readSurvey(sheet: SheetSource, workbook: WorkbookSource): SurveyReading {
  const values = sheet.values();
  const inputs = values.map((cells) => cells.map((cell) => cellInput(cell, workbook.wallClock)));
  const header = findHeader('survey', surveyTab.columns, values);
  const filled = inputs.findIndex((cells) => cells.some((cell) => cell !== ''));
  const headerRow = header.places.has('timestamp') ? header.row : Math.max(0, filled) + 1;
  const questions = (inputs[headerRow - 1] ?? []).flatMap((cell, index) => {
    const label = textOf(cell);
    return fold(label) === '' || isLabelOf(surveyTab.columns.timestamp, label) ? [] : [{ index, label }];
  });
  const totals: StatedTotal[] = [];
  const answered = inputs.slice(headerRow).filter((cells, index) => {
    const position = totalAt(cells, undefined);
    if (position !== undefined) totals.push({ tab: 'survey', row: headerRow + index + 1, field: position + 1, label: totalLabel('survey', textOf(cells[position] ?? '')), stated: new Map() });
    return position === undefined && questions.some((question) => (cells[question.index] ?? '') !== '' && cells[question.index] !== false);
  });
  const answersTo = (index: number) => answered.map((cells) => textOf(cells[index] ?? ''));
  return {
    survey: { answers: answered.length, questions: questions.map(({ index, label }): SurveyQuestion => ({ column: index + 1, label, answers: answersTo(index) })) },
    layout: { sheetName: sheet.name, sheetId: sheet.sheetId, headerRow, lastRow: values.length, columns: header.places, width: values[0]?.length ?? 0 },
    totals,
    findings: [...header.findings, ...foreignCells('survey', values, header.places)],
  };
}
