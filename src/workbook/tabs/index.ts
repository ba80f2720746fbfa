import type { EditionDay } from '../../domain/edition';
import type { TabKey } from '../../domain/finding';
import type { OwnColumn } from './header';
import type { Tab } from './tab';
import { isOfPeople } from './total-rows';
import { expensesTab } from './expenses';
import { observationsTab } from './observations';
import { opinionsTab } from './opinions';
import { indicatorColumn, pastEditionsTab } from './past-editions';
import { planTab } from './plan';
import { programmeTab } from './programme';
import { receiptsTab } from './receipts';
import { dayColumnsOf } from './day-columns';
import { registrationsTab } from './registrations';
import { settingsTab } from './settings';
import { staffTab } from './staff';
import { surveyTab } from './survey';

export type InputTabKey = Exclude<TabKey, 'summary'>;

/** The tabs that staff fill, in the order of the workbook. */
export const INPUT_TABS: readonly (Tab & { readonly key: InputTabKey })[] = [
  settingsTab,
  programmeTab,
  registrationsTab,
  staffTab,
  expensesTab,
  receiptsTab,
  planTab,
  surveyTab,
  opinionsTab,
  observationsTab,
  pastEditionsTab,
];

/** The tabs where people are named or speak. */
export const PERSONAL_TABS = INPUT_TABS.filter(isOfPeople);

/** Gives how a tab understands the headers that its declaration does not list: days, indicators. */
export function ownColumnsOf(key: InputTabKey, days: readonly EditionDay[]): (label: string) => OwnColumn | null {
  if (key === 'registrations') return dayColumnsOf(days);
  return key === 'pastEditions' ? indicatorColumn : () => null;
}
