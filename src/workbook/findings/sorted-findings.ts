import { TAB_KEYS, type Finding, type FindingCode, type Severity } from '../../domain/finding';
import { locate, locatedCell } from '../cells/cell-address';
import type { WorkbookLayout } from '../cells/layout';
import { phraseOf } from '../phrases/finding-phrases';
import { cappedListText, countText } from '../../words/french';
import { TAB_NAMES, GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { SEVERITIES, severityCount } from '../phrases/severities';

/**
 * A finding as Contrôles shows it; `cell` in A1 notation and `sheetId` are null when the place is not in the workbook.
 * `row` and `column`, from 1, are those of the finding itself: null for that of a whole tab, row or column.
 */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly row: number | null;
  readonly column: number | null;
  /** What is joined to it, each in a row of the same column: `message` names their cells. */
  readonly others: readonly Alone[];
  readonly tabName: string;
  readonly sheetId: number | null;
  readonly cell: string | null;
  readonly message: string;
  readonly action: string;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** A finding of a whole tab comes before those of its rows, one of a whole row before those of its cells. */
const first = (position: number | null): number => position ?? 0;

/** Codes of which RULES wants one finding a cell. */
const CELL_BY_CELL: ReadonlySet<FindingCode> = new Set(['answer-not-of-kind']);

/** Codes told once for a column, whatever title, amount or rows each one names. */
const ONE_KIND: ReadonlySet<FindingCode> = new Set([
  ...(['start-missing', 'end-missing', 'format-blank', 'person-joined', 'name-under-two-emails'] as const),
  ...([
    'name-without-email',
    'registration-status-unknown',
    'amount-negative',
    'evidence-missing',
    'several-people',
  ] as const),
]);

type Alone = Omit<LocatedFinding, 'others'>;

/** Up to so many cells of which the same is true are told one by one. */
const MOST_ALONE = 3;

/** Joins the findings of one kind over several cells of a column: the first one names the others. */
function joined(sorted: readonly Alone[]): LocatedFinding[] {
  const groups = new Map<string, Alone[]>();
  for (const [index, found] of sorted.entries()) {
    const { finding, row, column, message, action } = found;
    const isOfRow = row !== null && !CELL_BY_CELL.has(finding.code);
    const said = ONE_KIND.has(finding.code) ? [] : [message, action];
    const key = isOfRow
      ? JSON.stringify([finding.code, finding.severity, finding.tab, column, ...said])
      : String(index);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || group.length <= MOST_ALONE) return group.map((found) => ({ ...found, others: [] }));
    const cells = others.flatMap(({ cell }) => (cell === null ? [] : [cell]));
    return { ...first, message: `${first.message} De même en ${cappedListText(cells)}.`, others };
  });
}

/** Gives the findings by gravity, tab, row, column, with cell and text; alike ones of a column are one. */
export function sortedFindings(findings: readonly Finding[], layout: WorkbookLayout): LocatedFinding[] {
  const seen = new Set<string>();
  const sorted = findings
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
  return joined(sorted);
}

/** A finding as the side panel shows it; `sheetId` is null when there is nowhere to go. */
interface PanelFinding {
  readonly place: string;
  readonly message: string;
  readonly action: string;
  readonly sheetId: number | null;
  /** Where a click goes, in A1 notation. */
  readonly cell: string;
}

interface PanelGroup {
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
