import type { DayAttendance, ParticipantGroup } from '../../domain/people/attendance';
import type { IndicatorKey } from '../../domain/indicators';
import { objectivesOf } from '../../domain/objectives';
import { expectedText, objectiveGapText, OBJECTIVES, changeOf } from '../../words/change';
import {
  capitalised,
  cleaned,
  countText,
  durationText,
  editionDayText,
  listText,
  numberText,
  percentText,
  quoted,
} from '../../words/french';
import { figureText, indicatorLabel } from '../../words/indicator-labels';
import { departmentText, DAY_LABELS } from '../../words/labels';
import { halfDayRows, OTHERS, shownGroups, type ShownGroup } from '../../words/shown-counts';
import { column, heading, paragraph, row, table, oneLine, type FigureGrid, type ReportBlock } from '../report-document';
import { chartPicture, missingChart } from '../pictures';
import { RETAINED_MARK } from '../../words/summary-sentences';
import { figureOf, shownFigure, UNKNOWN_FIGURE, valueOf, type FigureList, type ReportInput } from '../report-input';
import { BLOCK_TITLES } from '../../words/block-titles';
import { wholePercentTexts } from '../../words/whole-percents';
import { agreed } from '../../words/agreement';
import { ofTerritory } from '../sentences/participation';

const CHART = 'Inscrits et présents par jour';

type GridFigure = FigureGrid['figures'][number];

/** Gives the figures shown large; one that cannot be had is left out, as are agents that nobody counted. */
export function keyFigures(figures: FigureList): ReportBlock[] {
  const large = (key: IndicatorKey, singular: string, plural: string, detail = ''): GridFigure[] => {
    const figure = figureOf(figures, key);
    const known = figure?.value ?? null;
    return known === null ? [] : [{ value: shownFigure(figure), label: agreed(known, singular, plural), detail }];
  };
  const value = (key: IndicatorKey) => valueOf(figures, key);
  const detailOf = (key: IndicatorKey, text: (value: number) => string) => {
    const known = value(key);
    return known === null || known === 0 ? '' : text(known);
  };
  const months = detailOf('preparationMonths', (count) => ` sur ${numberText(count)}\u00a0mois`);
  const shown = [
    ...large('participants', 'participant', 'participants', 'hors intervenants et organisateurs'),
    ...large(
      'workshops',
      'atelier',
      'ateliers',
      detailOf(
        'duration',
        (minutes) =>
          `${durationText(minutes)} d’échanges` +
          (figureOf(figures, 'duration')?.isRetained === true ? RETAINED_MARK : ''),
      ),
    ),
    ...large('speakers', 'intervenant', 'intervenants'),
    ...large('halfDays', 'demi-journée', 'demi-journées'),
    ...large('conums', 'CoNum présent', 'CoNums présents', conumDetail(value('conumRate'), value('territoryConums'))),
    ...large('absenceRate', 'd’absence parmi les inscrits', 'd’absence parmi les inscrits'),
    ...large('satisfactionRate', 'd’avis positifs', 'd’avis positifs', satisfactionDetail(value('surveyAnswers'))),
    ...(value('preparationAgents') === 0
      ? []
      : large(
          'preparationAgents',
          'agent en préparation',
          'agents en préparation',
          detailOf('preparationDays', (days) => `${countText(days, 'jour', 'jours')} de travail${months}`),
        )),
    ...(value('eventAgents') === 0
      ? []
      : large(
          'eventAgents',
          'agent pendant l’événement',
          'agents pendant l’événement',
          detailOf('eventHours', (hours) => `${numberText(hours)}\u00a0h de travail`),
        )),
  ];
  if (shown.length === 0) return [];
  const summary = `Chiffres clés : ${listText(shown.map((figure) => `${figure.value} ${figure.label}`))}.`;
  return [heading(2, 'Chiffres clés'), { kind: 'figures', summary, figures: shown }];
}

function satisfactionDetail(answers: number | null): string {
  return answers === null || answers === 0 ? '' : `${countText(answers, 'réponse', 'réponses')} au questionnaire`;
}

function conumDetail(rate: number | null, territory: number | null): string {
  return rate === null || territory === null ? '' : `${percentText(rate)} ${ofTerritory(territory)}`;
}

/** Gives what was hoped for beside what was obtained; nothing where no objective is stated. */
export function objectives({ bilan }: ReportInput, figures: FigureList): ReportBlock[] {
  const rows = objectivesOf(bilan).map((objective) =>
    row([
      indicatorLabel(objective.indicator),
      expectedText(objective),
      shownFigure(figureOf(figures, objective.indicator.key, objective.indicator.day)),
      objectiveGapText(objective) || UNKNOWN_FIGURE,
    ]),
  );
  if (rows.length === 0) return [];
  const [subject, ...others] = OBJECTIVES.columns;
  return [
    heading(2, OBJECTIVES.title),
    ...table(
      'Objectifs attendus et obtenus',
      [column(subject, 40), ...others.map((title) => column(title, 20, 'right'))],
      rows,
    ),
    ...paragraph('Écart : obtenu \u2212 attendu ; 0 entre les bornes attendues.', 'note'),
  ];
}

/** What the chart of the days shows: « Jeudi 13 juin 2024 : 90 inscrits, 76 présents ; … ». */
function attendanceText(days: readonly DayAttendance[], figures: FigureList): string {
  const told = (key: 'dayRegistered' | 'dayPresent', day: number, singular: string, plural: string) => {
    const count = valueOf(figures, key, day);
    return count === null ? [] : [countText(count, singular, plural)];
  };
  const texts = days.map(({ number, date }) => {
    const counts = [
      ...told('dayRegistered', number, 'inscrit', 'inscrits'),
      ...told('dayPresent', number, 'présent', 'présents'),
    ];
    return `${capitalised(editionDayText(number, date))} : ${counts.join(', ')}`;
  });
  return texts.join(' ; ');
}

/** Gives attendance day by day with what its words mean, and its chart. */
export function dayByDay(input: ReportInput, figures: FigureList): ReportBlock[] {
  const days = input.bilan.attendance?.days ?? [];
  const shown = days.filter(
    ({ number }) =>
      valueOf(figures, 'dayPresent', number) !== null || valueOf(figures, 'dayRegistered', number) !== null,
  );
  if (shown.length === 0) return [];
  const keys = ['dayRegistered', 'dayPresent', 'dayAbsent', 'dayWalkIns', 'dayAbsenceRate'] as const;
  const columns = [
    column('Jour', 30),
    column(DAY_LABELS.registered, 13, 'right'),
    column(DAY_LABELS.present, 13, 'right'),
    column(DAY_LABELS.absent, 13, 'right'),
    column(DAY_LABELS.walkIns, 15, 'right'),
    column(DAY_LABELS.absenceRate, 16, 'right'),
  ];
  const rows = shown.map((day) =>
    row([
      capitalised(editionDayText(day.number, day.date)),
      ...keys.map((key) => shownFigure(figureOf(figures, key, day.number))),
    ]),
  );
  const caption = 'Inscrits, présents et absents de chaque jour';
  const picture = chartPicture(
    input,
    'days',
    CHART,
    `Diagramme en barres : inscrits et présents, jour par jour. ${attendanceText(shown, figures)}.`,
  );
  const unrecorded = days.length - days.filter((day) => day.recorded).length;
  return [
    heading(2, BLOCK_TITLES.days),
    ...(picture === null ? missingChart(CHART) : []),
    ...table(caption, columns, rows),
    ...paragraph(
      'Absent : personne inscrite ce jour-là qui n’a pas été notée présente. Non inscrit : personne présente ' +
        'sans s’être inscrite, jamais déduite des absents. Taux d’absence : absents ÷ inscrits du jour.',
      'note',
    ),
    ...(unrecorded > 0 && unrecorded < days.length
      ? paragraph(
          `Sans relevé de présence, ${countText(unrecorded, 'jour n’est pas compté', 'jours ne sont pas comptés')} ` +
            'dans les absences.',
          'note',
        )
      : []),
    ...(picture === null ? [] : [picture]),
    ...table(
      BLOCK_TITLES.halves,
      [column('Demi-journée', 70), column(DAY_LABELS.present, 30, 'right')],
      halfDayRows(days).map(({ label, present }) => row([label, numberText(present)])),
    ),
  ];
}

function groupTable(title: string, header: string, shown: readonly ShownGroup[]): ReportBlock[] {
  const parts = wholePercentTexts(shown.map(({ participants }) => participants));
  const rows = shown.map(({ label, participants }, index) =>
    row([label, numberText(participants), parts[index] ?? '']),
  );
  return table(title, [column(header, 60), column('Participants', 20, 'right'), column('Part', 20, 'right')], rows);
}

/** Gives where participants came from; groups of fewer than five people are joined. */
export function origins({ bilan }: ReportInput): ReportBlock[] {
  const { attendance } = bilan;
  if (attendance === null || (attendance.participants ?? 0) === 0) return [];
  const known = (groups: readonly ParticipantGroup[]) => (groups.every(({ kind }) => kind === 'unknown') ? [] : groups);
  const departments = shownGroups(known(attendance.departments), departmentText);
  const structures = shownGroups(known(attendance.structures));
  const tables = [
    ...groupTable(BLOCK_TITLES.departments, 'Département', departments),
    ...groupTable(BLOCK_TITLES.structures, 'Structure', structures),
  ];
  if (tables.length === 0) return [];
  const isJoined = [...departments, ...structures].some(({ label }) => label === OTHERS);
  return [
    heading(2, 'Origine des participants'),
    ...tables,
    ...(isJoined
      ? paragraph(`Les groupes de moins de cinq personnes sont réunis sous ${quoted(OTHERS)}.`, 'note')
      : []),
  ];
}

/** Gives this edition beside the former one, for the figures that both have. */
export function comparison({ bilan }: ReportInput, figures: FigureList): ReportBlock[] {
  const { former, year } = bilan;
  const both = figures.filter((figure) => figure.former !== null && figure.value !== null);
  if (former === null || both.length === 0) return [];
  const rows = both.map((figure) =>
    row([
      indicatorLabel(figure),
      shownFigure(figure),
      figure.former === null ? UNKNOWN_FIGURE : figureText(figure.former, figure.unit),
      changeOf(figure.value, figure.former, figure.unit),
    ]),
  );
  const columns = [
    column('Indicateur', 40),
    column(year === null ? 'Cette édition' : `Édition ${year}`, 20, 'right'),
    column(`Édition ${former.year}`, 20, 'right'),
    column('Évolution', 20, 'right'),
  ];
  return [
    heading(2, 'Comparaison avec l’édition précédente'),
    ...table(
      `Cette édition et ${oneLine(former.name) === '' ? `celle de ${former.year}` : cleaned(former.name)}`,
      columns,
      rows,
    ),
  ];
}

/** Gives which figures the organisers retained instead of those calculated, and why; nothing when none is. */
export function retainedNote(figures: FigureList, notes: ReadonlyMap<string, string> = new Map()): ReportBlock[] {
  const retained = figures.filter((figure) => figure.isRetained && figure.value !== null);
  if (retained.length === 0) return [];
  const texts = retained.map((figure) => {
    const calculated =
      figure.calculated === null ? 'non calculable' : `calculé : ${figureText(figure.calculated, figure.unit)}`;
    const why = cleaned(notes.get(figure.id) ?? '');
    const told = why === '' ? calculated : `${calculated} ; ${quoted(why)}`;
    return `${indicatorLabel(figure)} : ${figureText(figure.value ?? 0, figure.unit)} (${told})`;
  });
  return paragraph(
    `* Valeurs retenues par les organisateurs, différentes de celles qui ont été calculées. ${texts.join(' ; ')}.`,
    'note',
  );
}
