import { DAY_LABELS, TOTAL_LABELS } from '../../words/labels';

export const DASHBOARD = {
  explanation:
    'Totaux calculés par des formules, à jour à chaque saisie. Les postes et les jours sont ceux de la ' +
    'dernière génération.',
  money: 'Charges et recettes',
  amount: 'Montant',
  personnel: 'Charges de personnel (jours de préparation × coût d’une journée)',
  otherPostes: 'Autres postes',
  charges: TOTAL_LABELS.charges,
  receipts: TOTAL_LABELS.receipts,
  remainder: 'Reste à charge des structures',
  unread: {
    expenses: 'Dépenses : montants écrits en texte, non comptés ici',
    receipts: 'Recettes : montants écrits en texte, non comptés ici',
    staff: 'Personnel : jours écrits en texte, non comptés ici',
  },
  attendance: 'Inscriptions et présences',
  rows: 'Lignes cochées',
  registered: DAY_LABELS.registered,
  present: DAY_LABELS.present,
} as const;

/** The words of « Tableau de bord » about functions being up to date; none holds the `NEC_` that finds them. */
export const FRESHNESS = {
  functions: 'Fonctions NEC',
  fresh: 'à jour',
  stale: 'peut-être pas à jour : NEC › Actualiser',
  tabs: 'Onglets surveillés (empreintes comparées pour savoir si les fonctions NEC sont à jour)',
  watched: (tab: string, rows: number) => `${tab} (lignes 1 à ${rows})`,
  stored: 'À l’actualisation',
  live: 'Maintenant',
} as const;
