/** The one-way rule of docs/architecture.md, checked by a machine: what each room may import, itself aside. */
const ROOMS = {
  domain: [],
  google: [],
  files: [],
  words: ['domain'],
  workbook: ['domain', 'words'],
  report: ['domain', 'words'],
  addon: ['domain', 'words', 'workbook', 'report', 'google', 'files'],
  host: ['google', 'files'],
  terminal: ['host', 'google', 'files', 'words'],
  page: ['host', 'google', 'files'],
};

const oneWay = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-down`,
  severity: 'error',
  comment: `${room} may import ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

/**
 * Which libraries the rooms that Google runs may name; the host, the terminal and the page take those of package.json.
 */
const libraries = (from, allowed, comment) => ({
  name: `libraries-of-${from.replace('/', '-')}`,
  severity: 'error',
  comment,
  from: { path: `^src/(${from})/` },
  to: { path: '.', pathNot: ['^src/', ...allowed] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...oneWay,
    libraries('domain|words|google', [], 'plain TypeScript'),
    libraries('files', ['^node_modules/(fflate|saxes|xmlchars)/'], 'the zip and the XML of an .xlsx'),
    libraries('workbook', ['^node_modules/zod/'], 'schemas of cells'),
    libraries('report', ['^node_modules/fflate/'], 'the zip of a .docx'),
    libraries('addon', [], 'libraries that read files are for the pages'),
    {
      name: 'cells-do-not-pay-for-the-menu',
      severity: 'error',
      comment: 'what custom functions and triggers reach is evaluated at every execution; commands wait behind code.ts',
      from: { path: '^src/addon/code\\.ts$' },
      to: { path: '^src/addon/commands/', reachable: true },
    },
    {
      name: 'pages-alone-read-files',
      severity: 'error',
      comment: 'a custom function must not load the readers of files: only the script of a page does',
      from: { path: '^src/', pathNot: '^src/addon/(import-file|pages/import)/' },
      to: { path: '^src/addon/(import-file|pages/import)/' },
    },
    {
      name: 'declared-only',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    cache: { folder: 'build/host/.checked/rooms', strategy: 'content' },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
