/**
 * Univer puts the focus in its editor, more than once, when it draws for the first time: within that time of its
 * opening, in milliseconds.
 */
const OPENING_MS = 5000;
const EDITOR = '[data-u-comp="editor"]';

let end = (): void => undefined;

/** Lets the focus be in the cells: somebody, or what they asked for, puts it there. */
export function letFocusInCells(): void {
  end();
}

/**
 * For as long as a sheet opens, gives the focus that it takes by itself back to what had it: somebody may be in a menu
 * already.
 */
export function keepOpeningFocus(): void {
  let ours = document.activeElement;
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    if (!target.matches(EDITOR)) ours = target;
    else if (ours instanceof HTMLElement && ours !== document.body && ours.checkVisibility()) ours.focus();
  };
  // Somebody who clicks wants to be there.
  end = (): void => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', end, true);
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', end, true);
  setTimeout(end, OPENING_MS);
}
