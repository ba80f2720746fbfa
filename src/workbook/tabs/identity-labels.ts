import { fold, listed, wordsIn } from '../../domain/names';
import { once } from '../../domain/once';
import { textOf, type CellValue } from '../cells/cell-input';
import { isFilled } from './total-rows';

/** Columns that forms add of their own (Google, Microsoft, Framaforms, LimeSurvey): add here what others do. */
const technical = once(
  () =>
    new Set(
      listed(`
        Horodatage | Horodateur | Timestamp | Date de réponse | Date de la réponse | Date d’envoi
        Date de soumission | Date de lancement | Date de la dernière action | Date de début | Date de fin
        Heure de début | Heure de fin | Heure de soumission | Heure de la dernière modification
        Heure de complétion | Heure de modification | Dernière modification | Modifié le | Soumis le | Créé le
        Terminé le | Start time | Completion time | Last modified time | Submitted time | Completed time
        Modified time | Date submitted | Date started | Date last action | Submission date | ID | Id. | Identifiant
        ID de la réponse | ID de réponse | Identifiants | Identifiant unique | Identifiant de réponse | N°
        N° réponse | No de réponse | Dernière modification le | Dernière mise à jour | Date de dernière modification
        Date de la dernière modification | Langue initiale | Remote IP | User | Pseudo | Pseudonyme | Signature
        Comment vous appelez-vous ? | Coordonnées | Vos coordonnées | Statut de soumission | Progression
        Durée de réponse | Response ID | N° de réponse | Numéro de réponse | N° de série | Numéro de série | Serial
        Serial number | SID | UID | UUID | Seed | Tête de série | Token | Jeton | Code d’accès | Access code
        Invitation | Nom d’utilisateur | Username | User name | Utilisateur | Name | First name | Last name
        Full name | Respondent | Répondant | Brouillon | Draft | Is draft | Dernière page | Last page | Langue
        Langue de départ | Language | Start language | Adresse IP | IP | IP address | Referrer URL
        URL de référence | Phone | Phone number | Email address | Mobile phone | Identifiant de soumission
        Soumis par | Envoyé le | Heure d’envoi | Heure d’achèvement | Date de création | Date de modification
        URL référente | URL de renvoi | Temps total | Time | Date created | Date modified | Respondent ID
        Collector ID | Submitdate | Startdate | Datestamp | Ipaddr | Refurl | Interviewtime | Participant ID | #
        Submission ID | Submitted at | Network ID | Start Date (UTC) | Submit Date (UTC) | Custom Data | Clé
        Date de saisie | Origine de saisie | Origine saisie | Date saisie | Temps saisie | Temps de saisie
        ID de soumission | Soumis à | Numéro de questionnaire | N° de questionnaire | Laissez vos coordonnées
        Dernière connexion | Identité | Votre identité | Votre numéro | Créé par | Modifié par | Créé | Modifié
        Auteur | Répondant n° | N° de répondant | Réponse n° | Numéro | Heure | Série | Dernière action
        Dernière page vue | Page actuelle | Date de complétion | Date d’achèvement | Adresse IP du répondant
        Contact | Participant
      `).map(fold),
    ),
);

/** Words for what identifies a person, and what may stand round them: « Vos nom et prénom », « Quel est votre… ». */
const identifying = words(
  'nom noms prénom prénoms email emails mail mails mel courriel courriels messagerie téléphone tel portable ' +
    'mobile adresse gsm',
);
const around = words(
  'votre vos ton quel quelle quels quelles est sont le la les l de d du des et ou un une complet complète ' +
    'famille usage naissance jeune fille e électronique numéro n no num postale postal fixe contact personnel ' +
    'professionnel pro facultatif optionnel participant participante personne',
);

function words(list: string): () => ReadonlySet<string> {
  return once(() => new Set(list.split(' ').map(fold)));
}

const BRACKETED = /(?<=\p{L})\s*\([^()]*\)\s*$/u;
/** What a form adds to a label that it has already: `Nom1`, `Adresse e-mail 2`. */
const NUMBERED = /(?<=\p{L})\s?\d$/u;

/** Says whether the label of a column says that it tells who answered, or when. */
function isIdentityLabel(typed: string): boolean {
  const label = typed.replace(NUMBERED, '').replace(BRACKETED, '');
  if (technical().has(fold(label))) return true;
  const said = wordsIn(label.normalize('NFC')).map(fold);
  return (
    said.some((word) => identifying().has(word)) && said.every((word) => identifying().has(word) || around().has(word))
  );
}

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/u;
/** A telephone number as French people write one, wherever it stands in a text. */
const PHONE = /(?<!\d)(?:(?:\+|00)\s?33[\s.]?(?:\(0\)\s?)?|0)[1-9](?:[\s./\u00a0\u202f-]?\d{2}){4}(?!\d)/u;
/** Nothing but the figures of one, of any country or with its 0 lost. */
const FIGURES = /^[+\d(][\s\d().+\u00a0\u202f/-]{8,}$/u;
const DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?!\d)/u;

/** Says whether a text holds an e-mail address or a telephone number. */
function isAddress(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return (
    EMAIL.test(text) || PHONE.test(text) || (FIGURES.test(text) && !DATE.test(text) && digits >= 9 && digits <= 15)
  );
}

/** Says whether a survey's column tells who answered, or when: by its label, or when half its cells are addresses. */
export function isIdentityColumn(label: string, cells: readonly CellValue[]): boolean {
  if (isIdentityLabel(label)) return true;
  const filled = cells.filter(isFilled);
  const addresses = filled.filter(
    (cell) => (typeof cell === 'string' || typeof cell === 'number') && isAddress(textOf(cell)),
  );
  return filled.length > 0 && addresses.length * 2 >= filled.length;
}
