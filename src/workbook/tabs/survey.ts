import type { StatedTotal, Survey, SurveyQuestion } from '../../domain/edition';
import type { Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { cellInput, textOf, type CellInput } from '../cell-input';
import { column, isLabelOf } from '../column';
import { findHeader } from '../header';
import { text } from '../kind';
import type { TabLayout } from '../layout';
import type { SheetSource, WorkbookSource } from '../sheet-source';
import type { CellValue } from '../surface';
import { isFilled, totalAt, totalLabel, type Tab } from '../tab';

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
  const inputOf = (cell: CellValue | undefined): CellInput => cellInput(cell ?? '', workbook.wallClock);
  const header = findHeader('survey', surveyTab.columns, values);
  const filled = values.findIndex((cells) => cells.some((cell) => inputOf(cell) !== ''));
  const headerRow = header.places.has('timestamp') ? header.row : Math.max(0, filled) + 1;
  const questions = (values[headerRow - 1] ?? []).flatMap((cell, index) => {
    const label = textOf(inputOf(cell));
    return fold(label) === '' || isLabelOf(surveyTab.columns.timestamp, label) ? [] : [{ index, label }];
  });
  const totals: StatedTotal[] = [];
  const answered = values.slice(headerRow).filter((cells, index) => {
    const position = totalAt(cells, undefined);
    if (position !== undefined) totals.push({ tab: 'survey', row: headerRow + index + 1, field: position + 1, label: totalLabel('survey', textOf(inputOf(cells[position]))), stated: new Map() });
    return position === undefined && questions.some((question) => isFilled(cells[question.index]));
  });
  const answersTo = (index: number) => answered.map((cells) => textOf(inputOf(cells[index])));
  return {
    survey: { answers: answered.length, questions: questions.map(({ index, label }): SurveyQuestion => ({ column: index + 1, label, answers: answersTo(index) })) },
    layout: { sheetName: sheet.name, sheetId: sheet.sheetId, headerRow, lastRow: values.length, columns: header.places, width: values[0]?.length ?? 0, questions: questions.map(({ index }) => index + 1) },
    totals,
    findings: header.findings,
  };
}
