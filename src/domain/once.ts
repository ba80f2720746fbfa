/** Gives what makes a value at its first need: Google loads the script anew for each cell that calls it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * Gives what makes a pattern at its first need. V8 works out `\p{L}` as it reads each literal, used or not, every time
 * that Google loads the script.
 */
export function oncePattern(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}

/**
 * Gives a function of a text that reckons once for each text in an execution: an edition asks for the same labels
 * thousands of times.
 */
export function oncePerText<T>(reckon: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = reckon(text);
    known.set(text, value);
    return value;
  };
}
