import { button, byId, element, icon } from './element';
import { BUTTONS } from './phrases';

/** Takes the cover off the page: the workbook is open. */
export function uncover(): void {
  byId('cover').hidden = true;
}

/** Covers the page with what stands in the way, and resolves when somebody asks to try again. */
export function coverWith(title: string, ...texts: readonly string[]): Promise<void> {
  const cover = byId('cover');
  return new Promise((resolve) => {
    const retry = button(BUTTONS.retry, resolve, { class: 'nec-main' });
    cover.replaceChildren(
      element(
        'div',
        { class: 'nec-card', role: 'alert' },
        icon('warning'),
        element('h1', {}, title),
        ...texts.map((text) => element('p', {}, text)),
        retry,
      ),
    );
    cover.hidden = false;
    retry.focus();
  });
}
