import type { ReportField } from './report-layout';

/** The headers of the « Rapport » tab. */
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
