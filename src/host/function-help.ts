/** What the bundle's JSDoc says of one of its custom functions, as Sheets shows it. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const DOCUMENTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(/g;

/** Gives the top-level functions with `@customfunction`, in order (guide "Custom functions in Google Sheets"). */
export function customFunctions(code: string): FunctionHelp[] {
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

/** Gives the top-level functions that a formula may call: all but those that end in `_` ("Custom functions…"). */
export function callableFunctions(code: string): string[] {
  return [...code.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].flatMap(([, name = '']) =>
    name.endsWith('_') ? [] : [name],
  );
}
