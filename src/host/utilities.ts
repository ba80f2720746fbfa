import { DateTime } from 'luxon';
import type { ChartService, UtilityService } from '../workbook/surface';
import { CHART_TYPES } from './charts';
import { GoogleException, HostLimit } from './exceptions';
import type { Execution } from './execution';
import { plain, ServiceObject } from './method-spec';

/** The service that the script knows as `Utilities`. */
export class HostUtilities extends ServiceObject implements UtilityService {
  readonly spec = { name: 'Utilities', methods: { formatDate: plain('date', 'string', 'string') } };

  formatDate(date: Date, timeZone: string, format: string): string {
    const moment = DateTime.fromMillis(date.getTime(), { zone: timeZone });
    if (!moment.isValid) throw new GoogleException(`Invalid argument: ${timeZone}`);
    const rest = format.replace(/yyyy|MM|dd|HH|mm|ss/g, '');
    if (/[A-Za-z]/.test(rest)) throw new HostLimit(`Utilities.formatDate with the format ${format} (yyyy MM dd HH mm ss only)`);
    return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (token) => moment.toFormat(token));
  }
}

/** The service that the script knows as `Charts`. */
export class HostCharts extends ServiceObject implements ChartService {
  readonly spec = { name: 'Charts', methods: {}, fields: ['ChartType'] };
  readonly ChartType = CHART_TYPES;
}

/** The service that the script knows as `Session`: the script's own time zone. */
export class HostSession extends ServiceObject {
  readonly spec = { name: 'Session', methods: { getScriptTimeZone: plain() } };

  constructor(private readonly execution: Execution) {
    super();
  }

  getScriptTimeZone(): string {
    return this.execution.document.scriptTimeZone;
  }
}
