import type { Bilan } from '../../domain/bilan';
import { countText, listText } from '../../words/french';

/** Gives when a bilan was made and from how many rows; `moment` is its time as `yyyy-MM-dd HH:mm`. */
export function stampText(moment: string, { edition }: Bilan): string {
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
  const counts = [
    { rows: edition.registrations?.rows, one: 'inscription', many: 'inscriptions' },
    { rows: edition.sessions, one: 'session', many: 'sessions' },
    { rows: edition.expenses, one: 'dépense', many: 'dépenses' },
    { rows: edition.receipts, one: 'recette', many: 'recettes' },
    { rows: edition.staff, one: 'ligne de personnel', many: 'lignes de personnel' },
  ].flatMap(({ rows, one, many }) => (rows === null || rows === undefined ? [] : [countText(rows.length, one, many)]));
  const answers =
    edition.survey === null
      ? []
      : [countText(edition.survey.answers, 'réponse au questionnaire', 'réponses au questionnaire')];
  const from = [...counts, ...answers];
  return (
    `Généré le ${day}/${month}/${year} à ${moment.slice(11, 16).replace(':', 'h')}` +
    `${from.length === 0 ? '' : ` à partir de ${listText(from)}`}.`
  );
}
