import type { BudgetFigures, BudgetLine } from './budget';
import type { Edition, PlannedLine } from '../edition';
import { finding, type Finding } from '../finding';
import { fold } from '../names';

/** Gives what is doubtful in the rows of Prévisionnel themselves. */
function rowFindings({ row, poste, funder, amount }: PlannedLine): Finding[] {
  const at = (field: string) => ({ tab: 'plan' as const, row, field });
  const findings: Finding[] = [];
  if (fold(poste) !== '' && fold(funder) !== '')
    findings.push(finding('plan-two-subjects', at('funder'), { poste, funder }));
  if (amount === null) return findings;
  if (fold(poste) === '' && fold(funder) === '') findings.push(finding('plan-no-subject', at('planned'), { amount }));
  if (amount < 0) findings.push(finding('amount-negative', at('planned'), { amount }));
  return findings;
}

function lineFindings(line: BudgetLine, threshold: number): Finding[] {
  const { subject, planned, actual, stated, place } = line;
  const findings: Finding[] = [];
  if (line.passes && fold(line.comment) === '' && planned !== null && actual !== null)
    findings.push(finding('gap-uncommented', place, { subject, planned, actual, threshold }));
  if (stated !== null && stated.whole !== stated.details)
    findings.push(finding('plan-differs', { ...place, field: 'planned' }, { subject, ...stated }));
  return findings;
}

/** Gives a finding when a budget planned down to the partners' own money does not balance. */
function balanceFindings({ charges, products, totals }: BudgetFigures): Finding[] {
  const isWhole =
    products.some(
      ({ subject, planned }) => (subject.kind === 'partner' || subject.kind === 'internal') && planned !== null,
    ) && charges.some(({ planned }) => planned !== null);
  const [planned, covered] = [totals.charges.planned, totals.products.planned];
  if (!isWhole || planned === null || covered === null || planned === covered) return [];
  return [
    finding('plan-unbalanced', { tab: 'plan', row: null, field: 'planned' }, { charges: planned, products: covered }),
  ];
}

/** Gives what is doubtful of the plan: gaps above the threshold without comment, plans that contradict one another. */
export function budgetFindings(edition: Edition, budget: BudgetFigures): Finding[] {
  return [
    ...(edition.plan ?? []).flatMap(rowFindings),
    ...[...budget.charges, ...budget.products].flatMap((line) => lineFindings(line, budget.threshold)),
    ...balanceFindings(budget),
  ];
}
