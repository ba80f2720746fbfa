import { cellsOf, type Given } from './workbook-of-rows';

type Tabs = Record<string, readonly (readonly Given[])[]>;

/** The header of an Inscriptions tab with a day’s columns for each of two days. */
export const INSCRIPTIONS = cellsOf(
  'Nom|Prénom|E-mail|Structure|Département|Profil|CoNum|Inscrit jour 1|Présent jour 1|Inscrit jour 2|Présent jour 2',
);

/** Gives the tabs of a small edition of two days and two partners; `changes` replace whole tabs. */
export function smallWorkbook(changes: Tabs = {}): Tabs {
  return {
    Paramètres: [
      ['Paramètre', 'Valeur'],
      ['Édition', 'NEC Petit #1'],
      ['Jour 1', '13/06/2024'],
      ['Jour 2', '14/06/2024'],
      ['Structure 1', 'Rive gauche'],
      ['Structure 2', 'Rive droite'],
      ['Structure payeuse par défaut', 'Rive gauche'],
      ['CoNums du territoire', 4],
      ['Coût d’une journée d’agent', 100],
      ['Mois de préparation', 3],
      ['Clé de répartition', 'Parts égales'],
    ],
    Programme: [
      ['Jour', 'Début', 'Fin', 'Format', 'Titre', 'Salle', 'Intervenants', 'Statut'],
      ['Jour 1', '9h30', '10h', 'Plénière', 'Ouverture', 'Amphi', '', 'Confirmé'],
      ['Jour 1', '10h', '12h', 'Atelier', 'Cartographier', 'Salle 1', 'Ada LOVELACE – Mathématicienne', 'Confirmé'],
      ['Jour 2', '14h', '15h30', 'Retex', 'Raconter', 'Salle 1', 'Alan TURING', 'Confirmé'],
    ],
    Inscriptions: [
      INSCRIPTIONS,
      ['UN', 'Aline', 'a@exemple.org', 'Mairie', '64', '', 'oui', 'oui', 'oui', 'oui', 'oui'],
      ['DEUX', 'Bruno', 'b@exemple.org', 'Mairie', '40', '', '', 'oui', 'non', 'oui', 'oui'],
      ['TROIS', 'Carole', 'c@exemple.org', 'Association', '64', '', '', 'oui', 'oui', '', ''],
    ],
    Personnel: [
      ['Structure', 'Agent', 'Phase', 'Jours', 'Heures'],
      ['Rive gauche', 'Agent 1', 'Préparation', 2, ''],
      ['Rive droite', 'Agent 2', 'Préparation', 1, ''],
      ['Rive droite', 'Agent 2', 'Événement', '', 14],
    ],
    Dépenses: [
      ['Poste', 'Type de dépense', 'Fournisseur', 'N° mandat', 'Paiement', 'Montant', 'Payé par'],
      ['Achats', 'Café', 'Brûlerie', '12', 'juin-24', 120.5, ''],
      ['Location', 'Salle', 'Mairie', '13', 'juil.-24', 300, 'Rive droite'],
    ],
    Recettes: [
      ['Type', 'Financeur', 'Montant', 'Perçu par'],
      ['Subvention', 'ANCT', 200, ''],
    ],
    Satisfaction: [
      ['Horodatage', 'Satisfaction générale', 'Recommandation (0 à 10)'],
      ['20/06/2024', 'Très satisfait', '9'],
      ['20/06/2024', 'Peu satisfaite', '6'],
    ],
    Avis: [
      ['Avis', 'Auteur', 'Publier'],
      ['Très utile.', 'Aline', 'oui'],
    ],
    Constats: [
      ['Rubrique', 'Constat'],
      ['À garder', 'Le lieu'],
    ],
    Éditions: [
      ['Édition', 'Année', 'Participants'],
      ['NEC Petit #0', 2023, 2],
    ],
    ...changes,
  };
}

/** Gives a row of its Inscriptions: somebody of Mairie, in 64, by the ticks of the two days. */
export function registrationRow(
  [name, firstName, email]: readonly [string, string, string],
  ticks: readonly string[] = ['oui', 'oui', 'oui', 'oui'],
): Given[] {
  return [name, firstName, email, 'Mairie', '64', '', '', ...ticks];
}
