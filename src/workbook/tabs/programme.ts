import { once, oncePattern } from '../../domain/once';
import type { IsoDay } from '../../domain/calendar';
import type { Session, Settings } from '../../domain/edition';
import { finding, rowsFinding, type Checked } from '../../domain/finding';
import { beginsWithOneOf, fold, listed } from '../../domain/names';
import { structureOf } from '../../domain/people/structure-name';
import { column, required } from '../cells/column';
import { dayOfText } from '../cells/french-days';
import { day, nameText, text, time, timeOrSpan } from '../cells/kinds';
import { readSpeakers } from '../cells/speakers';
import type { NoteRow, Row, Tab } from './tab';
import { TAB_STYLES } from '../content/tab-styles';

/** How the status of a cancelled session begins, and of one that is held. */
const CANCELLED_STATUSES = ['annul', 'supprim', 'suppress', 'report', 'déprogramm', 'cancel'];
const HELD_STATUSES = ['maintenu', 'confirm', 'à confirmer'];
/** What a cell of another column says of a session that is cancelled. */
const SAYS_SO = /^\s*(?:annul[ée]|d[ée]programm[ée])/iu;
const CANCELLED = String.raw`annul[ée](?:e|s|es)?`;
/** « ANNULÉ – Titre », « [Annulé] Titre », « Titre (annulé) » or « Titre – ANNULÉ ». */
const cancelledTitle = once(
  () =>
    new RegExp(
      [
        String.raw`^[^\p{L}\p{N}]*${CANCELLED}[\])*\s]*[:\u2010-\u2015-]\s*`,
        String.raw`^[^\p{L}\p{N}]*[\[(*]\s*${CANCELLED}\s*[\])*]+\s*`,
        String.raw`\s*(?:[\[(*]|\s[:\u2010-\u2015-])\s*${CANCELLED}[\])*\s]*$`,
      ].join('|'),
      'iu',
    ),
);

/** The condition that a cell's text begins with a word: it stands between that word and the next of its length. */
function begins(cell: string, word: string): string {
  const next = word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) + 1);
  return `(LOWER(TRIM(${cell}))>="${word}")*(LOWER(TRIM(${cell}))<"${next}")`;
}

/** Programme: one session a row. */
export const programmeTab = {
  key: 'programme',
  name: 'Programme',
  expected: true,
  notNotes: ['start', 'end', 'format'],
  columns: {
    day: required('Jour', day, 'impersonal', {
      synonyms: ['Date', 'Journée'],
      width: 100,
      help: 'Le jour : une date, « jeudi » ou « Jour 1 ». Vide : celui de la ligne du dessus.',
    }),
    start: required('Début', timeOrSpan, 'impersonal', {
      synonyms: listed(`
        Heure de début | Heure | Heures | De | Horaire de début | Horaire | Horaires | Créneau | Créneaux
        Créneau horaire | Plage horaire | Tranche horaire | Heure début | Horaire début | Début de la session
      `),
      width: 70,
      help: 'L’heure de début, par exemple 9h30, ou les deux : 10h / 11h15.',
    }),
    end: column('Fin', time, 'impersonal', {
      synonyms: ['Heure de fin', 'Heure fin', 'À', 'Horaire de fin', 'Horaire fin', 'Fin de la session'],
      width: 70,
      help: 'L’heure de fin. Sans elle, la session n’a pas de durée.',
    }),
    format: required('Format', text, 'impersonal', {
      synonyms: ['Formats', 'Format de la session', 'Type', 'Type de session', 'Type de séance'],
      choices: [
        'Plénière',
        'Masterclass',
        'Présentation',
        'Atelier',
        'Table ronde',
        'Retex',
        'Accueil',
        'Pause',
        'Repas',
      ],
      width: 120,
      help:
        'Plénières, accueil, pauses et repas ne sont pas des ateliers ; d’autres se disent dans « Formats hors ' +
        'ateliers » (Paramètres).',
    }),
    title: required('Titre', text, 'impersonal', {
      synonyms: listed(`
        Intitulé | Intitulé de la session | Session | Nom de la session | Titre de la session | Titre de la séance
        Séance | Thème | Sujet
      `),
      width: 320,
    }),
    room: column('Salle', nameText, 'impersonal', {
      synonyms: ['Salles', 'Lieu', 'Espace'],
      width: 110,
    }),
    speakers: column('Intervenants', nameText, 'impersonal', {
      synonyms: listed(`
        Intervenant | Intervenante | Intervenant(e)s | Intervenant·e·s | Intervenant·es | Animateurs | Animateur
        Animé par | Orateurs | Orateur | Conférenciers | Conférencier | Speakers | Speaker
      `),
      width: 320,
      help: 'Un par ligne : Nom – fonction. Plusieurs sur une ligne : séparés par un point-virgule.',
    }),
    description: column('Description', text, 'impersonal', {
      synonyms: ['Résumé', 'Présentation de la session'],
      width: 360,
    }),
    status: column('Statut', nameText, 'impersonal', {
      synonyms: ['État', 'Statut de la session', 'État de la session'],
      choices: ['Confirmé', 'À confirmer', 'Annulé'],
      width: 100,
      help:
        'Une session annulée reste dans l’onglet et ne compte nulle part ; la raison peut suivre : Annulé – ' +
        'intervenante malade.',
    }),
    length: column('Durée', text, 'impersonal', {
      derived: true,
      width: 80,
      help: 'Remplie par NEC Bilan.',
    }),
    halfDay: column('Demi-journée', text, 'impersonal', {
      derived: true,
      width: 140,
      help: 'Remplie par NEC Bilan.',
    }),
  },
  rules: [
    {
      key: 'annule',
      field: 'status',
      condition: (cell) => [...CANCELLED_STATUSES, 'deprogramm'].map((word) => begins(cell, word)).join('+'),
      color: TAB_STYLES.struck.color,
      strikethrough: true,
    },
  ],
} as const satisfies Tab;

/** What follows the word of a status, which may be « annulé(e) » or « annulé·e ». */
const afterStatus = oncePattern(String.raw`^\s*\p{L}+(?:\(\p{L}+\)|[·.]\p{L}+)*[\s:;,.–—-]*(.*)$`, 'u');

export const isCancelledStatus = (status: string): boolean =>
  CANCELLED_STATUSES.some((word) => fold(status).startsWith(fold(word)));

/** Says whether a session is cancelled by status or title, and why; the title comes without that word. */
function cancellation(
  status: string,
  title: string,
): { readonly cancelled: boolean; readonly reason: string; readonly title: string } {
  const inTitle = cancelledTitle().test(title.normalize('NFC'));
  const byStatus = isCancelledStatus(status);
  const reason = byStatus ? (afterStatus().exec(status)?.[1] ?? '') : '';
  return {
    cancelled: inTitle || byStatus,
    reason: reason.trim().replace(/^\((.*)\)$/u, '$1'),
    title: inTitle ? title.normalize('NFC').replace(cancelledTitle(), '') : title,
  };
}

type SessionRow = Row<typeof programmeTab.columns>;

/** The day that holds at a row: what was typed there or above, blank cells taking it. */
interface DayAbove {
  readonly day: IsoDay | null;
  readonly text: string;
}

/** Gives the day of each row: its own, else that of the row above, a note that names one included (RULES). */
function daysByRow(
  rows: readonly SessionRow[],
  notes: readonly NoteRow[],
  dayTexts: ReadonlyMap<number, string>,
  days: Settings['days'],
): ReadonlyMap<number, DayAbove> {
  const named = notes.flatMap(({ row, text: typed }) => {
    const reading = dayOfText(typed, days);
    return reading.kind === 'day' ? [{ row, day: reading.day, text: typed }] : [];
  });
  const stated = rows.map(({ row, day: own }) => ({ row, day: own, text: dayTexts.get(row) ?? '' }));
  let above: DayAbove = { day: null, text: '' };
  const found = new Map<number, DayAbove>();
  for (const line of [...named, ...stated].sort((a, b) => a.row - b.row)) {
    if (line.text !== '') above = { day: line.day, text: line.text };
    found.set(line.row, above);
  }
  return found;
}

/** Gives the sessions; a day that stands nowhere above, or outside the edition, is a finding, and no day. */
export function sessionsOf(
  rows: readonly SessionRow[],
  notes: readonly NoteRow[],
  { days, leftOutFormats, named }: Pick<Settings, 'days' | 'leftOutFormats' | 'named'>,
  dayTexts: ReadonlyMap<number, string>,
  unreadTimes: ReadonlySet<number>,
): Checked<readonly Session[]> {
  const dates = days.flatMap(({ date }) => (date === null ? [] : [date]));
  // Notes count nowhere: they are told.
  const findings = rowsFinding('note-rows', 'programme', notes[0]?.field ?? '', notes);
  const held = daysByRow(rows, notes, dayTexts, days);
  const sessions = rows.map((row): Session => {
    const { cancelled, reason, title } = cancellation(row.status, row.title);
    const { speakers, doubts } = readSpeakers(row.speakers, (name) => structureOf(name, named) !== null);
    const at = (field: string) => ({ tab: 'programme' as const, row: row.row, field });
    const isKnown =
      cancelled || fold(row.status) === '' || HELD_STATUSES.some((word) => fold(row.status).startsWith(fold(word)));
    if (!isKnown) findings.push(finding('status-unknown', at('status'), {}));
    const elsewhere = (['format', 'room', 'speakers', 'description'] as const).find((field) =>
      SAYS_SO.test(row[field]),
    );
    if (!cancelled && elsewhere !== undefined) findings.push(finding('cancelled-elsewhere', at(elsewhere), {}));
    if (!cancelled)
      findings.push(...doubts.map((doubt) => finding('speakers-doubtful', at('speakers'), { text: doubt })));
    const { day: dayHeld, text: dayText } = held.get(row.row) ?? { day: null, text: '' };
    const isTyped = (dayTexts.get(row.row) ?? '') !== '';
    if (dayText === '' && !cancelled) findings.push(finding('day-unreadable', at('day'), { text: '' }));
    const outside = dayHeld !== null && dates.length > 0 && !dates.includes(dayHeld);
    if (outside && isTyped && !cancelled) findings.push(finding('day-outside', at('day'), { day: dayHeld }));
    const spanEnd = row.start?.end ?? null;
    if (!cancelled && spanEnd !== null && row.end !== null && row.end !== spanEnd)
      findings.push(finding('span-contradicted', at('end'), { end: row.end, spanEnd }));
    return {
      row: row.row,
      day: outside ? null : dayHeld,
      dayText,
      start: row.start?.start ?? null,
      end: row.end ?? spanEnd,
      format: row.format,
      title,
      room: row.room,
      speakers,
      description: row.description,
      cancelled,
      ...(reason === '' ? {} : { reason }),
      ...(beginsWithOneOf(row.format, leftOutFormats) ? { leftOut: true } : {}),
      ...(unreadTimes.has(row.row) ? { unreadTime: true } : {}),
    };
  });
  return { value: sessions, findings };
}
