import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenizer } from 'acorn';
import { build } from 'esbuild';
import { customFunctions, entryPoints } from './entry-points.mjs';
import { pageHtml } from './page-html.mjs';
import { whenChanged } from './when-changed.mjs';
import { univerEdits } from './univer-edits.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMAND_LINES = {
  bilan: 'node',
  'make-example': 'make-example',
  bench: 'bench',
  start: 'start',
  consolider: 'consolidate/command',
};

const common = { bundle: true, charset: 'utf8', logLevel: 'warning', legalComments: 'none' };

/**
 * Pages are bundled as text; `<script data-bundle="file.ts">` in one stands for that script and all that it imports. It
 * has no template literal, in which Google took `//` for a comment.
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

/**
 * What `onDemand` requires is said file by file: esbuild would name its pattern with the beginning of a documentation.
 */
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
    ...entryPoints(Object.fromEntries([[`${root}src/addon/main.ts`, 'NecBilan.triggers()'], ...commands])),
  ].join('\n\n');
}

/** Halves esbuild's indentation, an eighth of the file; lines of texts stay as they are. */
function halfIndented(code) {
  const inTexts = new Set();
  for (const { type, start, end } of tokenizer(code, { ecmaVersion: 2019 }))
    if (type.label === 'template')
      for (let at = code.indexOf('\n', start); at !== -1 && at < end; at = code.indexOf('\n', at + 1))
        inTexts.add(at + 1);
  return code.replace(/^(?: {2})+/gm, (spaces, at) => (inTexts.has(at) ? spaces : ' '.repeat(spaces.length / 2)));
}

/**
 * What Google runs, and the offline host too: one file that people can read, functions at the top level, no syntax
 * after ES2019.
 */
async function buildAddon() {
  await mkdir(`${root}build/addon`, { recursive: true });
  const { FILES } = await exportsOf('src/addon/commands.ts');
  const { outputFiles } = await build({
    ...common,
    entryPoints: [`${root}src/addon/code.ts`],
    absWorkingDir: root,
    write: false,
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
  await writeFile(`${root}build/addon/Code.js`, halfIndented(outputFiles[0].text));
  await copyFile(`${root}appsscript.json`, `${root}build/addon/appsscript.json`);
}

/**
 * A command line of the host, in one file with its libraries: Node opens one file three times as fast as a thousand.
 */
function commandLine(name) {
  const program = (file, outfile, options) =>
    build({
      ...common,
      entryPoints: [`${root}src/terminal/${file}.ts`],
      outfile: `${root}build/host/${outfile}.cjs`,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      minifyWhitespace: true,
      minifySyntax: true,
      // They find their own files beside themselves.
      external: ['open', '@resvg/resvg-js'],
      plugins: [univerEdits],
      ...options,
    });
  // It imports `open`, an ES module, which nothing that the launcher runs can.
  if (name === 'start') return program(COMMAND_LINES.start, name);
  const launched = { supported: { 'dynamic-import': false } };
  return Promise.all([program(COMMAND_LINES[name], `programs/${name}`, launched), program('launcher', name)]);
}

/** What stands in the page beside its scripts, by the id that it has there. */
const PAGE_PARTS = {
  'nec-resvg': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'nec-arimo': 'node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'nec-arimo-bold': 'node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  'nec-exemple': 'examples/nec-2024.xlsx',
};

/** The spreadsheet without Google: one file that a browser opens from anywhere. */
async function buildPage() {
  const source = `${root}src/page`;
  const { outputFiles } = await build({
    ...common,
    entryPoints: { page: `${source}/main.ts`, worker: `${source}/store/worker.ts`, loader: `${source}/loader.ts` },
    outdir: 'page',
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    plugins: [univerEdits],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.html': 'text' },
  });
  const made = (name) => outputFiles.find(({ path }) => basename(path) === name).text;
  const parts = await Promise.all(
    Object.entries(PAGE_PARTS).map(async ([id, file]) => [id, await readFile(`${root}${file}`)]),
  );
  const html = pageHtml({
    shell: await readFile(`${source}/index.html`, 'utf8'),
    favicon: await readFile(`${source}/favicon.svg`),
    style: made('page.css'),
    loader: made('loader.js'),
    scripts: {
      'nec-page': made('page.js'),
      'nec-worker': made('worker.js'),
      'nec-code': await readFile(`${root}build/addon/Code.js`, 'utf8'),
    },
    parts: Object.fromEntries(parts),
  });
  await mkdir(`${root}out`, { recursive: true });
  await writeFile(`${root}out/nec-bilan.html`, html);
}

const SHARED = ['src/google', 'src/files', 'src/host'];
const ADDON_ROOMS = ['addon', 'domain', 'files', 'google', 'report', 'words', 'workbook'].map((room) => `src/${room}`);
/** What can be built: the file that tells that it is there, the rooms that it is made of, what it needs before, how. */
const PARTS = {
  addon: {
    output: 'build/addon/appsscript.json',
    rooms: ADDON_ROOMS,
    make: buildAddon,
  },
  ...Object.fromEntries(
    Object.keys(COMMAND_LINES).map((name) => [
      name,
      { output: `build/host/${name}.cjs`, rooms: [...SHARED, 'src/terminal'], make: () => commandLine(name) },
    ]),
  ),
  page: {
    output: 'out/nec-bilan.html',
    rooms: [...SHARED, ...ADDON_ROOMS, 'src/page', 'examples'],
    needs: ['addon'],
    make: buildPage,
  },
};

// The parts to build, all of them when none is named; a part is built only when something that it is made of changed.
const named = process.argv.slice(2).filter((name) => name !== '--quiet');
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);
const making = {};
async function make(name) {
  await Promise.all((PARTS[name].needs ?? []).map(made));
  await whenChanged(root, name, PARTS[name]);
}
const made = (name) => (making[name] ??= make(name));
await Promise.all((named.length === 0 ? Object.keys(PARTS) : named).map(made));
if (!process.argv.includes('--quiet'))
  console.log(
    `Made: ${Object.keys(making)
      .map((name) => PARTS[name].output)
      .join(', ')}`,
  );
