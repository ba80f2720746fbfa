import type { Bilan } from '../../domain/bilan';
import type { IsoDay } from '../../domain/calendar';
import type { Session, Speaker } from '../../domain/edition';
import { band, headers, rectangular, text } from '../content/content-cell';
import { capitalised, clockText, dayText } from '../../words/french';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { ContentCell, TabContent } from '../content/tab-content';

const COLUMNS = ['Heure', 'Format', 'Titre', 'Salle', 'Intervenants', 'Description'];
const UNKNOWN_DAY = 'Jour à préciser';
const CANCELLED = 'ANNULÉ';

function hoursText({ start, end }: Session): string {
  if (start === null) return end === null ? '' : `… – ${clockText(end)}`;
  return end === null ? clockText(start) : `${clockText(start)} – ${clockText(end)}`;
}

function speakerText({ name, role }: Speaker): string {
  return role === null || role === '' ? name : `${name} – ${role}`;
}

function sessionRow(session: Session): ContentCell[] {
  const style = session.cancelled ? 'struck' : 'plain';
  const cell = (content: string) => text(content, { style, wrap: true });
  return [
    cell(hoursText(session)),
    session.cancelled
      ? text([CANCELLED, session.reason ?? '', session.format].filter((part) => part !== '').join(' – '), {
          style: 'bad',
          wrap: true,
        })
      : cell(session.format),
    cell(session.title),
    cell(session.room),
    cell(session.speakers.map(speakerText).join('\n')),
    cell(session.description),
  ];
}

function byTime(a: Session, b: Session): number {
  return (a.start ?? Infinity) - (b.start ?? Infinity) || a.row - b.row || 0;
}

/** Sessions by day in order; those of a day that is unreadable or outside the edition last, under what was typed. */
function days(sessions: readonly Session[]): { readonly title: string; readonly sessions: readonly Session[] }[] {
  const known = [...new Set(sessions.map(({ day }) => day).filter((day): day is IsoDay => day !== null))].sort();
  const typed = [
    ...new Set(sessions.filter(({ day }) => day === null).map(({ dayText: typedDay }) => typedDay.trim())),
  ];
  return [
    ...known.map((day) => ({
      title: capitalised(dayText(day)),
      sessions: sessions.filter((session) => session.day === day),
    })),
    ...typed.map((label) => ({
      title: label === '' ? UNKNOWN_DAY : `${UNKNOWN_DAY} : ${label}`,
      sessions: sessions.filter((session) => session.day === null && session.dayText.trim() === label),
    })),
  ];
}

/**
 * Gives back the tab « Programme détaillé » (Annexe 2): day by day, session by session, cancelled ones marked and
 * struck.
 */
export function programmeTab(bilan: Bilan): TabContent {
  const { sessions, settings } = bilan.edition;
  const body = days(sessions ?? []).flatMap((day) => [
    band(COLUMNS.length, 'section', day.title),
    ...[...day.sessions].sort(byTime).map(sessionRow),
  ]);
  return {
    name: GENERATED_TAB_NAMES.detailedProgramme,
    widths: [110, 120, 300, 100, 320, 460],
    frozenRows: 3,
    rows: rectangular([
      band(COLUMNS.length, 'title', GENERATED_TAB_NAMES.detailedProgramme),
      band(
        COLUMNS.length,
        'subtitle',
        [settings.name, settings.venue, settings.city].filter((part) => part !== null).join(' – '),
      ),
      headers(COLUMNS),
      ...(body.length === 0 ? [band(COLUMNS.length, 'muted', 'Aucune séance au programme')] : body),
    ]),
    charts: [],
    chartTitles: [],
  };
}
