import type { Bilan } from '../../domain/bilan';
import { countText, listText, moneyText } from '../../words/french';
import { valueOf, type FigureList } from '../report-input';
import { observationSentences, overallRateText } from './opinions';

/** Gives the edition in a few figures, and what the organisers make of it. */
export function conclusionSentences(bilan: Bilan, figures: FigureList): string[] {
  const participants = valueOf(figures, 'participants');
  const workshops = valueOf(figures, 'workshops') ?? 0;
  const speakers = valueOf(figures, 'speakers') ?? 0;
  const rate = overallRateText(bilan, figures);
  const { costPerParticipant } = bilan.finances;
  const around = [
    workshops > 0 ? countText(workshops, 'atelier', 'ateliers') : '',
    speakers > 0 ? countText(speakers, 'intervenant', 'intervenants') : '',
  ].filter((part) => part !== '');
  const sentences: string[] = [];
  if (participants !== null && participants > 0) {
    sentences.push(
      `Cette édition a réuni ${countText(participants, 'participant', 'participants')}` +
        `${around.length === 0 ? '' : ` autour de ${listText(around)}`}.`,
    );
  }
  if (rate !== null) sentences.push(`Les avis exprimés sont positifs à ${rate}.`);
  if (costPerParticipant !== null)
    sentences.push(`Le coût par participant est de ${moneyText(costPerParticipant)}, personnel compris.`);
  return [...sentences, ...observationSentences(bilan)];
}
