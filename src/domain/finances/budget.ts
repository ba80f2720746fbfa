import type { Edition, PlannedLine } from '../edition';
import type { FinanceFigures } from './finances';
import type { BudgetSubject } from './budget-subject';
import { type Place, finding, type Finding } from '../finding';
import { cents, sumCents, type Cents } from '../money';
import { groupByLabel, fold } from '../names';
import { plannedOf, posteSubject, subjectKey, type Planned } from './planned';

/** Planned, actual, gap (actual − planned) in cents, and `ratio` (gap ÷ planned); null where it cannot be had. */
export interface Gap {
  readonly planned: Cents | null;
  readonly actual: Cents | null;
  readonly gap: Cents | null;
  readonly ratio: number | null;
}

export interface BudgetLine extends Gap {
  readonly subject: BudgetSubject;
  readonly comment: string;
  /** True when the gap passes the threshold: it asks for a comment. */
  readonly passes: boolean;
  readonly place: Place;
  /** What Prévisionnel and the Prévu cells state, where both do. */
  readonly stated: { readonly whole: Cents; readonly details: Cents } | null;
}

/** The budget: charges by poste, products by funder and partner, and their totals. */
export interface BudgetFigures {
  readonly charges: readonly BudgetLine[];
  readonly products: readonly BudgetLine[];
  readonly totals: {
    readonly charges: Gap;
    readonly withoutStaff: Gap;
    readonly receipts: Gap;
    readonly products: Gap;
  };
  /** As a ratio. */
  readonly threshold: number;
  /** False when nobody planned anything. */
  readonly isPlanned: boolean;
}

/** The gap above which a comment is asked for when Paramètres says nothing: 10 %. */
const USUAL_THRESHOLD = 0.1;
const MICRO = 1_000_000;

export function gapOf(planned: Cents | null, actual: Cents | null): Gap {
  const gap = planned === null || actual === null ? null : cents(actual - planned);
  return {
    planned,
    actual,
    gap,
    ratio: gap === null || planned === null || planned === 0 ? null : gap / Math.abs(planned),
  };
}

/** Says whether a gap is above the threshold, in whole numbers: 10 % of 0.30 € is 0.03 €. One to nothing is. */
function passes({ gap, planned }: Gap, threshold: number): boolean {
  if (gap === null || planned === null) return false;
  return BigInt(Math.abs(gap)) * BigInt(MICRO) > BigInt(Math.abs(planned)) * BigInt(Math.round(threshold * MICRO));
}

/** Something that was spent or received; null when it is not known. */
interface Actual {
  readonly subject: BudgetSubject;
  readonly amount: Cents | null;
}

const NOWHERE: Place = { tab: 'plan', row: null, field: null };

/**
 * Gives one line for each thing spent or planned. Where Prévisionnel states some as a whole, what it does not name was
 * planned at 0; where only lines say what was planned, the others are not known. `none` is what was spent on the rest.
 */
function linesOf(
  actuals: readonly Actual[],
  planned: readonly Planned[],
  threshold: number,
  none: Cents | null,
): BudgetLine[] {
  const plans = new Map(planned.map((plan) => [subjectKey(plan.subject), plan]));
  const known = new Set(actuals.map(({ subject }) => subjectKey(subject)));
  const isWhole = planned.some(({ whole }) => whole !== null);
  const others = planned.filter(
    (plan) => !known.has(subjectKey(plan.subject)) && (plan.whole ?? plan.details) !== null,
  );
  return [...actuals, ...others.map(({ subject }): Actual => ({ subject, amount: none }))].map(
    ({ subject, amount }) => {
      const plan = plans.get(subjectKey(subject));
      const [whole, details] = [plan?.whole ?? null, plan?.details ?? null];
      const gap = gapOf(whole ?? details ?? (isWhole ? cents(0) : null), amount);
      return {
        subject,
        ...gap,
        comment: plan?.comment ?? '',
        passes: passes(gap, threshold),
        place: plan?.place ?? NOWHERE,
        stated: whole === null || details === null ? null : { whole, details },
      };
    },
  );
}

/** Gives the total of lines: planned is null while something spent was not planned, actual is given. */
function totalOf(lines: readonly BudgetLine[], actual: Cents | null): Gap {
  const planned = lines.flatMap((line) => (line.planned === null ? [] : [line.planned]));
  const isKnown = planned.length > 0 && lines.every((line) => line.planned !== null || line.actual === 0);
  return gapOf(isKnown ? sumCents(planned) : null, actual);
}

function chargeActuals({ expenses, staff }: FinanceFigures): { readonly postes: Actual[]; readonly staff: Actual[] } {
  const postes = (expenses?.postes ?? []).map(({ label, amount }): Actual => ({
    subject: posteSubject(label),
    amount,
  }));
  const amount = staff === null ? null : cents(staff + (expenses?.staffAmount ?? 0));
  return {
    postes: postes.filter(({ subject }) => subject.kind === 'poste'),
    staff: amount === 0 ? [] : [{ subject: { kind: 'staff' }, amount }],
  };
}

/** Gives each partner's share; all on one line when it cannot be shared, or was planned as « Budget interne ». */
function internalLines(
  { balance, remainder }: FinanceFigures,
  planned: readonly Planned[],
  threshold: number,
): BudgetLine[] {
  const together = planned.find(({ subject }) => subject.kind === 'internal');
  const partners = planned.filter(({ subject }) => subject.kind === 'partner');
  if (together === undefined && balance.transfers !== null) {
    return linesOf(
      balance.partners.map(({ structure, share }): Actual => ({
        subject: { kind: 'partner', label: structure },
        amount: share,
      })),
      partners,
      threshold,
      null,
    );
  }
  const each = partners.flatMap(({ whole, details }) => whole ?? details ?? []);
  const comments = planned.map(({ comment }) => comment).filter((comment) => comment !== '');
  const subject: BudgetSubject = { kind: 'internal' };
  const plan: Planned = {
    subject,
    whole: together?.whole ?? together?.details ?? null,
    details: each.length === 0 ? null : sumCents(each),
    comment: comments.join(' '),
    place: (together ?? partners[0])?.place ?? NOWHERE,
  };
  return linesOf([{ subject, amount: remainder }], [plan], threshold, null);
}

/** Gives planned, actual and gap by poste, by funder and partner, and in total. */
export function budgetFigures(edition: Edition, finances: FinanceFigures): BudgetFigures {
  const threshold = edition.settings.gapThreshold ?? USUAL_THRESHOLD;
  const planned = plannedOf(edition);
  const of = (...kinds: readonly BudgetSubject['kind'][]) =>
    planned.filter(({ subject }) => kinds.includes(subject.kind));
  const zeroOr = (isKnown: boolean) => (isKnown ? cents(0) : null);
  const actual = chargeActuals(finances);
  const postes = linesOf(actual.postes, of('poste'), threshold, zeroOr(finances.expenses !== null));
  const charges = [...postes, ...linesOf(actual.staff, of('staff'), threshold, finances.staff)];
  const funders = groupByLabel(finances.receipts?.lines ?? [], (line) =>
    line.funder === '' ? line.type : line.funder,
  ).map((group): Actual => ({
    subject: { kind: 'funder', label: group.label },
    amount: sumCents(group.values.map(({ amount }) => amount)),
  }));
  const external = linesOf(funders, of('funder'), threshold, zeroOr(finances.receipts !== null));
  const products = [...external, ...internalLines(finances, of('partner', 'internal'), threshold)];
  return {
    charges,
    products,
    totals: {
      charges: totalOf(charges, finances.charges),
      withoutStaff: totalOf(postes, finances.chargesWithoutStaff),
      receipts: totalOf(external, finances.receipts?.amount ?? null),
      products: totalOf(products, finances.remainder === null ? null : finances.charges),
    },
    threshold,
    isPlanned: planned.some(({ whole, details }) => (whole ?? details) !== null),
  };
}

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
