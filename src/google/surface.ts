/**
 * The part of Google's spreadsheet API that the add-on may call: what it uses today, and what preparing a workbook
 * (validation, notes, protection, conditional formats) and dialogs need, which the host imitates already. Google's own
 * types satisfy these interfaces (tests/host/surface/satisfied-surface.ts) and the offline host implements them (one
 * conformance test a method). Whatever is not listed here cannot be called by the add-on: it does not compile. Rows and
 * columns count from 1. Colours are `#rrggbb`.
 */
import type { Blob, CellImage, CellImageBuilder } from './surface-files';
import type { EnumMember, Ui } from './surface-ui';

export type * from './surface-files';
export type * from './surface-ui';

/** What a cell gives: `''` when it is blank; dates, times and durations as `Date` in the spreadsheet's time zone. */
export type CellValue = string | number | boolean | Date | CellImage;

export interface TextStyle {
  toString(): string;
}

export interface TextStyleBuilder {
  setBold(bold: boolean): TextStyleBuilder;
  setStrikethrough(strikethrough: boolean): TextStyleBuilder;
  setFontSize(points: number): TextStyleBuilder;
  setForegroundColor(color: string): TextStyleBuilder;
  build(): TextStyle;
}

export interface RichTextValue {
  toString(): string;
}

export interface RichTextValueBuilder {
  setText(text: string): RichTextValueBuilder;
  setLinkUrl(url: string | null): RichTextValueBuilder;
  build(): RichTextValue;
}

export interface DataValidation {
  getHelpText(): string | null;
}

export interface DataValidationBuilder {
  requireValueInList(values: string[], showDropdown: boolean): DataValidationBuilder;
  requireValueInRange(range: Range, showDropdown: boolean): DataValidationBuilder;
  requireCheckbox(): DataValidationBuilder;
  setAllowInvalid(allow: boolean): DataValidationBuilder;
  setHelpText(text: string): DataValidationBuilder;
  build(): DataValidation;
}

/** `getCriteriaValues` gives the formula of a custom rule first. */
export interface BooleanCondition {
  getCriteriaValues(): unknown[];
}

export interface ConditionalFormatRule {
  getRanges(): Range[];
  getBooleanCondition(): BooleanCondition | null;
}

export interface ConditionalFormatRuleBuilder {
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder;
  setRanges(ranges: Range[]): ConditionalFormatRuleBuilder;
  setBackground(color: string | null): ConditionalFormatRuleBuilder;
  setFontColor(color: string | null): ConditionalFormatRuleBuilder;
  setStrikethrough(strikethrough: boolean): ConditionalFormatRuleBuilder;
  build(): ConditionalFormatRule;
}

export interface ChartOptions {
  get(option: string): unknown;
}

/** `getAs('image/png')` gives a picture; its size is not documented. */
export interface EmbeddedChart {
  getOptions(): ChartOptions | null;
  getAs(contentType: string): Blob;
}

/** `setPosition` counts rows and columns from 1, offsets in pixels. */
export interface ChartBuilder {
  setChartType(type: EnumMember): ChartBuilder;
  addRange(range: Range): ChartBuilder;
  setNumHeaders(headers: number): ChartBuilder;
  setPosition(row: number, column: number, offsetX: number, offsetY: number): ChartBuilder;
  setOption(option: string, value: unknown): ChartBuilder;
  build(): EmbeddedChart;
}

export interface Protection {
  getDescription(): string;
  setDescription(description: string): Protection;
  isWarningOnly(): boolean;
  setWarningOnly(warningOnly: boolean): Protection;
  canEdit(): boolean;
  getUnprotectedRanges(): Range[];
  setUnprotectedRanges(ranges: Range[]): Protection;
  remove(): void;
}

export interface DeveloperMetadataLocation {
  getSheet(): Sheet | null;
}

export interface DeveloperMetadata {
  getValue(): string | null;
  getLocation(): DeveloperMetadataLocation;
}

export interface DeveloperMetadataFinder {
  withKey(key: string): DeveloperMetadataFinder;
  find(): DeveloperMetadata[];
}

export interface TextFinder {
  matchFormulaText(matchFormulaText: boolean): TextFinder;
  findAll(): Range[];
}

export interface Filter {
  getRange(): Range;
}

/** How a cell's text is aligned; `normal` follows the kind of value. */
export type HorizontalAlignment = 'left' | 'center' | 'right' | 'normal';

export interface Range {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getSheet(): Sheet;
  getA1Notation(): string;
  getValue(): CellValue;
  setValue(value: CellValue): Range;
  getValues(): CellValue[][];
  setValues(values: CellValue[][]): Range;
  getDisplayValues(): string[][];
  getFormula(): string;
  setFormula(formula: string): Range;
  getFormulas(): string[][];
  getNotes(): string[][];
  setNotes(notes: (string | null)[][]): Range;
  setNote(note: string | null): Range;
  getNote(): string;
  getBackgrounds(): string[][];
  setBackgrounds(colors: (string | null)[][]): Range;
  setBackground(color: string | null): Range;
  setNumberFormats(formats: string[][]): Range;
  setNumberFormat(format: string): Range;
  getNumberFormats(): string[][];
  setTextStyles(styles: TextStyle[][]): Range;
  setTextStyle(style: TextStyle): Range;
  setHorizontalAlignments(alignments: HorizontalAlignment[][]): Range;
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom'): Range;
  setWraps(wraps: boolean[][]): Range;
  setWrap(wrap: boolean): Range;
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
  ): Range;
  setRichTextValues(values: RichTextValue[][]): Range;
  getDataValidations(): (DataValidation | null)[][];
  setDataValidation(rule: DataValidation | null): Range;
  clearContent(): Range;
  clear(): Range;
  breakApart(): Range;
  merge(): Range;
  copyTo(destination: Range): void;
  activate(): Range;
}

export interface Sheet {
  getName(): string;
  setName(name: string): Sheet;
  getSheetId(): number;
  getIndex(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getRange(row: number, column: number, numRows: number, numColumns: number): Range;
  getDataRange(): Range;
  insertRowsAfter(afterPosition: number, howMany: number): Sheet;
  insertColumnsAfter(afterPosition: number, howMany: number): Sheet;
  isSheetHidden(): boolean;
  hideSheet(): Sheet;
  showSheet(): Sheet;
  clear(): Sheet;
  copyTo(spreadsheet: Spreadsheet): Sheet;
  getFrozenRows(): number;
  setFrozenRows(rows: number): void;
  setColumnWidth(column: number, width: number): Sheet;
  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet;
  setHiddenGridlines(hidden: boolean): Sheet;
  hideRows(rowIndex: number, numRows: number): void;
  showRows(rowIndex: number, numRows: number): void;
  newChart(): ChartBuilder;
  getCharts(): EmbeddedChart[];
  insertChart(chart: EmbeddedChart): void;
  removeChart(chart: EmbeddedChart): void;
  protect(): Protection;
  getProtections(type: EnumMember): Protection[];
  getConditionalFormatRules(): ConditionalFormatRule[];
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void;
  addDeveloperMetadata(key: string, value: string): Sheet;
  getFilter(): Filter | null;
  activate(): Sheet;
}

export interface Spreadsheet {
  getId(): string;
  getName(): string;
  getSpreadsheetLocale(): string;
  getSpreadsheetTimeZone(): string;
  getSheets(): Sheet[];
  getSheetByName(name: string): Sheet | null;
  getActiveSheet(): Sheet;
  getActiveRange(): Range | null;
  setActiveSheet(sheet: Sheet): Sheet;
  insertSheet(name: string, index: number): Sheet;
  deleteSheet(sheet: Sheet): void;
  createDeveloperMetadataFinder(): DeveloperMetadataFinder;
  createTextFinder(text: string): TextFinder;
  toast(message: string, title: string, timeoutSeconds: number): void;
}

export interface SpreadsheetService {
  readonly ProtectionType: { readonly SHEET: EnumMember; readonly RANGE: EnumMember };
  getActiveSpreadsheet(): Spreadsheet;
  getUi(): Ui;
  flush(): void;
  newTextStyle(): TextStyleBuilder;
  newRichTextValue(): RichTextValueBuilder;
  newDataValidation(): DataValidationBuilder;
  newConditionalFormatRule(): ConditionalFormatRuleBuilder;
  newCellImage(): CellImageBuilder;
}

export interface ChartService {
  readonly ChartType: { readonly BAR: EnumMember; readonly COLUMN: EnumMember; readonly PIE: EnumMember };
}

export interface Lock {
  tryLock(timeoutInMillis: number): boolean;
  hasLock(): boolean;
  releaseLock(): void;
}

export interface LockProvider {
  getDocumentLock(): Lock | null;
}

export interface Properties {
  getProperty(key: string): string | null;
  getProperties(): Readonly<Record<string, string>>;
  setProperty(key: string, value: string): Properties;
  deleteProperty(key: string): Properties;
}

export interface PropertiesProvider {
  getDocumentProperties(): Properties | null;
}

/** `formatDate` takes the tokens `yyyy MM dd HH mm ss` here. */
export interface UtilityService {
  formatDate(date: Date, timeZone: string, format: string): string;
  newBlob(data: number[], contentType: string, name: string): Blob;
  base64Encode(data: number[]): string;
}

export interface SessionService {
  getScriptTimeZone(): string;
}

/** What `onEdit` is given: `value` and `oldValue` only when one cell was edited. */
export interface EditEvent {
  readonly range: Range;
  readonly value?: string;
  readonly oldValue?: string;
}
