import fc from 'fast-check';
import { halfDayOf, isoDay, isoMonth, partsOf, weekdayOf } from '../../src/domain/calendar';

test('a day that the calendar does not have is none', () => {
  expect([
    isoDay(2024, 2, 29),
    isoDay(2023, 2, 29),
    isoDay(2024, 6, 31),
    isoDay(2024, 13, 1),
    isoDay(1900, 2, 29),
    isoDay(24, 6, 13),
  ]).toEqual(['2024-02-29', null, null, null, null, null]);
  expect([isoMonth(2024, 6), isoMonth(2024, 0)]).toEqual(['2024-06', null]);
});

test('the day of the week and the parts of a day are those of the calendar', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(weekdayOf(iso)).toBe(date.getUTCDay());
        expect(partsOf(iso)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      },
    ),
  );
});

test('the afternoon begins at 13:00', () => {
  expect([halfDayOf(779), halfDayOf(780)]).toEqual(['morning', 'afternoon']);
});
