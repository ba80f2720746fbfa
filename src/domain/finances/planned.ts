import type { Edition, Receipt } from '../edition';
import type { BudgetSubject } from './budget-subject';
import type { Place } from '../finding';
import { withoutInKind } from './in-kind';
import { isInternalReceipt } from './ledger';
import { isStaffLine } from './line-words';
import { sumCents, type Cents } from '../money';
import { fold } from '../names';

/** What was planned for one thing, in cents; null where nobody said. */
export interface Planned {
  readonly subject: BudgetSubject;
  /** What Prévisionnel states for it as a whole. */
  readonly whole: Cents | null;
  /** What the Prévu cells of its lines add up to. */
  readonly details: Cents | null;
  readonly comment: string;
  /** Where a comment on it stands or should stand. */
  readonly place: Place;
}

const STAFF: BudgetSubject = { kind: 'staff' };
const INTERNAL: BudgetSubject = { kind: 'internal' };
/** « Budget interne », the partners' money as a whole, folded. */
const INTERNAL_BUDGET = 'budgetinterne';

/** Gives the key under which two lines of a budget are about the same thing. */
export function subjectKey(subject: BudgetSubject): string {
  return 'label' in subject ? `${subject.kind} ${fold(subject.label)}` : subject.kind;
}

/** Gives what a poste names: the personnel charges or a poste. */
export function posteSubject(poste: string): BudgetSubject {
  return isStaffLine({ poste }) ? STAFF : { kind: 'poste', label: poste.trim() };
}

/** Gives what a funder names: a partner, the partners together, or somebody else. */
function funderSubject(funder: string, structures: readonly string[]): BudgetSubject {
  if (fold(funder) === INTERNAL_BUDGET) return INTERNAL;
  const partner = structures.find((structure) => fold(structure) === fold(funder));
  return partner === undefined ? { kind: 'funder', label: funder.trim() } : { kind: 'partner', label: partner };
}

interface Stated {
  readonly subject: BudgetSubject;
  readonly amount: Cents | null;
  readonly comment: string;
  readonly place: Place;
}

/** Gives the subjects of Prévisionnel. In one column for both, what only the receipts know is a funder. */
function wholesOf({ plan, expenses, receipts, settings }: Edition): Stated[] {
  if (plan === null || plan.length === 0) return [];
  const postes = new Set((expenses ?? []).map((line) => fold(line.poste)));
  const funders = new Set([
    INTERNAL_BUDGET,
    ...settings.structures.map(fold),
    ...(receipts ?? []).map((line) => fold(line.funder)),
  ]);
  const isFunder = (name: string) =>
    funders.has(fold(name)) && !postes.has(fold(name)) && !isStaffLine({ poste: name });
  return plan.flatMap(({ row, poste, funder, amount, comment }): Stated[] => {
    const name = fold(poste) === '' ? funder : poste;
    if (fold(name) === '') return [];
    const subject =
      fold(poste) === '' || (fold(funder) === '' && isFunder(poste))
        ? funderSubject(name, settings.structures)
        : posteSubject(poste);
    return [{ subject, amount, comment, place: { tab: 'plan', row, field: 'comment' } }];
  });
}

/** Gives what the Prévu cells of Dépenses and Recettes state. */
function detailsOf({ settings, ...typed }: Edition): Stated[] {
  const { expenses, receipts } = withoutInKind(typed);
  const { structures } = settings;
  const receiptSubject = (line: Receipt): BudgetSubject => {
    if (!isInternalReceipt(line, structures))
      return { kind: 'funder', label: (line.funder === '' ? line.type : line.funder).trim() };
    const subject = funderSubject(line.funder, structures);
    return subject.kind === 'partner' ? subject : INTERNAL;
  };
  const stated = (subject: BudgetSubject, amount: Cents, tab: 'expenses' | 'receipts', row: number): Stated => ({
    subject,
    amount,
    comment: '',
    place: { tab, row, field: 'planned' },
  });
  return [
    ...(expenses ?? []).flatMap(({ row, poste, planned }) =>
      planned === null ? [] : [stated(posteSubject(poste), planned, 'expenses', row)],
    ),
    ...(receipts ?? []).flatMap((line) =>
      line.planned === null ? [] : [stated(receiptSubject(line), line.planned, 'receipts', line.row)],
    ),
  ];
}

/** A Prévu cell of Dépenses or Recettes: what it is about, by `subjectKey`, its row and its amount. */
interface PlannedCell {
  readonly key: string;
  readonly row: number | null;
  readonly amount: Cents;
}

/** Gives what the Prévu cells state, line by line. */
export function plannedLines(edition: Edition): PlannedCell[] {
  return detailsOf(edition).flatMap(({ subject, amount, place }) =>
    amount === null ? [] : [{ key: subjectKey(subject), row: place.row, amount }],
  );
}

function sumKnown(stated: readonly Stated[]): Cents | null {
  const known = stated.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return known.length === 0 ? null : sumCents(known);
}

/** Gives what was planned by subject; what Prévisionnel states as a whole and by lines is kept apart. */
export function plannedOf(edition: Edition): Planned[] {
  const groups = new Map<string, { subject: BudgetSubject; wholes: Stated[]; details: Stated[] }>();
  const add = (stated: Stated, list: 'wholes' | 'details') => {
    const key = subjectKey(stated.subject);
    const group = groups.get(key) ?? { subject: stated.subject, wholes: [], details: [] };
    groups.set(key, group);
    group[list].push(stated);
  };
  for (const stated of wholesOf(edition)) add(stated, 'wholes');
  for (const stated of detailsOf(edition)) add(stated, 'details');
  return [...groups.values()].map(({ subject, wholes, details }) => ({
    subject,
    whole: sumKnown(wholes),
    details: sumKnown(details),
    comment: wholes
      .map(({ comment }) => comment)
      .filter((comment) => fold(comment) !== '')
      .join(' '),
    place: (wholes[0] ?? details[0])?.place ?? { tab: 'plan', row: null, field: null },
  }));
}
