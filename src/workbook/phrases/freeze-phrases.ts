/** What the tab of a frozen bilan says. */
export const FROZEN = {
  headers: ['Indicateur', 'Valeur calculée', 'Valeur retenue', 'Note'],
  postes: 'Charges par poste (hors personnel)',
  partners: 'Équilibre',
  partnerHeaders: ['Structure', 'Avancé', 'Part', 'Solde'],
  rulesTitle: 'Qui est compté, et comment',
  rules: [
    'Participants : les personnes présentes au moins un jour, chacune une fois ; ni intervenants ni organisateurs.',
    'Une personne : les lignes du même prénom et du même nom qui partagent une adresse.',
    'Absents d’un jour : inscrits ce jour-là et non présents. Un jour où personne n’est pointé n’a pas de présence.',
    'CoNums : les participants cochés, rapportés aux CoNums du territoire.',
    'Ateliers : les sessions non annulées, hors plénières, accueils, pauses et repas.',
    'Les groupes de moins de 5 personnes sont réunis sous « Autres ».',
  ],
} as const;
