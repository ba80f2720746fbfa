import { beginsWithOneOf, fold, listed, groupByLabel } from './names';
import { halfDayOf, type IsoDay, type Minutes } from './calendar';
import type { Session } from './edition';
import { personKey } from './people/people';
import { finding, type Finding } from './finding';

/** How a format that is no atelier begins (RULES, Programme): add here what every edition leaves out. */
const NOT_WORKSHOPS = listed(`
  Plénière | Ouverture | Clôture | Accueil | Pause | Repas | Déjeuner | Dîner | Petit-déjeuner | Petit-déj
  P’tit déj | Café | Cocktail | Buffet | Apéro | Apéritif | Collation | Goûter | Brunch | Pot | Mot | Discours
  Inauguration | Émargement | Enregistrement | Temps
`);

/** How a format that is surely an atelier begins. */
const WORKSHOPS = listed(`
  Atelier | Masterclass | Masterclasse | Master class | Table ronde | Présentation | Retex | Retour | Conférence
  Débat | Démonstration | Démo | Formation | Keynote | Key-note | Forum | Témoignage | Visite
`);

/** Gives what a format is: an atelier, none, or one that nobody listed, which counts as one. */
function formatKind(format: string): 'workshop' | 'other' | 'unknown' {
  if (beginsWithOneOf(format, NOT_WORKSHOPS)) return 'other';
  return fold(format) === '' || beginsWithOneOf(format, WORKSHOPS) ? 'workshop' : 'unknown';
}

/** Counts of the programme; `halfDays` is null when no day of the edition is known, `minutes` is the Durée. */
export interface ProgrammeFigures {
  readonly halfDays: number | null;
  readonly workshops: number;
  readonly minutes: Minutes;
  readonly speakers: number;
}

/** Says whether a session is an atelier: not cancelled, of no format left out; a blank format is one. */
export function isWorkshop(session: Session): boolean {
  return !session.cancelled && session.leftOut !== true && formatKind(session.format) !== 'other';
}

/** Gives the length of a session in minutes, or null when it has no start, no end, or an end before its start. */
export function lengthOf(session: Pick<Session, 'start' | 'end'>): Minutes | null {
  if (session.start === null || session.end === null || session.end < session.start) return null;
  return session.end - session.start;
}

/** Gives the figures of the programme (RULES, Programme); `days` are the dates of the edition. */
export function programmeFigures(sessions: readonly Session[], days: readonly IsoDay[]): ProgrammeFigures {
  const workshops = sessions.filter(isWorkshop);
  const halves = new Set<string>();
  for (const session of sessions) {
    if (!session.cancelled && session.day !== null && session.start !== null)
      halves.add(`${session.day} ${halfDayOf(session.start)}`);
  }
  return {
    halfDays: days.length === 0 ? null : halves.size,
    workshops: workshops.length,
    minutes: workshops.reduce((sum, session) => sum + (lengthOf(session) ?? 0), 0),
    speakers: new Set(workshops.flatMap((session) => session.speakers.map((speaker) => personKey(speaker.name)))).size,
  };
}

type Timed = Session & { readonly start: number; readonly day: IsoDay };

/** Says whether two sessions of one day are at the same time; one without a length stands at its start. */
function overlap(a: Timed, b: Timed): boolean {
  const endOf = (session: Timed) => (session.end === null || session.end < session.start ? session.start : session.end);
  if (a.start === b.start) return true;
  const [earlier, later] = a.start < b.start ? [a, b] : [b, a];
  return endOf(earlier) > later.start;
}

function lengthFindings(session: Session): Finding[] {
  const { title, start, end } = session;
  const at = (field: string) => ({ tab: 'programme' as const, row: session.row, field });
  const severity = isWorkshop(session) ? 'error' : 'information';
  const findings: Finding[] = [];
  if (session.format.trim() === '') findings.push(finding('format-blank', at('format'), { title }));
  if (session.unreadTime === true) return findings;
  if (start === null) findings.push(finding('start-missing', at('start'), { title }, severity));
  if (end === null) findings.push(finding('end-missing', at('end'), { title }, severity));
  if (start !== null && end !== null && end < start)
    findings.push(finding('end-before-start', at('end'), { title, start, end }, severity));
  return findings;
}

const isSame = (a: Session, b: Session): boolean =>
  a.day === b.day && a.start === b.start && fold(a.title) !== '' && fold(a.title) === fold(b.title);

function clashes(session: Timed, earlier: readonly Timed[]): Finding[] {
  const at = (field: string) => ({ tab: 'programme' as const, row: session.row, field });
  const twice = earlier.find((other) => isSame(other, session));
  if (twice !== undefined)
    return [finding('session-twice', at('title'), { title: session.title, firstRow: twice.row })];
  const findings: Finding[] = [];
  for (const other of earlier.filter((candidate) => overlap(candidate, session))) {
    const clash = { title: session.title, other: other.title, otherRow: other.row };
    if (fold(session.room) !== '' && fold(session.room) === fold(other.room))
      findings.push(finding('room-busy', at('room'), { ...clash, room: session.room }));
    const elsewhere = new Set(other.speakers.map((speaker) => personKey(speaker.name)));
    for (const speaker of session.speakers.filter(({ name }) => elsewhere.has(personKey(name)))) {
      findings.push(finding('speaker-busy', at('speakers'), { ...clash, speaker: speaker.name }));
    }
  }
  return findings;
}

/** Gives one finding a format that nobody listed: its sessions count. */
function formatFindings(held: readonly Session[]): Finding[] {
  const unknown = held.filter((session) => session.leftOut !== true && formatKind(session.format) === 'unknown');
  return groupByLabel(unknown, ({ format }) => format).map(({ label, values }) =>
    finding(
      'format-unknown',
      { tab: 'programme', row: values[0]?.row ?? null, field: 'format' },
      { format: label, rows: values.map(({ row }) => row) },
    ),
  );
}

/** Gives what is doubtful in the programme (RULES, Programme); cancelled sessions are not checked. */
export function programmeFindings(sessions: readonly Session[]): Finding[] {
  const held = sessions.filter((session) => !session.cancelled);
  const byDay = new Map<IsoDay, Timed[]>();
  const checked = held.flatMap((session) => {
    const findings = lengthFindings(session);
    const { day, start } = session;
    if (day === null || start === null) return findings;
    const timed: Timed = { ...session, day, start };
    const earlier = byDay.get(day) ?? [];
    findings.push(...clashes(timed, earlier));
    byDay.set(day, [...earlier, timed]);
    return findings;
  });
  return [...formatFindings(held), ...checked];
}
