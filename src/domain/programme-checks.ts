import type { IsoDay } from './calendar';
import type { Session } from './edition';
import { finding, type Finding } from './finding';
import { fold, groupByLabel } from './names';
import { personKey } from './people/person-name';
import { isWorkshop } from './programme';
import { formatKind } from './session-formats';

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
