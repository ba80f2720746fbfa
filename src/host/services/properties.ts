import { ExecutedObject } from './executed-object';
import type { Properties, PropertiesProvider } from '../../google/surface';
import { GoogleException } from '../values/exceptions';
import { plain, type ServiceSpec } from '../execution/method-spec';

/** The largest property (page "Quotas for Google Services": 9 KB a value). */
const LARGEST = 9 * 1024;

const PROPERTIES: ServiceSpec<HostProperties, Properties> = {
  name: 'PropertiesService.Properties',
  methods: {
    getProperty: plain('string', ({ execution }, key) => execution.document.properties.get(key) ?? null),
    getProperties: plain(
      ({ execution: { document, values } }) =>
        values.record(Object.fromEntries(document.properties)) as Record<string, string>,
    ),
    setProperty: plain.chained('string', 'string', ({ execution }, key, value) => {
      if (utf8Length(value) > LARGEST) throw new GoogleException('Argument too large: value');
      execution.document.properties.set(key, value);
    }),
    deleteProperty: plain.chained('string', ({ execution }, key) => {
      execution.document.properties.delete(key);
    }),
  },
};

class HostProperties extends ExecutedObject<Properties> {
  readonly spec = PROPERTIES;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

const SERVICE: ServiceSpec<HostPropertiesService, PropertiesProvider> = {
  name: 'PropertiesService',
  methods: { getDocumentProperties: plain(({ execution }) => new HostProperties(execution)) },
};

export class HostPropertiesService extends ExecutedObject<PropertiesProvider> {
  readonly spec = SERVICE;
}
