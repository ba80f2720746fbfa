/** Our lines in a cell's note, between an opening and a closing that nobody types; what is around is staff's. */
const OPENING = '▸ NEC Bilan : ';
const CLOSING = ' ◂';
const OWN_LINE = /\n?▸ NEC Bilan : [^◂\n]*◂?/gu;

function ownLine(text: string): string {
  return `${OPENING}${text.replace(/[\r\n◂]+/gu, ' ').trim()}${CLOSING}`;
}

export function hasFindings(note: string): boolean {
  return note.includes(OPENING);
}

function staffPart(note: string): string {
  const kept = note.replace(OWN_LINE, '');
  return note.startsWith(OPENING) && kept.startsWith('\n') ? kept.slice(1) : kept;
}

/** Gives a note with a line a finding after what staff wrote in it, which alone stands without findings. */
export function noteWithFindings(note: string, findings: readonly string[]): string {
  const staff = staffPart(note);
  return [...(staff === '' ? [] : [staff]), ...findings.map(ownLine)].join('\n');
}
