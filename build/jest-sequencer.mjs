import TestSequencer from '@jest/test-sequencer';

/** What takes a quarter of a minute or more. */
const LONG = ['scenario', 'faults', 'drafts', 'sheet', 'files', 'shell'];

/**
 * Has the longest test files begin, so that no worker is left alone with one of them at the end: the first time, jest
 * goes by the size of files, and these are small.
 */
export default class extends (TestSequencer.default ?? TestSequencer) {
  sort(tests) {
    const isLong = ({ path }) => LONG.some((name) => path.endsWith(`/${name}.test.ts`));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
