import { band, blank, formula, generatedTab, headers, text, wrapped } from '../content/content-cell';
import {
  REPORT_HELP,
  REPORT_LABELS,
  WITHDRAWN_PARTS,
  FIRST_PART_ROW,
  REPORT_COLUMNS,
  REPORT_FIELDS,
  REPORT_HEADER_ROW,
} from '../phrases/report-labels';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { placeTexts, type ReportTexts, type RetainedText } from './read-report-texts';
import type { ContentCell, TabContent } from '../content/tab-content';

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
