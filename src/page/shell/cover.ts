import { button, byId, element, icon } from './element';
import type { Choice } from './dialogs';

/** Covers the page with a card of these nodes, until another takes its place. */
export function coverWith(...content: readonly Node[]): void {
  const cover = byId('cover');
  cover.replaceChildren(element('div', { class: 'nec-card' }, ...content));
  cover.hidden = false;
  cover.querySelector('button')?.focus();
}

/** Covers the page with what stands in the way, and resolves with what somebody chooses. */
export function coverWithFailure<T>(
  title: string,
  texts: readonly string[],
  choices: readonly Choice<T>[],
): Promise<T> {
  return new Promise((resolve) => {
    const buttons = choices.map(({ caption, value, isMain = false }) =>
      button(caption, () => resolve(value), { class: isMain ? 'nec-main' : null }),
    );
    coverWith(
      element(
        'div',
        { role: 'alert', class: 'nec-failure' },
        icon('warning'),
        element('h1', {}, title),
        ...texts.map((text) => element('p', {}, text)),
      ),
      element('div', { class: 'nec-card-buttons' }, ...buttons),
    );
  });
}
