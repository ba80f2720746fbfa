import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { entryPoints } from './entry-points.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = `${root}src/addon/main.ts`;
const GLOBAL = 'NecBilan';

const common = { bundle: true, charset: 'utf8', logLevel: 'warning', legalComments: 'none' };

/** What Google runs, and the offline host too: one file, functions at the top level, no syntax after ES2019. */
async function buildAddon() {
  await mkdir(`${root}build/addon`, { recursive: true });
  await build({
    ...common,
    entryPoints: [ENTRY],
    outfile: `${root}build/addon/Code.js`,
    format: 'iife',
    globalName: GLOBAL,
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    loader: { '.html': 'text', '.css': 'text' },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, strict: true } },
    footer: { js: entryPoints(ENTRY, GLOBAL) },
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
}

await Promise.all([buildAddon(), buildHost(), buildPage()]);
if (!process.argv.includes('--quiet')) console.log('build/addon and build/host are made.');
