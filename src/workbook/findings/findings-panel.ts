import type { Severity } from '../../domain/finding';
import { countText } from '../../words/french';
import { SEVERITIES, severityCount } from '../phrases/severities';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { LocatedFinding } from './sorted-findings';

/** A finding as the side panel shows it; `sheetId` is null when there is nowhere to go. */
interface PanelFinding {
  readonly place: string;
  readonly message: string;
  readonly action: string;
  readonly sheetId: number | null;
  /** Where a click goes, in A1 notation. */
  readonly cell: string;
}

/** The findings of one gravity. */
export interface PanelGroup {
  readonly severity: Severity;
  /** « 3 erreurs ». */
  readonly title: string;
  readonly findings: readonly PanelFinding[];
  /** What tells of those that are not shown; '' when all are. */
  readonly others: string;
}

/** What the side panel shows, as data that a page can be given. */
export interface FindingsPanel {
  readonly groups: readonly PanelGroup[];
}

/** A panel of more findings than that is no longer read. */
const MOST_SHOWN = 200;

function shown({ tabName, cell, sheetId, message, action }: LocatedFinding): PanelFinding {
  return { place: cell === null ? tabName : `${tabName}, ${cell}`, message, action, sheetId, cell: cell ?? 'A1' };
}

/** Gives the side panel of sorted findings: the gravities that have some, worst first, at most 200 of each. */
export function findingsPanel(findings: readonly LocatedFinding[]): FindingsPanel {
  const groups = SEVERITIES.map((severity): PanelGroup => {
    const found = findings.filter(({ finding }) => finding.severity === severity);
    const others = found.length - MOST_SHOWN;
    return {
      severity,
      title: severityCount(found.length, severity),
      findings: found.slice(0, MOST_SHOWN).map(shown),
      others:
        others > 0 ? `et ${countText(others, 'autre', 'autres')} dans l’onglet ${GENERATED_TAB_NAMES.checks}` : '',
    };
  });
  return { groups: groups.filter((group) => group.findings.length > 0) };
}
