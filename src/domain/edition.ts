import type { HalfDay, IsoDay, IsoMonth, Minutes } from './calendar';
import type { TabKey } from './finding';
import type { Cents } from './money';
import type { NamedStructure } from './people/structure-name';

/** One day of the event: its number in Paramètres (« Jour 2 »), and its date when that could be read. */
export interface EditionDay {
  readonly number: number;
  readonly date: IsoDay | null;
}

/** How the internal budget is shared; `unknown` keeps what was typed. */
export type SharingKey =
  | { readonly kind: 'staff-days' }
  | { readonly kind: 'equal' }
  /** `isUnread` where a part was not understood, which its cell tells. */
  | { readonly kind: 'percentages'; readonly points: ReadonlyMap<string, number>; readonly isUnread?: true }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'missing' };

/** What the Paramètres tab states; null for what is blank, unreadable or not there. */
export interface Settings {
  readonly name: string | null;
  readonly city: string | null;
  readonly venue: string | null;
  readonly days: readonly EditionDay[];
  /** Partners' names in order; a partner is referred to elsewhere by its folded name. */
  readonly structures: readonly string[];
  /** The partners with the other names that Paramètres gives them; names of theirs are read as the first. */
  readonly named: readonly NamedStructure[];
  readonly defaultPayer: string | null;
  readonly objective: { readonly minimum: number | null; readonly maximum: number | null };
  readonly territoryConums: number | null;
  readonly dayCost: Cents | null;
  readonly preparationMonths: number | null;
  readonly sharingKey: SharingKey;
  /** The « Part de … » lines in points (0–100) by folded structure, whatever the key. */
  readonly parts: ReadonlyMap<string, number>;
  /** The gap to what was planned, as a ratio, above which a comment is asked for; null for the usual one. */
  readonly gapThreshold: number | null;
  /** Formats that are no atelier, beside those of every edition. */
  readonly leftOutFormats: readonly string[];
  readonly cofunding: string | null;
  /** The number of the operation paid by European money; null when there is none. */
  readonly europeanOperation: string | null;
  /** Whether the VAT is given back to the structures, so that only the net amounts are theirs. */
  readonly vatRecovered: boolean;
  /** The last day on which what names people may be kept. */
  readonly retention: IsoDay | null;
  /** What is hoped for, by indicator id, in the unit of the indicator. */
  readonly targets: ReadonlyMap<string, number>;
  /** The day on which the survey was sent, and how opinions were collected. */
  readonly surveyDay: IsoDay | null;
  readonly surveyWay: string | null;
  /** The settings whose value could not be read, which is told on their cells. */
  readonly unread?: ReadonlySet<string>;
}

export interface Speaker {
  readonly name: string;
  readonly role: string | null;
}

/** A row of Programme. `day` is null when it is unreadable or outside the edition; `dayText` is what was typed. */
export interface Session {
  readonly row: number;
  readonly day: IsoDay | null;
  readonly dayText: string;
  readonly start: Minutes | null;
  readonly end: Minutes | null;
  readonly format: string;
  readonly title: string;
  readonly room: string;
  readonly speakers: readonly Speaker[];
  readonly description: string;
  readonly cancelled: boolean;
  /** Why it was cancelled, when the row says so. */
  readonly reason?: string;
  /** Where a time of its could not be read, which is told on its cell. */
  readonly unreadTime?: boolean;
  /** True where its format is one of « Formats hors ateliers ». */
  readonly leftOut?: boolean;
}

/** A row of Inscriptions; `registered` and `present` hold day numbers. */
export interface Registration {
  readonly row: number;
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
  readonly structure: string;
  readonly department: string;
  readonly profile: string;
  readonly conum: boolean;
  readonly registered: ReadonlySet<number>;
  readonly present: ReadonlySet<number>;
  /** The half-days of which the row says that the person came, where columns tell them apart. */
  readonly presentHalves?: ReadonlySet<HalfDayKey>;
}

/** One half of a day, by the number of the day. */
export type HalfDayKey = `${number}-${HalfDay}`;

/** The Inscriptions tab: its rows, and which day columns it has. */
export interface Registrations {
  readonly rows: readonly Registration[];
  readonly registeredDays: ReadonlySet<number>;
  readonly presentDays: ReadonlySet<number>;
  /** The half-days that have a column of presence. */
  readonly presentHalves?: ReadonlySet<HalfDayKey>;
}

/** A row of Personnel; days (of preparation) and hours (of the event) are quantities, 0 when blank or not counted. */
export interface StaffLine {
  readonly row: number;
  readonly structure: string;
  readonly agent: string;
  /** Those in which its agent counts. */
  readonly phases: readonly ('preparation' | 'event')[];
  /** Where a quantity of the line could not be read, which is told on its cell. */
  readonly unread?: true;
  readonly days: number;
  readonly hours: number;
}

/** When a line was paid: a month, or another text, which is an explanation. */
export type Payment =
  | { readonly kind: 'month'; readonly month: IsoMonth }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** A row of Dépenses; `amount` is null when blank or unreadable: such a line is not counted. */
export interface Expense {
  readonly row: number;
  readonly poste: string;
  readonly type: string;
  readonly supplier: string;
  readonly mandat: string;
  readonly payment: Payment;
  readonly paymentText: string;
  readonly amount: Cents | null;
  readonly payer: string;
  readonly planned: Cents | null;
  readonly evidence: string;
  /** Where the poste is that of a section row above. */
  readonly underSection?: true;
  /** What stands in Compte, as typed. */
  readonly account: string;
  readonly invoice: string;
  readonly invoiceDay: IsoDay | null;
  /** Without VAT, and the VAT, in cents; `amount` is with it. */
  readonly net: Cents | null;
  readonly vat: Cents | null;
  /** The part of it that is laid to an operation, as a ratio; null for all of it. */
  readonly allocation: number | null;
  /** The number of the operation that pays for it, as typed. */
  readonly operation: string;
}

/** A row of Recettes. */
export interface Receipt {
  readonly row: number;
  readonly type: string;
  readonly funder: string;
  readonly amount: Cents | null;
  readonly receiver: string;
  readonly planned: Cents | null;
  /** The funder as its cell spells it, where it is a partner under another name. */
  readonly typedFunder?: string;
  /** Where the type is that of a section row above. */
  readonly underSection?: true;
  /** What stands in Compte, as typed. */
  readonly account: string;
}

/** A row of Prévisionnel, of a poste or a funder; `amount` is null on a row that only comments a gap. */
export interface PlannedLine {
  readonly row: number;
  readonly poste: string;
  readonly funder: string;
  readonly amount: Cents | null;
  readonly comment: string;
}

/** One question of the survey with its answers, one a row that counts, '' when blank. */
export interface SurveyQuestion {
  readonly column: number;
  readonly label: string;
  readonly answers: readonly string[];
  /** True where every filled cell is one and the same yes: a box ticked in a list. */
  readonly ticked?: boolean;
}

export interface Survey {
  readonly answers: number;
  /** The rows that count, as `answers` of each question follow them. */
  readonly rows: readonly number[];
  readonly questions: readonly SurveyQuestion[];
}

export interface Opinion {
  readonly row: number;
  readonly text: string;
  readonly author: string;
  readonly publish: 'no' | 'anonymous' | 'named';
}

export type ObservationKind = 'keep' | 'improve' | 'consider' | 'other';

export interface Observation {
  readonly row: number;
  readonly kind: ObservationKind;
  /** The heading as typed, where it is none of the three. */
  readonly heading?: string;
  readonly text: string;
}

/** A row of Éditions: figures by indicator id, in the unit of that indicator. */
export interface PastEdition {
  readonly row: number;
  readonly name: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, number>;
}

/** A row of total: never counted, and compared with ours; `label` is '' for a sum that says nothing of itself. */
export interface StatedTotal {
  readonly tab: TabKey;
  readonly row: number;
  readonly field: string | number;
  readonly label: string;
  /** What it states, by field: money in cents, else a quantity. */
  readonly stated: ReadonlyMap<string, number>;
}

/** What somebody typed over a figure of the Bilan tab, in the unit of the indicator. */
export interface RetainedFigure {
  readonly row: number;
  readonly indicator: string;
  readonly value: number;
  /** What its Note says, '' without one. */
  readonly note: string;
}

/** All that the staff's tabs state about one event; null for a tab that is not there or lacks a required column. */
export interface Edition {
  readonly settings: Settings;
  readonly sessions: readonly Session[] | null;
  readonly registrations: Registrations | null;
  readonly staff: readonly StaffLine[] | null;
  readonly expenses: readonly Expense[] | null;
  readonly receipts: readonly Receipt[] | null;
  readonly plan: readonly PlannedLine[] | null;
  readonly survey: Survey | null;
  readonly opinions: readonly Opinion[] | null;
  readonly observations: readonly Observation[] | null;
  readonly pastEditions: readonly PastEdition[] | null;
  readonly statedTotals: readonly StatedTotal[];
}
