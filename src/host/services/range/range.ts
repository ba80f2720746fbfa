import type { IStyleData } from '@univerjs/core';
import type { Range } from '../../../google/surface';
import { areaAddress } from '../../values/a1-notation';
import { columnsOf, rowsOf, type Block } from './block';
import type { Area } from '../../values/document';
import { activate } from '../../execution/document-state';
import type { Execution } from '../../execution/execution';
import { GoogleException } from '../../values/exceptions';
import type { Grid } from '../../engine/grid';
import { change, plain, read, ServiceObject, write, type ServiceSpec } from '../../execution/method-spec';
import { refuseProtected } from './protected-cells';
import { breakMerges, copyCells, mergeCells } from './range-copy';
import * as formats from './range-formats';
import { readValidations, writeValidation, type HostDataValidation } from './validation';
import * as cells from './range-values';
import type { HostRichTextValue } from './rich-text';
import type { HostTextStyle } from './text-style';

function first({ execution, grid, area: { startRow, startColumn } }: Block): Block {
  return { execution, grid, area: { startRow, startColumn, endRow: startRow, endColumn: startColumn } };
}

const filled = <T>(range: Block, item: T): T[][] =>
  Array.from({ length: rowsOf(range) }, () => Array.from({ length: columnsOf(range) }, () => item));

type Style<Item> = (item: Item) => IStyleData;

/** Has a style made of one item for all cells. */
const alike = <Item>(parameter: string, style: Style<Item>) =>
  write.chained(parameter, (range: HostRange, item: Item) => formats.writeStyles(range, style(item)));

/** Has a style made of an item for each cell. */
const each = <Item>(parameter: string, style: Style<Item>) =>
  write.chained(parameter, (range: HostRange, items: readonly (readonly Item[])[]) =>
    formats.writeStyles(range, formats.eachStyle(range, items, style)),
  );

const BORDER = ['boolean?', 'boolean?', 'boolean?', 'boolean?', 'boolean?', 'boolean?'] as const;
const textStyle = ({ style }: HostTextStyle): IStyleData => style;

const RANGE: ServiceSpec<HostRange, Range> = {
  name: 'SpreadsheetApp.Range',
  methods: {
    getRow: plain(({ area }) => area.startRow + 1),
    getColumn: plain(({ area }) => area.startColumn + 1),
    getNumRows: plain(rowsOf),
    getNumColumns: plain(columnsOf),
    getLastRow: plain(({ area }) => area.endRow + 1),
    getLastColumn: plain(({ area }) => area.endColumn + 1),
    getSheet: plain(({ execution, grid }) => execution.sheet(execution, grid)),
    getA1Notation: plain(({ area }) => areaAddress(area)),
    getValue: read((range) => cells.readValues(first(range))[0]?.[0] ?? ''),
    setValue: write.chained('value', (range, value) => cells.writeValues(range, filled(range, value))),
    getValues: read(cells.readValues),
    setValues: write.chained('value[][]', (range, values) => cells.writeValues(range, values)),
    getDisplayValues: read(cells.readDisplay),
    getFormula: read((range) => cells.readFormulas(first(range))[0]?.[0] ?? ''),
    setFormula: write.chained('string', (range, formula) => cells.writeFormula(range, formula)),
    getFormulas: read(cells.readFormulas),
    getNotes: read(cells.readNotes),
    setNotes: write.chained('string?[][]', (range, notes) => {
      cells.checkSize(range, notes);
      cells.writeNotes(range, (row, column) => notes[row]?.[column]);
    }),
    setNote: write.chained('string?', (range, note) => cells.writeNotes(range, () => note)),
    getNote: read((range) => cells.readNotes(first(range))[0]?.[0] ?? ''),
    getBackgrounds: read(formats.readBackgrounds),
    setBackgrounds: each('string?[][]', formats.background),
    setBackground: alike('string?', formats.background),
    setNumberFormats: each('string[][]', formats.numberFormat),
    setNumberFormat: alike('string', formats.numberFormat),
    getNumberFormats: read(formats.readNumberFormats),
    setTextStyles: each('SpreadsheetApp.TextStyle[][]', textStyle),
    setTextStyle: alike('SpreadsheetApp.TextStyle', textStyle),
    setHorizontalAlignments: each('string[][]', formats.horizontal),
    setVerticalAlignment: alike('string', formats.vertical),
    setWraps: each('boolean[][]', formats.wrapping),
    setWrap: alike('boolean', formats.wrapping),
    setBorder: write.chained(...BORDER, (range, ...lines) => formats.writeBorders(range, lines)),
    setRichTextValues: write.chained(
      'SpreadsheetApp.RichTextValue[][]',
      (range: HostRange, values: HostRichTextValue[][]) => cells.writeRichTexts(range, values),
    ),
    getDataValidations: read(readValidations),
    setDataValidation: write.chained(
      'SpreadsheetApp.DataValidation?',
      (range: HostRange, rule: HostDataValidation | null) => writeValidation(range, rule),
    ),
    clearContent: write.chained((range) => cells.clearContents(range)),
    clear: write.chained((range) => cells.clearCells(range)),
    breakApart: write.chained((range) => breakMerges(range)),
    merge: write.chained((range) => mergeCells(range)),
    copyTo: write('SpreadsheetApp.Range', (range, destination: HostRange) =>
      copyCells(range.execution.book, range, destination),
    ),
    activate: change.chained(({ execution, grid, area }) => {
      if (grid.isHidden) throw new GoogleException(`Cannot activate a range of the hidden sheet ${grid.name}.`);
      activate(execution.document, grid, area);
    }),
  },
};

/** Cells of one sheet (reference page "Class Range"): rows and columns count from 1 here and from 0 below. */
export class HostRange extends ServiceObject<Range> implements Block {
  readonly spec = RANGE;

  constructor(
    readonly execution: Execution,
    readonly grid: Grid,
    readonly area: Area,
  ) {
    super();
  }

  override get meteredTab(): string {
    return this.grid.name;
  }

  override refuseProtected(method: string): void {
    // What copyTo changes is its destination.
    if (method !== 'activate' && method !== 'copyTo') refuseProtected(this.grid, this.area);
  }
}
