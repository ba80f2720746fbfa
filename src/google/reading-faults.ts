/** The document's property in which a host tells what it could not read (a JSON array of faults); none on Google. */
export const READING_FAULTS = 'nec.lecture';

/** What a host could not read or calculate in a cell; row and column count from 1. */
export interface ReadingFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What is wrong, in French; null for a result that was kept though what it is made of changed. */
  readonly text: string | null;
}
