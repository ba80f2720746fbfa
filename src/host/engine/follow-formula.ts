import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize } from '@borgar/fx/xlsx';
import type { Area, Lines } from '../values/document';
import { spanned, type Moved } from './lines';

/** What became of a sheet: where its cells stand now (null: where they stood), and its name (null: it is gone). */
export interface SheetFate {
  readonly moved: Moved | null;
  readonly name: string | null;
}

export interface Fates {
  /** Null for a sheet of which nothing changed, or that is not known. */
  readonly sheet: (name: string) => SheetFate | null;
  /** Gives the new name of a table's column, or null when it has the one that it had. */
  readonly column: (table: string, name: string) => string | null;
}

const CELLS = new Set(['range', 'range_beam', 'range_ternary']);
const GONE = '#REF!';

/** Cuts a reference into the sheet that it names, with its mark, and the cells. */
export function partedReference(reference: string): readonly [sheet: string, cells: string] {
  const at = reference.lastIndexOf('!') + 1;
  return [reference.slice(0, at), reference.slice(at)];
}

function bareName(context: string): string {
  return context.startsWith("'") ? context.slice(1, -1).replaceAll("''", "'") : context;
}

/** Gives a sheet's name as it stands in a formula under its new name; null when it is gone. */
function followedContext(context: string, fates: Fates): string | null {
  const bare = bareName(context);
  const fate = fates.sheet(bare);
  // `Jour 1:Jour 3` names the sheets from one to another; no name of a sheet holds a colon.
  const names = fate ? [fate.name] : bare.split(':').map((name) => fates.sheet(name)?.name ?? name);
  if (names.includes(null)) return null;
  const after = names.join(':');
  return after === bare ? context : `'${after.replaceAll("'", "''")}'`;
}

type Ends = readonly [start: number, end: number];

type End = number | null | undefined;

function followedLines(lines: Lines, start: End, end: End): Ends | null | 'gone' {
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  const span = spanned(lines, start, end);
  return span ? [span.start, span.end] : 'gone';
}

/** Gives cells (`$B$2:D7`, `B:B`, `2:4`) as they are named where they stand now; `#REF!` when they are gone. */
function followedCells(cells: string, { rows, columns }: Moved): string {
  const parsed = parseA1Ref(cells);
  if (!parsed || !('range' in parsed)) return cells;
  const { range } = parsed;
  const { top, bottom, left, right } = range;
  const down = followedLines(rows, top, bottom);
  const across = followedLines(columns, left, right);
  if (down === 'gone' || across === 'gone') return GONE;
  const now = {
    top: down?.[0] ?? null,
    bottom: down?.[1] ?? null,
    left: across?.[0] ?? null,
    right: across?.[1] ?? null,
  };
  if (now.top === top && now.bottom === bottom && now.left === left && now.right === right) return cells;
  return stringifyA1Ref({ range: { ...range, ...now } });
}

function followedReference(reference: string, own: string | null, fates: Fates): string {
  const [context, cells] = partedReference(reference);
  if (context === '') {
    const moved = own === null ? null : fates.sheet(own)?.moved;
    return moved ? followedCells(cells, moved) : reference;
  }
  const sheet = followedContext(context.slice(0, -1), fates);
  if (sheet === null) return GONE;
  const moved = fates.sheet(bareName(context.slice(0, -1)))?.moved;
  return `${sheet}!${moved ? followedCells(cells, moved) : cells}`;
}

/** One reference of a formula: the sheet's name (null for the formula's own sheet) and its A1 notation. */
interface Reference {
  readonly sheet: string | null;
  readonly a1: string;
}

/** Gives the cells that a formula names, and whether it may read others as well (INDIRECT, OFFSET). */
export function references(formula: string): { readonly named: readonly Reference[]; readonly open: boolean } {
  const tokens = tokenize(formula);
  const named = tokens.flatMap(({ type, value }): Reference[] => {
    if (!CELLS.has(type)) return [];
    const [context, a1] = partedReference(value);
    return [{ sheet: context === '' ? null : bareName(context.slice(0, -1)), a1 }];
  });
  return { named, open: tokens.some(({ type, value }) => type === 'func' && /^(?:INDIRECT|OFFSET)$/i.test(value)) };
}

/** Tells whether a formula that stands in a sheet names cells of an area of another, or of its own. */
export function refersTo(formula: string, own: string, sheet: string, area: Area): boolean {
  // `Jour 1:Jour 3` may hold any sheet.
  const isSheet = (name: string): boolean => name.includes(':') || name.toLowerCase() === sheet.toLowerCase();
  return references(formula).named.some(({ sheet: named, a1 }) => {
    if (!isSheet(named ?? own)) return false;
    const parsed = parseA1Ref(a1);
    if (!parsed || !('range' in parsed)) return true;
    const { top, bottom, left, right } = parsed.range;
    return (
      (top ?? 0) <= area.endRow &&
      area.startRow <= (bottom ?? Infinity) &&
      (left ?? 0) <= area.endColumn &&
      area.startColumn <= (right ?? Infinity)
    );
  });
}

function followedColumns(reference: string, fates: Fates): string {
  const [context, cells] = partedReference(reference);
  const parsed = parseStructRef(cells);
  if (!parsed?.columns) return reference;
  const { table } = parsed;
  const columns = parsed.columns.map((name) => fates.column(table ?? '', name) ?? name);
  if (columns.every((name, index) => name === parsed.columns?.[index])) return reference;
  return context + stringifyStructRef({ ...parsed, columns }, { thisRow: true });
}

/** Gives a formula whose references follow what they name, else `#REF!`; `own` is its sheet's former name. */
export function followFormula(formula: string, own: string | null, fates: Fates): string {
  return tokenize(formula)
    .map(({ type, value }) => {
      if (CELLS.has(type)) return followedReference(value, own, fates);
      if (type === 'structured') return followedColumns(value, fates);
      if (type === 'context' || type === 'context_quote') return followedContext(value, fates) ?? value;
      if (type !== 'range_named' || !value.includes('!')) return value;
      const [context, name] = partedReference(value);
      const sheet = followedContext(context.slice(0, -1), fates);
      return sheet === null ? GONE : `${sheet}!${name}`;
    })
    .join('');
}
