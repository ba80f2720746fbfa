import { listed } from '../../src/domain/names';

/** The columns that each tool adds to the answers of a form: who answered, when, from where. */
export const FORM_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'Google Forms': ['Horodateur', 'Adresse e-mail', 'Nom d’utilisateur'],
  'Microsoft Forms': listed(`
    ID | Heure de début | Heure de fin | Adresse de messagerie | Nom | Nom1 | Heure de la dernière modification
    Start time | Completion time | Email | Name | Last modified time
  `),
  Framaforms: listed(`
    Numéro de série | Remote IP | User | SID | Heure de soumission | Envoyé le | Heure de modification | Brouillon
    Adresse IP | UID | Serial | Time | Completed time | Modified time | Draft | IP address | Username
  `),
  LimeSurvey: listed(`
    ID de la réponse | ID de réponse | Langue initiale | Date de soumission | Dernière page | Langue de départ
    Tête de série | Jeton | Date de lancement | Date de la dernière action | URL référente | Prénom | Nom de famille
    Adresse courriel | Response ID | submitdate | lastpage | startlanguage | seed | token | startdate | datestamp
    ipaddr | refurl | First name | Last name | Email address
  `),
  Sphinx: ['CLE', 'DATE_SAISIE', 'ORIGINE_SAISIE', 'TEMPS_SAISIE', 'PROGRESSION'],
  Typeform: ['#', 'Network ID', 'Start Date (UTC)', 'Submit Date (UTC)'],
  Tally: ['Submission ID', 'Respondent ID', 'Submitted at'],
};
