import * as z from 'zod/mini';
import type { EditionDay } from '../../domain/edition';
import type { FindingCode } from '../../domain/finding';
import type { NamedStructure } from '../../domain/people/structure-name';
import type { CellInput } from './cell-input';

// The sandbox of a custom function forbids nothing that zod compiles, but compiling costs more than it saves there.
z.config({ jitless: true });

/** The findings that a cell's content alone can give; each but a doubtful yes or no is told the text of the cell. */
type CellCode = Extract<
  FindingCode,
  | 'amount-ambiguous'
  | 'amount-unreadable'
  | 'quantity-unreadable'
  | 'percentage-unreadable'
  | 'time-unreadable'
  | 'day-unreadable'
  | 'day-ambiguous'
  | 'day-other-weekday'
  | 'yes-no-unknown'
  | 'year-unreadable'
  | 'quantity-negative'
>;

/** How the cells of a column show in a spreadsheet that the add-on prepares. */
export type CellFormatName =
  | 'text'
  | 'money'
  | 'quantity'
  | 'integer'
  | 'percentage'
  | 'time'
  | 'date'
  | 'duration'
  /** As it is typed. */
  | 'general';

/** What reading needs to know of the edition: its days complete « jeudi » or « 13/06 ». */
export interface ReadingContext {
  readonly days: readonly EditionDay[];
  /** The partners under every name they go by; a name of theirs reads as the first. */
  readonly structures?: readonly NamedStructure[];
  /** What the column read is called: its own label under it is a yes. */
  readonly labels?: readonly string[];
}

/** A value read, or what a blank cell gives together with why the content was not understood. */
export interface Reading<T> {
  readonly value: T;
  readonly problem: CellCode | null;
  /** True of a cell that counts as empty. */
  readonly blank: boolean;
}

/** A kind of cell: how it reads, what a blank one gives, how it shows. */
export interface Kind<T> {
  readonly name: string;
  readonly blank: T;
  readonly format: CellFormatName;
  readonly schema: (context: ReadingContext) => z.ZodMiniType<T>;
  /** Says whether a filled cell of this kind counts as blank all the same (an unticked box). */
  readonly isBlank: (input: CellInput) => boolean;
  /** What a cell of this kind holds at its best (a number, a box), null when what was typed does as well. */
  normal(value: T, typed: string): number | string | boolean | null;
}

const asTyped = (): null => null;

/** Tells what is wrong with a cell, and reads no further. */
export type Refuse = (code: CellCode) => never;

/** Gives back a kind whose cells are read by `read`, which refuses what it does not understand. */
export function kind<T>(
  name: string,
  blank: T,
  format: CellFormatName,
  read: (input: CellInput, context: ReadingContext, refuse: Refuse) => T,
): Kind<T> {
  return {
    name,
    blank,
    format,
    isBlank: (input) => input === '',
    normal: asTyped,
    schema: (context) =>
      z.transform((input, payload) => {
        const refuse = (code: CellCode): never => {
          payload.issues.push({ code: 'custom', input, params: { code } });
          return z.NEVER;
        };
        return read(input as CellInput, context, refuse);
      }),
  };
}

type Reader<T> = (input: CellInput) => Reading<T>;

const readers = new WeakMap<ReadingContext, Map<Kind<unknown>, Reader<unknown>>>();

/** Gives the reader of the cells of a column, the same for one context; equal contents are read once. */
export function readerOf<T>(of: Kind<T>, context: ReadingContext): Reader<T> {
  const before = readers.get(context) ?? new Map<Kind<unknown>, Reader<unknown>>();
  readers.set(context, before);
  const reader = (before.get(of) as Reader<T> | undefined) ?? newReader(of, context);
  before.set(of, reader);
  return reader;
}

function newReader<T>(of: Kind<T>, context: ReadingContext): Reader<T> {
  const schema = of.schema(context);
  const known = new Map<CellInput, Reading<T>>();
  const read = (input: CellInput): Reading<T> => {
    if (of.isBlank(input)) return { value: of.blank, problem: null, blank: true };
    const result = z.safeParse(schema, input);
    if (result.success) return { value: result.data, problem: null, blank: false };
    const [issue] = result.error.issues;
    const code: unknown = issue?.code === 'custom' ? issue.params?.['code'] : null;
    return { value: of.blank, problem: typeof code === 'string' ? (code as CellCode) : null, blank: false };
  };
  return (input) => {
    if (typeof input === 'object') return read(input);
    const before = known.get(input);
    if (before !== undefined) return before;
    const reading = read(input);
    known.set(input, reading);
    return reading;
  };
}
