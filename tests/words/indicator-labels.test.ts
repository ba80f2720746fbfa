import { INDICATOR_KEYS, indicatorOfId } from '../../src/domain/indicators';
import { figureText, indicatorLabel, indicatorOfLabel, labelOfIndicatorId } from '../../src/words/indicator-labels';

const IDS = INDICATOR_KEYS.flatMap((key) => (indicatorOfId(key) === null ? [`${key}:1`, `${key}:10`] : [key]));

describe('labels of indicators', () => {
  test.each(IDS)('%s is found again by its label', (id) => {
    expect(indicatorOfLabel(labelOfIndicatorId(id))?.id).toBe(id);
    expect(indicatorOfLabel(` ${labelOfIndicatorId(id).toUpperCase()} `)?.id).toBe(id);
  });

  test('are all different', () => {
    expect(new Set(IDS.map(labelOfIndicatorId)).size).toBe(IDS.length);
  });

  test.each([
    ['Nombre de participants', 'participants'],
    ['Demi journées', 'halfDays'],
    ['Fréquentation jour 2', 'dayPresent:2'],
    ['Fréquentation du jour 1 (jeudi 13 juin 2024)', 'dayPresent:1'],
    ['Présents J2', 'dayPresent:2'],
    ['Taux d’absence', 'absenceRate'],
    ['Taux d’absence du jour 1', 'dayAbsenceRate:1'],
    ['Météo', undefined],
    ['Jour 1', undefined],
    ['', undefined],
  ])('« %s » means %s', (label, id) => {
    expect(indicatorOfLabel(label)?.id).toBe(id);
  });

  test('name a day', () => {
    expect(indicatorLabel({ key: 'dayPresent', day: 2 })).toBe('Fréquentation du jour 2');
    expect(figureText(0.4038, 'ratio')).toBe('40\u00a0%');
  });
});
