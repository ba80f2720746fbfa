import { countText, listText, quoted } from '../../words/french';
import type { Cause } from '../sheets/failure-causes';
import type { NamingTab } from '../editions/naming-tabs';

/** What somebody types to confirm. */
export const CONFIRMATION = 'ANONYMISER';

const HISTORY =
  'Google garde l’historique des versions (Fichier › Historique des versions), où les noms restent lisibles, ' +
  'et les commentaires ne sont pas touchés.';
const ORIGINALS =
  'supprimez aussi les exports de billetterie, les réponses du formulaire, les rapports qui nomment ' +
  'quelqu’un et, sur un ordinateur, le fichier « (version précédente) » gardé à côté du classeur';

export const ANONYMISE = {
  title: 'Figer et anonymiser',
  question: [
    'Ici ou dans une copie ? Cette commande change ce classeur-ci et ne s’annule pas. Pour garder l’original ' +
      ': annulez, faites Fichier › Créer une copie, et lancez-la dans la copie.',
    '1. Elle fige les chiffres de l’édition : une ligne dans Éditions et un onglet « Bilan figé » avec la ' +
      'date du jour.',
    '2. Elle remplace par des numéros tirés au hasard les noms, prénoms et adresses d’Inscriptions, les ' +
      'structures et départements de moins de 5 participants, les agents de Personnel, les auteurs et les avis ' +
      'non publiés d’Avis, les réponses libres de Satisfaction. Dans ces onglets, elle retire vos colonnes à ' +
      'vous (sauf les cases à cocher), « Réf. import » et les notes. Elle supprime les feuilles d’émargement ' +
      'et ce que les onglets « Sauvegarde » gardaient de vos textes.',
    'Restent : les autres structures et départements, les profils, les présences, les avis publiés (sans ' +
      'leur auteur), Programme et Constats. Les chiffres du bilan ne changent pas.',
    `${HISTORY} Pour les effacer vraiment : lancez cette commande dans une copie (elle n’a pas ` +
      `l’historique), supprimez le classeur d’origine et videz la corbeille ; ${ORIGINALS}.`,
    `Pour continuer dans ce classeur, tapez ${CONFIRMATION} :`,
  ].join('\n\n'),
  notTyped: `Rien n’a été changé : il fallait taper ${CONFIRMATION}.`,
  freezing: 'Les chiffres sont figés…',
  replacing: (tab: string) => `Anonymisation de l’onglet ${tab}…`,
  forgetting: 'Suppression des copies qui gardaient des noms…',
  noYear:
    'Rien n’a été changé : la date du Jour 1 manque dans Paramètres, et l’édition ne peut pas être rangée ' +
    'dans Éditions sans son année.',
  unreadable: (tabs: readonly string[]) =>
    'Rien n’a été changé : ' +
    (tabs.length === 1
      ? `l’onglet ${listText(tabs.map(quoted))} n’a`
      : `les onglets ${listText(tabs.map(quoted))} n’ont`) +
    ' ' +
    'pas ses colonnes obligatoires (voyez Contrôles). Rétablissez-les, puis recommencez.',
  filled: (tab: string, cell: string) =>
    `Rien n’a été changé : dans l’onglet ${quoted(tab)}, la formule de la cellule ${cell} remplit d’autres ` +
    'cellules, où rien ne peut être remplacé. Copiez l’onglet et collez-le sur lui-même en valeurs seules ' +
    '(Ctrl+Maj+V), puis recommencez.',
  interrupted: ({ what, action }: Cause) =>
    `L’anonymisation n’est pas finie : ${what}. Les chiffres du bilan n’ont pas changé. ${action} Relancez « ` +
    'Figer et anonymiser… » : la commande finit ce qui reste.',
  done: (cells: number) =>
    `Les chiffres sont figés, et ${countText(cells, 'cellule est anonymisée', 'cellules sont anonymisées')}.`,
  told: (cells: number, frozen: string, naming: readonly NamingTab[]) =>
    [
      `Les chiffres sont figés dans Éditions et dans ${quoted(frozen)}, et ` +
        `${countText(cells, 'cellule est anonymisée', 'cellules sont anonymisées')}. Les chiffres du bilan ` +
        'n’ont pas changé.',
      ...(naming.length === 0
        ? []
        : [
            'Des noms ou des adresses restent dans des cellules que cette commande ne change pas : ' +
              `${listText(naming.map(({ sheetName, cell }) => `${quoted(sheetName)} (${cell}…)`))}. Relisez ` +
              'ces onglets, et corrigez-les ou supprimez-les.',
          ]),
      `${HISTORY} Si ce classeur est l’original : faites Fichier › Créer une copie, gardez la copie, ` +
        `supprimez l’original et videz la corbeille ; ${ORIGINALS}.`,
    ].join('\n\n'),
} as const;
