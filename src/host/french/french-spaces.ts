const NO_BREAK = '\u00a0';

/**
 * Gives a French text whose marks stay on the line of their word: spaces before « ; : ! ? » » and after « are no-break
 * ones.
 */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»])|(?<=«) /gu, NO_BREAK);
}
