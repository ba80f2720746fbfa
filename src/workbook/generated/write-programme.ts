import type { Bilan } from '../../domain/bilan';
import type { Session, Speaker } from '../../domain/edition';
import { band, generatedTab, headers, text, titleRows, wrapped } from '../content/content-cell';
import { clockText } from '../../words/french';
import { CANCELLED, hoursText, NO_SESSION, programmeDays } from '../../words/session-words';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { ContentCell, TabContent } from '../content/tab-content';

const COLUMNS = ['Heure', 'Format', 'Titre', 'Salle', 'Intervenants', 'Description'];

function timeText({ start, end }: Session): string {
  if (start === null) return end === null ? '' : `… – ${clockText(end)}`;
  return hoursText(start, end);
}

function speakerText({ name, role }: Speaker): string {
  return role === null || role === '' ? name : `${name} – ${role}`;
}

function sessionRow(session: Session): ContentCell[] {
  const style = session.cancelled ? 'struck' : 'plain';
  const cell = (content: string) => wrapped(content, { style });
  return [
    cell(timeText(session)),
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

/** Gives the tab « Programme détaillé » (Annexe 2): day by day, cancelled sessions marked and struck. */
export function programmeTab(bilan: Bilan): TabContent {
  const { sessions, settings } = bilan.edition;
  const body = programmeDays(sessions ?? [], (typed) => typed.trim()).flatMap((day) => [
    band(COLUMNS.length, 'section', day.title),
    ...day.sessions.map(sessionRow),
  ]);
  return generatedTab({
    name: GENERATED_TAB_NAMES.detailedProgramme,
    widths: [110, 120, 300, 100, 320, 460],
    frozenRows: 3,
    rows: [
      ...titleRows(
        COLUMNS.length,
        GENERATED_TAB_NAMES.detailedProgramme,
        [settings.name, settings.venue, settings.city].filter((part) => part !== null).join(' – '),
      ),
      headers(COLUMNS),
      ...(body.length === 0 ? [band(COLUMNS.length, 'muted', NO_SESSION)] : body),
    ],
  });
}
