import type { IsoDay } from './calendar';
import { finding, type Finding } from './finding';

/** Gives a finding when names were to be kept until a day that is before `today`. */
export function retentionFindings(until: IsoDay, today: IsoDay): Finding[] {
  return today > until
    ? [finding('retention-passed', { tab: 'settings', row: null, field: 'retention' }, { until })]
    : [];
}
