import type { FunctionHelp } from '../../host/function-help';
import './formulas.css';

export function element(tag: keyof HTMLElementTagNameMap, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Makes the line of a function in the list of those proposed; the chosen one has its help. */
export function optionOf({ name, description }: FunctionHelp, isChosen: boolean): HTMLElement {
  const option = element('li', 'nec-prompt-option');
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', String(isChosen));
  option.append(element('span', 'nec-prompt-name', name));
  if (description !== '') option.append(element('span', 'nec-prompt-description', description));
  return option;
}

/** Makes the help of a function, with the parameter being typed in bold. */
export function helpOf({ name, description, parameters }: FunctionHelp, current: number | null): HTMLElement {
  const help = element('div', 'nec-prompt-help');
  help.setAttribute('role', 'status');
  const signature = element('p', 'nec-prompt-signature', `${name}(`);
  for (const [index, parameter] of parameters.entries()) {
    signature.append(index === 0 ? '' : '; ', element(index === current ? 'strong' : 'span', '', parameter.name));
  }
  signature.append(parameters.length === 0 && description === '' ? '…)' : ')');
  help.append(signature);
  const parameter = current === null ? undefined : parameters[current];
  if (parameter && parameter.description !== '')
    help.append(element('p', 'nec-prompt-parameter', `${parameter.name} : ${parameter.description}`));
  if (description !== '') help.append(element('p', 'nec-prompt-description', description));
  return help;
}
