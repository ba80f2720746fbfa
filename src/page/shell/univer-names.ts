/** What the controls of Univer's interface are called, by the command that they run or the icon that they show. */
const NAMES: Readonly<Record<string, string>> = {
  'univer.command.undo': 'Annuler',
  'univer.command.redo': 'Rétablir',
  'sheet.command.set-once-format-painter': 'Copier le format',
  'sheet.command.clear-selection-all': 'Effacer tout',
  'sheet.command.set-range-font-family': 'Police',
  'sheet.command.set-range-fontsize': 'Taille du texte',
  'sheet.command.set-range-font-increase': 'Agrandir le texte',
  'sheet.command.set-range-font-decrease': 'Réduire le texte',
  'sheet.command.set-range-bold': 'Gras',
  'sheet.command.set-range-italic': 'Italique',
  'sheet.command.set-range-underline': 'Souligné',
  'sheet.command.set-range-stroke': 'Barré',
  'sheet.command.set-range-text-color': 'Couleur du texte',
  'sheet.command.set-background-color': 'Couleur de fond',
  'sheet.command.set-border-basic': 'Bordures',
  'sheet.command.set-horizontal-text-align': 'Alignement horizontal',
  'sheet.command.set-vertical-text-align': 'Alignement vertical',
  'sheet.command.set-text-wrap': 'Retour à la ligne',
  'sheet.command.set-text-rotation': 'Orientation du texte',
  'sheet.command.add-worksheet-merge': 'Fusionner les cellules',
  'sheet.command.numfmt.set.percent': 'Format pourcentage',
  'sheet.command.numfmt.set.currency': 'Format euro',
  'sheet.command.numfmt.add.decimal.command': 'Une décimale de plus',
  'sheet.command.numfmt.subtract.decimal.command': 'Une décimale de moins',
  'sheet.command.add-range-protection-from-toolbar': 'Protéger les cellules',
  'sheet.command.toggle-gridlines': 'Afficher le quadrillage',
  'sheet.menu.sheets-sort': 'Trier',
  'sheet.menu.data-validation': 'Validation des données',
  'sheet.operation.open.conditional.formatting.panel': 'Mise en forme conditionnelle',
  'base-ui.operation.toggle-shortcut-panel': 'Raccourcis du tableur',
  'increase-icon': 'Plus',
  'reduce-icon': 'Moins',
  'convert-icon': 'Liste des onglets',
  'close-icon': 'Fermer',
  'more-left-icon': 'Onglets précédents',
  'more-right-icon': 'Onglets suivants',
  'more-down-icon': 'Choisir',
  'more-function-icon': 'Autres commandes',
};

/** Univer's controls; ours, which stand in its container too, have their own names. */
const CONTROLS = ['button', 'input', 'a', '[type=button]'].map((one) => `${one}:not([class^="nec-"])`).join(', ');

/**
 * Names the controls of Univer's interface from outside, since it shows most of them by an icon alone, and takes away
 * roles, attributes and places in the order of Tab that help nobody; again whenever it draws them anew.
 */
export function nameUniver(container: HTMLElement): void {
  let isDue = false;
  const attributeFilter = ['aria-expanded', 'aria-label', 'role', 'tabindex'];
  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      observer.disconnect();
      mark(container);
      observer.observe(container, { subtree: true, childList: true, attributeFilter });
    });
  });
  mark(container);
  observer.observe(container, { subtree: true, childList: true, attributeFilter });
}

function mark(container: HTMLElement): void {
  for (const [index, messages] of [...container.querySelectorAll('section[data-react-aria-top-layer]')].entries())
    messages.setAttribute('aria-label', `Messages du tableur ${index + 1}`);
  for (const odd of container.querySelectorAll('[role="track"], [role="handle"]')) odd.removeAttribute('role');
  for (const canvas of container.querySelectorAll('canvas[tabindex="1"]')) canvas.setAttribute('tabindex', '-1');
  for (const control of container.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (!(control instanceof HTMLButtonElement) && control.getAttribute('type') === 'button') asButton(control);
    if (control.hasAttribute('aria-label') || (control.textContent.trim() !== '' && !isInput(control))) continue;
    control.setAttribute('aria-label', nameOf(control));
  }
}

function isInput(control: HTMLElement): boolean {
  return control instanceof HTMLInputElement;
}

/** Makes a button of what only looks like one; what holds other controls is none, and is not told as one. */
function asButton(control: HTMLElement): void {
  if (control.querySelector(CONTROLS)) {
    for (const name of ['aria-haspopup', 'aria-expanded']) control.removeAttribute(name);
    return;
  }
  if (control.getAttribute('role') === 'button') return;
  control.setAttribute('role', 'button');
  control.tabIndex = 0;
  // What opens a menu takes its keys itself.
  if (control.getAttribute('aria-haspopup') !== 'menu')
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      control.click();
    });
}

function nameOf(control: HTMLElement): string {
  const command = control.closest('[data-u-command]')?.getAttribute('data-u-command') ?? '';
  const named = NAMES[command];
  if (named !== undefined) return named;
  const beside = control.parentElement?.querySelector('[data-u-command]')?.getAttribute('data-u-command') ?? '';
  if (NAMES[beside] !== undefined) return `${NAMES[beside]} : choisir`;
  if (control.closest('[data-u-comp="defined-name"]')) return isInput(control) ? 'Cellule ou nom' : 'Noms définis';
  const icon = control.querySelector('svg')?.getAttribute('class') ?? '';
  const shown = /univerjs-icon-(\S+)/.exec(icon)?.[1] ?? '';
  if (control.dataset['uComp'] === 'sheet-bar-append-button' && shown === 'increase-icon') return 'Ajouter un onglet';
  if (control.closest('[data-u-comp="button"]') && shown !== '') return `Zoom : ${NAMES[shown] ?? shown}`;
  return NAMES[shown] ?? 'Zoom';
}
