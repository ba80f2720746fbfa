import { columnLetters } from '../../workbook/cells/cell-address';
import { SCRATCH } from '../../workbook/phrases/tab-names';
import type { CellValue, Range, Sheet, Spreadsheet } from '../../google/surface';
import { wallClockOf } from '../sheets/services';

/** How many rows of the scratch tab each belief has: it writes in columns A to L, or in a column of its own. */
export const ROWS_OF_A_BELIEF = 6;

export const SCRATCH_COLUMNS = 40;

/** What is asked of the tester, who answers by yes or no; `url` is a page to look at. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly url: string | null;
}

interface Held {
  readonly id: string;
  /** What we believe, as a French sentence. */
  readonly belief: string;
  /** What is then seen; null where we hold no belief and only want to know. */
  readonly expected: string | null;
  readonly prepare?: (place: Place) => void;
  readonly change?: (place: Place) => void;
}

/** A belief that a script can look at by itself. */
export interface SeenBelief extends Held {
  readonly see: (place: Place) => string;
}

/** A belief that only the eyes of the tester can settle; they see « oui » or « non ». */
export interface AskedBelief extends Held {
  readonly ask: (place: Place) => Omit<Question, 'id'>;
}

/**
 * Something that the add-on or the offline host holds true of Google. Formulas are calculated between `prepare`,
 * `change` and `see` (or `ask`), each of which is called in an execution of its own, and throws when it cannot do its
 * work.
 */
export type Belief = SeenBelief | AskedBelief;

/** The beliefs about one subject, which are seen in one execution. */
export interface Subject {
  readonly name: string;
  readonly beliefs: readonly Belief[];
}

/** A formula that Google has not calculated yet: it is worth looking again. */
export class StillCalculating extends Error {}

/** Gives a value as the diagnostic writes it: its kind, and what it is. */
export function described(value: CellValue | null | undefined, wallClock: (date: Date) => string): string {
  if (value === null || value === undefined) return 'rien';
  if (value === '') return 'vide';
  if (value instanceof Date) return `date ${wallClock(value)}`;
  if (typeof value === 'number') return `nombre ${String(value).replace('.', ',')}`;
  if (typeof value === 'object') return `objet ${value.toString()}`;
  return typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : `texte « ${value} »`;
}

/** Gives « accepté », or « refusé » when the action throws. */
export function verdictOf(action: () => unknown): string {
  try {
    action();
    return 'accepté';
  } catch {
    return 'refusé';
  }
}

export function yesNo(truth: boolean): string {
  return truth ? 'oui' : 'non';
}

/** The rows of the scratch tab that one belief may write in, and what it needs to look at them. */
export class Place {
  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly sheet: Sheet,
    /** The first row of the place in the tab. */
    readonly row: number,
  ) {}

  /** Gives a block of cells; rows count from 1 within the place. */
  range(row: number, column: number, rows: number, columns: number): Range {
    return this.sheet.getRange(this.row + row - 1, column, rows, columns);
  }

  cell(row: number, column: number): Range {
    return this.range(row, column, 1, 1);
  }

  /** Gives the address of a cell, for formulas of the scratch tab. */
  a1(row: number, column: number): string {
    return `${columnLetters(column)}${this.row + row - 1}`;
  }

  /** Gives what a date shows on the spreadsheet's clock. */
  clock(date: Date): string {
    return wallClockOf(this.spreadsheet)(date);
  }

  /** Gives what a cell holds, described; throws when its formula is still being calculated. */
  seen(row: number, column: number): string {
    const value = this.cell(row, column).getValue();
    if (typeof value === 'string' && /^(?:Loading|Chargement)/u.test(value))
      throw new StillCalculating('La cellule affichait encore « Loading… ».');
    return described(value, (date) => this.clock(date));
  }

  /** The name of a second scratch tab, which `aside` makes. */
  get asideName(): string {
    return `${SCRATCH} ${this.row}`;
  }

  /** Gives what `use` gives of a second scratch tab, empty, which is removed again. */
  aside<T>(use: (sheet: Sheet) => T): T {
    const sheet = this.spreadsheet.insertSheet(this.asideName, this.spreadsheet.getSheets().length);
    try {
      return use(sheet);
    } finally {
      this.spreadsheet.deleteSheet(sheet);
    }
  }
}

/** A belief that is seen at once, without formula; `expected` is null where we hold none. */
export function seen(id: string, belief: string, expected: string | null, see: SeenBelief['see']): SeenBelief {
  return { id, belief, expected, see };
}

/** A belief that is seen on a second scratch tab, empty. */
export function aside(
  id: string,
  belief: string,
  expected: string | null,
  see: (sheet: Sheet, place: Place) => string,
): SeenBelief {
  return { id, belief, expected, see: (place) => place.aside((sheet) => see(sheet, place)) };
}

/** A formula set by a script, and what it gives once calculated, under a format. */
export function gives(id: string, belief: string, formula: string, expected: string | null, format?: string): Belief {
  return {
    id,
    belief,
    expected,
    prepare: (place) => {
      place.cell(1, 1).setFormula(formula);
      if (format !== undefined) place.cell(1, 1).setNumberFormat(format);
    },
    see: (place) => place.seen(1, 1),
  };
}
