import type { Bilan } from '../domain/bilan';
import type { Finding } from '../domain/finding';
import type { WorkbookLayout } from './layout';
import type { RetainedReading } from './read-retained';
import type { TabContent } from './tab-content';
import { balanceTab } from './write-balance';
import { bilanTab } from './write-bilan';
import { dashboardTab } from './write-dashboard';
import { expensesTab } from './write-expenses';
import { findingsTab } from './write-findings';
import { programmeTab } from './write-programme';

/** What the generated tabs are made from; `retained` is what staff typed over the former ones. */
export interface GeneratedFrom {
  readonly bilan: Bilan;
  readonly findings: readonly Finding[];
  readonly layout: WorkbookLayout;
  readonly retained: RetainedReading;
  /** When the bilan was made, and from how many rows. */
  readonly stamp: string;
}

/** Gives back every tab that the add-on writes, in the order of the workbook. */
export function generatedTabs({ bilan, findings, layout, retained, stamp }: GeneratedFrom): TabContent[] {
  return [dashboardTab(bilan, layout), bilanTab(bilan, retained, stamp), expensesTab(bilan), balanceTab(bilan), programmeTab(bilan), findingsTab(findings, layout)];
}
