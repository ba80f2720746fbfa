/** Under which the lines without poste are counted. */
const NO_POSTE = 'Sans poste';

/** The poste of the personnel charges that the Personnel tab gives. */
export const STAFF_CHARGES = 'Charges de personnel';

/** Gives the label of a poste as it is shown; blank gives « Sans poste ». */
export function posteLabel(label: string): string {
  return label === '' ? NO_POSTE : label;
}
