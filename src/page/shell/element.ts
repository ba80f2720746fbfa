import { withFrenchSpaces } from '../../host/french/french-spaces';

type Listener = (event: Event) => void;

/** Attributes (true gives an empty one, false and null leave it out), and listeners under `onclick`, `onkeydown`… */
type Attributes = Readonly<Record<string, string | number | boolean | null | Listener>>;

/** Gives a new element. What stands in it is given as nodes and texts, never as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...content.map((part) => (typeof part === 'string' ? withFrenchSpaces(part) : part)));
  return made;
}

/** Gives the element of the page with an id; throws when index.html lacks it. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

export function button(caption: string, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return element('button', { type: 'button', onclick, ...attributes }, caption);
}

/** Gives a button that shows a cross, and says what it closes. */
export function closeButton(label: string, onclick: () => void): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'nec-close', 'aria-label': label, title: label, onclick },
    icon('close'),
  );
}

const ICONS = {
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  warning: 'M8 2.2L14.6 13.6H1.4zM8 6.4v3.4M8 11.6v.4',
  sync: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.4v2.9h-2.9',
  file: 'M4 1.8h5.2L12.4 5v9.2H4zM9 2v3.2h3.2',
  right: 'M6 4l4 4-4 4',
} as const;

type IconName = keyof typeof ICONS;

/** Gives an icon of 16 × 16, hidden from screen readers: what it means is said beside it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
    class: `nec-icon nec-icon-${name}`,
  }))
    svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
