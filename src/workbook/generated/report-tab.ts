import { fold } from '../../domain/names';
import { cellInput, textOf, type WallClock, type CellValue } from '../cells/cell-input';
import {
  REPORT_LABELS,
  REPORT_COLUMNS,
  REPORT_FIELDS,
  type ReportField,
  REPORT_HELP,
  WITHDRAWN_PARTS,
  FIRST_PART_ROW,
  REPORT_HEADER_ROW,
} from '../phrases/report-labels';
import { band, blank, formula, generatedTab, headers, text, wrapped } from '../content/content-cell';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { ERROR_VALUE, labelledHeader, placed } from './typed-beside';
import type { ContentCell, TabContent } from '../content/tab-content';

/** What somebody typed in « Texte retenu » beside a part of the report. */
interface RetainedText {
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

/** Gives the texts typed in « Rapport », found by the labels of its columns and the titles of the parts. */
export function readReportTexts(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly string[])[],
  wallClock: WallClock,
): ReportTexts {
  const header = labelledHeader(values, REPORT_LABELS, ['part', 'retained']);
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

/** Gives the retained texts by the title of their part, as the report writes it. */
export function placeTexts({ entries }: ReportTexts, titles: readonly string[]) {
  const known = new Map(titles.map((title) => [fold(title), title]));
  const { beside: byTitle, withdrawn } = placed(entries, ({ title }) => known.get(fold(title)), new Set(titles));
  return { byTitle, withdrawn };
}

/** A part of the report: its title, and the text proposed for it, paragraphs separated by line breaks. */
export interface ReportPart {
  readonly title: string;
  readonly proposed: string;
}

const WIDTHS = [200, 520, 520];

function retainedCell(entry: RetainedText | undefined): ContentCell {
  if (entry === undefined) return wrapped('');
  const look = { style: 'input', align: 'left', wrap: true } as const;
  return entry.formula === '' ? text(entry.text, look) : formula(entry.formula, 'general', look);
}

/** Gives the tab « Rapport »: a row a part, with the text that the figures propose and the one that staff retained. */
export function reportTab(parts: readonly ReportPart[], texts: ReportTexts, stamp: string): TabContent {
  const { byTitle, withdrawn } = placeTexts(
    texts,
    parts.map(({ title }) => title),
  );
  const apart = withdrawn.map((entry) => [wrapped(entry.title), blank(), retainedCell(entry)]);
  return generatedTab({
    name: GENERATED_TAB_NAMES.report,
    widths: WIDTHS,
    frozenRows: REPORT_HEADER_ROW,
    rows: [
      band(REPORT_FIELDS.length, 'title', GENERATED_TAB_NAMES.report),
      [wrapped(stamp, { style: 'muted' }), wrapped(REPORT_HELP, { style: 'muted' })],
      headers(REPORT_FIELDS.map((field) => REPORT_LABELS[field])),
      ...parts.map(({ title, proposed }) => [wrapped(title), wrapped(proposed), retainedCell(byTitle.get(title))]),
      ...(apart.length === 0 ? [] : [band(REPORT_FIELDS.length, 'section', WITHDRAWN_PARTS), ...apart]),
    ],
    typed: { fromRow: FIRST_PART_ROW, columns: [REPORT_COLUMNS.get('retained') ?? 0] },
  });
}
