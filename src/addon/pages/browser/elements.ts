type Child = Node | string;

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
}

/** Gives what the script made the page with; the page knows its shape. */
export function givenData(): unknown {
  return JSON.parse(byId('donnees').textContent);
}

/** Says something where readers of screens say it too. */
export function tell(text: string, isError: boolean): void {
  byId('etat').textContent = text;
  byId('etat').className = isError ? 'error' : '';
}

/** Gives an element with its attributes and content; texts stay texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function option(value: string, label: string): HTMLOptionElement {
  return element('option', { value }, label);
}

/** Gives a list to choose from; `chosen` is the value shown first. */
export function choiceList(
  attributes: Readonly<Record<string, string>>,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const list = element('select', attributes, ...options.map(({ value, label }) => option(value, label)));
  list.value = chosen;
  list.addEventListener('change', () => onChange(list.value));
  return list;
}

export function tickBox(
  id: string,
  label: string,
  isTicked: boolean,
  onChange: (isTicked: boolean) => void,
): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', id });
  box.checked = isTicked;
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', { for: id }, box, ` ${label}`);
}

/** Gives a table with a row of labels; each row's first cell heads it. */
export function table(label: string, heads: readonly string[], rows: readonly HTMLTableRowElement[]): HTMLElement {
  const head = element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text))));
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    element('table', {}, head, element('tbody', {}, ...rows)),
  );
}
