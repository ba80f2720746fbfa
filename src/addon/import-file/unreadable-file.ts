import type { FileFault } from '../../files/unreadable-file';

/** Why a file cannot be imported. */
export type ImportFault = FileFault | 'too-far' | 'web-page' | 'utf-32';

/** A file that cannot be read as a table, and why. */
export class UnreadableFile extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault);
  }
}
