import type { IsoDay } from '../../domain/calendar';
import type { Session, Speaker } from '../../domain/edition';
import { capitalised, cleaned, clockText, dayText } from '../../words/french';
import { heading, paragraph } from '../blocks';
import { linesOf, oneLine, plainRun } from '../plain-text';
import type { ReportBlock, Run } from '../report-document';
import type { ReportInput } from '../report-input';

const UNKNOWN_DAY = 'Jour à préciser';

function hoursText({ start, end }: Session): string {
  if (start === null) return '';
  return end === null ? clockText(start) : `${clockText(start)} – ${clockText(end)}`;
}

function speakerRuns({ name, role }: Speaker): Run[] {
  return [
    ...plainRun(name, 'strong'),
    ...(oneLine(role ?? '') === '' ? [] : [{ text: ', ' }, ...plainRun(role ?? '')]),
  ];
}

function sessionBlocks(session: Session): ReportBlock[] {
  const title = oneLine(session.title) === '' ? 'Séance sans titre' : session.title;
  const meta = [hoursText(session), session.format, session.room, session.reason ?? '']
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' · ');
  const speakers = session.speakers.map(speakerRuns).filter((runs) => runs.length > 0);
  const description = linesOf(session.description).flatMap((line) => paragraph(line));
  const titleRuns: Run[] = session.cancelled
    ? [{ text: 'ANNULÉ – ', look: 'alert' }, ...plainRun(title, 'struck')]
    : plainRun(title);
  return [
    { kind: 'heading', level: 3, runs: titleRuns },
    ...paragraph(meta, 'meta').map((block) => ({ ...block, keepNext: description.length + speakers.length > 0 })),
    ...description,
    ...speakers.map((runs) => ({ kind: 'item' as const, runs })),
  ];
}

function byTime(a: Session, b: Session): number {
  const [first, second] = [a.start ?? 1e9, b.start ?? 1e9];
  return first - second || a.row - b.row;
}

/** Gives back the sessions day by day; those whose day is not one of the edition's come last, under what was typed. */
export function programme({ bilan }: ReportInput): ReportBlock[] {
  const sessions = [...(bilan.edition.sessions ?? [])].sort(byTime);
  const known = [...new Set(sessions.map(({ day }) => day).filter((day): day is IsoDay => day !== null))].sort();
  const typed = [...new Set(sessions.filter(({ day }) => day === null).map(({ dayText: text }) => oneLine(text)))];
  return [
    ...known.flatMap((day) => [
      heading(2, capitalised(dayText(day))),
      ...sessions.filter((session) => session.day === day).flatMap(sessionBlocks),
    ]),
    ...typed.flatMap((text) => [
      heading(2, text === '' ? UNKNOWN_DAY : `${UNKNOWN_DAY} : ${cleaned(text)}`),
      ...sessions.filter((session) => session.day === null && oneLine(session.dayText) === text).flatMap(sessionBlocks),
    ]),
  ];
}
