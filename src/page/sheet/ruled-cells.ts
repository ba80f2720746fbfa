import { plainName } from '../../host/french/french-formulas';
import { rawValue } from '../../host/engine/cell-values';
import type { Book } from '../../host/engine/book';
import type { Grid } from '../../host/engine/grid';
import type { ValidationState } from '../../host/values/document';
import { cellArea, cellsOf, overlap } from '../../host/engine/areas';

/** The least that is typed before a choice is taken to be meant. */
const LEAST_LETTERS = 2;

function ruleAt(grid: Grid, row: number, column: number): ValidationState | null {
  const cell = cellArea(row, column);
  return grid.extras.validations.find(({ areas }) => areas.some((area) => overlap(area, cell)))?.rule ?? null;
}

export function isBox(grid: Grid, row: number, column: number): boolean {
  return ruleAt(grid, row, column)?.kind === 'checkbox';
}

/** A check box of Univer's puts 1 or 0 where Google's puts TRUE or FALSE. */
export function ticked(grid: Grid, row: number, column: number, text: string): string {
  if (!/^(?:[01]|TRUE|FALSE)$/i.test(text) || !isBox(grid, row, column)) return text;
  return text === '1' || /^true$/i.test(text) ? 'VRAI' : 'FAUX';
}

/** Gives the one choice of a cell's list that a text begins, or that it is but for case and accents; else the text. */
export function chosen(book: Book, grid: Grid, row: number, column: number, text: string): string {
  const rule = ruleAt(grid, row, column);
  if (!rule || rule.kind === 'checkbox' || text.length < LEAST_LETTERS) return text;
  const choices = rule.kind === 'list' ? rule.values : textsOf(book, rule);
  if (choices.includes(text)) return text;
  const [only, ...others] = new Set(choices.filter((choice) => isBegun(choice, text)));
  return only !== undefined && others.length === 0 ? only : text;
}

/** Tells whether a text begins a choice, but for case and accents. */
export function isBegun(choice: string, text: string): boolean {
  return plainName(choice).startsWith(plainName(text));
}

function textsOf(book: Book, { gid, area }: Extract<ValidationState, { kind: 'range' }>): string[] {
  const source = book.grids().find((grid) => grid.gid === gid);
  if (!source) return [];
  return [...cellsOf({ ...area, endRow: Math.min(area.endRow, source.rowCount - 1) })]
    .map(([row, column]) => rawValue(source.cell(row, column)))
    .filter((value) => typeof value === 'string')
    .filter((text) => text !== '');
}
