import ts from 'typescript';

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
 * Gives back the other top-level functions: one for each export of each module, which is called by the expression beside
 * it, with the documentation that stands above its declaration.
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
