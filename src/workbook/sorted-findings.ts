import { TAB_KEYS, type Finding, type Severity } from '../domain/finding';
import { locate, locatedCell } from './cell-address';
import type { WorkbookLayout } from './layout';
import { phraseOf } from './phrases/finding-phrases';
import { TAB_NAMES } from './phrases/tab-names';

/** A finding as Contrôles shows it; `cell` in A1 notation and `sheetId` are null when the place is not in the workbook. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly tabName: string;
  readonly sheetId: number | null;
  readonly cell: string | null;
  readonly message: string;
  readonly action: string;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** A finding of a whole tab comes before those of its rows, one of a whole row before those of its cells. */
const first = (position: number | null): number => position ?? 0;

/** Gives back the findings by gravity, tab, row, column, each with its cell and its French text; alike ones once. */
export function sortedFindings(findings: readonly Finding[], layout: WorkbookLayout): LocatedFinding[] {
  const seen = new Set<string>();
  return findings
    .map((finding) => {
      const tab = layout.get(finding.tab);
      const located = locate(finding, layout);
      const cell = locatedCell(located, tab?.headerRow ?? null);
      const [message, action] = phraseOf(finding);
      return { located, shown: { finding, tabName: tab?.sheetName ?? TAB_NAMES[finding.tab], sheetId: located.sheetId, cell, message, action } };
    })
    .sort(
      (a, b) =>
        GRAVITY[a.shown.finding.severity] - GRAVITY[b.shown.finding.severity] ||
        TAB_KEYS.indexOf(a.shown.finding.tab) - TAB_KEYS.indexOf(b.shown.finding.tab) ||
        first(a.located.row) - first(b.located.row) ||
        first(a.located.column) - first(b.located.column),
    )
    .map(({ shown }) => shown)
    .filter(({ finding, cell, message }) => {
      const key = JSON.stringify([finding.code, finding.severity, finding.tab, cell, message]);
      return !seen.has(key) && seen.add(key).size > 0;
    });
}
