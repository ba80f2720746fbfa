/** Why a file cannot be imported. */
export type FileFault = 'broken' | 'too-large' | 'old-excel' | 'open-document' | 'web-page' | 'utf-32' | 'empty';

/** A file that cannot be read as a table, and why. */
export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}
