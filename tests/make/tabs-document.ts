import type { Column } from '../../src/workbook/column';
import { REFERENCE_LABEL } from '../../src/workbook/import/reference';
import { SETTINGS, SHARING_KEYS } from '../../src/workbook/setting-names';
import type { Tab } from '../../src/workbook/tab';
import { INPUT_TABS } from '../../src/workbook/tabs/index';
import { dayColumn } from '../../src/workbook/tabs/registrations';

const INTRODUCTION = `# The workbook's tabs

Written from the declarations in \`src/workbook/tabs\` and \`src/workbook/setting-names.ts\`: do not edit it, but run
\`UPDATE_DOCS=1 npx jest --config build/jest.config.mjs tests/workbook/tabs/index.test.ts\`. That test fails when the two differ.

Columns are found by label or synonym in any order, whatever the case, accents, punctuation and spaces; other columns are
left alone. A tab is read only if it has its required columns.`;

const cellOf = (text: string): string => text.replace(/\|/gu, '\\|');

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cellOf).join(' | ')} |`).join('\n');
}

function columnRow({ label, kind, required, derived, synonyms, choices, help }: Column<unknown>): string[] {
  return [label, kind.name, required ? 'required' : derived ? 'filled by the add-on' : '', synonyms.join('; '), choices.join('; '), help];
}

/** What the columns alone do not say of a tab. */
const REMARKS: Readonly<Partial<Record<Tab['key'], () => string>>> = {
  settings: () =>
    [
      'One setting a row:',
      table(['Setting', 'Also understood', 'Help'], SETTINGS.map(({ label, synonyms, help }) => [label, synonyms.join('; '), help])),
      `Days and structures are numbered (« Jour 1 », « Structure 1 »), percentages are named (« Part ALPI »). « Clé de répartition » takes: ${Object.values(SHARING_KEYS).join(', ')}.`,
    ].join('\n\n'),
  registrations: () =>
    `Two more columns a day, by number, date or name: « ${dayColumn('registered', 1).label} », « ${dayColumn('present', 1).label} ».\n\nThe first import adds « ${REFERENCE_LABEL} »: where a row comes from, and a trace of what its source said, so that the next import never writes over what staff typed. Only imports read it; nothing is lost without it. It names a person's ticket: whoever anonymises the tab clears it too.`,
  survey: () => 'Every other column is a question; its kind is found from its answers.',
  pastEditions: () => 'Every other column whose header is the label of an indicator of the Bilan tab is read, in the unit of that indicator.',
};

function section(tab: Tab): string {
  const columns = Object.values(tab.columns).map(columnRow);
  const remark = REMARKS[tab.key]?.();
  return [
    `## ${tab.name}`,
    ...(tab.expected ? [] : ['An edition may do without this tab.']),
    table(['Column', 'Kind of cell', '', 'Also understood', 'Choices', 'Help'], columns),
    ...(remark === undefined ? [] : [remark]),
  ].join('\n\n');
}

/** Gives back docs/workbook.md: the tabs that staff fill, from their declarations. */
export function tabsDocument(): string {
  return `${[INTRODUCTION, ...INPUT_TABS.map(section)].join('\n\n')}\n`;
}
