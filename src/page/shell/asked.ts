import type { OpenSheet } from '../sheet/open-sheet';

type Host = OpenSheet['host'];

/** Gives back the edition's name as the add-on reads it; null while Paramètres gives none or cannot be read. */
export function editionName(host: Host): string | null {
  try {
    const name: unknown = host.call('nomEdition');
    return typeof name === 'string' && name !== '' ? name : null;
  } catch {
    return null;
  }
}

/** Says whether the add-on knows no tab of the workbook, so that there is nothing to reckon from yet. */
export function hasNoKnownTab(host: Host): boolean {
  try {
    const known: unknown = host.call('ongletsReconnus');
    return Array.isArray(known) && known.length === 0;
  } catch {
    return false;
  }
}
