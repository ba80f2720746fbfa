import { countText } from '../workbook/phrases/french';
import type { Cause } from './failure-causes';

/** What a command says when it cannot do its work. */
export const FAILURES = {
  busy: 'Quelqu’un d’autre est en train de générer le bilan ou de vérifier les données de ce classeur. Attendez une minute, puis recommencez.',
  restored: ({ what, action }: Cause) =>
    `Le travail n’a pas pu aller jusqu’au bout : ${what}. Les onglets générés sont restés, ou revenus, comme avant ; rien de ce que vous avez saisi n’a été perdu. ${action}`,
  interrupted: ({ what, action }: Cause) =>
    `Le travail a été interrompu : ${what}. Rien de ce que vous avez saisi n’a été perdu ; les onglets générés seront remis en état à la prochaine ouverture du classeur, ou quand vous recommencerez. ${action}`,
} as const;

/** What a long command says while it works. */
export const STEPS = {
  reading: 'Lecture des onglets…',
  functions: 'Actualisation des fonctions NEC_…',
  writing: 'Écriture des onglets générés…',
  dashboard: 'Écriture du tableau de bord…',
} as const;

/** What a command says when it is done. */
export const DONE = {
  title: 'NEC Bilan',
  /** How long it took, from milliseconds. */
  duration: (milliseconds: number) => `Fait en ${durationOf(Math.max(1, Math.round(milliseconds / 1000)))}.`,
  bilan: (findings: number) => `Le bilan est généré. ${findingsText(findings)}`,
  refreshed: (stale: number) =>
    stale === 0
      ? 'Les fonctions NEC_… et le tableau de bord sont à jour.'
      : `Le tableau de bord est à jour. ${countText(stale, 'cellule qui contient une fonction NEC_… n’a pas pu être actualisée', 'cellules qui contiennent une fonction NEC_… n’ont pas pu être actualisées')} : voyez si elles sont protégées, puis recommencez.`,
  checked: (findings: number) => `Les données sont vérifiées. ${findingsText(findings)}`,
} as const;

function durationOf(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

function findingsText(findings: number): string {
  return findings === 0 ? 'Aucune anomalie.' : `${countText(findings, 'constat', 'constats')} dans l’onglet Contrôles.`;
}

/** What « Insérer un indicateur… » shows and says. */
export const INDICATOR = {
  title: 'Insérer un indicateur',
  all: { day: 'Tous les jours', poste: 'Tous les postes', receiptType: 'Tous les types', structure: 'Toutes les structures', format: 'Tous les formats', question: 'La première question de satisfaction' },
  choose: 'Choisissez…',
  arguments: { day: 'Jour', poste: 'Poste', receiptType: 'Type de recette', structure: 'Structure', format: 'Format', question: 'Question' },
  noCell: 'Sélectionnez d’abord une cellule vide.',
  unknown: (name: string) => `« ${name} » n’est pas un indicateur. Rechargez le classeur, puis recommencez.`,
  missing: (label: string) => `Choisissez d’abord : ${label}.`,
  generated: (tab: string) => `L’onglet « ${tab} » est réécrit à chaque génération. Sélectionnez une cellule d’un autre onglet.`,
  circular: (tab: string) => `Cet indicateur est calculé à partir de l’onglet « ${tab} » : sa formule s’y lirait elle-même. Sélectionnez une cellule d’un autre onglet.`,
  taken: (tab: string, cell: string) => `La cellule ${cell} de l’onglet « ${tab} » n’est pas vide. Videz-la ou sélectionnez-en une autre.`,
  done: (tab: string, cell: string) => `L’indicateur est dans la cellule ${cell} de l’onglet « ${tab} ».`,
} as const;

/** What « À propos » shows. */
export const ABOUT = {
  title: 'NEC Bilan',
  text: 'NEC Bilan fait le bilan d’un « Numérique en Commun[s] » local à partir des onglets de ce classeur : chiffres, dépenses, équilibre entre les structures, contrôles.\n\nVos onglets de saisie ne sont jamais modifiés, et vos données ne quittent pas ce classeur.\n\nLogiciel libre, licence MIT.',
} as const;
