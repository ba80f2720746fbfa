import { isWorkshop } from '../../domain/programme';
import { groupByLabel } from '../../domain/names';
import { countText, dayText, cleaned } from '../../words/french';
import {
  heading,
  list,
  paragraph,
  oneLine,
  type ReportBlock,
  column,
  row,
  table,
  type Table,
  linesOf,
  plainRun,
  type Run,
} from '../report-document';
import type { ReportInput } from '../report-input';
import { programmeGrid, type DayGrid, type GridCell } from '../../domain/programme-grid';
import type { Session, Speaker } from '../../domain/edition';
import { CANCELLED, hoursText, NO_ROOM, UNTITLED_SESSION, programmeDays } from '../../words/session-words';
import { lineCount } from '../layout/line-count';
import { CELL, STYLES, TEXT_WIDTH } from '../look';

/** Beyond this, the list of the programme in the annexe reads better. */
const MOST_THEMES = 14;

/** Gives what the sessions were about: the titles of the ateliers, each once. */
export function themes({ bilan }: ReportInput): ReportBlock[] {
  const workshops = (bilan.edition.sessions ?? []).filter(
    (session) => isWorkshop(session) && oneLine(session.title) !== '',
  );
  const titles = groupByLabel(workshops, (session) => session.title).map(({ label }) => label);
  if (titles.length === 0) return [];
  const left = titles.length - MOST_THEMES;
  return [
    heading(2, 'Thèmes abordés'),
    ...list(titles.slice(0, MOST_THEMES)),
    ...(left > 0
      ? paragraph(`Le programme détaillé, en annexe, donne ${countText(left, 'autre thème', 'autres thèmes')}.`)
      : []),
  ];
}

/** With more, columns are too narrow to be read: the rooms are told in the lines. */
const MOST_ROOMS = 5;
const MOST_LINES = 8;
/** The width of the column of hours, in percent, and the part that is left for rooms. */
const HOURS = 16;
const OF_ROOMS = 1 - HOURS * 0.01;

const roomName = (room: string): string => (oneLine(room) === '' ? NO_ROOM : room);

function titleOf({ title, format, cancelled }: Session): string {
  const name = oneLine(title) === '' ? format : title;
  return [cancelled ? CANCELLED : '', oneLine(name) === '' ? UNTITLED_SESSION : name]
    .filter((part) => part !== '')
    .join(' – ');
}

function cellText({ starting, ongoing }: GridCell): string {
  if (starting.length > 0) return starting.map(titleOf).join(' ; ');
  return ongoing ? '(suite)' : '';
}

/** Says whether rooms side by side can be read: few of them, and no title of more than some lines. */
function standsInColumns({ rooms, rows }: Pick<DayGrid, 'rooms' | 'rows'>): boolean {
  if (rooms.length > MOST_ROOMS) return false;
  const width = (TEXT_WIDTH * OF_ROOMS) / rooms.length - 2 * CELL.side;
  const { size, bold } = STYLES.cell;
  return rows.every(({ cells }) =>
    cells.every((cell) => lineCount([{ text: oneLine(cellText(cell)), isBold: bold }], size, width) <= MOST_LINES),
  );
}

function dayTable({ day, rooms, rows }: DayGrid): Table[] {
  const caption = `Programme du ${dayText(day)}`;
  if (standsInColumns({ rooms, rows }))
    return table(
      `${caption}, par heure et par salle`,
      [column('Heure', HOURS), ...rooms.map((room) => column(roomName(room), (100 - HOURS) / rooms.length))],
      rows.map(({ start, end, cells }) => row([hoursText(start, end), ...cells.map(cellText)])),
    );
  return table(
    `${caption}, par heure`,
    [column('Heure', HOURS), column('Salle', 24), column('Séance', 60)],
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ starting }, index) =>
        starting.map((session) =>
          row([hoursText(session.start ?? 0, session.end), roomName(rooms[index] ?? ''), titleOf(session)]),
        ),
      ),
    ),
  );
}

/** Gives the programme on a page: a table a day, by time and by room; nothing without a session at a known time. */
export function programmeAtAGlance({ bilan }: ReportInput): ReportBlock[] {
  const tables = programmeGrid(bilan.edition.sessions ?? []).flatMap(dayTable);
  return tables.length === 0 ? [] : [heading(2, 'Le programme en un coup d’œil'), ...tables];
}

function speakerRuns({ name, role }: Speaker): Run[] {
  return [
    ...plainRun(name, 'strong'),
    ...(oneLine(role ?? '') === '' ? [] : [{ text: ', ' }, ...plainRun(role ?? '')]),
  ];
}

function sessionBlocks(session: Session): ReportBlock[] {
  const { start, end } = session;
  const title = oneLine(session.title) === '' ? UNTITLED_SESSION : session.title;
  const meta = [start === null ? '' : hoursText(start, end), session.format, session.room, session.reason ?? '']
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' · ');
  const speakers = session.speakers.map(speakerRuns).filter((runs) => runs.length > 0);
  const description = linesOf(session.description).flatMap((line) => paragraph(line));
  const titleRuns: Run[] = session.cancelled
    ? [{ text: `${CANCELLED} – `, look: 'alert' }, ...plainRun(title, 'struck')]
    : plainRun(title);
  return [
    { kind: 'heading', level: 3, runs: titleRuns },
    ...paragraph(meta, 'meta').map((block) => ({ ...block, keepNext: description.length + speakers.length > 0 })),
    ...description,
    ...speakers.map((runs) => ({ kind: 'item' as const, runs })),
  ];
}

/** Gives the sessions day by day, those whose day is not one of the edition's last. */
export function programme({ bilan }: ReportInput): ReportBlock[] {
  return programmeDays(bilan.edition.sessions ?? [], (typed) => cleaned(oneLine(typed))).flatMap(
    ({ title, sessions }) => [heading(2, title), ...sessions.flatMap(sessionBlocks)],
  );
}
