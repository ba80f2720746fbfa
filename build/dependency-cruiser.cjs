/** The one-way rule of docs/architecture.md, checked by a machine. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/${from}` },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain-imports-nothing', 'domain/', ['^src/domain/'], 'domain is what is true of an event'),
    only('files-import-nothing', 'files/', ['^src/files/'], 'files are texts with separators, read alike by the host and by the import'),
    only('words-know-domain', 'words/', ['^src/(domain|words)/'], 'words say in French what the domain knows, for the workbook and the report'),
    only('workbook-knows-domain', 'workbook/', ['^src/(domain|words|workbook)/', '^node_modules/zod/'], 'workbook knows sheets, not Google'),
    only('report-knows-domain', 'report/', ['^src/(domain|words|report)/', '^node_modules/fflate/'], 'report knows neither sheets nor Google'),
    {
      name: 'addon-knows-the-inside',
      severity: 'error',
      comment: 'addon never sees the host; the libraries that read files are for pages',
      from: { path: '^src/addon/', pathNot: '^src/addon/import-file/' },
      to: { pathNot: ['^src/(domain|words|workbook|report|addon)/'] },
    },
    {
      name: 'cells-do-not-pay-for-the-menu',
      severity: 'error',
      comment: 'what custom functions and triggers import is evaluated at every execution; commands stand behind the lazy require of code',
      from: { path: '^src/', pathNot: '^src/addon/(code|on-demand|commands/)' },
      to: { path: '^src/addon/(on-demand|commands/)' },
    },
    only('files-are-read-by-libraries', 'addon/import-file/', ['^src/(domain|words|workbook|files)/', '^src/addon/import-file/', '^node_modules/fflate/'], 'reading a file knows neither Google nor the page'),
    {
      name: 'pages-alone-read-files',
      severity: 'error',
      comment: 'a custom function must not load the readers of files: only the script of a page does',
      from: { path: '^src/', pathNot: '^src/addon/(import-file|pages/import)/' },
      to: { path: '^src/addon/(import-file|pages/import)/' },
    },
    {
      name: 'host-stays-outside',
      severity: 'error',
      comment: 'the host loads the bundle as Google does; it may know the type of the surface',
      from: { path: '^src/host/' },
      to: { path: '^src/(domain|words|report|addon|workbook)/', pathNot: '^src/google/surface(-ui|-files)?\\.ts$' },
    },
    { name: 'nobody-imports-the-host', severity: 'error', from: { path: '^src/(domain|words|workbook|report|addon)/' }, to: { path: '^src/host/' } },
    { name: 'declared-only', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-no-pkg', 'unknown', 'undetermined'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
