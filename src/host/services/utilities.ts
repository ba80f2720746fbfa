import { ExecutedObject } from './executed-object';
import { IANAZone } from 'luxon';
import type { ChartService, SessionService, UtilityService } from '../../google/surface';
import { HostBlob } from './blob';
import { CHART_TYPES } from './charts';
import { GoogleException, HostLimit } from '../values/exceptions';
import { plain, ServiceObject, type ServiceSpec } from '../execution/method-spec';

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

const UTILITIES: ServiceSpec<HostUtilities, UtilityService> = {
  name: 'Utilities',
  methods: {
    formatDate: plain('date', 'string', 'string', ({ execution }, date, timeZone, format) => {
      const zone = IANAZone.create(timeZone);
      if (!zone.isValid) throw new GoogleException(`Invalid argument: ${timeZone}`);
      const rest = format.replace(/yyyy|MM|dd|HH|mm|ss/g, '');
      if (/[A-Za-z]/.test(rest))
        throw new HostLimit(`Utilities.formatDate with the format ${format} (yyyy MM dd HH mm ss only)`);
      const instant = date.getTime();
      const offset =
        instant < JAVA_ZONES && !execution.document.behaviour.formatsBefore1900
          ? standardOffset(zone, execution.now())
          : zone.offset(instant);
      const shown = new Date(Math.round(instant + offset * 60_000)).toISOString();
      return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (token) =>
        shown.slice(PLACES.indexOf(token), PLACES.indexOf(token) + token.length),
      );
    }),
    // What is made is kept, so that whoever opened the workbook may have the file.
    newBlob: plain('byte[]', 'string', 'string', ({ execution }, data, contentType, name) => {
      const bytes = Uint8Array.from(data);
      execution.document.blobs.delete(name);
      execution.document.blobs.set(name, { contentType, bytes });
      return new HostBlob(execution, bytes, contentType, name);
    }),
    base64Encode: plain('byte[]', (_, data) => {
      const bytes = Uint8Array.from(data);
      let letters = '';
      for (let start = 0; start < bytes.length; start += PART)
        letters += String.fromCharCode(...bytes.subarray(start, start + PART));
      return btoa(letters);
    }),
  },
};

export class HostUtilities extends ExecutedObject<UtilityService> {
  readonly spec = UTILITIES;
}

export class HostCharts extends ServiceObject<ChartService> {
  readonly spec = { name: 'Charts', methods: {}, fields: ['ChartType'] as const };
  readonly ChartType = CHART_TYPES;
}

const SESSION: ServiceSpec<HostSession, SessionService> = {
  name: 'Session',
  methods: { getScriptTimeZone: plain(({ execution }) => execution.document.scriptTimeZone) },
};

/** The service that the script knows as `Session`: the script's own time zone. */
export class HostSession extends ExecutedObject<SessionService> {
  readonly spec = SESSION;
}
