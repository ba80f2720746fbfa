import type { CellValue, Range, Sheet } from '../../../google/surface';
import { areaAddress } from '../../values/a1-notation';
import type { Block } from './block';
import type { Area } from '../../values/document';
import { activate } from '../../execution/document-state';
import type { Execution } from '../../execution/execution';
import { GoogleException } from '../../values/exceptions';
import type { Grid } from '../../engine/grid';
import { ServiceObject } from '../../execution/method-spec';
import { refuseProtected } from './protected-cells';
import { breakMerges, copyCells, mergeCells } from './range-copy';
import * as formats from './range-formats';
import { RANGE } from './range-methods';
import { readValidations, writeValidation } from './range-rules';
import * as cells from './range-values';
import type { HostRichTextValue } from './rich-text';
import type { HostTextStyle } from './text-style';
import type { HostDataValidation } from './validation';

/** Cells of one sheet (reference page "Class Range"): rows and columns count from 1 here and from 0 below. */
export class HostRange extends ServiceObject implements Range, Block {
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

  getRow(): number {
    return this.area.startRow + 1;
  }

  getColumn(): number {
    return this.area.startColumn + 1;
  }

  getNumRows(): number {
    return this.area.endRow - this.area.startRow + 1;
  }

  getNumColumns(): number {
    return this.area.endColumn - this.area.startColumn + 1;
  }

  getLastRow(): number {
    return this.area.endRow + 1;
  }

  getLastColumn(): number {
    return this.area.endColumn + 1;
  }

  getSheet(): Sheet {
    return this.execution.sheet(this.execution, this.grid);
  }

  getA1Notation(): string {
    return areaAddress(this.area);
  }

  getValue(): CellValue {
    return cells.readValues(this.#first())[0]?.[0] ?? '';
  }

  setValue(value: CellValue): this {
    cells.writeValues(this, this.#filled(value));
    return this;
  }

  getValues(): CellValue[][] {
    return cells.readValues(this);
  }

  setValues(values: CellValue[][]): this {
    cells.writeValues(this, values);
    return this;
  }

  getDisplayValues(): string[][] {
    return cells.readDisplay(this);
  }

  getFormula(): string {
    return cells.readFormulas(this.#first())[0]?.[0] ?? '';
  }

  setFormula(formula: string): this {
    cells.writeFormula(this, formula);
    return this;
  }

  getFormulas(): string[][] {
    return cells.readFormulas(this);
  }

  getNotes(): string[][] {
    return cells.readNotes(this);
  }

  setNotes(notes: (string | null)[][]): this {
    cells.checkSize(this, notes);
    cells.writeNotes(this, (row, column) => notes[row]?.[column]);
    return this;
  }

  setNote(note: string | null): this {
    cells.writeNotes(this, () => note);
    return this;
  }

  getNote(): string {
    return cells.readNotes(this.#first())[0]?.[0] ?? '';
  }

  getBackgrounds(): string[][] {
    return formats.readBackgrounds(this);
  }

  setBackgrounds(colors: (string | null)[][]): this {
    formats.writeStyles(this, formats.fromGrid(this, colors, formats.background));
    return this;
  }

  setBackground(color: string | null): this {
    formats.writeStyles(this, formats.background(color));
    return this;
  }

  setNumberFormats(patterns: string[][]): this {
    formats.writeStyles(this, formats.fromGrid(this, patterns, formats.numberFormat));
    return this;
  }

  setNumberFormat(pattern: string): this {
    formats.writeStyles(this, formats.numberFormat(pattern));
    return this;
  }

  getNumberFormats(): string[][] {
    return formats.readNumberFormats(this);
  }

  setTextStyles(styles: HostTextStyle[][]): this {
    formats.writeStyles(
      this,
      formats.fromGrid(this, styles, ({ style }) => style),
    );
    return this;
  }

  setTextStyle(style: HostTextStyle): this {
    formats.writeStyles(this, style.style);
    return this;
  }

  setHorizontalAlignments(alignments: string[][]): this {
    formats.writeStyles(this, formats.fromGrid(this, alignments, formats.horizontal));
    return this;
  }

  setVerticalAlignment(alignment: string): this {
    formats.writeStyles(this, formats.vertical(alignment));
    return this;
  }

  setWraps(wraps: boolean[][]): this {
    formats.writeStyles(this, formats.fromGrid(this, wraps, formats.wrapping));
    return this;
  }

  setWrap(wrap: boolean): this {
    formats.writeStyles(this, formats.wrapping(wrap));
    return this;
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
  ): this {
    formats.writeBorders(this, { top, left, bottom, right, vertical, horizontal });
    return this;
  }

  setRichTextValues(values: HostRichTextValue[][]): this {
    cells.writeRichTexts(this, values);
    return this;
  }

  getDataValidations(): (HostDataValidation | null)[][] {
    return readValidations(this);
  }

  setDataValidation(rule: HostDataValidation | null): this {
    writeValidation(this, rule);
    return this;
  }

  clearContent(): this {
    cells.clearContents(this);
    return this;
  }

  clear(): this {
    this.clearContent();
    this.grid.writeArea(this.area, (row, column) =>
      this.grid.cell(row, column)?.s === undefined ? undefined : { s: null },
    );
    return this;
  }

  breakApart(): this {
    breakMerges(this);
    return this;
  }

  merge(): this {
    mergeCells(this);
    return this;
  }

  copyTo(destination: HostRange): void {
    copyCells(this.execution.book, this, destination);
  }

  activate(): this {
    if (this.grid.isHidden) throw new GoogleException(`Cannot activate a range of the hidden sheet ${this.grid.name}.`);
    activate(this.execution.document, this.grid, this.area);
    return this;
  }

  #first(): HostRange {
    const { startRow, startColumn } = this.area;
    return new HostRange(this.execution, this.grid, {
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
    });
  }

  #filled<T>(item: T): T[][] {
    return Array.from({ length: this.getNumRows() }, () => Array.from({ length: this.getNumColumns() }, () => item));
  }
}
