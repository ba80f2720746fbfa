import fc from 'fast-check';
import {
  UNMOVED,
  areUnmoved,
  changedLines,
  inverseOf,
  placeOf,
  spanned,
  stretches,
  type LineChange,
} from '../../../src/host/engine/lines';

const SIZE = 40;
const place = fc.integer({ min: 0, max: 20 });
const change: fc.Arbitrary<LineChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'remove' as const),
    at: place,
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc
    .record({ kind: fc.constant('move' as const), at: place, count: fc.integer({ min: 1, max: 4 }), to: place })
    .filter(({ at, count, to }) => to <= at || to >= at + count),
);

/** The same change on a list of lines, in the plainest way: former lines by number, new ones null. */
function changed(list: readonly (number | null)[], made: LineChange): (number | null)[] {
  const { at, count } = made;
  const moved = list.slice(at, at + count);
  if (made.kind === 'insert') return [...list.slice(0, at), ...Array<null>(count).fill(null), ...list.slice(at)];
  const rest = [...list.slice(0, at), ...list.slice(at + count)];
  if (made.kind !== 'move') return rest;
  const to = made.to > at ? made.to - count : made.to;
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}

describe('where lines stand', () => {
  test('is where a plain list has them, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const list = changes.reduce(
          changed,
          Array.from({ length: SIZE * 2 }, (_, line): number | null => line),
        );
        const lines = changes.reduce(changedLines, UNMOVED);
        for (let line = 0; line < SIZE; line += 1) {
          const at = list.indexOf(line);
          expect(placeOf(lines, line)).toBe(at < 0 ? null : at);
        }
      }),
    );
  });

  // A rule or a name is followed by the file at the end, and by the host at each change.
  test('gives an area what it has become step by step, new lines that were put into it included', () => {
    const step = change.filter(({ kind }) => kind !== 'move');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), place, fc.nat(10), (changes, first, more) => {
        const steps = changes.map((made) => changedLines(UNMOVED, made));
        const ends = steps.reduce<{ start: number; end: number } | null>(
          (area, lines) => area && spanned(lines, area.start, area.end),
          { start: first, end: first + more },
        );
        const found = spanned(changes.reduce(changedLines, UNMOVED), first, first + more);
        expect(found && [found.start, found.end]).toEqual(ends && [ends.start, ends.end]);
      }),
    );
  });

  test('is not where they stood when the first ones are gone', () => {
    expect(areUnmoved(changedLines(UNMOVED, { kind: 'remove', at: 0, count: 2 }))).toBe(false);
  });

  test('is where they stood once insertions and moves were undone', () => {
    const kept = change.filter(({ kind }) => kind !== 'remove');
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 6 }), (changes) => {
        const undone = [...changes].reverse().map(inverseOf);
        expect(areUnmoved([...changes, ...undone].reduce(changedLines, UNMOVED))).toBe(true);
      }),
    );
  });

  test.each<[string, LineChange, [number, number], readonly [number, number][], [number, number] | null]>([
    ['inserted above', { kind: 'insert', at: 0, count: 2 }, [3, 5], [[5, 7]], [5, 7]],
    ['inserted within', { kind: 'insert', at: 4, count: 2 }, [3, 5], [[3, 7]], [3, 7]],
    ['inserted below', { kind: 'insert', at: 6, count: 2 }, [3, 5], [[3, 5]], [3, 5]],
    ['removed within', { kind: 'remove', at: 4, count: 4 }, [3, 5], [[3, 3]], [3, 3]],
    ['removed whole', { kind: 'remove', at: 3, count: 3 }, [3, 5], [], null],
    [
      'moved out',
      { kind: 'move', at: 4, count: 1, to: 20 },
      [3, 8],
      [
        [3, 7],
        [19, 19],
      ],
      [3, 7],
    ],
    [
      'moved in',
      { kind: 'move', at: 20, count: 1, to: 4 },
      [3, 8],
      [
        [3, 3],
        [5, 9],
      ],
      [3, 9],
    ],
  ])('%s', (_, made, [first, last], parts, whole) => {
    const lines = changedLines(UNMOVED, made);
    expect(stretches(lines, first, last).map(({ start, end }) => [start, end])).toEqual(parts);
    const span = spanned(lines, first, last);
    expect(span && [span.start, span.end]).toEqual(whole);
  });
});
