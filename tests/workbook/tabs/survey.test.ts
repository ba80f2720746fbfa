import { FORM_COLUMNS } from '../../make/form-columns';
import { bilanOfTabs, placesOf, type Tabs } from '../../make/workbook-source';

const surveyOf = (rows: Tabs[string]) => bilanOfTabs({ Satisfaction: rows });

test('questions are all the columns but Horodatage, in their order', () => {
  expect(
    surveyOf([['Enquête'], ['Lieu', 'Horodateur', '', 'Mot'], ['Satisfait', 'x', 'perdu', 'bien']]).edition.survey,
  ).toEqual({
    answers: 1,
    rows: [3],
    questions: [
      { column: 1, label: 'Lieu', answers: ['Satisfait'] },
      { column: 4, label: 'Mot', answers: ['bien'] },
    ],
  });
});

test('without Horodatage the header is the first row that is filled', () => {
  expect(surveyOf([['', ' '], ['Lieu'], ['Satisfait'], ['']]).edition.survey).toEqual({
    answers: 1,
    rows: [3],
    questions: [{ column: 1, label: 'Lieu', answers: ['Satisfait'] }],
  });
});

test('a row of nothing but its time, or of boxes never ticked, is no answer', () => {
  expect(
    surveyOf([
      ['Horodatage', 'Viendrez-vous ?'],
      [new Date(0), ''],
      ['', false],
      ['', true],
    ]).edition.survey?.answers,
  ).toBe(1);
});

test('a total is no answer, and a second Horodatage no question', () => {
  const outcome = surveyOf([
    ['Horodatage', 'Lieu', 'Timestamp'],
    ['x', 'Satisfait', 'y'],
    ['Total', 1, ''],
  ]);
  expect([
    outcome.edition.survey?.answers,
    outcome.edition.survey?.questions.length,
    placesOf(outcome, 'total-row'),
    placesOf(outcome, 'label-twice'),
  ]).toEqual([1, 1, ['Satisfaction!A3'], ['Satisfaction!C1']]);
});

test.each(Object.entries(FORM_COLUMNS))('what %s adds to the answers is no question', (_, labels) => {
  const outcome = surveyOf([
    [...labels, 'Un mot ?'],
    [...labels.map((label) => `valeur de ${label}`), 'bien'],
  ]);
  expect(outcome.edition.survey?.questions.map(({ label }) => label)).toEqual(['Un mot ?']);
});
