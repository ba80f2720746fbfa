import { once } from '../../domain/once';
import type { EditionDay, HalfDayKey, Registration, Registrations } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { fold, groupByLabel } from '../../domain/names';
import type { HalfDay } from '../../domain/calendar';
import { column, required, type Column } from '../cells/column';
import { dayOfText } from '../cells/french-days';
import type { OwnColumn } from './header';
import { department, email, nameText, structureText, text, yesNo } from '../cells/kinds';
import type { Tab, TabReading } from './tab';
import { dayFieldOf, type DayField } from './day-field';

/** Inscriptions: one registration a row, with two columns a day of the edition. */
export const registrationsTab = {
  key: 'registrations',
  name: 'Inscriptions',
  expected: true,
  columns: {
    name: required('Nom', nameText, {
      personal: true,
      synonyms: ['Nom de famille', 'Nom participant', 'Nom du participant'],
      width: 160,
    }),
    firstName: column('Prénom', nameText, {
      personal: true,
      synonyms: ['Prénoms', 'Prénom participant', 'Prénom du participant'],
      width: 140,
    }),
    email: column('E-mail', email, {
      personal: true,
      synonyms: ['Email', 'Mail', 'Courriel', 'Adresse e-mail', 'Adresse email', 'Adresse mail', 'Adresse courriel'],
      width: 220,
    }),
    structure: column('Structure', structureText, {
      personal: true,
      synonyms: ['Organisme', 'Organisation', 'Société', 'Employeur'],
      width: 200,
    }),
    department: column('Département', department, { personal: true, synonyms: ['Dépt', 'Dpt', 'Dép.'], width: 110 }),
    profile: column('Profil', text, {
      personal: true,
      synonyms: ['Qualité', 'Rôle'],
      choices: ['Participant', 'Intervenant', 'Organisateur'],
      width: 120,
      help: 'Intervenants et organisateurs ne sont pas comptés parmi les participants.',
    }),
    conum: column('CoNum', yesNo, {
      personal: true,
      synonyms: [
        ...['CoNum ?', 'Conseiller numérique', 'Conseiller numérique ?', 'Conseillère numérique', 'CN', 'CNFS'],
        ...[
          'Conseiller·ère numérique',
          'Conseiller(ère) numérique',
          'Conseillers numériques',
          'Conseiller / conseillère numérique',
        ],
        ...['Êtes-vous conseiller numérique ?', 'Conseiller numérique France Services'],
      ],
      width: 80,
      help: 'Coché pour un conseiller numérique.',
    }),
    status: column('Statut', nameText, {
      personal: true,
      synonyms: [
        ...['État', 'Statut de l’inscription', 'Statut inscription', 'État de l’inscription', 'État inscription'],
        ...['Statut du billet', 'Statut de la commande', 'Statut de la participation', 'Statut participant', 'Status'],
      ],
      choices: ['Confirmée', 'Excusé', 'Liste d’attente', 'Annulée'],
      width: 110,
      help: 'Une inscription annulée, refusée, remboursée ou en attente ne compte pas parmi les inscrits.',
    }),
  },
} as const satisfies Tab;

/**
 * How the status of a registration that does not hold begins, and of one that does (RULES): add here what a tool says
 * otherwise.
 */
const WITHDRAWN_STATUSES = [
  'annul',
  'refus',
  'rembours',
  'désist',
  'supprim',
  'liste d’attente',
  'en attente',
  'cancel',
  ...[
    'liste attente',
    'sur liste',
    'file d’attente',
    'inscription annul',
    'a annul',
    'rejet',
    'désinscri',
    'se désist',
  ],
  ...['abandon', 'non confirm', 'non retenu', 'declin', 'waiting', 'waitlist', 'refund', 'reject', 'withdr'],
];
const HELD_STATUSES = [
  ...['confirm', 'valid', 'inscri', 'présent', 'absent', 'excus', 'accept', 'pay', 'enregistr', 'particip'],
  ...['ok', 'approuv', 'approv', 'réserv', 'actif', 'active', 'trait', 'complet', 'gratuit'],
];

/** How statuses begin, by whether the registration holds. */
export const STATUSES = { withdrawn: WITHDRAWN_STATUSES, held: HELD_STATUSES } as const;

const beginsWith = (status: string, words: readonly string[]): boolean =>
  words.some((word) => fold(status).startsWith(fold(word)));

/** Gives back what a status says in one word, without what follows it; null for one that nobody listed. */
export function plainStatus(status: string): string | null {
  return beginsWith(status, WITHDRAWN_STATUSES) ? 'Annulée' : beginsWith(status, HELD_STATUSES) ? 'Confirmée' : null;
}

/** Gives back one finding for each status that nobody listed. */
function statusFindings(rows: readonly { readonly row: number; readonly status: string }[]): Finding[] {
  const unknown = rows.filter(({ status }) => fold(status) !== '' && plainStatus(status) === null);
  return groupByLabel(unknown, ({ status }) => status).map(({ values }) =>
    finding(
      'registration-status-unknown',
      { tab: 'registrations', row: values[0]?.row ?? null, field: 'status' },
      { rows: values.map(({ row }) => row) },
    ),
  );
}

const MORNING = String.raw`matin(?:[ée]e)?|mat\.?|am`;
const AFTERNOON = String.raw`apr[èe]s[\s\u2010-\u2015-]?midi|aprem|apm|pm`;
/** The half of a day, after it (`jour 1 matin`, `Jour 1 (après-midi)`) or before it (`matin jour 1`). */
const HALF = new RegExp(
  String.raw`[\s,;:/(\u2010-\u2015-]+(?:(?:le|du|au|dans)\s+)?(?:l['’])?(?:(${MORNING})|(?:${AFTERNOON}))\)?$|` +
    String.raw`^(?:(${MORNING})|(?:${AFTERNOON}))(?:[\s,;:–—-]+(?:(?:du|de|le)\s+)?|$)`,
  'iu',
);

/** « Inscrit(e)s jour 1 », « Présence : jeudi », « Présent·e le 13/06 »; what names the day is captured. */
const dayLabel = once(
  () =>
    new RegExp(
      String.raw`^\s*(inscri(?:te?s?|ptions?)|pr[ée]sen(?:te?s?|ces?))(?!\p{L})(?:\s*\(\p{L}+\)s?|` +
        String.raw`[·.]\p{L}+)*[\s:–—-]*(?:(?:le|au|du|a la|à la)\s+)?(.*)$`,
      'iu',
    ),
);

/** Gives back the declaration of the column of one day: « Inscrit jour 1 », « Présent jour 1 ». */
export function dayColumn(kind: 'registered' | 'present', day: number): Column<boolean> {
  return required(`${kind === 'registered' ? 'Inscrit' : 'Présent'} jour ${day}`, yesNo, {
    personal: true,
    width: 90,
    help:
      kind === 'registered'
        ? 'Coché si la personne s’est inscrite pour ce jour.'
        : 'Coché si la personne est venue ce jour.',
  });
}

/** Gives back the number of the day that a header names, 0 when it names none of the edition. */
function dayNumberOf(name: string, days: readonly EditionDay[]): number {
  if (name === '' && days.length === 1) return days[0]?.number ?? 0;
  const number = /^(?:jour|j)?(\d{1,2})$/u.exec(fold(name))?.[1];
  if (number !== undefined)
    return days.length === 0 || days.some((day) => day.number === Number(number)) ? Number(number) : 0;
  const reading = dayOfText(name, days);
  if (reading.kind !== 'day') return 0;
  const named = days.find(({ date }) => date === reading.day);
  if (named !== undefined) return named.number;
  // A sheet gives the year of today to « 13/06 » typed in a header.
  const [only, ...others] = days.filter(({ date }) => date?.slice(4) === reading.day.slice(4));
  return only !== undefined && others.length === 0 ? only.number : 0;
}

/** Gives back what a header says of a day, without the half of it: « Présent jeudi matin ? » says « jeudi ». */
const nameIn = (label: RegExpExecArray | null): string => (label?.[2] ?? '').replace(/[\s?]+$/u, '').trim();

/** The column of one half of a day, which nobody has to have. */
function ofHalf(kind: 'registered' | 'present', day: number, half: HalfDay): OwnColumn {
  const { label, ...whole } = dayColumn(kind, day);
  return {
    field: `${kind}${day}-${half}`,
    column: { ...whole, label: `${label} ${half === 'morning' ? 'matin' : 'après-midi'}`, required: false },
  };
}

/** Gives back how the tab understands « Inscrit jour 1 », « Présent 13/06 » or « Inscrit jeudi » in its header. */
export function dayColumnsOf(days: readonly EditionDay[]): (label: string) => OwnColumn | null {
  return (label) => {
    const match = dayLabel().exec(label.normalize('NFC'));
    const half = HALF.exec(nameIn(match));
    const number = match === null ? 0 : dayNumberOf(nameIn(match).replace(HALF, ''), days);
    if (match === null || number === 0) return null;
    const kind = fold(match[1] ?? '').startsWith('inscri') ? 'registered' : 'present';
    const column = dayColumn(kind, number);
    if (half === null) return { field: `${kind}${number}`, column };
    return ofHalf(kind, number, (half[1] ?? half[2]) === undefined ? 'afternoon' : 'morning');
  };
}

/**
 * Gives back findings for day columns that are missing, and for headers that look like one and name no day of the
 * edition.
 */
function dayFindings(
  reading: TabReading<typeof registrationsTab.columns>,
  headerCells: readonly string[],
  days: readonly EditionDay[],
): Finding[] {
  const { header } = reading;
  const findings: Finding[] = [];
  const fields = [...header.places.keys()].flatMap((field) => dayFieldOf(field) ?? []);
  const numbers =
    days.length > 0
      ? days.map(({ number }) => number)
      : [...new Set(fields.map(({ day }) => day))].sort((a, b) => a - b);
  for (const number of numbers) {
    for (const kind of ['registered', 'present'] as const) {
      if (!fields.some((field) => field.kind === kind && field.day === number))
        findings.push(
          finding(
            'column-missing',
            { tab: 'registrations', row: header.row, field: null },
            { label: dayColumn(kind, number).label },
          ),
        );
    }
  }
  for (const [index, label] of headerCells.entries()) {
    const name = nameIn(dayLabel().exec(label.normalize('NFC'))).replace(HALF, '');
    if (name === '' || dayNumberOf(name, days) !== 0) continue;
    const isDay = /^(?:j|jour)\s*\d+$/iu.test(name) || dayOfText(name, days).kind !== 'unreadable';
    const place = { tab: 'registrations', row: header.row, field: index + 1 } as const;
    if (!isDay) continue;
    findings.push(
      dayOfText(name, days).kind === 'ambiguous'
        ? finding('day-ambiguous', place, { text: label.trim() })
        : finding('day-unknown', place, { label: label.trim() }),
    );
  }
  return findings;
}

/** Gives back the registrations, or null when the tab has no column of names. */
export function registrationsOf(
  reading: TabReading<typeof registrationsTab.columns>,
  headerCells: readonly string[],
  days: readonly EditionDay[],
): { readonly value: Registrations | null; readonly findings: readonly Finding[] } {
  const findings = dayFindings(reading, headerCells, days);
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
  const rows = reading.rows.map((row, index): Registration => ({
    row: row.row,
    name: row.name,
    firstName: row.firstName,
    email: row.email,
    structure: row.structure,
    department: row.department,
    profile: row.profile,
    conum: row.conum,
    registered: beginsWith(row.status, WITHDRAWN_STATUSES)
      ? new Set()
      : daysOf(ticked(reading.own[index], 'registered')),
    present: daysOf(ticked(reading.own[index], 'present')),
    ...(presentHalves.size === 0 ? {} : { presentHalves: halvesOf(ticked(reading.own[index], 'present')) }),
  }));
  const columns = { registeredDays: daysOf(of('registered')), presentDays: daysOf(of('present')) };
  return { value: { rows, ...columns, ...(presentHalves.size === 0 ? {} : { presentHalves }) }, findings };
}
