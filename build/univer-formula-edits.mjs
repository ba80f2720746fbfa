/** What the host changes in how Univer (0.25.1) calculates, as the others of univer-edits.mjs. */
export const FORMULA_EDITS = [
  {
    why:
      'its formula editor takes a click on a cell for an argument after a mark that it knows: `;` is made one ' +
      'of them',
    of: 'engine-formula',
    from: 'matchToken["COMMA"] = ",";',
    to: 'matchToken["COMMA"] = ","; matchToken["SEMICOLON"] = ";";',
  },
  {
    why:
      'each of the many values that a formula makes has its fields defined one by one, by name, a fifth of the ' +
      'time of a calculation',
    of: 'engine-formula',
    from: /_defineProperty\(this, "(\w+)", /g,
    to: '(this.$1 = ',
  },
  {
    why: 'each text that a formula makes is kept for the next of its kind, and made anew all the same',
    of: 'engine-formula',
    from: 'if (cached && options && this.checkCacheByOptions(cached, options)) return cached;',
    to:
      'if (cached && (options ? this.checkCacheByOptions(cached, options) ' +
      ': !cached._isHyperlink && !cached._isImage)) return cached;',
  },
  {
    why: 'it tries each text of a formula as date, time and amount, and keeps only those that are one',
    of: 'engine-formula',
    from: /isNumberPattern: true,(\s+value: cacheValue[^]{0,400}?)(?=return \{ isNumberPattern: false \};)/g,
    to: 'isNumberPattern: cacheValue.pattern !== null,$1setNumberPatternCache(_input, null, null);\n\t',
  },
  {
    why: 'it forgets at each calculation which texts are one, though nothing but the text tells',
    of: 'engine-formula',
    from: 'clearStringToNumberPatternCache();\n\t\tclear',
    to: 'clear',
  },
  {
    why: 'it copies a column for each argument of a function, and makes one of each argument that is a lone value',
    of: 'engine-formula',
    from: 'const valueColumnCount = valueObject.isArray() ? valueObject.getColumnCount() : 1;\n\tconst result = [];',
    to:
      'const valueColumnCount = valueObject.isArray() ? valueObject.getColumnCount() : 1;\n\t' +
      'if (!valueObject.isArray()) return createNewArray(' +
      'new Array(rowCount).fill(new Array(columnCount).fill(valueObject)), rowCount, columnCount);\n\t' +
      'if (columnCount === 1 && valueColumnCount === 1 && valueRowCount === rowCount && ' +
      'valueObject._values.length === rowCount && !valueObject._values.includes(void 0)) return valueObject;\n\t' +
      'const result = [];',
  },
  {
    why: 'IFERROR and IFNA write in what they were given, which is no copy any more',
    of: 'engine-formula',
    from: 'const valueArray = expandArrayValueObject(maxRowLength, maxColumnLength, value);',
    to: 'const valueArray = expandArrayValueObject(maxRowLength, maxColumnLength, value).clone();',
  },
  {
    why: 'each row of what it calculates has room for 17 columns from its first cell on: most have one',
    of: 'engine-formula',
    from: 'const rowList = [];',
    to: 'const rowList = new Array(columnCount);',
  },
  {
    why: 'each row of what it calculates with a lone value has room for 17 columns, too',
    of: 'engine-formula',
    from: 'const currentValue = this.getValueOrDefault(r, column);\n\t\tif (result[r] == null) result[r] = [];',
    to:
      'const currentValue = this.getValueOrDefault(r, column);\n\t\t' +
      'if (result[r] == null) result[r] = new Array(this._columnCount);',
  },
  {
    why: 'it hands over to the browser before it calculates, which draws first: twice the time until a total shows',
    of: 'engine-formula',
    from: /const calCancelTask = (?:\(0, \S+\.)?requestImmediateMacroTask\)?\(resolve\);/g,
    to: 'const calCancelTask = resolve;\n\t\t\t\t\tresolve();',
  },
  {
    why: 'at each write it looks for formulas in every cell of every sheet, and needs those of the one written in',
    of: 'engine-formula',
    from: 'const formulaData = this.getFormulaData();\n\t\tif (formulaData[unitId] == null)',
    to:
      'const formulaData = { [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) } };\n\t\t' +
      'if (formulaData[unitId] == null)',
  },
  {
    why: 'it asks of each cell of a workbook, at each tab removed, what formula it is: most are none',
    of: 'engine-formula',
    from: /(cellMatrix\.forValue\(\(r, c, cell\) => \{\s+)(?=const formulaString)/g,
    to: '$1if (!cell || (!cell.f && !cell.si)) return;\n\t\t',
  },
  {
    why: 'it adds nothing to a fraction, as the fingerprint of each blank cell does, by decimals of any length',
    of: 'engine-formula',
    from: /(const result = a \+ b;\s+if \()(?=Number\.isSafeInteger)/g,
    to: '$1a === 0 || b === 0 || ',
  },
  {
    why: 'at each tab removed it looks for formulas in every cell of every tab, to forget those of the one removed',
    of: 'sheets-formula',
    from: 'removeFormulaData(this._formulaDataModel.getFormulaData(), unitId, sheetId);',
    to: 'removeFormulaData({ [unitId]: sheetId ? { [sheetId]: {} } : {} }, unitId, sheetId);',
  },
  {
    why: 'at each tab inserted it looks for formulas in every cell of every tab, and needs those of the new one',
    of: 'sheets-formula',
    from: 'const { sheet, unitId } = params;\n\t\tconst formulaData = this._formulaDataModel.getFormulaData();',
    to: 'const { sheet, unitId } = params;\n\t\tconst formulaData = {};',
  },
];
