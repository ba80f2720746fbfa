import type { Finding } from '../../domain/finding';
import { band, generatedTab, headers, text, wrapped } from '../content/content-cell';
import type { WorkbookLayout } from '../cells/layout';
import { listText } from '../../words/french';
import { SEVERITIES, SEVERITY_NAMES, severityCount } from '../phrases/severities';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { sortedFindings, type LocatedFinding } from '../findings/sorted-findings';
import type { ContentCell, ContentRule, TabContent } from '../content/tab-content';
import { SEVERITY_STYLES, TAB_STYLES } from '../content/tab-styles';

const COLUMNS = ['Gravité', 'Onglet', 'Cellule', 'Constat', 'Que faire'];

/** Title, summary, headers. */
const HEADER_ROWS = 3;
const RULES: readonly ContentRule[] = SEVERITIES.map((severity) => ({
  key: severity,
  formula: `$A${HEADER_ROWS + 1}="${SEVERITY_NAMES[severity]}"`,
  fromRow: HEADER_ROWS + 1,
  column: 1,
  columns: COLUMNS.length,
  background: TAB_STYLES[SEVERITY_STYLES[severity]].background,
  color: null,
}));

function linkTo({ sheetId, cell }: LocatedFinding): string | null {
  return sheetId === null || cell === null ? null : `#gid=${sheetId}&range=${cell}`;
}

function rowOf(located: LocatedFinding): ContentCell[] {
  const { severity } = located.finding;
  return [
    text(SEVERITY_NAMES[severity], { style: SEVERITY_STYLES[severity] }),
    text(located.tabName),
    text(located.cell ?? '', { link: linkTo(located) }),
    wrapped(located.message),
    wrapped(located.action),
  ];
}

function summaryOf(findings: readonly LocatedFinding[]): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter(({ finding }) => finding.severity === severity).length,
  }));
  return listText(counts.filter(({ count }) => count > 0).map(({ severity, count }) => severityCount(count, severity)));
}

/** Gives the tab « Contrôles »: each finding with a link to its cell, or « Aucune anomalie ». */
export function findingsTab(findings: readonly Finding[], layout: WorkbookLayout): TabContent {
  const sorted = sortedFindings(findings, layout);
  const title = band(COLUMNS.length, 'title', GENERATED_TAB_NAMES.checks);
  const summary =
    sorted.length === 0
      ? band(COLUMNS.length, 'good', 'Aucune anomalie')
      : band(COLUMNS.length, 'subtitle', summaryOf(sorted));
  return generatedTab({
    name: GENERATED_TAB_NAMES.checks,
    widths: [110, 130, 80, 560, 420],
    frozenRows: HEADER_ROWS,
    rows: [title, summary, headers(COLUMNS), ...sorted.map(rowOf)],
    rules: RULES,
  });
}
