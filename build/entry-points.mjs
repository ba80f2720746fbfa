import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

/** Gives back the exported functions of a module, those that it passes on from another file included. */
function exportsOf(file) {
  const text = readFileSync(file, 'utf8');
  const { body } = parse(transformSync(text, { loader: 'ts' }).code, { ecmaVersion: 'latest', sourceType: 'module' });
  const functions = new Map(
    body.filter(({ type }) => type === 'FunctionDeclaration').map((found) => [found.id.name, found]),
  );
  return body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration, source, specifiers }) => {
      const names = specifiers.map(({ local }) => local.name);
      if (source) {
        const passedOn = exportsOf(`${join(dirname(file), source.value)}.ts`);
        return names.map((wanted) => passedOn.find(({ name }) => name === wanted));
      }
      const declared = declaration ? [declaration] : names.map((name) => functions.get(name));
      return declared.map((each) => {
        if (each?.type !== 'FunctionDeclaration') throw new Error(`${file} exports what is no function`);
        const { name } = each.id;
        const [, documentation] =
          new RegExp(String.raw`(/\*\*(?:(?!\*/)[^])*\*/)\s*export (?:async )?function ${name}\(`).exec(text) ?? [];
        if (documentation === undefined) throw new Error(`${name} has no documentation`);
        const parameters = each.params
          .map((one) => (one.type === 'AssignmentPattern' ? one.left : one).name)
          .join(', ');
        return { name, documentation, parameters };
      });
    });
}

/**
 * Gives back the top-level functions that Apps Script must see: one for each export of each module, which is called by
 * the expression beside it, with the documentation that stands above its declaration. Google detects menu handlers,
 * triggers and custom functions only in `function NAME(…) {}` at the top level, and shows the documentation of custom
 * functions while one types.
 */
export function entryPoints(modules) {
  return Object.entries(modules).flatMap(([file, module]) =>
    exportsOf(file).map(
      ({ name, documentation, parameters }) =>
        `${documentation}\nfunction ${name}(${parameters}) {\n  return ${module}.${name}(${parameters});\n}`,
    ),
  );
}
