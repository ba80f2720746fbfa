const NO_BREAK = '\u00a0';

/** Gives a French text whose marks stay on the line of their word, by no-break spaces before « ; : ! ? ». */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»])|(?<=«) /gu, NO_BREAK);
}
