import { programmeGrid, type DayGrid, type GridCell } from '../../domain/programme-grid';
import type { Session } from '../../domain/edition';
import { dayText } from '../../words/french';
import { CANCELLED, hoursText, NO_ROOM, UNTITLED_SESSION } from '../../words/session-words';
import { column, heading, row, table } from '../blocks';
import { lineCount } from '../layout/line-count';
import { CELL, STYLES, TEXT_WIDTH } from '../look';
import { oneLine } from '../plain-text';
import type { ReportBlock, Table } from '../report-document';
import type { ReportInput } from '../report-input';

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
