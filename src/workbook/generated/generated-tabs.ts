import type { Bilan } from '../../domain/bilan';
import type { Finding } from '../../domain/finding';
import type { WorkbookLayout } from '../cells/layout';
import type { RetainedReading } from './read-retained';
import type { TabContent } from '../content/tab-content';
import type { Fingerprints } from './watched-tabs';
import { accountStatementTab } from './write-account-statement';
import { analysisTab } from './write-analysis';
import { balanceTab } from './write-balance';
import { bilanTab } from './write-bilan';
import { budgetTab } from './write-budget';
import { dashboardTab } from './write-dashboard';
import { europeanStatementTab } from './write-european-statement';
import { evidenceTab } from './write-evidence';
import { expensesTab } from './write-expenses';
import { findingsTab } from './write-findings';
import { programmeTab } from './write-programme';

/** What the generated tabs are made from; `retained` is what staff typed over the former ones. */
interface GeneratedFrom {
  readonly bilan: Bilan;
  readonly findings: readonly Finding[];
  readonly layout: WorkbookLayout;
  readonly retained: RetainedReading;
  /** When the bilan was made, and from how many rows. */
  readonly stamp: string;
  /** Those of the staff's tabs as the custom functions know them. */
  readonly fingerprints: Fingerprints;
}

/** Gives every tab that the add-on writes, in the order of the workbook. */
export function generatedTabs({ bilan, findings, layout, retained, stamp, fingerprints }: GeneratedFrom): TabContent[] {
  return [
    dashboardTab(bilan, layout, fingerprints),
    bilanTab(bilan, retained, stamp),
    expensesTab(bilan),
    budgetTab(bilan),
    balanceTab(bilan),
    accountStatementTab(bilan),
    ...(bilan.europe === null ? [] : [europeanStatementTab(bilan.europe, bilan.edition.settings.name)]),
    evidenceTab(bilan),
    analysisTab(bilan),
    programmeTab(bilan),
    findingsTab(findings, layout),
  ];
}
