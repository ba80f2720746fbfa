/** Univer takes the focus, more than once, as it first draws: within that time of its opening, in ms. */
const OPENING_MS = 5000;
const EDITOR = '[data-u-comp="editor"]';

let end = (): void => undefined;

/** Lets the focus be in the cells: somebody, or what they asked for, puts it there. */
export function letFocusInCells(): void {
  end();
}

/** While a sheet opens, gives the focus that it takes back to what had it: somebody may be in a menu. */
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
