import { answersOf, type ImportChoices } from '../../../workbook/import/choices';
import { YES, type ImportedFile, isYesNoField } from '../../../workbook/import/import-record';
import { roleOf, rolesFor, type Role } from '../../../workbook/import/role';
import { plainText } from '../../../workbook/import/source-table';
import { OTHER_TOOL } from '../../../workbook/import/tools';
import { countText } from '../../../words/french';
import {
  dayChoiceText,
  doubtLines,
  droppedLines,
  fieldText,
  refusalLines,
  roleText,
} from '../../../workbook/phrases/import-phrases';
import { choiceList, element, table, tickBox } from '../browser/elements';
import type { DialogData, OpenedFile } from './opened-file';

/** What a person does in the preview. */
export interface PreviewActions {
  readonly chooseSheet: (index: number) => void;
  readonly chooseRole: (index: number, role: Role) => void;
  readonly choose: (choices: ImportChoices) => void;
  readonly accept: () => void;
}

const ROWS_SHOWN = 5;
const EXAMPLES_SHOWN = 40;

function columnTable(
  { table: source, choices: { roles } }: OpenedFile,
  { days }: DialogData,
  { chooseRole }: PreviewActions,
): HTMLElement {
  const numbers = days.map(({ number }) => number);
  const options = rolesFor(numbers).map((role) => ({ value: role, label: roleText(role) }));
  const rows = source.columns.map(({ label }, index) => {
    const role = roles[index] ?? 'ignore';
    const example = source.rows.map(({ cells }) => plainText(cells[index] ?? '')).find((text) => text !== '') ?? '';
    const list = choiceList(
      { id: `colonne-${index}`, 'aria-label': `Ce que devient la colonne ${label}` },
      options,
      role,
      (value) => chooseRole(index, roleOf(value, numbers) ?? 'ignore'),
    );
    return element(
      'tr',
      role === 'ignore' ? {} : { class: 'taken' },
      element('th', { scope: 'row' }, label),
      element('td', {}, example.slice(0, EXAMPLES_SHOWN)),
      element('td', {}, list),
    );
  });
  return table('Colonnes du fichier', ['Colonne du fichier', 'Exemple', 'Devient'], rows);
}

function fieldset(legend: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, legend), ...children);
}

const answerText = (label: string, rows: number): string =>
  `${label === '' ? '(vide)' : label} – ${countText(rows, 'ligne', 'lignes')}`;

function statusChoices({ table: source, choices }: OpenedFile, { choose }: PreviewActions): HTMLElement[] {
  const answers = answersOf(source, choices.roles, 'status');
  if (answers.length === 0) return [];
  const boxes = answers.map(({ key, label, rows }, index) =>
    tickBox(`statut-${index}`, answerText(label, rows), choices.kept[key] !== false, (isKept) =>
      choose({ ...choices, kept: { ...choices.kept, [key]: isKept } }),
    ),
  );
  return [
    fieldset(`Lignes à garder, selon « ${source.columns[choices.roles.indexOf('status')]?.label ?? ''} »`, ...boxes),
  ];
}

function toggled(days: readonly number[], day: number, isTicked: boolean): number[] {
  return [...days.filter((other) => other !== day), ...(isTicked ? [day] : [])].sort((a, b) => a - b);
}

function dayChoices(
  { table: source, choices }: OpenedFile,
  { days }: DialogData,
  { choose }: PreviewActions,
): HTMLElement[] {
  const answers = answersOf(source, choices.roles, 'days');
  const hasDayColumns = choices.roles.some((role) => role.startsWith('registered'));
  if (days.length === 0 || (answers.length === 0 && hasDayColumns)) return [];
  if (answers.length === 0) {
    const boxes = days.map((day) =>
      tickBox(`jour-${day.number}`, dayChoiceText(day), choices.everyone.includes(day.number), (isTicked) =>
        choose({ ...choices, everyone: toggled(choices.everyone, day.number, isTicked) }),
      ),
    );
    return [fieldset('Aucune colonne ne dit le jour : tout le monde est inscrit pour', ...boxes)];
  }
  const rows = answers.map(({ key, label, rows: count }, index) => {
    const chosen = choices.days[key] ?? [];
    const boxes = days.map((day) =>
      tickBox(`reponse-${index}-${day.number}`, dayChoiceText(day), chosen.includes(day.number), (isTicked) =>
        choose({ ...choices, days: { ...choices.days, [key]: toggled(chosen, day.number, isTicked) } }),
      ),
    );
    return element(
      'div',
      { class: 'answer', role: 'group', 'aria-label': label === '' ? '(vide)' : label },
      element('span', {}, answerText(label, count)),
      ...boxes,
    );
  });
  return [fieldset(`Jours, selon « ${source.columns[choices.roles.indexOf('days')]?.label ?? ''} »`, ...rows)];
}

function firstRows({ records }: ImportedFile): HTMLElement {
  const shown = records.filter(({ leftOut }) => leftOut === null).slice(0, ROWS_SHOWN);
  const fields = [...new Set(shown.flatMap(({ values }) => Object.keys(values)))].filter(
    (field) => field !== 'firstName' && field !== 'name',
  );
  const text = (field: string, value: string): string => (isYesNoField(field) ? (value === YES ? '✓' : '') : value);
  const rows = shown.map(({ line, values }) =>
    element(
      'tr',
      {},
      element('td', {}, String(line)),
      element('th', { scope: 'row' }, values['name'] ?? ''),
      element('td', {}, values['firstName'] ?? ''),
      ...fields.map((field) => element('td', {}, text(field, values[field] ?? ''))),
    ),
  );
  return table('Premières inscriptions', ['Ligne', 'Nom', 'Prénom', ...fields.map(fieldText)], rows);
}

/** Gives lines as a list under its title, or nothing when there is none. */
export function titledList(title: string, lines: readonly string[]): HTMLElement[] {
  return lines.length === 0
    ? []
    : [element('h2', {}, title), element('ul', {}, ...lines.map((line) => element('li', {}, line)))];
}

function sheetChoice({ sheets, shown }: OpenedFile, { chooseSheet }: PreviewActions): HTMLElement[] {
  if (sheets.length < 2) return [];
  const options = sheets.map(({ name }, index) => ({ value: String(index), label: name }));
  return [
    element('label', { for: 'feuille' }, 'Feuille'),
    choiceList({ id: 'feuille' }, options, String(shown), (value) => chooseSheet(Number(value))),
  ];
}

/** Gives the preview of a file: its tool, what columns become, rows and days, and the button that accepts it. */
export function preview(
  file: OpenedFile,
  imported: ImportedFile,
  data: DialogData,
  actions: PreviewActions,
): HTMLElement[] {
  const count = imported.records.filter(({ leftOut }) => leftOut === null).length;
  const tool =
    file.tool === OTHER_TOOL
      ? 'Outil non reconnu : les colonnes sont rapprochées par leur nom.'
      : `Outil reconnu : ${file.tool.name}.`;
  const accept = element(
    'button',
    { type: 'button', id: 'importer' },
    count === 0 ? 'Rien à importer' : `Importer ${countText(count, 'inscription', 'inscriptions')}`,
  );
  accept.disabled = count === 0;
  accept.addEventListener('click', actions.accept);
  return [
    ...sheetChoice(file, actions),
    element(
      'p',
      { class: 'counts', id: 'reconnu' },
      `${tool} ${countText(file.table.rows.length, 'ligne', 'lignes')}, ` +
        `${countText(count, 'inscription', 'inscriptions')}.`,
    ),
    element('h2', {}, 'Ce que devient chaque colonne'),
    columnTable(file, data, actions),
    ...statusChoices(file, actions),
    ...dayChoices(file, data, actions),
    element('h2', {}, 'Premières inscriptions'),
    firstRows(imported),
    ...titledList('Lignes refusées ou réunies', refusalLines(imported.refusals)),
    ...titledList('À voir', doubtLines(imported)),
    ...titledList('Colonnes non reprises', droppedLines(imported.dropped)),
    element(
      'p',
      { class: 'muted' },
      'Une présence déjà notée et ce que vous avez saisi ne sont jamais écrasés. Ces choix sont retenus pour ' +
        'le prochain import.',
    ),
    element('div', { class: 'actions' }, accept),
  ];
}
