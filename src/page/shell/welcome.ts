import { choose } from './dialogs';
import { element } from './element';
import { WELCOME } from './phrases';

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
