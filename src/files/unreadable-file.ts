export type FileFault = 'broken' | 'too-large' | 'old-excel' | 'open-document' | 'empty';

/** What went wrong, in French fit to show. */
export class ToldError extends Error {}

export class UnreadableFileError extends ToldError {
  override readonly name = 'UnreadableFileError';

  constructor(
    message: string,
    readonly fault: FileFault = 'broken',
  ) {
    super(message);
  }
}

export function noWorkbook(): UnreadableFileError {
  return new UnreadableFileError('Ce fichier n’est pas un classeur .xlsx.');
}

export function tooLargeInflated(): UnreadableFileError {
  return new UnreadableFileError('Le classeur est trop gros pour être lu une fois décompressé.', 'too-large');
}
