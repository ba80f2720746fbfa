import type { EditionDay, Session, Speaker } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { column, required } from '../column';
import { day, nameText, text, time, timeOrSpan } from '../kind';
import type { Row, Tab } from '../tab';
import { TAB_STYLES } from '../tab-styles';

/** Programme: one session a row. */
export const programmeTab = {
  key: 'programme',
  name: 'Programme',
  expected: true,
  columns: {
    day: required('Jour', day, { synonyms: ['Date', 'Journée'], width: 100, help: 'Le jour : une date, « jeudi » ou « Jour 1 ».' }),
    start: required('Début', timeOrSpan, { synonyms: ['Heure de début', 'Heure', 'De', 'Horaire de début', 'Horaire', 'Horaires', 'Créneau', 'Créneaux'], width: 70, help: 'L’heure de début, par exemple 9h30, ou les deux : 10h / 11h15.' }),
    end: column('Fin', time, { synonyms: ['Heure de fin', 'À', 'Horaire de fin'], width: 70, help: 'L’heure de fin. Sans elle, la session n’a pas de durée.' }),
    format: required('Format', text, {
      synonyms: ['Type', 'Type de session'],
      choices: ['Plénière', 'Masterclass', 'Présentation', 'Atelier', 'Table ronde', 'Retex', 'Accueil', 'Pause', 'Repas'],
      width: 120,
      help: 'Plénières, accueil, pauses et repas ne sont pas des ateliers.',
    }),
    title: required('Titre', text, { synonyms: ['Intitulé', 'Session', 'Nom de la session'], width: 320 }),
    room: column('Salle', nameText, { synonyms: ['Lieu', 'Espace'], width: 110 }),
    speakers: column('Intervenants', nameText, { synonyms: ['Intervenant', 'Intervenant(e)s', 'Intervenant·e·s'], width: 320, help: 'Un par ligne : Nom – fonction.' }),
    description: column('Description', text, { synonyms: ['Résumé', 'Présentation de la session'], width: 360 }),
    status: column('Statut', nameText, { synonyms: ['État'], choices: ['Confirmé', 'À confirmer', 'Annulé'], width: 100, help: 'Une session annulée reste dans l’onglet et ne compte nulle part.' }),
    length: column('Durée', text, { derived: true, width: 80, help: 'Remplie par NEC Bilan.' }),
    halfDay: column('Demi-journée', text, { derived: true, width: 140, help: 'Remplie par NEC Bilan.' }),
  },
  rules: [{ key: 'annule', field: 'status', condition: (cell) => `LEFT(TRIM(${cell});5)="annul"`, color: TAB_STYLES.struck.color, strikethrough: true }],
} as const satisfies Tab;

/** Gives back the people named in an Intervenants cell: one a line, `Nom – fonction`. */
export function speakersOf(cell: string): Speaker[] {
  return cell.split(/[\r\n\u2028]+/u).flatMap((line) => {
    const whole = line.trim();
    if (!/[\p{L}\p{N}]/u.test(whole)) return [];
    const parts = /^(.*?)\s+[–—-](?:\s+(.*))?$/u.exec(whole);
    const role = parts?.[2]?.trim() ?? '';
    return [{ name: parts?.[1]?.trim() ?? whole, role: role === '' ? null : role }];
  });
}

/** Gives back the sessions of the tab; a blank day or one outside the edition is a finding, and no day. */
export function sessionsOf(rows: readonly Row<typeof programmeTab.columns>[], days: readonly EditionDay[], dayTexts: ReadonlyMap<number, string>): { readonly value: readonly Session[]; readonly findings: readonly Finding[] } {
  const dates = days.flatMap(({ date }) => (date === null ? [] : [date]));
  const findings: Finding[] = [];
  const sessions = rows.map((row): Session => {
    const cancelled = fold(row.status).startsWith('annul');
    const dayText = dayTexts.get(row.row) ?? '';
    if (dayText === '' && !cancelled) findings.push(finding('day-unreadable', { tab: 'programme', row: row.row, field: 'day' }, { text: '' }));
    const outside = row.day !== null && dates.length > 0 && !dates.includes(row.day);
    if (outside && !cancelled) findings.push(finding('day-outside', { tab: 'programme', row: row.row, field: 'day' }, { day: row.day }));
    return {
      row: row.row,
      day: outside ? null : row.day,
      dayText,
      start: row.start?.start ?? null,
      end: row.end ?? row.start?.end ?? null,
      format: row.format,
      title: row.title,
      room: row.room,
      speakers: speakersOf(row.speakers),
      description: row.description,
      cancelled,
    };
  });
  return { value: sessions, findings };
}
