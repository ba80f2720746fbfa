/** Univer takes the focus, more than once, as it first draws: within that time of its opening, in ms. */
const OPENING_MS = 5000;
const EDITOR = '[data-u-comp="editor"]';

/** Lets the focus be in the cells: somebody, or what they asked for, puts it there. */
export let letFocusInCells = (): void => undefined;

/** While a sheet opens, gives the focus that it takes back to what had it: somebody may be in a menu. */
export function keepOpeningFocus(): void {
  let ours = document.activeElement;
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    if (!target.matches(EDITOR)) ours = target;
    else if (ours instanceof HTMLElement && ours !== document.body && ours.checkVisibility()) ours.focus();
  };
  // Somebody who clicks wants to be there.
  letFocusInCells = (): void => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', letFocusInCells, true);
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', letFocusInCells, true);
  setTimeout(letFocusInCells, OPENING_MS);
}
