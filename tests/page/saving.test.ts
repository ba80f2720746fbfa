import fc from 'fast-check';
import { isUnsaved, nextSaving, type Saving, type SavingEvent } from '../../src/page/saving';

const CLEAN: Saving = { kind: 'saved', at: null };

function following(state: Saving, kind: SavingEvent['kind'], now: number): Saving {
  return nextSaving(state, kind === 'failure' || kind === 'conflict' ? { kind, message: 'non' } : { kind }, now);
}

/** Tells events one after the other, each at its instant. */
function after(...events: readonly (readonly [number, SavingEvent['kind']])[]): Saving {
  return events.reduce<Saving>((state, [now, kind]) => following(state, kind, now), CLEAN);
}

describe('saving as the workbook changes', () => {
  test('waits until nothing has changed for a second, then writes, and knows when', () => {
    expect(after([0, 'change'])).toEqual({ kind: 'changed', since: 0, dueAt: 1000 });
    expect(after([0, 'change'], [600, 'change'])).toEqual({ kind: 'changed', since: 0, dueAt: 1600 });
    expect(after([0, 'change'], [600, 'change'], [1000, 'due'])).toMatchObject({ kind: 'changed' });
    expect(after([0, 'change'], [600, 'change'], [1600, 'due'])).toMatchObject({ kind: 'saving', overwrite: false });
    expect(after([0, 'change'], [1000, 'due'], [1200, 'saved'])).toEqual({ kind: 'saved', at: 1200 });
  });

  test('does not wait for ever while somebody types without a pause', () => {
    const typing = Array.from({ length: 20 }, (_, index) => [index * 900, 'change'] as const);
    expect(after(...typing)).toEqual({ kind: 'changed', since: 0, dueAt: 8000 });
  });

  test('writes what changed during a writing once that one has ended', () => {
    expect(after([0, 'change'], [1000, 'due'], [1100, 'change'], [1200, 'saved'])).toEqual({
      kind: 'changed',
      since: 1200,
      dueAt: 2200,
    });
  });

  test('tries again after a failure, ever later but within a minute, or as soon as somebody asks', () => {
    const failing = (times: number): Saving => {
      let state = after([0, 'change']);
      for (let turn = 0; turn < times; turn += 1)
        state = nextSaving(nextSaving(state, { kind: 'save' }, 0), { kind: 'failure', message: 'disque plein' }, 0);
      return state;
    };
    expect([1, 2, 3, 5, 6, 9].map((times) => failing(times))).toEqual(
      [
        [1, 2000],
        [2, 4000],
        [3, 8000],
        [5, 32_000],
        [6, 60_000],
        [9, 60_000],
      ].map(([failures, dueAt]) => ({ kind: 'failed', message: 'disque plein', failures, dueAt })),
    );
    expect(nextSaving(failing(3), { kind: 'change' }, 100)).toEqual(failing(3));
    expect(nextSaving(failing(3), { kind: 'save' }, 100)).toEqual({
      kind: 'saving',
      again: false,
      overwrite: false,
      failures: 3,
    });
    expect(after([0, 'change'], [0, 'save'], [0, 'failure'], [2000, 'due'], [2100, 'saved'])).toEqual({
      kind: 'saved',
      at: 2100,
    });
  });

  test('never writes over another program’s version unless somebody says so', () => {
    const conflict = after([0, 'change'], [1000, 'due'], [1100, 'conflict']);
    expect(conflict).toEqual({ kind: 'conflict', message: 'non', isUnsaved: true });
    for (const kind of ['change', 'due', 'save'] as const)
      expect(nextSaving(conflict, { kind }, 9e9)).toEqual(conflict);
    expect(nextSaving(conflict, { kind: 'overwrite' }, 2000)).toEqual({
      kind: 'saving',
      again: false,
      overwrite: true,
      failures: 0,
    });
    expect(after([0, 'conflict'])).toEqual({ kind: 'conflict', message: 'non', isUnsaved: false });
    expect(after([0, 'conflict'], [1, 'change'])).toEqual({ kind: 'conflict', message: 'non', isUnsaved: true });
  });

  test('whatever happens, a change is unsaved until a writing that began after it has ended well', () => {
    const kinds = ['change', 'due', 'save', 'overwrite', 'saved', 'failure', 'conflict'] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 3000 }))), (events) => {
        let state: Saving = CLEAN;
        let [now, isHeld, isWritten] = [0, true, true];
        for (const [kind, wait] of events) {
          now += wait;
          const before: Saving = state;
          state = following(state, kind, now);
          // `isHeld`: the file holds everything; `isWritten`: what is being written is everything.
          if (kind === 'change') [isHeld, isWritten] = [false, false];
          if (before.kind !== 'saving' && state.kind === 'saving') isWritten = true;
          if (before.kind === 'saving' && kind === 'saved' && isWritten) isHeld = true;
          if (!isUnsaved(state)) expect(isHeld).toBe(true);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
