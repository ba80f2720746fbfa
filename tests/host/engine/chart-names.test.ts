import fc from 'fast-check';
import { fittedName, nameRoom, valueSize } from '../../../src/host/engine/chart-names';

describe('the room of names along an axis', () => {
  test.each([
    [60, { size: 12, line: 14, lines: 4, skipped: 0 }],
    [14, { size: 12, line: 14, lines: 1, skipped: 0 }],
    [11.5, { size: 10, line: 11.5, lines: 1, skipped: 0 }],
    [5, { size: 8, line: 9.2, lines: 1, skipped: 1 }],
    [1, { size: 8, line: 9.2, lines: 1, skipped: 9 }],
  ])('of %d pixels each', (step, room) => {
    expect(nameRoom(step)).toEqual({ ...room, line: expect.closeTo(room.line) as number });
  });

  test('is never more than there is, whatever is skipped', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 400, noNaN: true }), (step) => {
        const { line, lines, skipped } = nameRoom(step);
        expect(line * lines).toBeLessThanOrEqual(step * (skipped + 1) + 1e-9);
      }),
    );
  });

  test('leaves out values that would touch each other', () => {
    expect([valueSize(30), valueSize(9.6), valueSize(7.9)]).toEqual([12, 9, null]);
  });
});

describe('a name that is too long', () => {
  test.each([
    ['Achats', 100, 1, 'Achats'],
    ['Frais de  missions', 60, 2, 'Frais de\nmissions'],
    ['Restauration des intervenants', 90, 1, 'Restauratio…'],
    ['Restauration des intervenants', 90, 2, 'Restauration\ndes interven…'],
    ['😀😀😀😀', 30, 1, '😀…'],
    ['', 50, 3, ''],
  ])('%s', (name, width, lines, shown) => {
    expect(fittedName(name, width, { size: 12, lines })).toBe(shown);
  });

  test('takes no more lines than it may, loses nothing when it fits, and says when it does not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (name, width, lines) => {
          const shown = fittedName(name, width, { size: 12, lines });
          expect(shown.split('\n').length).toBeLessThanOrEqual(lines);
          const spaceless = (text: string) => text.replace(/\s/gu, '');
          if (shown.endsWith('…')) expect(spaceless(name).startsWith(spaceless(shown.slice(0, -1)))).toBe(true);
          else expect(spaceless(shown)).toBe(spaceless(name));
        },
      ),
    );
  });
});
