import { bilanAsRetained } from '../domain/bilan-as-retained';
import { funderSentences } from '../words/account-sentences';
import { countText } from '../words/french';
import { productSentences } from '../words/summary-sentences';
import { figuresOf, type ReportFigures } from './report-input';
import { PART_IDS, type PartId } from './parts';
import { conclusionSentences } from './sentences/conclusion';
import { formerSentences, placeSentences, programmeSentences, staffSentences, wasCancelled } from './sentences/event';
import { equalitySentences, spendingSentences } from './sentences/money';
import {
  answersSentences,
  collectionSentences,
  recommendationSentences,
  satisfactionSentences,
} from './sentences/opinions';
import {
  absenceSentences,
  attendanceSentences,
  busiestDaySentences,
  changeSentences,
  objectiveSentences,
} from './sentences/participation';

function sessionsSentence(input: ReportFigures): string[] {
  const sessions = input.bilan.edition.sessions ?? [];
  if (sessions.length === 0) return [];
  const cancelled = sessions.filter((session) => session.cancelled).length;
  const all = `Le programme comptait ${countText(sessions.length, 'séance', 'séances')}`;
  if (cancelled === 0) return [`${all}.`];
  return [`${all}, dont ${countText(cancelled, 'annulée, signalée comme telle', 'annulées, signalées comme telles')}.`];
}

/** One list of sentences a paragraph. */
type Paragraphs = readonly (readonly string[])[];

/** Gives the proposed text of each part from the figures, a line a paragraph; '' when there is nothing to say. */
export function proposedTexts(input: ReportFigures): ReadonlyMap<PartId, string> {
  const bilan = bilanAsRetained(input.bilan, input.retained);
  const figures = figuresOf(input);
  const texts: Readonly<Record<PartId, Paragraphs>> = {
    introduction: [placeSentences(bilan), programmeSentences(bilan, figures), formerSentences(bilan, figures)],
    quantitative: [
      [
        ...(wasCancelled(bilan) ? [] : attendanceSentences(figures)),
        ...objectiveSentences(bilan, figures),
        ...changeSentences(bilan, figures),
      ],
      [...busiestDaySentences(bilan, figures), ...absenceSentences(bilan, figures)],
      staffSentences(figures),
    ],
    qualitative: [
      [...collectionSentences(bilan), ...answersSentences(figures)],
      satisfactionSentences(bilan, figures),
      recommendationSentences(bilan, figures),
    ],
    // A funder is told what is known: what keeps the rest from being so is for the partners.
    financial: [
      bilan.finances.expenses === null ? [] : spendingSentences(bilan),
      [...productSentences(bilan), ...funderSentences(bilan.accounts)],
    ],
    conclusion: [conclusionSentences(bilan, figures)],
    expenses: [equalitySentences(bilan)],
    programme: [sessionsSentence(input)],
    accounts: [funderSentences(bilan.accounts)],
  };
  const textOf = (part: PartId) =>
    texts[part]
      .map((sentences) => sentences.join(' '))
      .filter((paragraph) => paragraph !== '')
      .join('\n');
  return new Map(PART_IDS.map((part) => [part, textOf(part)]));
}
