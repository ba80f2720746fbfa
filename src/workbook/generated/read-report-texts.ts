import { fold } from '../../domain/names';
import { cellInput, textOf, type WallClock, type CellValue } from '../cells/cell-input';
import { REPORT_LABELS, REPORT_COLUMNS, REPORT_FIELDS, type ReportField } from '../phrases/report-labels';

/** What somebody typed in « Texte retenu » beside a part of the report. */
export interface RetainedText {
  /** Its row, from 1. */
  readonly row: number;
  /** The title of the part, as the tab writes it. */
  readonly title: string;
  /** Paragraphs separated by line breaks; what the formula gives, where there is one. */
  readonly text: string;
  /** The formula that somebody typed there, '' for a plain text. */
  readonly formula: string;
}

/** What the « Rapport » tab holds that regenerating must keep; rows and columns from 1. */
export interface ReportTexts {
  readonly columns: ReadonlyMap<ReportField, number>;
  readonly entries: readonly RetainedText[];
}

/** A « Rapport » tab that is new, or in which nothing was typed. */
export const NO_TEXTS: ReportTexts = { columns: REPORT_COLUMNS, entries: [] };

const MOST_HEADER_ROWS = 20;

function headerOf(
  values: readonly (readonly CellValue[])[],
): { readonly index: number; readonly columns: ReadonlyMap<ReportField, number> } | null {
  for (const [index, row] of values.slice(0, MOST_HEADER_ROWS).entries()) {
    const keys = row.map((value) => (typeof value === 'string' ? fold(value) : ''));
    const columns = new Map(
      REPORT_FIELDS.flatMap((field) =>
        keys.includes(fold(REPORT_LABELS[field]))
          ? [[field, keys.indexOf(fold(REPORT_LABELS[field])) + 1] as const]
          : [],
      ),
    );
    if (columns.has('part') && columns.has('retained')) return { index, columns };
  }
  return null;
}

const ERROR_VALUE = /^#[A-Z/!?0]+/u;

/** Gives the texts typed in « Rapport », found by the labels of its columns and the titles of the parts. */
export function readReportTexts(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly string[])[],
  wallClock: WallClock,
): ReportTexts {
  const header = headerOf(values);
  if (header === null) return NO_TEXTS;
  const [part, retained] = [header.columns.get('part') ?? 0, header.columns.get('retained') ?? 0];
  const entries = values.flatMap((row, index): RetainedText[] => {
    if (index <= header.index) return [];
    const value = row[retained - 1] ?? '';
    // What they typed is theirs to the last blank.
    const [title, shown] = [
      textOf(cellInput(row[part - 1] ?? '', wallClock)),
      typeof value === 'string' ? value : textOf(cellInput(value, wallClock)),
    ];
    const formula = formulas[index]?.[retained - 1] ?? '';
    const text = shown.trim() === '' || (formula !== '' && ERROR_VALUE.test(shown)) ? '' : shown;
    return title === '' || (text === '' && formula === '') ? [] : [{ row: index + 1, title, text, formula }];
  });
  return { columns: header.columns, entries };
}

/** The texts that staff typed, set on parts by title: a second text of one part, or of none, is withdrawn. */
interface PlacedTexts {
  readonly byTitle: ReadonlyMap<string, RetainedText>;
  readonly withdrawn: readonly RetainedText[];
}

/** Gives the retained texts by the title of their part, as the report writes it. */
export function placeTexts({ entries }: ReportTexts, titles: readonly string[]): PlacedTexts {
  const known = new Map(titles.map((title) => [fold(title), title]));
  const byTitle = new Map<string, RetainedText>();
  const withdrawn: RetainedText[] = [];
  for (const entry of entries) {
    const title = known.get(fold(entry.title));
    if (title !== undefined && !byTitle.has(title)) byTitle.set(title, entry);
    else withdrawn.push(entry);
  }
  return { byTitle, withdrawn };
}
