import type { TabKey } from '../../domain/finding';
import type { Tab } from '../tab';
import { expensesTab } from './expenses';
import { observationsTab } from './observations';
import { opinionsTab } from './opinions';
import { pastEditionsTab } from './past-editions';
import { programmeTab } from './programme';
import { receiptsTab } from './receipts';
import { registrationsTab } from './registrations';
import { settingsTab } from './settings';
import { staffTab } from './staff';
import { surveyTab } from './survey';

/** The keys of the tabs that staff fill. */
export type InputTabKey = Exclude<TabKey, 'summary'>;

/** The tabs that staff fill, in the order of the workbook. */
export const INPUT_TABS: readonly (Tab & { readonly key: InputTabKey })[] = [settingsTab, programmeTab, registrationsTab, staffTab, expensesTab, receiptsTab, surveyTab, opinionsTab, observationsTab, pastEditionsTab];
