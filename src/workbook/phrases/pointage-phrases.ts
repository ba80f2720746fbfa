import { quoted } from '../../words/french';

const AGAIN = 'puis cliquez sur « Actualiser la liste ».';

export const POINTAGE = {
  title: 'Pointage',
  noTab:
    'Il n’y a pas d’onglet « Inscriptions » avec une colonne « Nom » dans ce classeur. Lancez « NEC › Préparer ' +
    `le classeur », ${AGAIN}`,
  noDays:
    'Le pointage a besoin des jours de l’événement. Saisissez-les dans l’onglet « Paramètres » (Jour 1, Jour ' +
    `2…), ${AGAIN}`,
  noColumn: (tab: string, label: string) =>
    `L’onglet ${quoted(tab)} n’a pas de colonne ${quoted(label)}. Lancez « NEC › Préparer le classeur », qui ` +
    `l’ajoute, ${AGAIN}`,
  gone: (tab: string) =>
    `Cette personne n’est plus dans l’onglet ${quoted(tab)} sous ce nom et cette adresse : rien n’a été ` +
    'écrit. Cherchez-la de nouveau.',
  several: (tab: string, rows: readonly number[]) =>
    `Plusieurs lignes de l’onglet ${quoted(tab)} (${rows.join(', ')}) pourraient être celle-ci : rien n’a ` +
    'été écrit. Cochez la bonne dans l’onglet.',
  unread: (tab: string, cell: string, text: string) =>
    `La cellule ${cell} de l’onglet ${quoted(tab)} contient ${quoted(text)}, qui n’a pas été remplacé. ` +
    'Écrivez-y oui ou non, ou videz-la, puis recommencez.',
  formula: (tab: string, cell: string) =>
    `La cellule ${cell} de l’onglet ${quoted(tab)} contient une formule, qui n’a pas été remplacée. Changez ` +
    'ce qu’elle lit, ou effacez-la, puis recommencez.',
  moved: (tab: string) =>
    `Quelqu’un change l’onglet ${quoted(tab)} en ce moment (lignes triées, insérées ou corrigées) : rien n’a ` +
    'été écrit. Recommencez.',
  noName: 'Écrivez au moins le nom de la personne.',
  total:
    'Un nom qui commence par « Total » serait pris pour une ligne de total. Écrivez-le autrement, par ' +
    'exemple précédé de l’initiale du prénom.',
  listed: (tab: string, row: number) =>
    `Une personne de ce nom est déjà à la ligne ${row} de l’onglet ${quoted(tab)} : cherchez-la dans la ` +
    'liste. S’il s’agit d’une autre personne, ajoutez-la dans l’onglet avec son adresse e-mail, qui les ' +
    'distingue.',
  changed: (tab: string, row: number) =>
    `La ligne ${row} de l’onglet ${quoted(tab)} a été complétée ou corrigée depuis : elle reste. ` +
    'Supprimez-la dans l’onglet si c’est bien ce que vous voulez.',
  notUnderstood:
    'La demande n’a pas été comprise : rien n’a été écrit. Fermez le volet, puis ouvrez-le de nouveau par « ' +
    'NEC › Inscriptions › Pointage ».',
  failed: (what: string, action: string) => `Rien n’a été écrit : ${what}. ${action}`,
} as const;
