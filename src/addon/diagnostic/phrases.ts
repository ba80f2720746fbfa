export const DIAGNOSTIC = {
  title: 'Diagnostic de NEC Bilan',
  tab: 'Diagnostic',
  columns: ['Sujet', 'Croyance', 'Attendu', 'Constaté', 'Verdict'],
  preparing: 'Préparation de l’onglet de travail…',
  changing: 'Changement de ce que lisent les formules…',
  looking: (subject: string) => `Vérification : ${subject}…`,
  writing: 'Écriture du tableau…',
  scratchLost:
    'l’onglet de travail du diagnostic n’est plus là : quelqu’un l’a supprimé, ou a lancé une autre commande ' +
    'NEC. Recommencez.',
  stamp: (clock: string) => `Fait le ${clock}.`,
} as const;
