import type { IsoDay, Minutes } from './calendar';
import type { Session } from './edition';
import { groupByLabel } from './names';

/** One cell of the grid: the sessions that begin there, and whether one that began before is still going on. */
export interface GridCell {
  readonly starting: readonly Session[];
  readonly ongoing: boolean;
}

/** A row of the grid, from a time to the next at which something begins or ends. */
export interface GridRow {
  readonly start: Minutes;
  readonly end: Minutes | null;
  /** One a room. */
  readonly cells: readonly GridCell[];
}

/** A day of the programme by room and time; rooms in the order in which the programme first names them, '' for none. */
export interface DayGrid {
  readonly day: IsoDay;
  readonly rooms: readonly string[];
  readonly rows: readonly GridRow[];
}

function boundaries(sessions: readonly Session[]): Minutes[] {
  const times = sessions.flatMap(({ start, end }) =>
    start === null ? [] : end === null || end <= start ? [start] : [start, end],
  );
  return [...new Set(times)].sort((a, b) => a - b);
}

function cellAt(sessions: readonly Session[], time: Minutes): GridCell {
  return {
    starting: sessions.filter(({ start }) => start === time),
    ongoing: sessions.some(({ start, end }) => start !== null && end !== null && start < time && time < end),
  };
}

/** Gives each day with a session at a known time, cancelled ones too; a row where nothing goes on is left out. */
export function programmeGrid(sessions: readonly Session[]): DayGrid[] {
  const placed = sessions.filter(({ day, start }) => day !== null && start !== null);
  const order = groupByLabel(placed, ({ room }) => room).map(({ key }) => key);
  const days = [...new Set(placed.flatMap(({ day }) => day ?? []))].sort();
  return days.map((day) => {
    const ofDay = placed.filter((session) => session.day === day);
    const rooms = groupByLabel(ofDay, ({ room }) => room).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    const times = boundaries(ofDay);
    const rows = times.map((start, index): GridRow => ({
      start,
      end: times[index + 1] ?? null,
      cells: rooms.map(({ values }) => cellAt(values, start)),
    }));
    return {
      day,
      rooms: rooms.map(({ label }) => label),
      rows: rows.filter(({ cells }) => cells.some(({ starting, ongoing }) => ongoing || starting.length > 0)),
    };
  });
}
