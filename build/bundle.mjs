import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { entryPoints } from './entry-points.mjs';
import { buildInParts } from './parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = 'src/addon/main.ts';
const ON_DEMAND = 'src/addon/on-demand.ts';
const GLOBAL = 'NecBilan';

const common = { bundle: true, charset: 'utf8', logLevel: 'warning', legalComments: 'none' };

/**
 * Pages are bundled as text; `<script data-bundle="file.ts">` in one stands for that script and all that it imports. It has no
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

/** What Google runs, and the offline host too: one file, functions at the top level, no syntax after ES2019. */
async function buildAddon() {
  await mkdir(`${root}build/addon`, { recursive: true });
  await buildInParts({
    ...common,
    root,
    entry: ENTRY,
    parts: [ON_DEMAND, 'src/addon/report-file.ts'],
    outfile: `${root}build/addon/Code.js`,
    globalName: GLOBAL,
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    loader: { '.css': 'text' },
    plugins: [pages],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, strict: true } },
    footer: { js: [entryPoints(`${root}${ENTRY}`, GLOBAL), entryPoints(`${root}${ON_DEMAND}`, `${GLOBAL}.loadPart('./on-demand.js')`)].join('\n\n') },
  });
  await copyFile(`${root}appsscript.json`, `${root}build/addon/appsscript.json`);
}

/** The command lines of the host, CommonJS: Univer's ES build trips on opentype.js in plain Node. */
async function buildHost() {
  const commandLines = { bilan: 'node', 'make-example': 'make-example', bench: 'bench', local: 'local/start', 'read-worker': 'local/read-worker', consolider: 'consolidate/command' };
  await build({
    ...common,
    entryPoints: Object.entries(commandLines).map(([out, name]) => ({ in: `${root}src/host/${name}.ts`, out })),
    outdir: `${root}build/host`,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
}

/** What the page changes in Univer (0.25.1) where it offers no setting for it. */
const UNIVER_EDITS = [
  {
    why: 'its formula editor takes a click on a cell for an argument after a mark that it knows: `;` is made one of them',
    of: 'engine-formula',
    from: 'matchToken["COMMA"] = ",";',
    to: 'matchToken["COMMA"] = ","; matchToken["SEMICOLON"] = ";";',
  },
  {
    why: 'each of the many values that a formula makes has its fields defined one by one, by name, a fifth of the time of a calculation',
    of: 'engine-formula',
    from: /_defineProperty\(this, "(\w+)", /g,
    to: '(this.$1 = ',
  },
  {
    why: 'it hands over to the browser before it calculates, which draws first: twice the time until a total shows',
    of: 'engine-formula',
    from: 'const calCancelTask = requestImmediateMacroTask(resolve);',
    to: 'const calCancelTask = resolve;\n\t\t\t\t\tresolve();',
  },
  {
    why: 'it tries each text that it draws as a date, a time and an amount, half of the time of a frame, for a mark that the page does not want',
    of: 'sheets-ui',
    from: '[ForceStringRenderController],',
    to: '',
  },
  {
    why: 'it wraps the text of a list within its cell, and rows grow for it; Google Sheets cuts it at the edge',
    of: 'sheets-data-validation',
    from: '_ref : WrapStrategy.WRAP',
    to: '_ref : WrapStrategy.CLIP',
  },
];

const univerEdits = {
  name: 'univer-edits',
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs[\\/](?:engine-formula|sheets-ui|sheets-data-validation)[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const { of, from, to, why } of UNIVER_EDITS) {
        if (!path.includes(`/${of}/`) && !path.includes(`\\${of}\\`)) continue;
        const edited = contents.replaceAll(from, to);
        if (edited === contents) throw new Error(`${path} does not have ${from} any more, which is edited since ${why}: see UNIVER_EDITS`);
        contents = edited;
      }
      return { contents, loader: 'js' };
    });
  },
};

/** What draws charts as pictures, which the page asks for when it first needs it. */
const DRAWING = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'arimo.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'arimo-bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

/** The local spreadsheet's page: everything that the browser loads, in one folder. */
async function buildPage() {
  const [source, out] = [`${root}src/host/page`, `${root}build/host/page`];
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

await Promise.all([buildAddon(), buildHost(), buildPage()]);
if (!process.argv.includes('--quiet')) console.log('build/addon and build/host are made.');
