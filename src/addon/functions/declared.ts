import type { InputTabKey } from '../../workbook/tabs/index';

/** What an argument of a function names; `required` when the function says nothing without it. */
export interface DeclaredArgument {
  readonly of: 'day' | 'poste' | 'receiptType' | 'structure' | 'format' | 'question';
  readonly required: boolean;
}

/**
 * A custom function, apart from what it reckons: the tabs that it reads, hence depends on, its argument, and how its
 * figure shows.
 */
export interface DeclaredFunction {
  readonly tabs: readonly InputTabKey[];
  readonly argument: DeclaredArgument | null;
  readonly format: 'general' | 'integer' | 'percentage' | 'duration' | 'points' | 'money';
}

const ATTENDANCE = ['settings', 'registrations'] as const;
const BALANCE = ['settings', 'staff', 'expenses', 'receipts'] as const;
const DAY = { of: 'day', required: false } as const;
const STRUCTURE = { of: 'structure', required: true } as const;

/**
 * Every custom function by its name: the functions, what refreshes them and « Insérer un indicateur… » all go by this.
 */
export const FUNCTIONS = {
  NEC_PARTICIPANTS: { tabs: ATTENDANCE, argument: null, format: 'integer' },
  NEC_FREQUENTATION: { tabs: ATTENDANCE, argument: { of: 'day', required: true }, format: 'integer' },
  NEC_INSCRITS: { tabs: ATTENDANCE, argument: DAY, format: 'integer' },
  NEC_ABSENTS: { tabs: ATTENDANCE, argument: DAY, format: 'integer' },
  NEC_TAUX_ABSENCE: { tabs: ATTENDANCE, argument: DAY, format: 'percentage' },
  NEC_CONUMS: { tabs: ATTENDANCE, argument: null, format: 'integer' },
  NEC_TAUX_CONUMS: { tabs: ATTENDANCE, argument: null, format: 'percentage' },
  NEC_CHARGES: { tabs: ['settings', 'staff', 'expenses'], argument: { of: 'poste', required: false }, format: 'money' },
  NEC_RECETTES: { tabs: ['settings', 'receipts'], argument: { of: 'receiptType', required: false }, format: 'money' },
  NEC_PERSONNEL: { tabs: ['settings', 'staff'], argument: { of: 'structure', required: false }, format: 'money' },
  NEC_PART: { tabs: BALANCE, argument: STRUCTURE, format: 'money' },
  NEC_AVANCE: { tabs: BALANCE, argument: STRUCTURE, format: 'money' },
  NEC_SOLDE: { tabs: BALANCE, argument: STRUCTURE, format: 'money' },
  NEC_COUT_PAR_PARTICIPANT: {
    tabs: ['settings', 'registrations', 'staff', 'expenses'],
    argument: null,
    format: 'money',
  },
  NEC_ATELIERS: { tabs: ['programme'], argument: { of: 'format', required: false }, format: 'integer' },
  NEC_DUREE: { tabs: ['programme'], argument: null, format: 'duration' },
  NEC_INTERVENANTS: { tabs: ['programme'], argument: null, format: 'integer' },
  NEC_DEMI_JOURNEES: { tabs: ['settings', 'programme'], argument: null, format: 'integer' },
  NEC_SATISFACTION: { tabs: ['survey'], argument: { of: 'question', required: false }, format: 'percentage' },
  NEC_NPS: { tabs: ['survey'], argument: null, format: 'points' },
  NEC_BILAN: {
    tabs: [
      'settings',
      'programme',
      'registrations',
      'staff',
      'expenses',
      'receipts',
      'survey',
      'opinions',
      'observations',
      'pastEditions',
    ],
    argument: null,
    format: 'general',
  },
} as const satisfies Readonly<Record<string, DeclaredFunction>>;

/** The names of the custom functions. */
export type FunctionName = keyof typeof FUNCTIONS;

/** Gives back what a function declares by its name in capitals, or null for a name that is none of ours. */
export function declaredFunction(name: string): DeclaredFunction | null {
  return Object.prototype.hasOwnProperty.call(FUNCTIONS, name) ? FUNCTIONS[name as FunctionName] : null;
}
