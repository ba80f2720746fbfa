import { ExecutedObject } from './executed-object';
import type { Properties, PropertiesProvider } from '../../google/surface';
import { GoogleException } from '../values/exceptions';
import { plain } from '../execution/method-spec';

/** The largest property (page "Quotas for Google Services": 9 KB a value). */
const LARGEST = 9 * 1024;

class HostProperties extends ExecutedObject implements Properties {
  readonly spec = {
    name: 'PropertiesService.Properties',
    methods: {
      getProperty: plain('string'),
      getProperties: plain(),
      setProperty: plain('string', 'string'),
      deleteProperty: plain('string'),
    },
  };

  readonly #values = this.execution.document.properties;

  getProperty(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return this.execution.values.record(Object.fromEntries(this.#values)) as Record<string, string>;
  }

  setProperty(key: string, value: string): this {
    if (utf8Length(value) > LARGEST) throw new GoogleException('Argument too large: value');
    this.#values.set(key, value);
    return this;
  }

  deleteProperty(key: string): this {
    this.#values.delete(key);
    return this;
  }
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/** The service that the script knows as `PropertiesService`. */
export class HostPropertiesService extends ExecutedObject implements PropertiesProvider {
  readonly spec = { name: 'PropertiesService', methods: { getDocumentProperties: plain() } };

  getDocumentProperties(): HostProperties {
    return new HostProperties(this.execution);
  }
}
