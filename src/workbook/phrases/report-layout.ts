/** Where the texts stand in our « Rapport » tab; rows and columns from 1: title, stamp, headers. */
export const REPORT_HEADER_ROW = 3;
export const FIRST_PART_ROW = REPORT_HEADER_ROW + 1;

/** The columns of that tab, in order. */
export const REPORT_FIELDS = ['part', 'proposed', 'retained'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The same, by field. */
export const REPORT_COLUMNS: ReadonlyMap<ReportField, number> = new Map(
  REPORT_FIELDS.map((field, index) => [field, index + 1]),
);
