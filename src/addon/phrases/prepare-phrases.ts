import type { Prepared } from '../sheets/prepare/prepare-workbook';
import { countText, listText } from '../../words/french';

/**
 * Gives back what is told of a prepared workbook: what was made, or that nothing was to be, and the tabs that were left
 * alone.
 */
export function preparedText(
  { made, columns, lines, leftAlone }: Pick<Prepared, 'made' | 'columns' | 'lines' | 'leftAlone'>,
  generated: number,
): string {
  const tabs = made.length + generated;
  const added = [
    ...(tabs === 0 ? [] : [countText(tabs, 'onglet créé', 'onglets créés')]),
    ...(columns === 0 ? [] : [countText(columns, 'colonne ajoutée', 'colonnes ajoutées')]),
    ...(lines === 0 ? [] : [countText(lines, 'ligne ajoutée dans Paramètres', 'lignes ajoutées dans Paramètres')]),
  ];
  const done = `Le classeur est prêt : ${added.length === 0 ? 'rien à ajouter' : listText(added)}.`;
  const names = listText(leftAlone.map((name) => `« ${name} »`));
  if (leftAlone.length === 0) return done;
  const left =
    leftAlone.length === 1
      ? `L’onglet ${names} a un contenu, mais aucun en-tête connu : il est resté tel quel. Donnez-lui une ` +
        'ligne d’en-têtes, ou renommez-le pour qu’un nouvel onglet soit créé.'
      : `Les onglets ${names} ont un contenu, mais aucun en-tête connu : ils sont restés tels quels. ` +
        'Donnez-leur une ligne d’en-têtes, ou renommez-les pour que de nouveaux onglets soient créés.';
  return `${done} ${left}`;
}
