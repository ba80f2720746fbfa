import type { RetainedFigure } from './edition';
import { finding, type Finding } from './finding';
import type { Indicator } from './indicators';

/** Two figures closer than this are the same: what a cell shows is never that fine. */
const SAME = 1e-9;

/** Gives a finding for each retained value that is not the calculated one. */
export function retainedFindings(indicators: readonly Indicator[], retained: readonly RetainedFigure[]): Finding[] {
  return retained.flatMap((figure) => {
    const indicator = indicators.find(({ id }) => id === figure.indicator);
    const calculated = indicator?.value ?? null;
    if (indicator === undefined || (calculated !== null && Math.abs(calculated - figure.value) < SAME)) return [];
    return [
      finding(
        'retained-differs',
        { tab: 'summary', row: figure.row, field: 'retained' },
        { indicator: indicator.id, calculated, retained: figure.value, noted: figure.note !== '' },
      ),
    ];
  });
}
