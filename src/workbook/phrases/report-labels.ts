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

export const REPORT_LABELS: Readonly<Record<ReportField, string>> = {
  part: 'Partie',
  proposed: 'Texte proposé',
  retained: 'Texte retenu',
};

/** The texts typed beside parts that the report no longer has stand under this title. */
export const WITHDRAWN_PARTS = 'Parties retirées';

/** What the tab says of itself. */
export const REPORT_HELP =
  'Le texte proposé suit les chiffres. Pour le remplacer, écrivez le vôtre dans « Texte retenu » : il n’est ' +
  'jamais modifié, et c’est lui qui est imprimé. Videz-le pour revenir au texte proposé.';
