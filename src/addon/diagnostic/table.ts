import { generatedTab, headers, text, titleRows, wrapped } from '../../workbook/content/content-cell';
import { countText } from '../../words/french';
import type { CellStyle, ContentCell, TabContent } from '../../workbook/content/tab-content';
import { DIAGNOSTIC } from './phrases';
import { SUBJECTS } from './subjects';

/** What was seen of one belief; `answered` is false when looking failed, and `seen` then says why. */
export interface Observation {
  readonly id: string;
  readonly seen: string;
  readonly answered: boolean;
}

export type Verdict = 'confirmé' | 'démenti' | 'sans réponse' | 'mesure';

/** One line of the table; all of it is text. */
export interface DiagnosticLine {
  readonly id: string;
  readonly subject: string;
  readonly belief: string;
  readonly expected: string;
  readonly seen: string;
  readonly verdict: Verdict;
}

const STYLES: Readonly<Record<Verdict, CellStyle>> = {
  confirmé: 'good',
  démenti: 'bad',
  'sans réponse': 'warning',
  mesure: 'information',
};

function verdictOf(expected: string | null, observation: Observation | undefined): Verdict {
  if (observation?.answered !== true) return 'sans réponse';
  if (expected === null) return 'mesure';
  return observation.seen === expected ? 'confirmé' : 'démenti';
}

export function linesOf(observations: readonly Observation[]): DiagnosticLine[] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  return SUBJECTS.flatMap(({ name, beliefs }) =>
    beliefs.map(({ id, belief, expected }) => {
      const observation = byId.get(id);
      return {
        id,
        subject: name,
        belief,
        expected: expected ?? '',
        seen: observation?.seen ?? '',
        verdict: verdictOf(expected, observation),
      };
    }),
  );
}

/** Gives « 31 croyances confirmées, 0 démentie, 2 sans réponse ; 9 mesures ». */
export function summaryOf(lines: readonly DiagnosticLine[]): string {
  const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
  const confirmed = countText(count('confirmé'), 'croyance confirmée', 'croyances confirmées');
  return (
    `${confirmed}, ${countText(count('démenti'), 'démentie', 'démenties')}, ${count('sans réponse')} sans ` +
    `réponse ; ${countText(count('mesure'), 'mesure', 'mesures')}.`
  );
}

function rowOf({ subject, belief, expected, seen, verdict }: DiagnosticLine): ContentCell[] {
  return [text(subject), wrapped(belief), wrapped(expected), wrapped(seen), text(verdict, { style: STYLES[verdict] })];
}

export function diagnosticTab(name: string, lines: readonly DiagnosticLine[], stamp: string): TabContent {
  const columns = DIAGNOSTIC.columns;
  return generatedTab({
    name,
    widths: [140, 430, 280, 280, 110],
    frozenRows: 3,
    rows: [
      ...titleRows(columns.length, DIAGNOSTIC.title, `${summaryOf(lines)} ${stamp}`),
      headers(columns),
      ...lines.map(rowOf),
    ],
  });
}
