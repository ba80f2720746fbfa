import { checkArguments, isDate } from './argument-check';
import { GoogleException, HostLimit } from '../values/exceptions';
import type { Execution } from './execution';
import { HostEnum, ServiceObject, type Method } from './method-spec';

/** Names that the language itself or a test runner looks for in any object; Google's objects have none of them. */
const LOOKED_FOR = new Set(
  'then toJSON constructor nodeType tagName asymmetricMatch $$typeof valueOf inspect prototype length'.split(' '),
);

/** True for a value, or a row of values, that a script may have as it is. */
function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : typeof value !== 'object' || isDate(value);
}

/**
 * Shows host objects to a script as Google's: each call is counted, its right and its arguments are checked, its
 * exceptions are errors of the script's realm, and what the host lacks is an error that names it. A new wrapper is made
 * for each object that a call returns, so that `===` is as useless as on Google; only enumeration members keep their
 * identity.
 */
export class ServiceProxies {
  readonly #hosts = new WeakMap<object, ServiceObject>();
  readonly #members = new Map<HostEnum, object>();

  constructor(private readonly execution: Execution) {}

  /** Gives what the script sees of a value: wrapped if it is a host object, and so within arrays. */
  wrap(value: unknown): unknown {
    if (value instanceof HostEnum) {
      const known = this.#members.get(value) ?? this.#wrapper(value);
      this.#members.set(value, known);
      return known;
    }
    if (value instanceof ServiceObject) return this.#wrapper(value);
    if (Array.isArray(value)) {
      const items = value as unknown[];
      // Grids of plain cell values are made in the script's realm already and are returned as they are.
      return items.length > 0 && items.every(isPlain)
        ? items
        : this.execution.values.list(items.map((item) => this.wrap(item)));
    }
    return value;
  }

  /** Gives the host's own value of what the script passed. */
  unwrap(value: unknown): unknown {
    if (Array.isArray(value)) {
      const items = value as unknown[];
      return items.some((item) => typeof item === 'object' && item !== null)
        ? items.map((item) => this.unwrap(item))
        : items;
    }
    return typeof value === 'object' && value !== null ? (this.#hosts.get(value) ?? value) : value;
  }

  #wrapper(host: ServiceObject): object {
    const { spec } = host;
    const methods = new Map<string, unknown>();
    const unknown = (property: string): Error =>
      this.#error(
        new HostLimit(
          `${spec.name}.${property} is not implemented (src/google/surface.ts lists what the add-on uses).`,
        ),
      );
    const proxy = new Proxy(
      {},
      {
        get: (_, property) => {
          if (typeof property === 'symbol') return undefined;
          if (property === 'toString')
            return () => (host instanceof HostEnum ? host.member : (spec.name.split('.').pop() ?? spec.name));
          const method = Object.hasOwn(spec.methods, property) ? spec.methods[property] : undefined;
          if (method) {
            const known = methods.get(property) ?? this.#method(host, property, method);
            methods.set(property, known);
            return known;
          }
          if (spec.fields?.includes(property))
            return this.#field((host as unknown as Record<string, unknown>)[property]);
          if (LOOKED_FOR.has(property)) return undefined;
          throw unknown(property);
        },
        set: (_, property) => {
          throw unknown(String(property));
        },
        has: (_, property) => typeof property === 'string' && Object.hasOwn(spec.methods, property),
      },
    );
    this.#hosts.set(proxy, host);
    return proxy;
  }

  /** Gives a field as the script sees it: an object of enumeration members, or one wrapped object. */
  #field(value: unknown): unknown {
    if (value instanceof ServiceObject || typeof value !== 'object' || value === null) return this.wrap(value);
    return this.execution.values.record(
      Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.wrap(member)])),
    );
  }

  #method(host: ServiceObject, name: string, spec: Method): (...given: unknown[]) => unknown {
    return (...given) => {
      try {
        return this.wrap(this.#call(host, name, spec, given));
      } catch (error) {
        if (this.execution.pending.putsOff(host.spec.name, name, spec, error)) return this.wrap(host);
        throw error instanceof Error ? this.#error(error) : error;
      }
    };
  }

  #call(host: ServiceObject, name: string, spec: Method, given: readonly unknown[]): unknown {
    this.execution.admit(host.spec.name, name, spec, host.meteredTab);
    const passed = given.map((value) => this.unwrap(value));
    checkArguments(host.spec.name, name, spec, passed);
    if (spec.needs === 'writing') host.refuseProtected?.(name);
    return spec.work(host, ...passed);
  }

  #error(error: Error): Error {
    // Whatever else goes wrong is a fault of the host, and keeps its stack for whoever mends it.
    const known = error instanceof GoogleException || error instanceof HostLimit;
    const made = this.execution.values.error(error.name, known ? error.message : `host: ${error.message}`);
    if (!known && error.stack !== undefined) made.stack = error.stack;
    return made;
  }
}
