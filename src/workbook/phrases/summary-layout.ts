/** Where the indicators stand in our Bilan tab; rows and columns from 1: title, stamp, headers. */
export const SUMMARY_HEADER_ROW = 3;
export const FIRST_INDICATOR_ROW = SUMMARY_HEADER_ROW + 1;

/** The columns of the indicators in the order in which the add-on writes them. */
export const SUMMARY_FIELDS = ['indicator', 'calculated', 'retained', 'former', 'change', 'note'] as const;
export type SummaryField = (typeof SUMMARY_FIELDS)[number];

/** The same, by field. */
export const SUMMARY_COLUMNS: ReadonlyMap<string, number> = new Map(
  SUMMARY_FIELDS.map((field, index) => [field, index + 1]),
);
