import { TAB_KEYS, type Finding, type Severity } from '../../domain/finding';
import { locate, locatedCell } from '../cells/cell-address';
import type { WorkbookLayout } from '../cells/layout';
import { phraseOf } from '../phrases/finding-phrases';
import { TAB_NAMES } from '../phrases/tab-names';

/**
 * A finding as Contrôles shows it; `cell` in A1 notation and `sheetId` are null when the place is not in the workbook.
 * `row` and `column`, from 1, are those of the finding itself: null for that of a whole tab, row or column.
 */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly row: number | null;
  readonly column: number | null;
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
      return { ...located, finding, tabName: tab?.sheetName ?? TAB_NAMES[finding.tab], cell, message, action };
    })
    .sort(
      (a, b) =>
        GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
        TAB_KEYS.indexOf(a.finding.tab) - TAB_KEYS.indexOf(b.finding.tab) ||
        first(a.row) - first(b.row) ||
        first(a.column) - first(b.column),
    )
    .filter(({ finding, cell, message }) => {
      const key = JSON.stringify([finding.code, finding.severity, finding.tab, cell, message]);
      return !seen.has(key) && seen.add(key).size > 0;
    });
}
