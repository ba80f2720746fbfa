import { choose } from './dialogs';
import { element } from './element';
import { BUTTONS, HELP, KEYS, NOTICES } from './phrases';

async function show(title: string, content: (string | HTMLElement)[]): Promise<void> {
  await choose({ title, content, choices: [{ caption: BUTTONS.close, value: null, isMain: true }], otherwise: null });
}

/** Shows what the file held that is not shown here, as it was opened. */
export async function showNotices(notices: readonly string[]): Promise<void> {
  const lines = notices.map((notice) => element('li', {}, notice));
  await show(NOTICES.title, lines.length === 0 ? [NOTICES.none] : [NOTICES.text, element('ul', {}, ...lines)]);
}

/** Shows what each key does. */
export async function showKeys(): Promise<void> {
  const lines = KEYS.flatMap(([key, what]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)]);
  await show(HELP.keys, [element('dl', { class: 'nec-keys' }, ...lines)]);
}
