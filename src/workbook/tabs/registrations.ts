import type { EditionDay, HalfDayKey, Registration, Registrations } from '../../domain/edition';
import { rowsFinding, type Checked } from '../../domain/finding';
import { column, required } from '../cells/column';
import { namesSeveral } from '../cells/speakers';
import { department, email, nameText, structureText, text, yesNo } from '../cells/kinds';
import type { Tab, TabReading } from './tab';
import { dayFieldOf, type DayField, dayFindings } from './day-columns';
import { isWithdrawn, statusFindings } from './registration-statuses';
import { listed } from '../../domain/names';

/** Inscriptions: one registration a row, with two columns a day of the edition. */
export const registrationsTab = {
  key: 'registrations',
  name: 'Inscriptions',
  expected: true,
  columns: {
    name: required('Nom', nameText, 'personal', {
      synonyms: listed(`
        Nom de famille | Nom participant | Nom du participant | Nom et prénom | Nom prénom | Nom complet
        Noms et prénoms | Nom et prénom du participant | Prénom et nom | Prénom nom
      `),
      width: 160,
    }),
    firstName: column('Prénom', nameText, 'personal', {
      synonyms: ['Prénoms', 'Prénom participant', 'Prénom du participant'],
      width: 140,
    }),
    email: column('E-mail', email, 'personal', {
      synonyms: listed(`
        Email | Mail | Courriel | Adresse e-mail | Adresse email | Adresse mail | Adresse courriel
        Adresse électronique | Adresse de messagerie | E-mail professionnel | Mail professionnel
      `),
      width: 220,
    }),
    structure: column('Structure', structureText, 'personal', {
      synonyms: listed(`
        Organisme | Organisation | Société | Employeur | Nom de la structure | Structure employeuse
        Structure / organisme | Établissement | Collectivité | Entreprise
      `),
      width: 200,
    }),
    department: column('Département', department, 'personal', {
      synonyms: ['Départements', 'N° de département', 'Numéro de département', 'Dépt', 'Dpt', 'Dép.'],
      width: 110,
    }),
    profile: column('Profil', text, 'personal', {
      synonyms: ['Qualité', 'Rôle', 'Type de participant'],
      choices: ['Participant', 'Intervenant', 'Organisateur'],
      width: 120,
      help: 'Intervenants et organisateurs ne sont pas comptés parmi les participants.',
    }),
    conum: column('CoNum', yesNo, 'personal', {
      synonyms: listed(`
        CoNum ? | Conseiller numérique | Conseiller numérique ? | Conseillère numérique | CN | CNFS
        Conseiller·ère numérique | Conseiller(ère) numérique | Conseillers numériques
        Conseiller / conseillère numérique | Êtes-vous conseiller numérique ? | Conseiller numérique France Services
      `),
      width: 80,
      help: 'Coché pour un conseiller numérique.',
    }),
    status: column('Statut', nameText, 'personal', {
      synonyms: listed(`
        État | Statut de l’inscription | Statut inscription | État de l’inscription | État inscription
        Statut du billet | Statut de la commande | Statut de la participation | Statut participant | Status
      `),
      choices: ['Confirmée', 'Excusé', 'Liste d’attente', 'Annulée'],
      width: 110,
      help: 'Une inscription annulée, refusée, remboursée ou en attente ne compte pas parmi les inscrits.',
    }),
  },
} as const satisfies Tab;

/** Gives the registrations, or null when the tab has no column of names. */
export function registrationsOf(
  reading: TabReading<typeof registrationsTab.columns>,
  headerCells: readonly string[],
  days: readonly EditionDay[],
): Checked<Registrations | null> {
  const findings = dayFindings(reading.header, headerCells, days);
  if (reading.rows === null) return { value: null, findings };
  const fields = [...reading.header.places.keys()].flatMap((field) => {
    const told = dayFieldOf(field);
    return told === null ? [] : [{ ...told, field }];
  });
  const of = (kind: 'registered' | 'present') => fields.filter((field) => field.kind === kind);
  const halvesOf = (told: readonly DayField[]) =>
    new Set(told.flatMap(({ day, half }): HalfDayKey[] => (half === null ? [] : [`${day}-${half}`])));
  const daysOf = (told: readonly DayField[]) => new Set(told.map(({ day }) => day));
  const ticked = (own: ReadonlyMap<string, unknown> | undefined, kind: 'registered' | 'present') =>
    of(kind).filter(({ field }) => own?.get(field) === true);
  const presentHalves = halvesOf(of('present'));
  findings.push(...statusFindings(reading.rows));
  const several = reading.rows.filter(({ name, firstName }) => namesSeveral(name) || namesSeveral(firstName));
  findings.push(...rowsFinding('several-people', 'registrations', 'name', several));
  const rows = reading.rows.map(({ status, ...person }, index): Registration => ({
    ...person,
    registered: isWithdrawn(status) ? new Set() : daysOf(ticked(reading.own[index], 'registered')),
    present: daysOf(ticked(reading.own[index], 'present')),
    ...(presentHalves.size === 0 ? {} : { presentHalves: halvesOf(ticked(reading.own[index], 'present')) }),
  }));
  const columns = { registeredDays: daysOf(of('registered')), presentDays: daysOf(of('present')) };
  return { value: { rows, ...columns, ...(presentHalves.size === 0 ? {} : { presentHalves }) }, findings };
}
