import type { WorkbookRecord } from '../store/records';
import type { Shelf } from '../store/shelf';
import { choose } from './dialogs';
import { element } from './element';
import { BUTTONS, KEPT, OPENING } from './phrases';

/** Asks which of the workbooks of this browser to open; null for none. */
export async function chooseKept(kept: readonly WorkbookRecord[]): Promise<WorkbookRecord | null> {
  if (kept.length === 0) {
    await choose({
      title: KEPT.title,
      content: [KEPT.none],
      choices: [{ caption: BUTTONS.close, value: null, isMain: true }],
      otherwise: null,
    });
    return null;
  }
  const inputs = kept.map(({ id }, index) =>
    element('input', { type: 'radio', name: 'nec-kept', value: id, checked: index === 0 }),
  );
  const lines = kept.map(({ name, at, size }, index) =>
    element(
      'li',
      {},
      element('label', {}, inputs[index] ?? '', name, element('span', { class: 'nec-muted' }, OPENING.kept(at, size))),
    ),
  );
  const isChosen = await choose({
    title: KEPT.title,
    content: [element('ul', { class: 'nec-kept' }, ...lines)],
    choices: [
      { caption: BUTTONS.cancel, value: false },
      { caption: OPENING.resume, value: true, isMain: true },
    ],
    otherwise: false,
  });
  const at = inputs.findIndex(({ checked }) => checked);
  return isChosen ? (kept[at] ?? null) : null;
}

/** Forgets all that this browser keeps, once somebody confirms; gives false when nobody does. */
export async function eraseKept(shelf: Shelf): Promise<boolean> {
  const isConfirmed = await choose({
    title: KEPT.eraseTitle,
    content: [KEPT.eraseText, element('p', {}, element('strong', {}, KEPT.eraseFirst))],
    choices: [
      { caption: KEPT.eraseButton, value: true },
      { caption: BUTTONS.cancel, value: false, isMain: true },
    ],
    otherwise: false,
  });
  if (isConfirmed) await shelf.erase();
  return isConfirmed;
}
