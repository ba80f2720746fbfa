import type { Severity } from '../../domain/finding';
import type { OwnRule } from '../content/own-rule';
import { noteWithFindings } from './finding-note';
import { SEVERITIES } from '../phrases/severities';
import type { LocatedFinding } from './sorted-findings';
import type { ContentArea } from '../content/tab-content';
import { SEVERITY_STYLES, TAB_STYLES } from '../content/tab-styles';

/** A faulty cell, from 1: its worst gravity, and what its note says of each finding. */
interface FaultyCell {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly lines: readonly string[];
}

/** Notes to write over a rectangle whose first cell is given, from 1. */
interface NoteBlock {
  readonly row: number;
  readonly column: number;
  readonly notes: readonly (readonly string[])[];
}

/** Google refuses a rule of too many areas: Contrôles tells the findings beyond. */
const MOST_TINTED = 500;

/** Gives a sheet's faulty cells, worst first; a finding of a whole tab, row or column marks none. */
export function faultyCells(findings: readonly LocatedFinding[]): FaultyCell[] {
  const cells = new Map<string, FaultyCell>();
  for (const found of findings) {
    const { severity } = found.finding;
    for (const { row, column, message, action } of [found, ...found.others]) {
      if (row === null || column === null) continue;
      const key = `${row} ${column}`;
      const cell = cells.get(key) ?? { severity, lines: [] };
      cells.set(key, { row, column, severity: cell.severity, lines: [...cell.lines, `${message} ${action}`] });
    }
  }
  return [...cells.values()];
}

/** Gives the cells as areas of one column each, adjacent cells joined, by column then row. */
function areasOf(cells: readonly FaultyCell[]): ContentArea[] {
  const areas: ContentArea[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas[areas.length - 1];
    if (last?.column === column && last.row + last.rows === row)
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}

/** Gives the conditional formats that tint the faulty cells of a sheet, one a gravity, over 500 cells at most. */
export function tintsOf(cells: readonly FaultyCell[]): OwnRule[] {
  return SEVERITIES.map((severity) => {
    const { background, color } = TAB_STYLES[SEVERITY_STYLES[severity]];
    const tinted = cells.filter((cell) => cell.severity === severity).slice(0, MOST_TINTED);
    return { key: severity, formula: '1=1', areas: areasOf(tinted), background, color };
  });
}

/** Gives the smallest block that puts right a sheet's notes (read from its first cell), null when all are. */
export function notesToWrite(notes: readonly (readonly string[])[], cells: readonly FaultyCell[]): NoteBlock | null {
  const linesAt = new Map<number, Map<number, readonly string[]>>();
  for (const { row, column, lines } of cells)
    linesAt.set(row, (linesAt.get(row) ?? new Map<number, readonly string[]>()).set(column, lines));
  // Most rows of a large tab have neither note nor finding.
  const right = notes.map((line, r) => {
    const found = linesAt.get(r + 1);
    if (found === undefined && line.every((note) => note === '')) return line;
    return line.map((note, c) => noteWithFindings(note, found?.get(c + 1) ?? []));
  });
  const changed = right.flatMap((line, row) =>
    line === notes[row] ? [] : line.flatMap((note, column) => (note === notes[row]?.[column] ? [] : [{ row, column }])),
  );
  const [first] = changed;
  const last = changed[changed.length - 1];
  if (first === undefined || last === undefined) return null;
  const columns = changed.map(({ column }) => column);
  const [left, width] = columns.reduce(
    ([least, most], column) => [Math.min(least, column), Math.max(most, column)],
    [first.column, first.column],
  );
  return {
    row: first.row + 1,
    column: left + 1,
    notes: right.slice(first.row, last.row + 1).map((line) => line.slice(left, width + 1)),
  };
}
