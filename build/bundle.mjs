import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { customFunctions, entryPoints } from './entry-points.mjs';
import { whenChanged } from './when-changed.mjs';
import { univerEdits } from './univer-edits.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMAND_LINES = {
  bilan: 'node',
  'make-example': 'make-example',
  bench: 'bench',
  local: 'local/start',
  'read-worker': 'local/read-worker',
  consolider: 'consolidate/command',
};

const common = { bundle: true, charset: 'utf8', logLevel: 'warning', legalComments: 'none' };

/**
 * Pages are bundled as text; `<script data-bundle="file.ts">` in one stands for that script and all that it imports. It
 * has no
 * template literal, in which Google took `//` for a comment.
 */
const pages = {
  name: 'pages',
  setup({ onLoad }) {
    onLoad({ filter: /\.html$/ }, async ({ path }) => {
      const page = await readFile(path, 'utf8');
      const [tag, file] = /<script data-bundle="([^"]+)"><\/script>/.exec(page) ?? [];
      if (tag === undefined) return { contents: page, loader: 'text' };
      const { outputFiles, metafile } = await build({
        ...common,
        entryPoints: [join(dirname(path), file)],
        write: false,
        metafile: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2020',
        supported: { 'template-literal': false },
        minify: true,
      });
      const contents = page.replace(tag, () => `<script>${outputFiles[0].text.trimEnd()}</script>`);
      return { contents, loader: 'text', watchFiles: Object.keys(metafile.inputs) };
    });
  },
};

/**
 * zod tries whether it may make code from text, and would where it may. Here it may not, and the code that does is
 * taken out.
 */
const ZOD_EDITS = {
  util: [/const F = Function;\s+new F\(""\);\s+return true;/, 'return false;'],
  doc: [/const F = Function;[^]*?return factory\(.*\);/, "throw new Error('Nothing is made from text here');"],
};
const nothingFromText = {
  name: 'nothing-from-text',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](util|doc)\.js$/ }, async ({ path }) => {
      const [text, [from, to]] = [await readFile(path, 'utf8'), ZOD_EDITS[basename(path, '.js')]];
      if (!from.test(text)) throw new Error(`${path} does not have ${from} any more: see ZOD_EDITS`);
      return { contents: text.replace(from, to) };
    });
  },
};

/** Gives back what a source of the add-on exports. */
async function exportsOf(file) {
  const plugins = [nothingFromText];
  const { outputFiles } = await build({ ...common, entryPoints: [root + file], write: false, format: 'esm', plugins });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** What `onDemand` requires is said file by file: esbuild would name its pattern with the beginning of a documentation. */
const commandFiles = (files) => ({
  name: 'command-files',
  setup({ onLoad }) {
    onLoad({ filter: /addon[\\/]code\.ts$/ }, async ({ path }) => {
      const map = files.map((file) => `'${file}': () => require('./commands/${file}')`).join(', ');
      const contents = (await readFile(path, 'utf8')).replace('require(`./commands/${file}`)', `({ ${map} })[file]()`);
      return { contents, loader: 'ts' };
    });
  },
});

/**
 * Gives back the top-level functions of Code.js, each of which calls an expression: at once for triggers and custom
 * functions, by a file that the first call evaluates for what the menu does.
 */
async function topLevelFunctions(files) {
  const { FUNCTIONS } = await exportsOf('src/addon/functions/index.ts');
  const commands = files.map((file) => [`${root}src/addon/commands/${file}.ts`, `NecBilan.onDemand("${file}")`]);
  return [
    ...customFunctions(FUNCTIONS),
    ...entryPoints(Object.fromEntries([[`${root}src/addon/main.ts`, 'NecBilan'], ...commands])),
  ].join('\n\n');
}

/**
 * What Google runs, and the offline host too: one file that people can read, functions at the top level, no syntax
 * after ES2019.
 */
async function buildAddon() {
  await mkdir(`${root}build/addon`, { recursive: true });
  const { FILES } = await exportsOf('src/addon/commands.ts');
  await build({
    ...common,
    entryPoints: [`${root}src/addon/code.ts`],
    absWorkingDir: root,
    outfile: `${root}build/addon/Code.js`,
    format: 'iife',
    globalName: 'NecBilan',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    loader: { '.css': 'text' },
    plugins: [pages, nothingFromText, commandFiles(FILES)],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, strict: true } },
    footer: { js: await topLevelFunctions(FILES) },
  });
  await copyFile(`${root}appsscript.json`, `${root}build/addon/appsscript.json`);
}

/** A command line of the host, in one file with its libraries: Node opens one file three times as fast as a thousand. */
function commandLine(name) {
  return build({
    ...common,
    entryPoints: [`${root}src/terminal/${COMMAND_LINES[name]}.ts`],
    outfile: `${root}build/host/${name}.cjs`,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [univerEdits],
  });
}

/** What draws charts as pictures, which the page asks for when it first needs it. */
const DRAWING = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'arimo.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'arimo-bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

/** The local spreadsheet's page: everything that the browser loads, in one folder. */
async function buildPage() {
  const [source, out] = [`${root}src/page`, `${root}build/host/page`];
  await mkdir(out, { recursive: true });
  await build({
    ...common,
    entryPoints: { page: `${source}/main.ts` },
    outdir: out,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    plugins: [univerEdits],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.html': 'text' },
  });
  for (const name of ['index.html', 'favicon.svg']) await copyFile(`${source}/${name}`, `${out}/${name}`);
  for (const [name, file] of Object.entries(DRAWING)) await copyFile(`${root}node_modules/${file}`, `${out}/${name}`);
}

const SHARED = ['src/google', 'src/files', 'src/host'];
/** What can be built: the file that tells that it is there, the rooms that it is made of, how. */
const PARTS = {
  addon: {
    output: 'build/addon/appsscript.json',
    rooms: ['addon', 'domain', 'files', 'google', 'report', 'words', 'workbook'].map((room) => `src/${room}`),
    make: buildAddon,
  },
  ...Object.fromEntries(
    Object.keys(COMMAND_LINES).map((name) => [
      name,
      { output: `build/host/${name}.cjs`, rooms: [...SHARED, 'src/terminal'], make: () => commandLine(name) },
    ]),
  ),
  page: { output: 'build/host/page/arimo-bold.ttf', rooms: [...SHARED, 'src/page'], make: buildPage },
};

// The parts to build, all of them when none is named; a part is built only when something that it is made of changed.
const named = process.argv.slice(2).filter((name) => name !== '--quiet');
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);
await Promise.all(
  (named.length === 0 ? Object.keys(PARTS) : named).map((name) => whenChanged(root, name, PARTS[name])),
);
if (!process.argv.includes('--quiet')) console.log('build/addon and build/host are made.');
