import type { Edition, Session } from '../../domain/edition';
import { programmeGrid, type DayGrid, type GridCell } from '../../domain/programme-grid';
import { band, generatedTab, headers, text, titleRows } from '../content/content-cell';
import { capitalised, dayText } from '../../words/french';
import { CANCELLED, hoursText, NO_ROOM, NO_SESSION } from '../../words/session-words';
import { PROGRAMME_GRID_KEY } from '../phrases/tab-names';
import type { ContentArea, ContentCell, TabContent } from '../content/tab-content';

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
