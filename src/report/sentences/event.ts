import type { Bilan } from '../../domain/bilan';
import type { Session } from '../../domain/edition';
import { groupByLabel } from '../../domain/names';
import { theName } from '../../words/agreement';
import { cleaned, countText, durationText, listText, numberText, quoted } from '../../words/french';
import { whenText } from '../event-dates';
import { valueOf, type FigureList } from '../report-input';

/** Gives the name of the edition as a sentence has it, « l'édition » when it has none. */
function editionName({ edition }: Bilan): string {
  const name = cleaned(edition.settings.name ?? '');
  return name === '' ? 'L’événement' : `L’événement ${name}`;
}

/** Says whether the event was to be held and was not: every session of its programme is cancelled. */
export function wasCancelled({ edition }: Bilan): boolean {
  const sessions = edition.sessions ?? [];
  return sessions.length > 0 && sessions.every(({ cancelled }) => cancelled);
}

/** Gives where and when the event took place, and who organised it. */
export function placeSentences(bilan: Bilan): string[] {
  const { days, venue, city, structures } = bilan.edition.settings;
  const [place, town] = [cleaned(venue ?? ''), cleaned(city ?? '')];
  const when = whenText(days);
  const where = town === '' ? '' : `à ${town}`;
  const venueIs = place === '' ? [] : [`Lieu : ${place}.`];
  const whenWhere = [when, where].filter((part) => part !== '').join(' ');
  const took = wasCancelled(bilan)
    ? [`${editionName(bilan)}${whenWhere === '' ? '' : `, prévu ${whenWhere},`} n’a pas eu lieu.`]
    : whenWhere === ''
      ? []
      : [`${editionName(bilan)} s’est tenu ${whenWhere}.`];
  const organisers = structures.map(cleaned).filter((name) => name !== '');
  if (organisers.length === 0) return [...took, ...venueIs];
  const by = `${organisers.length > 1 ? 'conjointement ' : ''}par ${listText(organisers.map(theName))}`;
  return took.length === 0
    ? [`${editionName(bilan)} a été organisé ${by}.`, ...venueIs]
    : [...took, `Il ${wasCancelled(bilan) ? 'était' : 'a été'} organisé ${by}.`, ...venueIs];
}

/** Gives what the programme held: sessions, time, half-days, speakers, and what was cancelled. */
export function programmeSentences(bilan: Bilan, figures: FigureList): string[] {
  const { sessions } = bilan.edition;
  if (sessions === null) return [];
  if (wasCancelled(bilan)) return allCancelledSentences(sessions);
  const workshops = valueOf(figures, 'workshops');
  const minutes = valueOf(figures, 'duration') ?? 0;
  const halfDays = valueOf(figures, 'halfDays') ?? 0;
  const speakers = valueOf(figures, 'speakers') ?? 0;
  const sentences: string[] = [];
  if (workshops !== null && workshops > 0) {
    const length = minutes > 0 ? `, soit ${durationText(minutes)} d’échanges` : '';
    const over = halfDays > 0 ? ` sur ${countText(halfDays, 'demi-journée', 'demi-journées')}` : '';
    sentences.push(`Le programme a proposé ${countText(workshops, 'atelier', 'ateliers')}${length}${over}.`);
    if (speakers > 0) sentences.push(`Il a fait intervenir ${countText(speakers, 'personne', 'personnes')}.`);
  } else if (workshops !== null) sentences.push('Aucun atelier n’est inscrit au programme.');
  return [...sentences, ...cancelledSentences(sessions)];
}

/** The reasons of cancellations, each once, with the sessions that it cancelled. */
const reasonsOf = (cancelled: readonly Session[]) =>
  groupByLabel(cancelled, ({ reason }) => cleaned(reason ?? '')).filter(({ key }) => key !== '');

/** That the whole programme was cancelled, and why when one reason stands for all of it. */
function allCancelledSentences(sessions: readonly Session[]): string[] {
  const [only, ...others] = reasonsOf(sessions);
  if (only === undefined || others.length > 0 || only.values.length < sessions.length)
    return ['Tout son programme a été annulé.', ...cancelledSentences(sessions)];
  return [`Tout son programme a été annulé (${only.label}).`];
}

/** How many sessions were cancelled, and why, as far as the programme says so. */
function cancelledSentences(sessions: readonly Session[]): string[] {
  const cancelled = sessions.filter((session) => session.cancelled);
  if (cancelled.length === 0) return [];
  const reasons = reasonsOf(cancelled).map(
    ({ label, values }) => `${listText(values.map(({ title }) => quoted(title)))} : ${label}`,
  );
  const told = reasons.length === 0 ? '' : ` (${reasons.join(' ; ')})`;
  return [`Il a fallu annuler ${countText(cancelled.length, 'séance prévue', 'séances prévues')}${told}.`];
}

/** Gives what the former edition was: its name, its year, who came to it. */
export function formerSentences({ former }: Bilan, figures: FigureList): string[] {
  if (former === null) return [];
  const name = cleaned(former.name);
  const called = name === '' ? `L’édition de ${former.year}` : `L’édition précédente, ${name} (${former.year}),`;
  const facts = (['participants', 'workshops'] as const).flatMap((key) => {
    const value = figures.find((figure) => figure.key === key)?.former ?? null;
    if (value === null || value < 0) return [];
    return [
      key === 'participants'
        ? countText(value, 'participant', 'participants')
        : countText(value, 'atelier', 'ateliers'),
    ];
  });
  return facts.length === 0 ? [] : [`${called} avait réuni ${listText(facts)}.`];
}

/** Gives how many people prepared the event and how many worked on its days. */
export function staffSentences(figures: FigureList): string[] {
  const value = (key: 'preparationAgents' | 'preparationDays' | 'preparationMonths' | 'eventAgents' | 'eventHours') =>
    valueOf(figures, key) ?? 0;
  const sentences: string[] = [];
  if (value('preparationAgents') > 0 && value('preparationDays') > 0) {
    const over = value('preparationMonths') > 0 ? ` en ${numberText(value('preparationMonths'))}\u00a0mois` : '';
    sentences.push(
      `La préparation a mobilisé ${countText(value('preparationAgents'), 'agent', 'agents')} pendant ` +
        `${countText(value('preparationDays'), 'jour', 'jours')} de travail${over}.`,
    );
  }
  if (value('eventAgents') > 0 && value('eventHours') > 0) {
    sentences.push(
      `Le temps de l’événement a mobilisé ${countText(value('eventAgents'), 'agent', 'agents')} pendant ` +
        `${countText(value('eventHours'), 'heure', 'heures')} de travail.`,
    );
  }
  return sentences;
}
