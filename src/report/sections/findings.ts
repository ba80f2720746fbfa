import { column, row, table, type ReportBlock } from '../report-document';
import { UNKNOWN_FIGURE, type ToldFinding } from '../report-input';

export function toldFindings(findings: readonly ToldFinding[]): ReportBlock[] {
  const severities = [...new Set(findings.map(({ severity }) => severity))];
  return table(
    'Constats du classeur',
    [column('Onglet', 17), column('Cellule', 11), column('Constat', 40), column('Que faire', 32)],
    severities.flatMap((severity) => [
      row([severity], 'group'),
      ...findings
        .filter((each) => each.severity === severity)
        .map(({ tab, cell, message, action }) => row([tab, cell ?? UNKNOWN_FIGURE, message, action])),
    ]),
  );
}
