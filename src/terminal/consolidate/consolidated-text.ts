import { day, figure, NONE, printable, table } from '../console-report';
import { COLUMNS, FIGURE_COLUMNS } from './figure-columns';
import { editionName, firstDay, type EditionFigures } from '../figures-document';
import type { NationalFigure } from './national-view';

/** The figures that fit on a line of the terminal; the workbook has them all. */
const ON_SCREEN = [
  { column: COLUMNS.participants, label: 'Participants' },
  { column: COLUMNS.ateliers, label: 'Ateliers' },
  { column: COLUMNS.conums, label: 'CoNums' },
  { column: COLUMNS.charges, label: 'Charges' },
  { column: COLUMNS.nps, label: 'NPS' },
];

function editionLine(edition: EditionFigures): string[] {
  const first = firstDay(edition);
  const figures = ON_SCREEN.map(({ column: { of, unit } }) => figure(of(edition.figures), unit));
  return [first === null ? NONE : day(first), ...figures, printable(editionName(edition))];
}

/** Gives the editions and the national view as French text for a terminal of so many columns. */
export function consolidatedText(
  editions: readonly EditionFigures[],
  national: readonly NationalFigure[],
  width: number,
): string {
  const count = `${editions.length} ${editions.length < 2 ? 'édition' : 'éditions'}`;
  const figures = national.map(({ column: { label, unit }, editions: known, total, median }) => [
    label,
    figure(total, unit),
    figure(median, unit),
    `${known} / ${editions.length}`,
  ]);
  return [
    `Consolidation : ${count}`,
    '',
    ...table(
      [['Premier jour', ...ON_SCREEN.map(({ label }) => label), 'Édition'], ...editions.map(editionLine)],
      ['left', ...ON_SCREEN.map(() => 'right' as const), 'left'],
      width,
    ),
    '',
    'Vue nationale',
    ...table([['', 'Total', 'Médiane', 'Éditions'], ...figures], ['left', 'right', 'right', 'right'], width),
    '',
    `Un chiffre inconnu d’une édition (${NONE}) n’entre ni dans le total ni dans la médiane.`,
    '',
  ].join('\n');
}

/** Gives the text of consolidation.json: money in cents, lengths in minutes, ratios exact, null for the unknown. */
export function consolidatedJson(editions: readonly EditionFigures[], national: readonly NationalFigure[]): string {
  const content = {
    editions: editions.map((edition) => ({
      edition: edition.figures.edition,
      premierJour: firstDay(edition),
      fichier: edition.file,
      chiffres: Object.fromEntries(FIGURE_COLUMNS.map(({ key, of }) => [key, of(edition.figures)])),
    })),
    national: national.map(({ column: { key, label }, editions: known, total, median, minimum, maximum, method }) => ({
      cle: key,
      chiffre: label,
      editions: known,
      total,
      mediane: median,
      minimum,
      maximum,
      calcul: method,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
