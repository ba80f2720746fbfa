import { ExecutedObject } from './executed-object';
import { IANAZone } from 'luxon';
import type { ChartService, SessionService, UtilityService } from '../../google/surface';
import { HostBlob } from './blob';
import { CHART_TYPES } from './charts';
import { GoogleException, HostLimit } from '../values/exceptions';
import { plain, ServiceObject } from '../execution/method-spec';

/** How many bytes are made letters at once: a function takes some 100 000 arguments at most. */
const PART = 8192;

/** Where Java's zone data start: SimpleDateFormat takes today's standard offset for anything before. */
const JAVA_ZONES = Date.UTC(1900, 0, 1);

/** Where each token stands in an ISO date. */
const PLACES = 'yyyy-MM-ddTHH:mm:ss';

function standardOffset(zone: IANAZone, now: number): number {
  const year = new Date(now).getUTCFullYear();
  return Math.min(zone.offset(Date.UTC(year, 0, 1)), zone.offset(Date.UTC(year, 6, 1)));
}

/** The service that the script knows as `Utilities`. */
export class HostUtilities extends ExecutedObject implements UtilityService {
  readonly spec = {
    name: 'Utilities',
    methods: {
      formatDate: plain('date', 'string', 'string'),
      newBlob: plain('byte[]', 'string', 'string'),
      base64Encode: plain('byte[]'),
    },
  };

  formatDate(date: Date, timeZone: string, format: string): string {
    const zone = IANAZone.create(timeZone);
    if (!zone.isValid) throw new GoogleException(`Invalid argument: ${timeZone}`);
    const rest = format.replace(/yyyy|MM|dd|HH|mm|ss/g, '');
    if (/[A-Za-z]/.test(rest))
      throw new HostLimit(`Utilities.formatDate with the format ${format} (yyyy MM dd HH mm ss only)`);
    const instant = date.getTime();
    const offset =
      instant < JAVA_ZONES && !this.execution.document.behaviour.formatsBefore1900
        ? standardOffset(zone, this.execution.now())
        : zone.offset(instant);
    const shown = new Date(Math.round(instant + offset * 60_000)).toISOString();
    return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (token) =>
      shown.slice(PLACES.indexOf(token), PLACES.indexOf(token) + token.length),
    );
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
    for (let start = 0; start < bytes.length; start += PART)
      letters += String.fromCharCode(...bytes.subarray(start, start + PART));
    return btoa(letters);
  }
}

/** The service that the script knows as `Charts`. */
export class HostCharts extends ServiceObject implements ChartService {
  readonly spec = { name: 'Charts', methods: {}, fields: ['ChartType'] };
  readonly ChartType = CHART_TYPES;
}

/** The service that the script knows as `Session`: the script's own time zone. */
export class HostSession extends ExecutedObject implements SessionService {
  readonly spec = { name: 'Session', methods: { getScriptTimeZone: plain() } };

  getScriptTimeZone(): string {
    return this.execution.document.scriptTimeZone;
  }
}
