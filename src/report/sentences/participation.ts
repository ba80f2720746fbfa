import type { Bilan } from '../../domain/bilan';
import { agreed } from '../../words/agreement';
import { countText, editionDayText, listText, numberText, percentText } from '../../words/french';
import { figureOf, valueOf, type FigureList } from '../report-input';

/** Gives what a part of the CoNums of the territory is of, « des 52 CoNums du territoire ». */
export function ofTerritory(conums: number): string {
  return agreed(conums, 'du seul CoNum du territoire', `des ${numberText(conums)} CoNums du territoire`);
}

const people = (count: number) => countText(count, 'personne', 'personnes');

/** Gives who took part, and what part of the CoNums of the territory that is. */
export function attendanceSentences(figures: FigureList): string[] {
  const participants = valueOf(figures, 'participants');
  if (participants === null) return ['Le nombre de participants n’est pas connu : aucune présence n’a été relevée.'];
  if (participants === 0) return ['Personne n’a participé à l’événement.'];
  const took = `L’événement a réuni ${countText(participants, 'participant', 'participants')}`;
  const conums = valueOf(figures, 'conums');
  const territory = valueOf(figures, 'territoryConums');
  const rate = valueOf(figures, 'conumRate');
  if (conums === null) return [`${took}.`];
  if (conums === 0) return [`${took}.`, 'Aucun CoNum n’était présent.'];
  const share = rate === null || territory === null ? '' : `, soit ${percentText(rate)} ${ofTerritory(territory)}`;
  return [`${took}, dont ${countText(conums, 'CoNum', 'CoNums')}${share}.`];
}

/** Gives whether the objective was met, and by how far; nothing without objective or participants. */
export function objectiveSentences({ edition }: Bilan, figures: FigureList): string[] {
  const participants = valueOf(figures, 'participants');
  const { minimum, maximum } = edition.settings.objective;
  if (participants === null || (minimum === null && maximum === null)) return [];
  const most = maximum ?? minimum ?? 0;
  const range =
    minimum !== null && maximum !== null && minimum !== maximum
      ? `${numberText(minimum)} à ${countText(maximum, 'participant', 'participants')}`
      : countText(most, 'participant', 'participants');
  const objective = minimum === null ? `L’objectif d’au plus ${range}` : `L’objectif de ${range}`;
  if (minimum !== null && participants < minimum) {
    const missing = minimum - participants;
    return [`${objective} n’a pas été atteint : il a manqué ${people(missing)}.`];
  }
  if (maximum !== null && participants > maximum)
    return [`${objective} a été dépassé de ${people(participants - maximum)}.`];
  return [minimum === null ? `${objective} a été respecté.` : `${objective} a été atteint.`];
}

/** Gives how participation rose or fell since the former edition. */
export function changeSentences({ former }: Bilan, figures: FigureList): string[] {
  const figure = figureOf(figures, 'participants');
  const [now, past] = [figure?.value ?? null, figure?.former ?? null];
  if (former === null || now === null || past === null) return [];
  const before = `l’édition ${former.year} (${countText(past, 'participant', 'participants')})`;
  const change = now - past;
  if (change === 0) return [`C’est autant que pour ${before}.`];
  const ratio = past === 0 ? 0 : Math.abs(change) / past;
  const part = percentText(ratio);
  const share = /[1-9]/u.test(part) ? `, soit une ${change > 0 ? 'hausse' : 'baisse'} de ${part}` : '';
  return [`C’est ${people(Math.abs(change))} de ${change > 0 ? 'plus' : 'moins'} que pour ${before}${share}.`];
}

/** Gives which day drew most people; nothing for one day, or while a day is unknown. */
export function busiestDaySentences({ attendance }: Bilan, figures: FigureList): string[] {
  const days = (attendance?.days ?? []).map(({ number, date }) => ({
    name: editionDayText(number, date),
    present: valueOf(figures, 'dayPresent', number),
  }));
  const counts = days.flatMap(({ present }) => (present === null ? [] : [present]));
  if (days.length < 2 || counts.length < days.length) return [];
  const most = Math.max(...counts);
  const best = days.filter(({ present }) => present === most);
  if (best.length === days.length) return [`La fréquentation a été la même chaque jour : ${people(most)}.`];
  const names = listText(best.map(({ name }) => `le ${name}`));
  const each =
    best.length === 1 ? 'La journée la plus fréquentée a été celle du' : 'Les journées les plus fréquentées ont été';
  return [
    best.length === 1
      ? `${each} ${best[0]?.name ?? ''} : ${people(most)}.`
      : `${each} ${names} : ${people(most)} chacune.`,
  ];
}

/** Gives how many who had registered did not come, and how many came without having registered. */
export function absenceSentences({ attendance }: Bilan, figures: FigureList): string[] {
  const rate = figureOf(figures, 'absenceRate');
  const known = rate?.value ?? null;
  if (known === null) return [];
  const recorded = attendance?.days.filter((day) => day.recorded).length ?? 0;
  const registered = attendance?.registered ?? null;
  const absent = attendance?.absent ?? null;
  const counts =
    rate?.isRetained === true || registered === null || absent === null
      ? ''
      : ` (${countText(absent, 'absence', 'absences')} pour ` +
        countText(registered, 'inscription', 'inscriptions') +
        `${recorded > 1 ? `, ${numberText(recorded)} jours réunis` : ''})`;
  const walkIns = attendance?.walkIns ?? 0;
  const more =
    walkIns === 0 ? [] : [`On relève aussi ${countText(walkIns, 'présence', 'présences')} sans inscription.`];
  return [`Le taux d’absence des inscrits a été de ${percentText(known)}${counts}.`, ...more];
}
