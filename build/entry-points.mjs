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

// Google detects menu handlers, triggers and custom functions only in `function NAME(…) {}` at the top level, and shows
// the documentation that stands above a custom function while one types.

/** Gives back the custom functions, with the documentation that their declarations make. */
export function customFunctions(declared) {
  return Object.entries(declared).map(([name, { help, gives, argument, format }]) => {
    const parameter =
      argument && ` * @param {string} ${argument.name} ${argument.required ? '' : 'Facultatif. '}${argument.help}\n`;
    const returned = ` * @return {${format === 'general' ? 'Array' : 'number'}} ${gives}\n`;
    return (
      `/**\n * ${help}\n *\n${parameter ?? ''}${returned} * @customfunction\n */\n` +
      `function ${name}(${argument?.name ?? ''}) {\n` +
      `  return NecBilan.callFunction(${[JSON.stringify(name), ...(argument ? [argument.name] : [])].join(', ')});\n}`
    );
  });
}

/**
 * Gives back the other top-level functions: one for each export of each module, which is called by the expression
 * beside it, with the documentation that stands above its declaration.
 */
export function entryPoints(modules) {
  return Object.entries(modules).flatMap(([file, module]) =>
    exportsOf(file).map(
      ({ name, documentation, parameters }) =>
        `${documentation}\nfunction ${name}(${parameters}) {\n  return ${module}.${name}(${parameters});\n}`,
    ),
  );
}
