import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const LOADER = 'src/addon/load-part.ts';

/** Gives back the name under which `loadPart` knows a part, from its file. */
export const moduleName = (file) => `./${basename(file).replace(/\.ts$/, '')}.js`;

/** A `require` in the sources is a part, loaded when the code first comes there. */
const lazyRequires = {
  name: 'lazy-requires',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) => (kind === 'require-call' ? { path, namespace: 'part' } : undefined));
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: `module.exports = loadPart(${JSON.stringify(moduleName(path))});` }));
  },
};

/** Gives the texts of modules under their names, so that esbuild bundles what it made itself. */
const madeModules = (modules, resolveDir) => ({
  name: 'made-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path }) => (modules.has(path) ? { path, namespace: 'made' } : undefined));
    onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => ({ contents: modules.get(path), resolveDir }));
  },
});

/** Gives back the names of what is evaluated with a module: all that it imports, itself included. */
function evaluatedWith(name, imports, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of imports.get(name)) evaluatedWith(imported, imports, found);
  return found;
}

/**
 * Writes an add-on in one file, of which only the entry module is evaluated when the file is: Google evaluates the file at every
 * execution, and each cell with a custom function is one. The parts (other entry modules), and what they alone import, are held as
 * texts, of which `loadPart` makes modules at the first need. Other options are esbuild's.
 */
export async function buildInParts({ root, entry, parts, outfile, globalName, footer, plugins, ...options }) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [entry, ...parts].map((file) => `${root}${file}`),
    absWorkingDir: root,
    outdir: `${root}build/addon`,
    entryNames: '[name]',
    plugins: [...plugins, lazyRequires],
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
  });
  const modules = new Map(outputFiles.map(({ path, text }) => [moduleName(path.replace(/\.js$/, '')), text]));
  const exported = new Map(Object.entries(metafile.outputs).map(([path, output]) => [moduleName(path.replace(/\.js$/, '')), output.exports]));
  const imports = new Map(Object.entries(metafile.outputs).map(([path, output]) => [moduleName(path.replace(/\.js$/, '')), output.imports.map((each) => moduleName(each.path.replace(/\.js$/, '')))]));
  const [main, ...shared] = evaluatedWith(moduleName(entry), imports);
  const held = [...modules.keys()].filter((name) => name !== main && !shared.includes(name));
  const { target, minify, supported } = options;
  const texts = await Promise.all(held.map(async (name) => {
    // Without TextDecoder, bytes that are letters are read ten times as fast as UTF-8.
    const { code } = await transform(modules.get(name), { charset: 'ascii', target, minify, supported, format: 'cjs' });
    return deflateRawSync(code, { level: 9 }).toString('base64');
  }));
  modules.set('./all.js', [
    `import { holdPart, shareModule } from './${LOADER}';`,
    ...shared.map((name, index) => `import { ${exported.get(name).map((each) => `${each} as ${each}_${index}`).join(', ')} } from '${name}';`),
    `export * from '${main}';`,
    `export { loadPart } from './${LOADER}';`,
    ...shared.map((name, index) => `shareModule('${name}', () => ({ ${exported.get(name).map((each) => `${each}: ${each}_${index}`).join(', ')} }));`),
    ...held.map((name, index) => `holdPart('${name}', '${texts[index]}');`),
  ].join('\n'));
  await build({ ...options, entryPoints: ['./all.js'], absWorkingDir: root, outfile, plugins: [madeModules(modules, root)], inject: [`${root}${LOADER}`], format: 'iife', globalName, footer });
}
