import { quoted } from '../../words/french';
import { OutOfTimeError } from './time-limit';

export class TabError extends Error {
  constructor(
    readonly tabName: string,
    readonly reason: unknown,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
  }
}

/** Why Google refused, as a clause, and what the person can do, as sentences. */
export interface Cause {
  readonly what: string;
  readonly action: string;
}

const AGAIN = 'Recommencez dans une minute.';

/** What Google says, in English or French by account, and what it means to staff; the first that fits counts. */
const CAUSES: readonly (Cause & { readonly says: RegExp })[] = [
  {
    says: /protected cell or object|cellule ou (?:d')?un objet protégé|protégée?s?.*propriétaire/iu,
    what: 'une plage ou un onglet est protégé par quelqu’un d’autre',
    action:
      'Demandez à la personne qui l’a protégé de vous ajouter (menu Données › Protéger des feuilles et des ' +
      'plages), ou de retirer cette protection, puis recommencez.',
  },
  {
    says: new RegExp(
      'required permissions?:|authorization is required|autorisation (?:est )?requise|' +
        'permission to call|autorisé à appeler|requireScopes',
      'iu',
    ),
    what: 'l’autorisation que NEC Bilan demande n’a pas été accordée',
    action:
      'Relancez la commande et cochez toutes les autorisations de l’écran de Google : le module n’accède ' +
      'qu’à ce classeur. Si l’écran ne revient pas, rechargez la page.',
  },
  {
    says: new RegExp(
      'permission to (?:perform|edit|access)|do not have (?:edit|write) access|access denied|' +
        "accès refusé|view[- ]only|read[- ]only|lecture seule|pas l['’]autorisation de modifier",
      'iu',
    ),
    what: 'ce classeur n’est pas partagé avec vous en écriture',
    action: 'Demandez à son propriétaire de vous donner le rôle d’éditeur (bouton Partager), puis recommencez.',
  },
  {
    says: /maximum execution time|durée maximale d['’]exécution|timed out|délai (?:d['’]attente )?(?:dépassé|expiré)/iu,
    what: 'Google a arrêté le travail, qui durait trop longtemps',
    action:
      'Recommencez à un moment plus calme ; si cela se répète, supprimez les lignes et les onglets devenus inutiles.',
  },
  {
    says: /too many (?:times|scripts|simultaneous)|quota|limit exceeded|limite.*(?:dépassée|atteinte)/iu,
    what: 'Google limite le nombre de scripts lancés en même temps ou dans la journée',
    action: 'Attendez quelques minutes, puis recommencez ; si cela se répète, recommencez demain.',
  },
  {
    says: /header row of a table|table must have|typed column|ligne d['’]en-tête d['’]un tableau/iu,
    what: 'un onglet a été converti en « Tableau » de Google, dont les en-têtes ne peuvent pas être réécrits',
    action:
      'Dans cet onglet, ouvrez le menu du tableau (flèche à côté de son nom) et choisissez « Convertir en ' +
      'plage non formatée », puis recommencez.',
  },
  {
    says: /10000000 cells|10 000 000|limit of .* cells|limite de .* cellules/iu,
    what: 'le classeur a atteint le nombre de cellules que Google autorise',
    action: 'Supprimez les onglets et les lignes vides qui ne servent plus, puis recommencez.',
  },
  {
    says: new RegExp(
      'service (?:spreadsheets|error|unavailable|.*failed)|internal error|server error|unexpected error|' +
        'erreur (?:interne|de service|inattendue)|please try again',
      'iu',
    ),
    what: 'Google n’a pas répondu',
    action: AGAIN,
  },
];

const OUT_OF_TIME: Cause = {
  what: 'il s’est arrêté de lui-même avant la limite de 6 minutes que Google impose',
  action:
    'Recommencez à un moment plus calme ; si cela se répète, supprimez les lignes et les onglets devenus inutiles.',
};

/** Gives the cause of a failure in French: a known one, else its whole message quoted, for whoever helps. */
export function causeOf(failure: unknown): Cause {
  if (failure instanceof TabError) {
    const { what, action } = causeOf(failure.reason);
    return { what: `${what} (onglet ${quoted(failure.tabName)})`, action };
  }
  if (failure instanceof OutOfTimeError) return OUT_OF_TIME;
  const message = failure instanceof Error ? failure.message : String(failure);
  return (
    CAUSES.find(({ says }) => says.test(message)) ?? {
      what: `une erreur imprévue s’est produite («\u00a0${message.trim()}\u00a0»)`,
      action: AGAIN,
    }
  );
}
