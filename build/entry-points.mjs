import ts from 'typescript';

/**
 * Gives back the top-level functions that Apps Script must see: one for each export of each module, which is called by
 * the expression beside it, with the documentation that stands above its declaration. Google detects menu handlers,
 * triggers and custom functions only in `function NAME(…) {}` at the top level, and shows the documentation of custom
 * functions while one types.
 */
export function entryPoints(modules) {
  const program = ts.createProgram(Object.keys(modules), {
    allowJs: false,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  return Object.entries(modules).flatMap(([entry, module]) => {
    const source = program.getSourceFile(entry);
    const exported = source && checker.getSymbolAtLocation(source);
    if (!exported) throw new Error(`${entry} exports nothing`);
    return checker
      .getExportsOfModule(exported)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .map((symbol) => {
        const declaration = symbol.valueDeclaration;
        if (!declaration || !ts.isFunctionDeclaration(declaration))
          throw new Error(`${symbol.name} must be declared as a function`);
        const file = declaration.getSourceFile();
        const [comment] = (ts.getLeadingCommentRanges(file.text, declaration.getFullStart()) ?? []).slice(-1);
        const documentation = comment ? file.text.slice(comment.pos, comment.end) : '';
        if (!documentation.startsWith('/**')) throw new Error(`${symbol.name} has no documentation`);
        const parameters = declaration.parameters.map((parameter) => parameter.name.getText(file)).join(', ');
        const call = `${module}.${symbol.name}(${parameters})`;
        return `${documentation}\nfunction ${symbol.name}(${parameters}) {\n  return ${call};\n}`;
      });
  });
}
