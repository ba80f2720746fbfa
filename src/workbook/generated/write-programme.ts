import type { Bilan } from '../../domain/bilan';
import type { Session, Speaker, Edition } from '../../domain/edition';
import { band, generatedTab, headers, text, titleRows, wrapped } from '../content/content-cell';
import { clockText, capitalised, dayText } from '../../words/french';
import { CANCELLED, hoursText, NO_SESSION, programmeDays, NO_ROOM } from '../../words/session-words';
import { GENERATED_TAB_NAMES, PROGRAMME_GRID_KEY } from '../phrases/tab-names';
import type { ContentCell, TabContent, ContentArea } from '../content/tab-content';
import { programmeGrid, type DayGrid, type GridCell } from '../../domain/programme-grid';

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

const TIMES = 100;
/** A page of A4 is some 1 030 pixels wide when it lies down. */
const PAGE = 1030;
const NARROWEST = 120;

function sessionText({ title, format, cancelled, speakers }: Session): string {
  const head = [cancelled ? CANCELLED : '', title === '' ? format : title].filter((part) => part !== '').join(' – ');
  return [head, speakers.map(({ name }) => name).join(', ')].filter((part) => part !== '').join('\n');
}

function gridCell({ starting, ongoing }: GridCell): ContentCell {
  if (starting.length === 0) return text('', { style: ongoing ? 'information' : 'plain' });
  return text(starting.map(sessionText).join('\n\n'), {
    style: starting.every(({ cancelled }) => cancelled) ? 'struck' : 'information',
    wrap: true,
  });
}

/** The rows of a day: its title, its rooms, then its times. */
function dayRows({ day, rooms, rows }: DayGrid, columns: number): ContentCell[][] {
  return [
    band(columns, 'section', capitalised(dayText(day))),
    headers(['Heure', ...rooms.map((room) => (room === '' ? NO_ROOM : room))]),
    ...rows.map(({ start, end, cells }) => [text(hoursText(start, end)), ...cells.map(gridCell)]),
  ];
}

/** Gives the tab « Grille du programme »: days in turn, a column a room, a row a time, on an A4 lying down. */
export function programmeGridTab({ settings, sessions }: Edition): TabContent {
  const days = programmeGrid(sessions ?? []);
  const columns = 1 + Math.max(1, ...days.map(({ rooms }) => rooms.length));
  const rows = [
    ...titleRows(
      columns,
      settings.name === null ? 'Programme' : `Programme – ${settings.name}`,
      [settings.venue, settings.city].filter((part) => part !== null).join(' – '),
    ),
  ];
  const boxes: ContentArea[] = [];
  for (const day of days) {
    boxes.push({ row: rows.length + 2, column: 1, rows: day.rows.length + 1, columns: day.rooms.length + 1 });
    rows.push(...dayRows(day, columns));
  }
  if (days.length === 0) rows.push(band(columns, 'muted', NO_SESSION));
  const width = Math.max(NARROWEST, Math.floor((PAGE - TIMES) / (columns - 1)));
  return generatedTab({
    name: PROGRAMME_GRID_KEY,
    widths: [TIMES, ...Array.from({ length: columns - 1 }, () => width)],
    frozenRows: 2,
    rows,
    boxes,
    columns,
  });
}
