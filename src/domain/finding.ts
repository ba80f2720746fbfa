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
type Nothing = Readonly<Record<string, never>>;

/** People are told by their rows, never by their names: findings leave the workbook in figures.json. */
type PersonRows = Readonly<Record<'rows', readonly number[]>>;

/** What each finding needs to be told; amounts in cents, days in ISO, times in minutes, rows from 1. */
export interface FindingParams {
  'tab-missing': { readonly required: boolean };
  'tab-renamed': { readonly actual: string };
  'column-missing': { readonly label: string };
  'column-unread': { readonly label: string; readonly known: string };
  'label-twice': { readonly label: string; readonly first: string };
  'total-row': { readonly label: string };
  'total-like': { readonly label: string };
  'total-differs': {
    readonly label: string;
    readonly field: string;
    readonly stated: number;
    readonly ours: number;
    readonly money: boolean;
  };
  'cell-foreign': Nothing;
  'file-unreadable': { readonly text: string };
  'result-kept': Nothing;
  'amount-ambiguous': { readonly text: string };
  'amount-unreadable': { readonly text: string };
  'amount-missing': Nothing;
  'amount-negative': { readonly amount: Cents };
  'quantity-unreadable': { readonly text: string };
  'quantity-negative': { readonly value: number };
  'percentage-unreadable': { readonly text: string };
  'time-unreadable': { readonly text: string };
  'day-unreadable': { readonly text: string };
  'day-ambiguous': { readonly text: string };
  'day-other-weekday': { readonly text: string };
  'day-twice': { readonly day: IsoDay };
  'day-unknown': { readonly label: string };
  'day-outside': { readonly day: IsoDay };
  'yes-no-unknown': Nothing;
  'year-unreadable': { readonly text: string };
  'phase-unknown': { readonly text: string };
  'phase-quantity-missing': { readonly phase: 'preparation' | 'event' };
  'phase-other-quantity': { readonly phase: 'preparation' | 'event'; readonly quantity: number };
  'note-rows': { readonly rows: readonly number[] };
  'span-contradicted': { readonly end: Minutes; readonly spanEnd: Minutes };
  'publish-unknown': Nothing;
  'heading-unknown': { readonly text: string };
  'setting-missing': { readonly setting: string; readonly consequence: string };
  'setting-twice': { readonly setting: string };
  'setting-unknown': { readonly setting: string };
  'format-blank': { readonly title: string };
  'format-unknown': { readonly format: string; readonly rows: readonly number[] };
  'status-unknown': Nothing;
  'speakers-doubtful': { readonly text: string };
  'start-missing': { readonly title: string };
  'end-missing': { readonly title: string };
  'end-before-start': { readonly title: string; readonly start: Minutes; readonly end: Minutes };
  'session-twice': { readonly title: string; readonly firstRow: number };
  'room-busy': { readonly room: string; readonly title: string; readonly other: string; readonly otherRow: number };
  'speaker-busy': {
    readonly speaker: string;
    readonly title: string;
    readonly other: string;
    readonly otherRow: number;
  };
  'person-joined': PersonRows;
  'name-under-two-emails': PersonRows & { readonly emails: number };
  'name-without-email': PersonRows;
  'anonymous-person': Nothing;
  'profile-unknown': Nothing;
  'registration-status-unknown': PersonRows;
  'name-with-status': PersonRows;
  'several-people': PersonRows;
  'cancelled-elsewhere': Nothing;
  'participants-also-speakers': PersonRows;
  'walk-ins': PersonRows & { readonly day: number; readonly date: IsoDay | null; readonly count: number };
  'day-not-recorded': { readonly day: number; readonly date: IsoDay | null };
  'nothing-recorded': Nothing;
  'nobody-registered': { readonly day: number; readonly date: IsoDay | null };
  'conums-exceed-territory': { readonly present: number; readonly territory: number };
  'structure-unknown': { readonly like: string | null; readonly name: string };
  'structure-missing': Nothing;
  'structure-like': { readonly name: string; readonly structure: string };
  'structure-twice': { readonly name: string };
  'agent-missing': Nothing;
  'poste-blank': Nothing;
  'poste-spellings': { readonly poste: string; readonly other: string };
  'staff-line-maybe': { readonly poste: string };
  'staff-line-in-ledger': { readonly amount: Cents; readonly staff: Cents | null };
  'internal-receipt': { readonly funder: string; readonly amount: Cents };
  'receipt-maybe-internal': { readonly name: string };
  'in-kind-maybe': Nothing;
  'in-kind-unbalanced': { readonly used: Cents; readonly given: Cents };
  'account-unknown': { readonly text: string; readonly side: 'charges' | 'products' };
  'account-missing': { readonly rows: readonly number[]; readonly amount: Cents };
  'vat-differs': { readonly net: Cents; readonly vat: Cents; readonly amount: Cents };
  'invoice-twice': { readonly invoice: string; readonly supplier: string; readonly firstRow: number };
  'allocation-over': { readonly allocation: number };
  'operation-shared': { readonly text: string };
  'proof-missing': { readonly rows: readonly number[] };
  'net-missing': { readonly rows: readonly number[] };
  'payer-missing': { readonly rows: readonly number[] };
  'mandat-twice': { readonly mandat: string; readonly payer: string; readonly firstRow: number };
  'mandat-falls': {
    readonly mandat: string;
    readonly month: IsoMonth;
    readonly payer: string;
    readonly later: readonly { readonly row: number; readonly mandat: string; readonly month: IsoMonth }[];
  };
  'evidence-missing': { readonly amount: Cents | null };
  'gap-uncommented': {
    readonly subject: BudgetSubject;
    readonly planned: Cents;
    readonly actual: Cents;
    readonly threshold: number;
  };
  'plan-differs': { readonly subject: BudgetSubject; readonly whole: Cents; readonly details: Cents };
  'plan-unbalanced': { readonly charges: Cents; readonly products: Cents };
  'plan-two-subjects': { readonly poste: string; readonly funder: string };
  'plan-no-subject': { readonly amount: Cents };
  'month-outside-year': { readonly month: IsoMonth; readonly year: number };
  'key-missing': Nothing;
  'key-unknown': { readonly text: string };
  'key-percentages': { readonly total: number; readonly equal: boolean };
  'key-weights-zero': { readonly reason: 'staff-days' | 'percentages' };
  'no-structure': Nothing;
  'retained-differs': {
    readonly indicator: string;
    readonly calculated: number | null;
    readonly retained: number;
    readonly noted: boolean;
  };
  'retained-unreadable': { readonly indicator: string; readonly text: string };
  'objective-missed': { readonly participants: number; readonly minimum: number };
  'objective-passed': { readonly participants: number; readonly maximum: number };
  'no-survey-answer': Nothing;
  'no-recommendation': Nothing;
  'more-answers-than-participants': { readonly answers: number; readonly participants: number };
  'answer-not-of-kind': { readonly kind: QuestionKind };
  'satisfaction-unrecognised': { readonly question: string };
  'identity-columns': { readonly labels: readonly string[] };
  'no-former-edition': Nothing;
  'retention-passed': { readonly until: IsoDay };
}

export type FindingCode = keyof FindingParams;

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

/** The gravity of each finding, unless the place where it is found says otherwise. */
const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  'tab-missing': 'warning',
  'tab-renamed': 'warning',
  'column-missing': 'error',
  'column-unread': 'warning',
  'label-twice': 'warning',
  'total-row': 'information',
  'total-like': 'warning',
  'total-differs': 'warning',
  'cell-foreign': 'warning',
  'file-unreadable': 'error',
  'result-kept': 'warning',
  'amount-ambiguous': 'error',
  'amount-unreadable': 'error',
  'amount-missing': 'warning',
  'amount-negative': 'warning',
  'quantity-unreadable': 'error',
  'quantity-negative': 'warning',
  'percentage-unreadable': 'warning',
  'time-unreadable': 'error',
  'day-unreadable': 'error',
  'day-ambiguous': 'error',
  'day-other-weekday': 'error',
  'day-twice': 'warning',
  'day-unknown': 'warning',
  'day-outside': 'error',
  'yes-no-unknown': 'warning',
  'year-unreadable': 'warning',
  'phase-unknown': 'warning',
  'phase-quantity-missing': 'warning',
  'phase-other-quantity': 'error',
  'note-rows': 'information',
  'span-contradicted': 'warning',
  'publish-unknown': 'warning',
  'setting-missing': 'warning',
  'setting-twice': 'warning',
  'setting-unknown': 'information',
  'format-blank': 'warning',
  'format-unknown': 'information',
  'status-unknown': 'information',
  'speakers-doubtful': 'warning',
  'start-missing': 'warning',
  'end-missing': 'warning',
  'end-before-start': 'warning',
  'session-twice': 'error',
  'room-busy': 'error',
  'speaker-busy': 'error',
  'person-joined': 'warning',
  'name-under-two-emails': 'warning',
  'name-without-email': 'warning',
  'anonymous-person': 'warning',
  'profile-unknown': 'information',
  'registration-status-unknown': 'information',
  'name-with-status': 'warning',
  'several-people': 'warning',
  'cancelled-elsewhere': 'warning',
  'participants-also-speakers': 'warning',
  'walk-ins': 'information',
  'day-not-recorded': 'warning',
  'nothing-recorded': 'warning',
  'nobody-registered': 'information',
  'conums-exceed-territory': 'warning',
  'structure-unknown': 'error',
  'structure-missing': 'warning',
  'structure-like': 'warning',
  'structure-twice': 'warning',
  'agent-missing': 'warning',
  'poste-blank': 'warning',
  'poste-spellings': 'information',
  'staff-line-maybe': 'warning',
  'staff-line-in-ledger': 'warning',
  'internal-receipt': 'warning',
  'receipt-maybe-internal': 'warning',
  'in-kind-maybe': 'warning',
  'in-kind-unbalanced': 'warning',
  'payer-missing': 'error',
  'mandat-twice': 'warning',
  'mandat-falls': 'warning',
  'evidence-missing': 'warning',
  'gap-uncommented': 'warning',
  'plan-differs': 'warning',
  'plan-unbalanced': 'warning',
  'plan-two-subjects': 'warning',
  'plan-no-subject': 'warning',
  'month-outside-year': 'warning',
  'key-missing': 'error',
  'key-unknown': 'error',
  'key-percentages': 'error',
  'key-weights-zero': 'error',
  'no-structure': 'error',
  'retained-differs': 'warning',
  'retained-unreadable': 'warning',
  'heading-unknown': 'information',
  'objective-missed': 'information',
  'objective-passed': 'information',
  'no-survey-answer': 'information',
  'no-recommendation': 'information',
  'more-answers-than-participants': 'warning',
  'answer-not-of-kind': 'warning',
  'satisfaction-unrecognised': 'warning',
  'identity-columns': 'information',
  'no-former-edition': 'information',
  'retention-passed': 'warning',
  'account-unknown': 'warning',
  'account-missing': 'warning',
  'vat-differs': 'warning',
  'invoice-twice': 'warning',
  'allocation-over': 'warning',
  'operation-shared': 'warning',
  'proof-missing': 'warning',
  'net-missing': 'warning',
};

/** Gives back a finding of the gravity that its code has, or of the one given. */
export function finding<C extends FindingCode>(
  code: C,
  place: Place,
  params: FindingParams[C],
  severity?: Severity,
): Finding {
  return { ...place, code, severity: severity ?? SEVERITIES[code], params } as Finding;
}
