import type { Survey, SurveyQuestion } from '../../domain/edition';
import { fold } from '../../domain/names';
import { cellInput, textOf } from '../cell-input';
import { column } from '../column';
import { findHeader } from '../header';
import { text } from '../kind';
import type { TabLayout } from '../layout';
import type { SheetSource, WorkbookSource } from '../sheet-source';
import type { Tab } from '../tab';

/** Satisfaction: one answer to the survey a row, one question a column. */
export const surveyTab = {
  key: 'survey',
  name: 'Satisfaction',
  expected: false,
  columns: {
    timestamp: column('Horodatage', text, { synonyms: ['Horodateur', 'Timestamp', 'Date de réponse'], width: 150, help: 'Puis une colonne par question, telles que le formulaire les donne.' }),
  },
} as const satisfies Tab;

/** Gives back the survey: its questions with the answers of every row that has one. */
export function readSurvey(sheet: SheetSource, workbook: WorkbookSource): { readonly survey: Survey; readonly layout: TabLayout } {
  const values = sheet.values();
  const header = findHeader('survey', surveyTab.columns, values);
  const timestamp = header.places.get('timestamp');
  const filled = values.findIndex((cells) => cells.some((cell) => cell !== ''));
  const headerRow = timestamp === undefined ? Math.max(0, filled) + 1 : header.row;
  const texts = values.slice(headerRow).map((cells) => cells.map((cell) => textOf(cellInput(cell, workbook.wallClock))));
  const questions = (values[headerRow - 1] ?? []).flatMap((cell, index) => {
    const label = textOf(cellInput(cell, workbook.wallClock));
    return fold(label) === '' || index + 1 === timestamp ? [] : [{ index, label }];
  });
  const answered = texts.filter((cells) => questions.some(({ index }) => (cells[index] ?? '') !== ''));
  return {
    survey: {
      answers: answered.length,
      questions: questions.map(({ index, label }): SurveyQuestion => ({ column: index + 1, label, answers: answered.map((cells) => cells[index] ?? '') })),
    },
    layout: { sheetName: sheet.name, sheetId: sheet.sheetId, headerRow, lastRow: values.length, columns: header.places },
  };
}
