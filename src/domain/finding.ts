import type { IsoDay, IsoMonth, Minutes } from './calendar';
import type { BudgetSubject } from './finances/budget-subject';
import type { Cents } from './money';
import type { QuestionKind } from './satisfaction-scale';

export type Severity = 'error' | 'warning' | 'information';

/** The tabs that staff fill, and the one in which they retain values, in the order of the workbook. */
export const TAB_KEYS = [
  ...(['settings', 'programme', 'registrations', 'staff', 'expenses', 'receipts', 'plan'] as const),
  ...(['survey', 'opinions', 'observations', 'pastEditions', 'summary'] as const),
] as const;
export type TabKey = (typeof TAB_KEYS)[number];

/** A finding that its place tells whole: what people typed of themselves is not repeated. */
type Nothing = Record<string, never>;

/** People are told by their rows, never by their names: findings leave the workbook in figures.json. */
interface PersonRows {
  rows: readonly number[];
}

/** A gravity that bears, for the compiler alone, what a finding of its code needs to be told. */
type Told<P> = Severity & { readonly params: P };

const error = <P = Nothing>() => 'error' as Told<P>;
const warning = <P = Nothing>() => 'warning' as Told<P>;
const information = <P = Nothing>() => 'information' as Told<P>;

/**
 * Each finding with its gravity, unless the place where it is found says otherwise, and what it needs to be told:
 * amounts in cents, days in ISO, times in minutes, rows from 1.
 */
const FINDINGS = {
  'tab-missing': warning<{ required: boolean }>(),
  'tab-renamed': warning<{ actual: string }>(),
  'column-missing': error<{ label: string }>(),
  'column-unread': warning<{ label: string; known: string }>(),
  'label-twice': warning<{ label: string; first: string }>(),
  'total-row': information<{ label: string }>(),
  'total-like': warning<{ label: string }>(),
  'total-differs': warning<{ label: string; field: string; stated: number; ours: number; money: boolean }>(),
  'cell-foreign': warning(),
  'file-unreadable': error<{ text: string }>(),
  'result-kept': warning(),
  'amount-ambiguous': error<{ text: string }>(),
  'amount-unreadable': error<{ text: string }>(),
  'amount-missing': warning(),
  'amount-negative': warning<{ amount: Cents }>(),
  'quantity-unreadable': error<{ text: string }>(),
  'quantity-negative': warning<{ value: number }>(),
  'percentage-unreadable': warning<{ text: string }>(),
  'time-unreadable': error<{ text: string }>(),
  'day-unreadable': error<{ text: string }>(),
  'day-ambiguous': error<{ text: string }>(),
  'day-other-weekday': error<{ text: string }>(),
  'day-twice': warning<{ day: IsoDay }>(),
  'day-unknown': warning<{ label: string }>(),
  'day-outside': error<{ day: IsoDay }>(),
  'yes-no-unknown': warning(),
  'year-unreadable': warning<{ text: string }>(),
  'phase-unknown': warning<{ text: string }>(),
  'phase-quantity-missing': warning<{ phase: 'preparation' | 'event' }>(),
  'phase-other-quantity': error<{ phase: 'preparation' | 'event'; quantity: number }>(),
  'note-rows': information<{ rows: readonly number[] }>(),
  'span-contradicted': warning<{ end: Minutes; spanEnd: Minutes }>(),
  'publish-unknown': warning(),
  'heading-unknown': information<{ text: string }>(),
  'setting-missing': warning<{ setting: string; consequence: string }>(),
  'setting-twice': warning<{ setting: string }>(),
  'setting-unknown': information<{ setting: string }>(),
  'format-blank': warning<{ title: string }>(),
  'format-unknown': information<{ format: string; rows: readonly number[] }>(),
  'status-unknown': information(),
  'speakers-doubtful': warning<{ text: string }>(),
  'start-missing': warning<{ title: string }>(),
  'end-missing': warning<{ title: string }>(),
  'end-before-start': warning<{ title: string; start: Minutes; end: Minutes }>(),
  'session-twice': error<{ title: string; firstRow: number }>(),
  'room-busy': error<{ room: string; title: string; other: string; otherRow: number }>(),
  'speaker-busy': error<{ speaker: string; title: string; other: string; otherRow: number }>(),
  'person-joined': warning<PersonRows>(),
  'name-under-two-emails': warning<PersonRows & { emails: number }>(),
  'name-without-email': warning<PersonRows>(),
  'anonymous-person': warning(),
  'profile-unknown': information(),
  'registration-status-unknown': information<PersonRows>(),
  'name-with-status': warning<PersonRows>(),
  'several-people': warning<PersonRows>(),
  'cancelled-elsewhere': warning(),
  'participants-also-speakers': warning<PersonRows>(),
  'walk-ins': information<PersonRows & { day: number; date: IsoDay | null; count: number }>(),
  'day-not-recorded': warning<{ day: number; date: IsoDay | null }>(),
  'nothing-recorded': warning(),
  'nobody-registered': information<{ day: number; date: IsoDay | null }>(),
  'conums-exceed-territory': warning<{ present: number; territory: number }>(),
  'structure-unknown': error<{ like: string | null; name: string }>(),
  'structure-missing': warning(),
  'structure-like': warning<{ name: string; structure: string }>(),
  'structure-twice': warning<{ name: string }>(),
  'agent-missing': warning(),
  'poste-blank': warning(),
  'poste-spellings': information<{ poste: string; other: string }>(),
  'staff-line-maybe': warning<{ poste: string }>(),
  'staff-line-in-ledger': warning<{ amount: Cents; staff: Cents | null }>(),
  'internal-receipt': warning<{ funder: string; amount: Cents }>(),
  'receipt-maybe-internal': warning<{ name: string }>(),
  'in-kind-maybe': warning(),
  'in-kind-unbalanced': warning<{ used: Cents; given: Cents }>(),
  'account-unknown': warning<{ text: string; side: 'charges' | 'products' }>(),
  'account-missing': warning<{ rows: readonly number[]; amount: Cents }>(),
  'vat-differs': warning<{ net: Cents; vat: Cents; amount: Cents }>(),
  'invoice-twice': warning<{ invoice: string; supplier: string; firstRow: number }>(),
  'allocation-over': warning<{ allocation: number }>(),
  'operation-shared': warning<{ text: string }>(),
  'proof-missing': warning<{ rows: readonly number[] }>(),
  'net-missing': warning<{ rows: readonly number[] }>(),
  'payer-missing': error<{ rows: readonly number[] }>(),
  'mandat-twice': warning<{ mandat: string; payer: string; firstRow: number }>(),
  'mandat-falls': warning<{
    mandat: string;
    month: IsoMonth;
    payer: string;
    later: readonly { row: number; mandat: string; month: IsoMonth }[];
  }>(),
  'evidence-missing': warning<{ amount: Cents | null }>(),
  'gap-uncommented': warning<{ subject: BudgetSubject; planned: Cents; actual: Cents; threshold: number }>(),
  'plan-differs': warning<{ subject: BudgetSubject; whole: Cents; details: Cents }>(),
  'plan-unbalanced': warning<{ charges: Cents; products: Cents }>(),
  'plan-two-subjects': warning<{ poste: string; funder: string }>(),
  'plan-no-subject': warning<{ amount: Cents }>(),
  'month-outside-year': warning<{ month: IsoMonth; year: number }>(),
  'key-missing': error(),
  'key-unknown': error<{ text: string }>(),
  'key-percentages': error<{ total: number; equal: boolean }>(),
  'key-weights-zero': error<{ reason: 'staff-days' | 'percentages' }>(),
  'no-structure': error(),
  'retained-differs': warning<{ indicator: string; calculated: number | null; retained: number; noted: boolean }>(),
  'retained-unreadable': warning<{ indicator: string; text: string }>(),
  'objective-missed': information<{ participants: number; minimum: number }>(),
  'objective-passed': information<{ participants: number; maximum: number }>(),
  'no-survey-answer': information(),
  'no-recommendation': information(),
  'more-answers-than-participants': warning<{ answers: number; participants: number }>(),
  'answer-not-of-kind': warning<{ kind: QuestionKind }>(),
  'satisfaction-unrecognised': warning<{ question: string }>(),
  'identity-columns': information<{ labels: readonly string[] }>(),
  'no-former-edition': information(),
  'retention-passed': warning<{ until: IsoDay }>(),
};

export type FindingCode = keyof typeof FINDINGS;
export type FindingParams = { readonly [C in FindingCode]: Readonly<(typeof FINDINGS)[C]['params']> };

/** Where a finding points: a tab, a row of it (from 1), and a field of its declaration or a column (from 1). */
export interface Place {
  readonly tab: TabKey;
  readonly row: number | null;
  readonly field: string | number | null;
}

/** Something in what staff typed that somebody should look at. */
export type Finding = {
  [C in FindingCode]: Place & { readonly code: C; readonly severity: Severity; readonly params: FindingParams[C] };
}[FindingCode];

/** What was read, and what somebody should look at in it. */
export interface Checked<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** Gives a finding of the gravity that its code has, or of the one given. */
export function finding<C extends FindingCode>(
  code: C,
  place: Place,
  params: FindingParams[C],
  severity?: Severity,
): Finding {
  return { ...place, code, severity: severity ?? FINDINGS[code], params } as Finding;
}

type RowsCode = {
  [C in FindingCode]: { readonly rows: readonly number[] } extends FindingParams[C] ? C : never;
}[FindingCode];

/** Gives one finding for many lines, at the row of the first; none for no line. */
export function rowsFinding(
  code: RowsCode,
  tab: TabKey,
  field: string,
  lines: readonly { readonly row: number }[],
): Finding[] {
  const [first] = lines;
  return first === undefined
    ? []
    : [finding(code, { tab, row: first.row, field }, { rows: lines.map(({ row }) => row) })];
}
