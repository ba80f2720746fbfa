import { listText, quoted } from '../words/french';
import type { Cause } from './failure-causes';

/** What somebody types to confirm. */
export const CONFIRMATION = 'ANONYMISER';

/** What « Figer et anonymiser… » asks and answers. */
export const ANONYMISE = {
  title: 'Figer et anonymiser',
  question: [
    'Cette commande ne s’annule pas.',
    '1. Elle fige les chiffres de l’édition : une ligne dans Éditions et un onglet « Bilan figé » avec la date du jour.',
    '2. Elle remplace par des numéros tirés au hasard les noms, prénoms et adresses d’Inscriptions, les agents de Personnel, les auteurs et les avis non publiés d’Avis, les réponses libres de Satisfaction ; dans ces onglets, ce que contiennent vos colonnes à vous est retiré (sauf les cases à cocher). Restent : structures, départements, profils, présences, avis publiés, Programme et Constats. Les chiffres du bilan ne changent pas.',
    'Google garde l’historique des versions : les noms y restent lisibles. Pour les effacer vraiment : Fichier › Créer une copie, lancez cette commande dans la copie, puis supprimez le classeur d’origine (et videz la corbeille), et supprimez aussi les fichiers d’inscription et les réponses du formulaire.',
    `Pour continuer, tapez ${CONFIRMATION} :`,
  ].join('\n\n'),
  notTyped: `Rien n’a été changé : il fallait taper ${CONFIRMATION}.`,
  freezing: 'Les chiffres sont figés…',
  replacing: (tab: string) => `Anonymisation de l’onglet ${tab}…`,
  noYear: 'Rien n’a été changé : la date du Jour 1 manque dans Paramètres, et l’édition ne peut pas être rangée dans Éditions sans son année.',
  unreadable: (tabs: readonly string[]) => `Rien n’a été changé : ${tabs.length === 1 ? `l’onglet ${listText(tabs.map(quoted))} n’a` : `les onglets ${listText(tabs.map(quoted))} n’ont`} pas ses colonnes obligatoires (voyez Contrôles). Rétablissez-les, puis recommencez.`,
  interrupted: ({ what, action }: Cause) => `L’anonymisation n’est pas finie : ${what}. Les chiffres du bilan n’ont pas changé. ${action} Relancez « Figer et anonymiser… » : la commande finit ce qui reste.`,
  done: (cells: number, frozen: string) => `Les chiffres sont figés dans Éditions et dans ${quoted(frozen)}, et ${cells} cellules sont anonymisées. Google garde l’historique des versions : travaillez sur une copie et supprimez l’original.`,
  backups: (tabs: readonly string[]) => (tabs.length === 0 ? '' : ` Relisez ou supprimez ${listText(tabs.map(quoted))} : ce que vous aviez écrit dans les onglets générés y est encore.`),
} as const;
