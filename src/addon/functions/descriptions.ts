import type { FunctionName } from './declared';

/**
 * What each custom function gives, in the words that Sheets shows from the documentation above it (a test compares
 * them).
 */
export const DESCRIPTIONS: Readonly<Record<FunctionName, string>> = {
  NEC_PARTICIPANTS:
    'Nombre de participants différents, présents au moins un jour (hors intervenants et organisateurs).',
  NEC_FREQUENTATION: 'Nombre de participants présents un jour donné.',
  NEC_INSCRITS: 'Nombre d’inscrits un jour donné, ou la somme sur tous les jours dont la présence est relevée.',
  NEC_ABSENTS: 'Nombre d’inscrits absents un jour donné, ou la somme sur tous les jours dont la présence est relevée.',
  NEC_TAUX_ABSENCE: 'Taux d’absence : inscrits absents divisés par inscrits (à afficher en pourcentage).',
  NEC_CONUMS: 'Nombre de conseillers numériques (CoNums) parmi les participants.',
  NEC_TAUX_CONUMS: 'CoNums présents divisés par les CoNums du territoire (à afficher en pourcentage).',
  NEC_CHARGES: 'Total des charges en euros, personnel compris, ou celles d’un poste.',
  NEC_RECETTES: 'Total des recettes externes en euros (subventions, partenariats), ou celles d’un type.',
  NEC_PERSONNEL: 'Charges de personnel en euros : jours de préparation × coût d’une journée d’agent.',
  NEC_PART: 'Part du reste à charge qui revient à une structure, selon la clé de répartition.',
  NEC_AVANCE: 'Ce qu’une structure a avancé : son personnel et ce qu’elle a payé, moins ce qu’elle a perçu.',
  NEC_SOLDE: 'Solde d’une structure : ce qu’elle a avancé moins sa part. Positif, on lui doit ; négatif, elle doit.',
  NEC_COUT_PAR_PARTICIPANT: 'Charges, personnel compris, divisées par le nombre de participants.',
  NEC_ATELIERS: 'Nombre d’ateliers tenus : ni annulés, ni plénières, accueils, pauses ou repas.',
  NEC_DUREE:
    'Durée totale des ateliers, ceux qui ont lieu en même temps comptant chacun (à afficher au format [h]"h"mm).',
  NEC_INTERVENANTS: 'Nombre d’intervenants différents dans les ateliers tenus.',
  NEC_DEMI_JOURNEES: 'Nombre de demi-journées pendant lesquelles une session au moins commence.',
  NEC_SATISFACTION:
    'Taux de satisfaction à une question : réponses positives divisées par réponses comptées (à afficher en ' +
    'pourcentage).',
  NEC_NPS: 'Recommandation nette (NPS) : % de 9 et 10 moins % de 0 à 6, en points de −100 à 100.',
  NEC_BILAN: 'Tous les chiffres du bilan, en un tableau de deux colonnes : indicateur, valeur calculée.',
};
