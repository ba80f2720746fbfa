/** Why a file cannot be read. */
export type FileFault = 'broken' | 'too-large' | 'old-excel' | 'open-document' | 'empty';

/** A file that cannot be read as a workbook; its message is French and fit to show. */
export class UnreadableFileError extends Error {
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
