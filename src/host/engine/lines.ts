import type { Area, Lines, Run } from '../values/document';

/** How lines change: `to` is the line, as counted before the change, before which moved ones go. */
export type LineChange =
  | { readonly kind: 'insert' | 'remove'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly at: number; readonly count: number; readonly to: number };

export const UNMOVED: Lines = { runs: [], tail: 0 };

export function areUnmoved({ runs, tail }: Lines): boolean {
  return runs.length === 0 && tail === 0;
}

/** Gives runs parted at a place, with the index there of the run that begins at it. */
function cutAt(lines: Lines, at: number): { runs: Run[]; tail: number; index: number } {
  const runs = [...lines.runs];
  let start = 0;
  for (const [index, run] of lines.runs.entries()) {
    const { from, count } = run;
    if (start === at) return { runs, tail: lines.tail, index };
    if (start + count > at) {
      const first = at - start;
      runs.splice(
        index,
        1,
        { ...run, count: first },
        { ...run, from: from === null ? null : from + first, count: count - first },
      );
      return { runs, tail: lines.tail, index: index + 1 };
    }
    start += count;
  }
  const missing = at - start;
  if (missing > 0) runs.push({ from: lines.tail, count: missing });
  return { runs, tail: lines.tail + missing, index: runs.length };
}

function taken(lines: Lines, at: number, count: number): { left: Lines; taken: readonly Run[] } {
  const end = cutAt(lines, at + count);
  const begin = cutAt(end, at);
  const stop = end.index + begin.runs.length - end.runs.length;
  const gone = begin.runs.splice(begin.index, stop - begin.index);
  return { left: { runs: begin.runs, tail: begin.tail }, taken: gone };
}

function putIn(lines: Lines, at: number, added: readonly Run[]): Lines {
  const { runs, tail, index } = cutAt(lines, at);
  runs.splice(index, 0, ...added);
  return { runs, tail };
}

/** Joins runs that follow each other. */
function simplified({ runs, tail }: Lines): Lines {
  const joined: Run[] = [];
  const isNext = (last: Run, { from, between }: Run): boolean =>
    last.from === null ? from === null && String(last.between) === String(between) : from === last.from + last.count;
  for (const run of [...runs, { from: tail, count: Infinity }]) {
    const last = joined.at(-1);
    if (last && isNext(last, run)) joined.splice(-1, 1, { ...last, count: last.count + run.count });
    else if (run.count > 0) joined.push(run);
  }
  const last = joined.pop();
  return { runs: joined, tail: last?.from ?? tail };
}

export function changedLines(lines: Lines, change: LineChange): Lines {
  const { at, count } = change;
  if (change.kind === 'insert') {
    const { runs, tail, index } = cutAt(lines, at);
    const [before, after] = [runs[index - 1], runs[index]];
    const above = !before ? -1 : before.from === null ? (before.between?.[0] ?? -1) : before.from + before.count - 1;
    const below = !after ? tail : (after.from ?? after.between?.[1] ?? tail);
    return simplified(putIn(lines, at, [{ from: null, count, between: [above, below] }]));
  }
  const { left, taken: gone } = taken(lines, at, count);
  if (change.kind !== 'move') return simplified(left);
  return simplified(putIn(left, change.to > at ? change.to - count : change.to, gone));
}

export function inverseOf(change: LineChange): LineChange {
  const { kind, at, count } = change;
  if (kind !== 'move') return { kind: kind === 'insert' ? 'remove' : 'insert', at, count };
  return change.to > at
    ? { kind, at: change.to - count, count, to: at }
    : { kind, at: change.to, count, to: at + count };
}

/** Lines side by side as they stand now, ends included; `held` counts those that were there before. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly held: number;
}

/** Gives what the lines from one to another (ends included) have become, with what was inserted between them. */
export function stretches({ runs, tail }: Lines, first: number, last: number): Stretch[] {
  const found: { start: number; end: number; held: number }[] = [];
  let start = 0;
  let open: { start: number; end: number; held: number } | null = null;
  for (const { from, count, between = [] } of [...runs, { from: tail, count: Infinity } as Run]) {
    // New lines are of an area that they were put into, though those beside them are gone by now.
    if (from === null && between.length > 0 && between.every((line) => first <= line && line <= last)) {
      if (open) open.end = start + count - 1;
      else found.push((open = { start, end: start + count - 1, held: 0 }));
    }
    if (from !== null) {
      const [low, high] = [Math.max(first, from), Math.min(last, from + count - 1)];
      if (low > high) open = null;
      else {
        if (low > from) open = null;
        const [begin, end] = [start + low - from, start + high - from];
        if (open) [open.end, open.held] = [end, open.held + high - low + 1];
        else found.push((open = { start: begin, end, held: high - low + 1 }));
        if (high < from + count - 1) open = null;
      }
    }
    start += count;
  }
  return found;
}

/**
 * Gives what the lines from one to another have become as one stretch: the longest, with those that are nearer to it
 * than they are long (a moved line leaves the others; one moved among them is of them). Null when all are gone.
 */
export function spanned(lines: Lines, first: number, last: number): Stretch | null {
  return stretches(lines, first, last).reduce<Stretch | null>((whole, part) => {
    if (!whole) return part;
    if (part.start - whole.end - 1 <= Math.min(whole.held, part.held))
      return { start: whole.start, end: part.end, held: whole.held + part.held };
    return part.held > whole.held ? part : whole;
  }, null);
}

/** Gives where a line stands now, or null when it is gone. */
export function placeOf({ runs, tail }: Lines, line: number): number | null {
  let start = 0;
  for (const { from, count } of runs) {
    if (from !== null && from <= line && line < from + count) return start + line - from;
    start += count;
  }
  return line >= tail ? start + line - tail : null;
}

export interface Moved {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** Gives the parts that an area has become; none when it is gone. */
export function movedParts({ rows, columns }: Moved, area: Area): Area[] {
  const across = stretches(columns, area.startColumn, area.endColumn);
  return stretches(rows, area.startRow, area.endRow).flatMap((row) =>
    across.map((column) => ({
      startRow: row.start,
      startColumn: column.start,
      endRow: row.end,
      endColumn: column.end,
    })),
  );
}

/** Gives the one area that an area has become; null when it is gone. */
export function movedArea({ rows, columns }: Moved, area: Area): Area | null {
  const row = spanned(rows, area.startRow, area.endRow);
  const column = spanned(columns, area.startColumn, area.endColumn);
  return row && column && { startRow: row.start, startColumn: column.start, endRow: row.end, endColumn: column.end };
}

/**
 * Gives how far the cell that is the first one of some areas now stood from the one that was: what is written as the
 * first cell sees it is to be written as another does.
 */
export function stepOfFirst(moved: Moved, areas: readonly Area[]): { readonly rows: number; readonly columns: number } {
  const [first] = areas;
  const [now] = areas.flatMap((area) => movedParts(moved, area));
  if (!first || !now) return { rows: 0, columns: 0 };
  const stood = (lines: Lines, place: number, ends: readonly (readonly [start: number, end: number])[]): number => {
    for (const [start, end] of ends)
      for (let line = start; line <= end; line += 1) if (placeOf(lines, line) === place) return line;
    return place;
  };
  const row = stood(
    moved.rows,
    now.startRow,
    areas.map(({ startRow, endRow }) => [startRow, endRow]),
  );
  const column = stood(
    moved.columns,
    now.startColumn,
    areas.map(({ startColumn, endColumn }) => [startColumn, endColumn]),
  );
  return { rows: row - first.startRow, columns: column - first.startColumn };
}
