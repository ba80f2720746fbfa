/** Longest name in bytes that the usual file systems take, less what « (version précédente) » and the like add. */
const LONGEST = 200;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const EXTENSION = /\.xls[xm]$/i;

function parted(name: string): readonly [string, string] {
  const extension = EXTENSION.exec(name)?.[0] ?? '.xlsx';
  return [name.replace(EXTENSION, ''), extension];
}

/**
 * Gives what is wrong with a name for a new workbook, in French, or null: it must be a bare file name on any system.
 */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'Donnez un nom au fichier.';
  if (/[/\\:*?"<>|\p{Cc}]/u.test(name))
    return 'Un nom de fichier ne peut contenir aucun de ces caractères : / \\ : * ? " < > |';
  if (/^[.~ ]|[. ]$/.test(name) || DEVICES.test(name))
    return `« ${name} » ne peut pas être un nom de fichier : choisissez-en un autre.`;
  if (Buffer.byteLength(name) > LONGEST) return 'Ce nom de fichier est trop long.';
  return null;
}

/** Gives the name with the extension of a workbook. */
export function withExtension(name: string): string {
  return EXTENSION.test(name) ? name : `${name}.xlsx`;
}

/** Gives a bare file name as near as can be to the one that a file had elsewhere. */
export function importedName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const [stem, extension] = parted(last);
  const plain = stem
    .replace(/[:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/^[.~ ]+|[. ]+$/g, '')
    .slice(0, 60)
    .trim();
  return nameFault(plain) === null ? `${plain}${extension}` : `Classeur${extension}`;
}

/** Gives the names to try, in order, so that no file that is there is written over: « nom.xlsx », « nom (2).xlsx »… */
export function* freeNames(name: string): Generator<string, never> {
  const [stem, extension] = parted(name);
  yield `${stem}${extension}`;
  for (let number = 2; ; number += 1) yield `${stem} (${number})${extension}`;
}

/** Gives the name under which a workbook is kept as it was before. */
export function formerName(name: string): string {
  const [stem, extension] = parted(name);
  return `${stem} (version précédente)${extension}`;
}
