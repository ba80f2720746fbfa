import { bilanOf, type Bilan } from '../../src/domain/bilan';
import type {
  Edition,
  Expense,
  Receipt,
  Registration,
  Registrations,
  Session,
  Settings,
  StaffLine,
} from '../../src/domain/edition';
import { cents } from '../../src/domain/money';

/** Gives the settings of an edition of two days and two partners; `more` overrides them. */
export function makeSettings(more: Partial<Settings> = {}): Settings {
  const structures = more.structures ?? ['La Fibre64', 'ALPI'];
  return {
    name: 'NEC Essai',
    city: 'Bayonne',
    venue: 'UPPA',
    days: [
      { number: 1, date: '2024-06-13' },
      { number: 2, date: '2024-06-14' },
    ],
    named: structures.map((name) => ({ name, others: [] })),
    structures,
    defaultPayer: 'La Fibre64',
    objective: { minimum: null, maximum: null },
    territoryConums: 10,
    dayCost: cents(54_000),
    preparationMonths: 10,
    sharingKey: { kind: 'staff-days' },
    parts: new Map(),
    gapThreshold: null,
    leftOutFormats: [],
    cofunding: null,
    europeanOperation: null,
    vatRecovered: false,
    retention: null,
    targets: new Map(),
    surveyDay: null,
    surveyWay: null,
    ...more,
  };
}

/** Gives a session of the first morning. */
export function makeSession(row: number, more: Partial<Session> = {}): Session {
  return {
    row,
    day: '2024-06-13',
    dayText: '13/06/2024',
    start: 600,
    end: 660,
    format: 'Atelier',
    title: `Atelier ${row}`,
    room: '',
    speakers: [],
    description: '',
    cancelled: false,
    ...more,
  };
}

/** Gives a registration, present on the days given as it is registered. */
export function makeRegistration(row: number, days: readonly number[], more: Partial<Registration> = {}): Registration {
  return {
    row,
    name: `Nom ${row}`,
    firstName: '',
    email: `p${row}@example.org`,
    structure: '',
    department: '',
    profile: '',
    conum: false,
    registered: new Set(days),
    present: new Set(days),
    ...more,
  };
}

/** Gives the Inscriptions tab of these rows, with the columns of two days. */
export function makeRegistrations(rows: readonly Registration[]): Registrations {
  return { rows, registeredDays: new Set([1, 2]), presentDays: new Set([1, 2]) };
}

export function makeStaffLine(row: number, structure: string, days: number, more: Partial<StaffLine> = {}): StaffLine {
  return { row, structure, agent: `Agent ${row}`, phases: ['preparation'], days, hours: 0, ...more };
}

/** Gives an expense of `amount` cents. */
export function makeExpense(row: number, poste: string, amount: number, more: Partial<Expense> = {}): Expense {
  return {
    row,
    poste,
    type: `Dépense ${row}`,
    supplier: `Fournisseur ${row}`,
    mandat: String(100 + row),
    payment: { kind: 'month', month: '2024-07' },
    paymentText: '',
    amount: cents(amount),
    payer: '',
    planned: null,
    evidence: '',
    account: '',
    invoice: '',
    invoiceDay: null,
    net: null,
    vat: null,
    allocation: null,
    operation: '',
    ...more,
  };
}

/** Gives a receipt of `amount` cents. */
export function makeReceipt(row: number, funder: string, amount: number, more: Partial<Receipt> = {}): Receipt {
  return { row, type: 'Subvention', funder, amount: cents(amount), receiver: '', planned: null, account: '', ...more };
}

/** The tabs of a workbook that has none but Paramètres. */
export const NO_TABS = {
  ...{ sessions: null, registrations: null, staff: null, expenses: null, receipts: null },
  ...{ survey: null, opinions: null, observations: null, pastEditions: null },
};

/** Gives a small whole edition: 2 sessions, 6 people, 3 days of preparation, 3 expenses, 1 receipt, 2 answers. */
export function makeEdition(more: Partial<Edition> = {}): Edition {
  return {
    settings: makeSettings(),
    sessions: [
      makeSession(2, {
        speakers: [
          { name: 'Ada', role: 'Directrice' },
          { name: 'Bob', role: null },
        ],
      }),
      makeSession(3, { start: 840, end: 900, cancelled: true, title: 'Annulée' }),
    ],
    registrations: makeRegistrations(
      [1, 2, 3, 4, 5, 6].map((n) =>
        makeRegistration(n + 1, n < 4 ? [1, 2] : [1], { department: n === 6 ? '' : '64', conum: n === 1 }),
      ),
    ),
    staff: [makeStaffLine(2, 'La Fibre64', 1), makeStaffLine(3, 'ALPI', 2)],
    expenses: [makeExpense(2, 'Achats', 10_010), makeExpense(3, 'Lieu', 30_000), makeExpense(4, 'Achats', 5_005)],
    receipts: [makeReceipt(2, 'ANCT', 20_000)],
    plan: null,
    survey: {
      answers: 2,
      rows: [2, 3],
      questions: [
        { column: 2, label: 'Satisfaction générale', answers: ['Satisfait', 'Peu satisfait'] },
        { column: 3, label: 'Commentaire', answers: ['=1+1', ''] },
      ],
    },
    opinions: [],
    observations: [],
    pastEditions: [{ row: 2, name: 'NEC Essai 1', year: 2023, figures: new Map([['participants', 8]]) }],
    statedTotals: [],
    ...more,
  };
}

export function makeBilan(more: Partial<Edition> = {}): Bilan {
  return bilanOf(makeEdition(more));
}
