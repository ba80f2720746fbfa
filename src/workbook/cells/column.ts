import type { Kind } from './kind';

/** A column of a tab that staff fill, declared once: whatever reads, makes, checks or tells it derives from this. */
export interface Column<T> {
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly kind: Kind<T>;
  readonly required: boolean;
  /** Whether its cells may tell people, right or wrong: anonymising takes them out, no finding quotes them. */
  readonly personal: boolean;
  /** Filled by the add-on; never read. */
  readonly derived: boolean;
  /** The values that staff choose among; other text is allowed. */
  readonly choices: readonly string[];
  /** Where a cell's list comes from: the choices, these and the column's own, or the structures of Paramètres. */
  readonly offers: 'choices' | 'typed' | 'structures';
  /** In pixels. */
  readonly width: number;
  /** Whether it serves European money alone: « Préparer » adds it only where Paramètres names its operation. */
  readonly forEurope: boolean;
  /** What a person filling it should know, shown as a note on the header. */
  readonly help: string;
}

type Details = Partial<Omit<Column<unknown>, 'label' | 'kind' | 'personal'>>;

/** Gives an optional column of a kind; its label is what staff read. */
export function column<T>(
  label: string,
  kind: Kind<T>,
  tells: 'personal' | 'impersonal',
  details: Details = {},
): Column<T> {
  return {
    label,
    kind,
    personal: tells === 'personal',
    synonyms: [],
    required: false,
    derived: false,
    choices: [],
    offers: 'choices',
    width: 120,
    forEurope: false,
    help: '',
    ...details,
  };
}

/** Gives a column without which the tab cannot be read. */
export function required<T>(...[label, kind, tells, details]: Parameters<typeof column<T>>): Column<T> {
  return column(label, kind, tells, { ...details, required: true });
}
