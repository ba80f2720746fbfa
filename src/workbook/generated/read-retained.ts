import type { RetainedFigure } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { indicatorsOf, type Indicator } from '../../domain/indicators';
import type { Bilan } from '../../domain/bilan';
import { fold } from '../../domain/names';
import { cellInput, textOf, type CellInput, type WallClock, type CellValue } from '../cells/cell-input';
import {
  FIRST_INDICATOR_ROW,
  SUMMARY_COLUMNS,
  SUMMARY_HEADER_ROW,
  SUMMARY_LABELS,
  WITHDRAWN_TITLE,
  type SummaryField,
} from '../phrases/summary-labels';
import { figureOfCell } from '../content/figure-cell';
import { ERROR_VALUE, labelledHeader, placed } from './typed-beside';
import { indicatorOfLabel } from '../../words/indicator-labels';
import { BLOCK_TITLES } from '../../words/block-titles';

/** What somebody typed beside one figure of the Bilan tab. */
export interface RetainedEntry {
  /** Its row, from 1. */
  readonly row: number;
  readonly label: string;
  /** The id of the indicator, null when the label names none. */
  readonly indicator: string | null;
  /** What stands in Valeur retenue by hand, as text when it is no number; '' when nothing was typed. */
  readonly typed: string | number;
  /** That value in the unit of the indicator, null when nothing was typed or it was not understood. */
  readonly value: number | null;
  /** The formula that somebody typed there, '' when they typed a plain value; a reference to its own row follows it. */
  readonly formula: string;
  readonly note: string | number;
}

/** What the Bilan tab holds that regenerating must keep; rows and columns from 1. */
export interface RetainedReading {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly entries: readonly RetainedEntry[];
}

/** A Bilan tab that is new, or in which nothing was typed. */
export const NOTHING_RETAINED: RetainedReading = {
  headerRow: SUMMARY_HEADER_ROW,
  columns: SUMMARY_COLUMNS,
  entries: [],
};

interface Grid {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly wallClock: WallClock;
}

/** Says whether a formula is our own link to the calculated cell of its row, in any spreadsheet's words. */
function isOwnFormula(formula: string, row: number): boolean {
  const body = formula.replace(/\s/gu, '').toUpperCase();
  const cell = `\\$?[A-Z]{1,3}\\$?${row}`;
  return (
    body.includes('#REF!') ||
    new RegExp(`^=(?:(?:IF|SI)\\(${cell}="";"";${cell}\\)|(?:IF|SI)\\(${cell}="","",${cell}\\)|${cell})$`, 'u').test(
      body,
    )
  );
}

/** The rows that hold indicators: from the header, or from « Indicateurs retirés », to the next block. */
function indicatorRows(values: Grid['values'], header: number, labelColumn: number): number[] {
  const rows: number[] = [];
  let inside = true;
  for (let index = header + 1; index < values.length; index += 1) {
    const cell = values[index]?.[labelColumn - 1];
    const label = typeof cell === 'string' ? fold(cell) : '';
    if (label === fold(WITHDRAWN_TITLE)) inside = true;
    else if (Object.values(BLOCK_TITLES).some((title) => fold(title) === label)) inside = false;
    else if (inside) rows.push(index);
  }
  return rows;
}

function kept(input: CellInput): string | number {
  return typeof input === 'number' ? input : textOf(input);
}

/** Gives what was typed in Valeur retenue and Note, found again by the labels of its columns and of its indicators. */
export function readRetained(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly string[])[],
  wallClock: WallClock,
): RetainedReading {
  const grid: Grid = { values, formulas, wallClock };
  const header = labelledHeader(values, SUMMARY_LABELS, ['indicator', 'retained']);
  if (header === null) return NOTHING_RETAINED;
  const column = (field: SummaryField) => header.columns.get(field) ?? 0;
  const at = (index: number, field: SummaryField): CellInput =>
    cellInput(grid.values[index]?.[column(field) - 1] ?? '', grid.wallClock);
  const formulaAt = (index: number) => grid.formulas[index]?.[column('retained') - 1] ?? '';
  const rows = indicatorRows(values, header.index, column('indicator'));
  const isCopyOfValues = rows.every((index) => formulaAt(index) === '');
  const typedAt = (index: number): CellInput => {
    const input = at(index, 'retained');
    const isOurs =
      formulaAt(index) === ''
        ? isCopyOfValues && kept(input) === kept(at(index, 'calculated'))
        : isOwnFormula(formulaAt(index), index + 1);
    return isOurs || (typeof input === 'string' && ERROR_VALUE.test(input)) ? '' : input;
  };
  const entries = rows.flatMap((index): RetainedEntry[] => {
    const typed = typedAt(index);
    const note = kept(at(index, 'note'));
    if (typed === '' && note === '') return [];
    const formula = typed === '' ? '' : formulaAt(index);
    const label = textOf(at(index, 'indicator'));
    const indicator = indicatorOfLabel(label);
    const value = indicator === null || typed === '' ? null : figureOfCell(typed, indicator.unit);
    return [{ row: index + 1, label, indicator: indicator?.id ?? null, typed: kept(typed), value, formula, note }];
  });
  return { headerRow: header.index + 1, columns: header.columns, entries };
}

/** Gives what was typed, by indicator; a second entry of one indicator, or of none that the bilan has, is withdrawn. */
export function placeRetained(reading: RetainedReading, indicators: readonly Pick<Indicator, 'id'>[]) {
  const known = new Set(indicators.map(({ id }) => id));
  const { beside: byIndicator, withdrawn } = placed(reading.entries, ({ indicator }) => indicator, known);
  return { byIndicator, withdrawn };
}

/** Gives the same reading with the rows that its entries have once the Bilan tab is written anew. */
export function retainedInNewTab(reading: RetainedReading, bilan: Bilan): RetainedReading {
  const indicators = indicatorsOf(bilan);
  const { byIndicator, withdrawn } = placeRetained(reading, indicators);
  const beside = indicators.flatMap(({ id }, index) => {
    const entry = byIndicator.get(id);
    return entry === undefined ? [] : [{ ...entry, row: FIRST_INDICATOR_ROW + index }];
  });
  const apart = withdrawn.map((entry, index) => ({
    ...entry,
    row: FIRST_INDICATOR_ROW + indicators.length + 1 + index,
  }));
  return { headerRow: SUMMARY_HEADER_ROW, columns: SUMMARY_COLUMNS, entries: [...beside, ...apart] };
}

/** Gives the retained values of the bilan's own indicators, and a finding for each that was not understood. */
export function retainedFigures(
  reading: RetainedReading,
  bilan: Bilan,
): { readonly figures: readonly RetainedFigure[]; readonly findings: readonly Finding[] } {
  const figures: RetainedFigure[] = [];
  const findings: Finding[] = [];
  for (const [indicator, entry] of placeRetained(reading, indicatorsOf(bilan)).byIndicator) {
    if (entry.value !== null)
      figures.push({ row: entry.row, indicator, value: entry.value, note: String(entry.note).trim() });
    else if (entry.typed !== '')
      findings.push(
        finding(
          'retained-unreadable',
          { tab: 'summary', row: entry.row, field: 'retained' },
          { indicator, text: textOf(entry.typed) },
        ),
      );
  }
  return { figures, findings };
}

/** Gives the retained values that people read in place of those calculated, by indicator: none is money. */
export function retainedValues(reading: RetainedReading, bilan: Bilan): ReadonlyMap<string, number> {
  const units = new Map(indicatorsOf(bilan).map(({ id, unit }) => [id, unit]));
  return new Map(
    retainedFigures(reading, bilan)
      .figures.filter(({ indicator }) => units.get(indicator) !== 'money')
      .map(({ indicator, value }) => [indicator, value]),
  );
}
