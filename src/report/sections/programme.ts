import type { Session, Speaker } from '../../domain/edition';
import { cleaned } from '../../words/french';
import { CANCELLED, hoursText, programmeDays, UNTITLED_SESSION } from '../../words/session-words';
import { heading, paragraph } from '../blocks';
import { linesOf, oneLine, plainRun } from '../plain-text';
import type { ReportBlock, Run } from '../report-document';
import type { ReportInput } from '../report-input';

function speakerRuns({ name, role }: Speaker): Run[] {
  return [
    ...plainRun(name, 'strong'),
    ...(oneLine(role ?? '') === '' ? [] : [{ text: ', ' }, ...plainRun(role ?? '')]),
  ];
}

function sessionBlocks(session: Session): ReportBlock[] {
  const { start, end } = session;
  const title = oneLine(session.title) === '' ? UNTITLED_SESSION : session.title;
  const meta = [start === null ? '' : hoursText(start, end), session.format, session.room, session.reason ?? '']
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' · ');
  const speakers = session.speakers.map(speakerRuns).filter((runs) => runs.length > 0);
  const description = linesOf(session.description).flatMap((line) => paragraph(line));
  const titleRuns: Run[] = session.cancelled
    ? [{ text: `${CANCELLED} – `, look: 'alert' }, ...plainRun(title, 'struck')]
    : plainRun(title);
  return [
    { kind: 'heading', level: 3, runs: titleRuns },
    ...paragraph(meta, 'meta').map((block) => ({ ...block, keepNext: description.length + speakers.length > 0 })),
    ...description,
    ...speakers.map((runs) => ({ kind: 'item' as const, runs })),
  ];
}

/** Gives the sessions day by day, those whose day is not one of the edition's last. */
export function programme({ bilan }: ReportInput): ReportBlock[] {
  return programmeDays(bilan.edition.sessions ?? [], (typed) => cleaned(oneLine(typed))).flatMap(
    ({ title, sessions }) => [heading(2, title), ...sessions.flatMap(sessionBlocks)],
  );
}
