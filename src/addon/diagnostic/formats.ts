import { NUMBER_FORMATS } from '../../workbook/content/tab-styles';
import { seen, type Belief } from './belief';

/** The formats that the add-on writes, each once, by name; the automatic one is told apart below. */
const WRITTEN = Object.entries(NUMBER_FORMATS).filter(
  ([, format], index, all) =>
    format !== NUMBER_FORMATS.general && all.findIndex((other) => other[1] === format) === index,
);

/** A number format that is given back as it was set. */
function kept([name, format]: readonly [string, string]): Belief {
  return seen(
    `format-${name}`,
    `Le format « ${format} » est accepté et rendu tel quel.`,
    format,
    (place) => place.cell(1, 1).setNumberFormat(format).getNumberFormats()[0]?.[0] ?? '',
  );
}

/** What a number shows in French under a format; every kind of space reads as one. */
function shows(id: string, value: number, format: string, expected: string): Belief {
  return {
    id,
    belief: `Au format « ${format} », ${String(value).replace('.', ',')} se montre à la française.`,
    expected,
    see: (place) =>
      (place.cell(1, 1).setNumberFormat(format).setValue(value).getDisplayValues()[0]?.[0] ?? '').replace(
        /[\u00a0\u202f]/gu,
        ' ',
      ),
  };
}

export const FORMATS: readonly Belief[] = [
  ...WRITTEN.map(kept),
  seen(
    'automatique',
    'Une cellule au format automatique donne le format « 0.############### ».',
    '0.###############',
    (place) => place.cell(1, 1).getNumberFormats()[0]?.[0] ?? '',
  ),
  seen(
    'automatique-rendu',
    'Le format « General » rend une cellule automatique.',
    '0.###############',
    (place) =>
      place.cell(1, 1).setNumberFormat('0.0').setNumberFormat(NUMBER_FORMATS.general).getNumberFormats()[0]?.[0] ?? '',
  ),
  shows('montre-euros', 1234.5, NUMBER_FORMATS.money, '1 234,50 €'),
  shows('montre-pourcentage', 0.125, NUMBER_FORMATS.exactPercentage, '12,5 %'),
  shows('montre-duree', 1.0625, NUMBER_FORMATS.duration, '25h30'),
  shows('montre-jour', 45456, NUMBER_FORMATS.date, '13/06/2024'),
  shows('montre-non-lus', 2, NUMBER_FORMATS.unread, '2 montants non lus'),
  shows('montre-automatique', 1234.5, NUMBER_FORMATS.general, '1234,5'),
];
