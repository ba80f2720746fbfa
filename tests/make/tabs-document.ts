import type { Column } from '../../src/workbook/cells/column';
import { REFERENCE_LABEL } from '../../src/workbook/import/import-record';
import { SETTINGS, SHARING_KEYS } from '../../src/workbook/tabs/setting-names';
import type { Tab } from '../../src/workbook/tabs/tab';
import { REPORT_LABELS } from '../../src/workbook/phrases/report-labels';
import { SUMMARY_LABELS } from '../../src/workbook/phrases/summary-labels';
import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';
import { INPUT_TABS } from '../../src/workbook/tabs/index';
import { dayColumn } from '../../src/workbook/tabs/day-columns';

const INTRODUCTION = `# The workbook's tabs

Written from the declarations in \`src/workbook/tabs\`: do not edit it, but run
\`UPDATE_DOCS=1 npx jest --config build/jest.config.mjs tests/workbook/tabs/index.test.ts\`.
That test fails when the two differ.

Columns are found by label or synonym in any order, whatever the case, accents, punctuation and spaces; other
columns are left alone. A tab is read only if it has its required columns.`;

const cellOf = (text: string): string => text.replace(/\|/gu, '\\|');

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cellOf).join(' | ')} |`).join('\n');
}

function columnRow({ label, kind, required, derived, synonyms, choices, help }: Column<unknown>): string[] {
  return [
    label,
    kind.name,
    required ? 'required' : derived ? 'filled by the add-on' : '',
    synonyms.join('; '),
    choices.join('; '),
    help,
  ];
}

/** What the columns alone do not say of a tab. */
const REMARKS: Readonly<Partial<Record<Tab['key'], () => string>>> = {
  settings: () =>
    [
      'One setting a row:',
      table(
        ['Setting', 'Also understood', 'Help'],
        SETTINGS.map(({ label, synonyms, help }) => [label, synonyms.join('; '), help]),
      ),
      'Days and structures are numbered (« Jour 1 », « Structure 1 »), percentages are named (« Part ALPI »), ' +
        'and so are\nobjectives (« Objectif : Taux de satisfaction », any indicator of the Bilan tab). ' +
        `« Clé de répartition »\ntakes: ${Object.values(SHARING_KEYS).join(', ')}.`,
    ].join('\n\n'),
  registrations: () =>
    `Two more columns a day, by number, date or name: « ${dayColumn('registered', 1).label} », « ` +
    `${dayColumn('present', 1).label} ».\n\nThe first import adds « ${REFERENCE_LABEL} »: where a row comes ` +
    'from, and a trace of what its source said, so that the next\nimport never writes over what staff typed. ' +
    "Only imports read it; nothing is lost without it. It names a person's ticket:\nwhoever anonymises the " +
    'tab clears it too.',
  survey: () => 'Every other column is a question; its kind is found from its answers.',
  pastEditions: () =>
    'Every other column whose header is the label of an indicator of the Bilan tab is read, in the unit of ' +
    'that indicator.',
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

/** The columns of generated tabs in which staff type, and by what each is found again. */
function typedInGenerated(): string {
  const rows = [
    [
      GENERATED_TAB_NAMES.bilan,
      SUMMARY_LABELS.retained,
      SUMMARY_LABELS.indicator,
      'The value that the report prints in place of the calculated one (money apart); emptied, it follows ' +
        'the calculated one again.',
    ],
    [GENERATED_TAB_NAMES.bilan, SUMMARY_LABELS.note, SUMMARY_LABELS.indicator, 'What staff want to remember of it.'],
    [
      GENERATED_TAB_NAMES.report,
      REPORT_LABELS.retained,
      REPORT_LABELS.part,
      `The text that the report prints in place of « ${REPORT_LABELS.proposed} », one paragraph a line; ` +
        'emptied, the proposed one is printed again.',
    ],
  ];
  return (
    `## What staff type in generated tabs\n\nIt stays through every generation; whatever else is typed there ` +
    `is moved to a « Sauvegarde » tab.\n\n${table(['Tab', 'Column', 'Found again by', 'What it is'], rows)}`
  );
}

/** Gives docs/workbook.md: the tabs that staff fill, from their declarations. */
export function tabsDocument(): string {
  return `${[INTRODUCTION, ...INPUT_TABS.map(section), typedInGenerated()].join('\n\n')}\n`;
}
