import { DateTime } from 'luxon';
import type { ChartService, UtilityService } from '../workbook/surface';
import { HostBlob } from './blob';
import { CHART_TYPES } from './charts';
import { GoogleException, HostLimit } from './exceptions';
import type { Execution } from './execution';
import { plain, ServiceObject } from './method-spec';

/** How many bytes are made letters at once: a function takes some 100 000 arguments at most. */
const PART = 8192;

/** The service that the script knows as `Utilities`. */
export class HostUtilities extends ServiceObject implements UtilityService {
  readonly spec = { name: 'Utilities', methods: { formatDate: plain('date', 'string', 'string'), newBlob: plain('byte[]', 'string', 'string'), base64Encode: plain('byte[]') } };

  constructor(private readonly execution: Execution) {
    super();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    const moment = DateTime.fromMillis(date.getTime(), { zone: timeZone });
    if (!moment.isValid) throw new GoogleException(`Invalid argument: ${timeZone}`);
    const rest = format.replace(/yyyy|MM|dd|HH|mm|ss/g, '');
    if (/[A-Za-z]/.test(rest)) throw new HostLimit(`Utilities.formatDate with the format ${format} (yyyy MM dd HH mm ss only)`);
    return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (token) => moment.toFormat(token));
  }

  /** What is made is kept, so that whoever opened the workbook may have the file. */
  newBlob(data: readonly number[], contentType: string, name: string): HostBlob {
    const bytes = Uint8Array.from(data);
    this.execution.document.blobs.delete(name);
    this.execution.document.blobs.set(name, { contentType, bytes });
    return new HostBlob(this.execution, bytes, contentType, name);
  }

  base64Encode(data: readonly number[]): string {
    const bytes = Uint8Array.from(data);
    let letters = '';
    for (let start = 0; start < bytes.length; start += PART) letters += String.fromCharCode(...bytes.subarray(start, start + PART));
    return btoa(letters);
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
