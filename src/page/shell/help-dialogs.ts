import { choose } from './dialogs';
import { element } from './element';
import { WELCOME, BUTTONS, HELP, KEYS, NOTICES } from './phrases';

const SEEN = 'nec-bilan.bienvenue';

/** Shows what to do in three steps, and remembers that it was seen. */
export async function showWelcome(): Promise<void> {
  const steps = WELCOME.steps.map(({ title, text }, index) =>
    element(
      'li',
      {},
      element('span', { class: 'nec-step', 'aria-hidden': 'true' }, String(index + 1)),
      element('h3', {}, title),
      element('p', {}, text),
    ),
  );
  await choose({
    title: WELCOME.title,
    content: [
      WELCOME.intro,
      element('ol', { class: 'nec-steps' }, ...steps),
      element('p', { class: 'nec-muted' }, WELCOME.privacy),
    ],
    choices: [{ caption: WELCOME.start, value: null, isMain: true }],
    otherwise: null,
    className: 'nec-welcome',
  });
  remember();
}

/** True until the welcome was seen in this browser. */
export function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(SEEN) === null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(SEEN, 'vu');
  } catch {
    // A browser that keeps nothing shows it again.
  }
}

async function show(title: string, content: (string | HTMLElement)[]): Promise<void> {
  await choose({ title, content, choices: [{ caption: BUTTONS.close, value: null, isMain: true }], otherwise: null });
}

/** Shows what the file held that is not shown here, as it was opened. */
export async function showNotices(notices: readonly string[]): Promise<void> {
  const lines = notices.map((notice) => element('li', {}, notice));
  await show(NOTICES.title, lines.length === 0 ? [NOTICES.none] : [NOTICES.text, element('ul', {}, ...lines)]);
}

export async function showKeys(): Promise<void> {
  const lines = KEYS.flatMap(([key, what]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)]);
  await show(HELP.keys, [element('dl', { class: 'nec-keys' }, ...lines)]);
}
