/**
 * Gives what google.script.run makes of a value that a page passes or is given (guide "HTML Service: Communicate with
 * Server Functions"): null, booleans, numbers, strings, and arrays and plain objects of them; undefined within an array
 * is null. Dates, functions, instances of classes, service objects and cycles throw.
 */
export function pageValue(value: unknown): unknown {
  return plainCopy(value, [], '');
}

function plainCopy(value: unknown, above: readonly unknown[], property: string): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'string')
    return value ?? null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || above.includes(value)) throw unsupported(property);
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item, index) => plainCopy(item, path, String(index)));
  if (!isPlain(value)) throw unsupported(property);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, plainCopy(field, path, key)]));
}

/** True for `{…}` of any realm; false for instances of a class and service objects (without constructor). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) === null && 'constructor' in value;
}

/** The text that pages get from Google. */
function unsupported(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property === '' ? '0' : property}`);
}
