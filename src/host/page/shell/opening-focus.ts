/** Univer puts the focus in its editor once it has drawn for the first time, within that time of its opening, in milliseconds. */
const OPENING_MS = 5000;

/** For as long as a sheet opens, gives the focus that it takes by itself back to what had it: somebody may be in a menu already. */
export function keepOpeningFocus(sheet: HTMLElement): void {
  const giveBack = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof HTMLElement && relatedTarget.isConnected && !sheet.contains(relatedTarget)) relatedTarget.focus();
  };
  // Somebody who clicks in the cells, or goes there by a key, wants to be there.
  const end = (): void => {
    sheet.removeEventListener('focusin', giveBack);
    sheet.removeEventListener('pointerdown', end, true);
  };
  sheet.addEventListener('focusin', giveBack);
  sheet.addEventListener('pointerdown', end, true);
  setTimeout(end, OPENING_MS);
}
