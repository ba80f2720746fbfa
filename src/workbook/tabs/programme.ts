import type { Session, Settings } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { column, required } from '../cells/column';
import { isOneOfFormats } from '../../domain/session-formats';
import { day, nameText, text, time, timeOrSpan } from '../cells/kinds';
import { readSpeakers } from '../cells/speakers';
import type { Row, Tab } from './tab';
import { TAB_STYLES } from '../content/tab-styles';

/** How the status of a cancelled session begins, and of one that is held. */
const CANCELLED_STATUSES = ['annul', 'supprim', 'report', 'déprogramm', 'cancel'];
const HELD_STATUSES = ['maintenu', 'confirm', 'à confirmer'];
const CANCELLED_TITLE = /^\s*annul[ée](?:e|s|es)?\s*[:–—-]\s*/iu;

/** Programme: one session a row. */
export const programmeTab = {
  key: 'programme',
  name: 'Programme',
  expected: true,
  columns: {
    day: required('Jour', day, {
      personal: false,
      synonyms: ['Date', 'Journée'],
      width: 100,
      help: 'Le jour : une date, « jeudi » ou « Jour 1 ».',
    }),
    start: required('Début', timeOrSpan, {
      personal: false,
      synonyms: ['Heure de début', 'Heure', 'De', 'Horaire de début', 'Horaire', 'Horaires', 'Créneau', 'Créneaux'],
      width: 70,
      help: 'L’heure de début, par exemple 9h30, ou les deux : 10h / 11h15.',
    }),
    end: column('Fin', time, {
      personal: false,
      synonyms: ['Heure de fin', 'À', 'Horaire de fin'],
      width: 70,
      help: 'L’heure de fin. Sans elle, la session n’a pas de durée.',
    }),
    format: required('Format', text, {
      personal: false,
      synonyms: ['Type', 'Type de session'],
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
    title: required('Titre', text, {
      personal: false,
      synonyms: ['Intitulé', 'Session', 'Nom de la session'],
      width: 320,
    }),
    room: column('Salle', nameText, { personal: false, synonyms: ['Lieu', 'Espace'], width: 110 }),
    speakers: column('Intervenants', nameText, {
      personal: false,
      synonyms: ['Intervenant', 'Intervenant(e)s', 'Intervenant·e·s'],
      width: 320,
      help: 'Un par ligne : Nom – fonction. Plusieurs sur une ligne : séparés par un point-virgule.',
    }),
    description: column('Description', text, {
      personal: false,
      synonyms: ['Résumé', 'Présentation de la session'],
      width: 360,
    }),
    status: column('Statut', nameText, {
      personal: false,
      synonyms: ['État'],
      choices: ['Confirmé', 'À confirmer', 'Annulé'],
      width: 100,
      help:
        'Une session annulée reste dans l’onglet et ne compte nulle part ; la raison peut suivre : Annulé – ' +
        'intervenante malade.',
    }),
    length: column('Durée', text, { personal: false, derived: true, width: 80, help: 'Remplie par NEC Bilan.' }),
    halfDay: column('Demi-journée', text, {
      personal: false,
      derived: true,
      width: 140,
      help: 'Remplie par NEC Bilan.',
    }),
  },
  rules: [
    {
      key: 'annule',
      field: 'status',
      condition: (cell) =>
        'OR(' +
        [...CANCELLED_STATUSES, 'deprogramm'].map((word) => `LEFT(TRIM(${cell});${word.length})="${word}"`).join(';') +
        ')',
      color: TAB_STYLES.struck.color,
      strikethrough: true,
    },
  ],
} as const satisfies Tab;

/**
 * Says whether a session is cancelled by its status or its title, and why; the title is given back without that word.
 */
function cancellation(
  status: string,
  title: string,
): { readonly cancelled: boolean; readonly reason: string; readonly title: string } {
  const inTitle = CANCELLED_TITLE.test(title.normalize('NFC'));
  const byStatus = CANCELLED_STATUSES.some((word) => fold(status).startsWith(fold(word)));
  const reason = byStatus ? (/^\s*\p{L}+(?:\(\p{L}+\)|[·.]\p{L}+)*[\s:;,.–—-]*(.*)$/u.exec(status)?.[1] ?? '') : '';
  return {
    cancelled: inTitle || byStatus,
    reason: reason.trim().replace(/^\((.*)\)$/u, '$1'),
    title: inTitle ? title.normalize('NFC').replace(CANCELLED_TITLE, '') : title,
  };
}

/** Gives back the sessions of the tab; a blank day or one outside the edition is a finding, and no day. */
export function sessionsOf(
  rows: readonly Row<typeof programmeTab.columns>[],
  { days, leftOutFormats }: Pick<Settings, 'days' | 'leftOutFormats'>,
  dayTexts: ReadonlyMap<number, string>,
): { readonly value: readonly Session[]; readonly findings: readonly Finding[] } {
  const dates = days.flatMap(({ date }) => (date === null ? [] : [date]));
  const findings: Finding[] = [];
  const sessions = rows.map((row): Session => {
    const { cancelled, reason, title } = cancellation(row.status, row.title);
    const { speakers, doubts } = readSpeakers(row.speakers);
    const at = (field: string) => ({ tab: 'programme' as const, row: row.row, field });
    const isKnown =
      cancelled || fold(row.status) === '' || HELD_STATUSES.some((word) => fold(row.status).startsWith(fold(word)));
    if (!isKnown) findings.push(finding('status-unknown', at('status'), {}));
    if (!cancelled)
      findings.push(...doubts.map((doubt) => finding('speakers-doubtful', at('speakers'), { text: doubt })));
    const dayText = dayTexts.get(row.row) ?? '';
    if (dayText === '' && !cancelled) findings.push(finding('day-unreadable', at('day'), { text: '' }));
    const outside = row.day !== null && dates.length > 0 && !dates.includes(row.day);
    if (outside && !cancelled) findings.push(finding('day-outside', at('day'), { day: row.day }));
    return {
      row: row.row,
      day: outside ? null : row.day,
      dayText,
      start: row.start?.start ?? null,
      end: row.end ?? row.start?.end ?? null,
      format: row.format,
      title,
      room: row.room,
      speakers,
      description: row.description,
      cancelled,
      ...(reason === '' ? {} : { reason }),
      ...(isOneOfFormats(row.format, leftOutFormats) ? { leftOut: true } : {}),
    };
  });
  return { value: sessions, findings };
}
