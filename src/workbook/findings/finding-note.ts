/**
 * Our lines in a cell's note, between an opening and a closing that nobody types: what staff write around them is
 * theirs.
 */
const OPENING = '▸ NEC Bilan : ';
const CLOSING = ' ◂';
const OWN_LINE = /\n?▸ NEC Bilan : [^◂\n]*◂?/gu;

function ownLine(text: string): string {
  return `${OPENING}${text.replace(/[\r\n◂]+/gu, ' ').trim()}${CLOSING}`;
}

/** Says whether a note holds lines of ours. */
export function hasFindings(note: string): boolean {
  return note.includes(OPENING);
}

/** Gives back what staff wrote in a note. */
function staffPart(note: string): string {
  const kept = note.replace(OWN_LINE, '');
  return note.startsWith(OPENING) && kept.startsWith('\n') ? kept.slice(1) : kept;
}

/**
 * Gives back a note with one line a finding after what staff wrote in it; without finding, what staff wrote and nothing
 * else.
 */
export function noteWithFindings(note: string, findings: readonly string[]): string {
  const staff = staffPart(note);
  return [...(staff === '' ? [] : [staff]), ...findings.map(ownLine)].join('\n');
}
