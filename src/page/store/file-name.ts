/** Longest name in bytes that the usual file systems take, less what browsers add to a second download. */
const LONGEST = 200;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const EXTENSION = /\.xl[st][xm]$/i;

/** Gives what is wrong with a new workbook's name, in French, or null: a bare file name on any system. */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'Donnez un nom au fichier.';
  if (/[/\\:*?"<>|\p{Cc}]/u.test(name))
    return 'Un nom de fichier ne peut contenir aucun de ces caractères : / \\ : * ? " < > |';
  if (/^[.~ ]|[. ]$/.test(name) || DEVICES.test(name))
    return `« ${name} » ne peut pas être un nom de fichier : choisissez-en un autre.`;
  if (new TextEncoder().encode(name).length > LONGEST) return 'Ce nom de fichier est trop long.';
  return null;
}

export function withoutExtension(name: string): string {
  return name.replace(EXTENSION, '');
}

export function withExtension(name: string): string {
  return EXTENSION.test(name) ? name : `${name}.xlsx`;
}

/** Gives the name under which a workbook is downloaded as it was before. */
export function formerName(name: string): string {
  return `${withoutExtension(name)} (version précédente)${EXTENSION.exec(name)?.[0] ?? '.xlsx'}`;
}
