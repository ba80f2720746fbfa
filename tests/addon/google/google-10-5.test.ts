import type { StepOutcome } from '../../../src/addon/diagnostic/steps';
import { SUBJECTS } from '../../../src/addon/diagnostic/subjects';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

describe('10.5 writes that Google refuses late', () => {
  test.each([0, 2, 5])('10.5 the Diagnostic lays a late refusal to the belief that wrote, number %i', async (index) => {
    const prepared = SUBJECTS.flatMap(({ beliefs }) => beliefs.filter(({ prepare }) => prepare !== undefined));
    const started = async (call: number | null): Promise<[StepOutcome, readonly string[]]> => {
      const host = await open(CODE, smallWorkbook(), { refusesWritesLate: true });
      if (call !== null) host.failAt(call, 'once');
      const outcome = (await host.run('diagnosticEtape', [0, [], 0])) as StepOutcome;
      return [outcome, host.meter.log.map(({ method }) => method)];
    };
    const [whole, methods] = await started(null);
    expect(whole.observations).toEqual([]);
    // Each belief writes in its range, then sends what it wrote.
    const sent = methods.flatMap((method, at) => (method === 'flush' ? [at] : []))[index] ?? 0;
    const isWrite = (method: string): boolean => /^set(?:Value|Formula)$/u.test(method);
    const written = methods.slice(0, sent).reduce((last, method, at) => (isWrite(method) ? at + 1 : last), 0);
    const [refused] = await started(written);
    expect(refused.observations.map(({ id, answered }) => [id, answered])).toEqual([[prepared[index]?.id, false]]);
  });
});
