/** What the bundle's JSDoc says of one of its custom functions, as Sheets shows it. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const DOCUMENTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(/g;

function documentedIn(code: string): FunctionHelp[] {
  const found: FunctionHelp[] = [];
  for (const [, comment = '', name = ''] of code.matchAll(DOCUMENTED)) {
    if (!/@customfunction\b/i.test(comment) || name.endsWith('_')) continue;
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
    const tags = lines.findIndex((line) => line.startsWith('@'));
    const parameters = lines.flatMap((line) => {
      const tag = /^@param\s+(?:\{[^}]*\}\s*)?([\w$.]+)\s*-?\s*(.*)$/.exec(line);
      return tag ? [{ name: tag[1] ?? '', description: tag[2] ?? '' }] : [];
    });
    found.push({
      name,
      description: lines
        .slice(0, tags === -1 ? undefined : tags)
        .join(' ')
        .trim(),
      parameters,
    });
  }
  return found;
}

interface Declared {
  readonly code: string;
  /** Of the top-level functions, in order. */
  readonly names: readonly string[];
  readonly help: readonly FunctionHelp[];
}

/** A bundle of a million signs is read once, not at each opening and each edit. */
let last: Declared | null = null;

function declaredIn(code: string): Declared {
  if (last?.code === code) return last;
  const names = [...code.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map(([, name = '']) => name);
  return (last = { code, names, help: documentedIn(code) });
}

/** Gives the top-level functions with `@customfunction`, in order (guide "Custom functions in Google Sheets"). */
export function customFunctions(code: string): readonly FunctionHelp[] {
  return declaredIn(code).help;
}

/** Gives the top-level functions that a formula may call: all but those that end in `_` ("Custom functions…"). */
export function callableFunctions(code: string): string[] {
  return declaredIn(code).names.filter((name) => !name.endsWith('_'));
}

/** True when the bundle has this top-level function. */
export function hasFunction(code: string, name: string): boolean {
  return declaredIn(code).names.includes(name);
}
