import type { FileFault } from '../../files/unreadable-file';

export type ImportFault = FileFault | 'too-far' | 'web-page' | 'utf-32';

export class UnreadableFile extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault);
  }
}
