import { countText } from '../workbook/phrases/french';

/** What a command says when it cannot do its work. */
export const FAILURES = {
  busy: 'Quelqu’un d’autre est en train de générer le bilan ou de vérifier les données de ce classeur. Attendez une minute, puis recommencez.',
  restored: (reason: string) =>
    `Le travail n’a pas pu aller jusqu’au bout (${reason}). Les onglets générés sont restés, ou revenus, comme avant ; vos onglets de saisie n’ont pas été touchés. Recommencez dans une minute.`,
  interrupted: (reason: string) =>
    `Le travail a été interrompu (${reason}). Vos onglets de saisie n’ont pas été touchés ; les onglets générés seront remis en état à la prochaine ouverture du classeur, ou quand vous recommencerez.`,
} as const;

/** What a command says when it is done. */
export const DONE = {
  title: 'NEC Bilan',
  bilan: (findings: number) => `Le bilan est généré. ${findingsText(findings)}`,
  checked: (findings: number) => `Les données sont vérifiées. ${findingsText(findings)}`,
} as const;

function findingsText(findings: number): string {
  return findings === 0 ? 'Aucune anomalie.' : `${countText(findings, 'constat', 'constats')} dans l’onglet Contrôles.`;
}

/** What « À propos » shows. */
export const ABOUT = {
  title: 'NEC Bilan',
  text: 'NEC Bilan fait le bilan d’un « Numérique en Commun[s] » local à partir des onglets de ce classeur : chiffres, dépenses, équilibre entre les structures, contrôles.\n\nVos onglets de saisie ne sont jamais modifiés, et vos données ne quittent pas ce classeur.\n\nLogiciel libre, licence MIT.',
} as const;
