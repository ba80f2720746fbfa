// Guards, not schemas: esbuild keeps zod's objects, arrays and unions in the file that reads cells, 10 to 19 kB more at
// every custom function.

/** Says whether a value, which a page sent or a property kept, is of a type. */
type Guard<T> = (value: unknown) => value is T;

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** Says whether a value is a whole number above zero. */
export const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gives what says whether a value is a text of this length at most. */
export function textUpTo(longest: number): Guard<string> {
  return (value): value is string => isText(value) && value.length <= longest;
}

export function listOf<T>(isItem: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(isItem);
}

/** Gives what says whether a value is an object whose values are such. */
export function recordOf<T>(isItem: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => isObject(value) && Object.values(value).every(isItem);
}

/** Gives what says whether a value is an object with these fields, whatever else it has. */
export function shaped<T>(guards: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  return (value): value is T =>
    isObject(value) && Object.entries<Guard<unknown>>(guards).every(([key, isRight]) => isRight(value[key]));
}
