import type { Sheet } from '../../google/surface';
import { spreadsheetApp } from '../sheets/services';
import type { Belief, Place } from './belief';

/** A moment that a formula gives under a number format, as getValue gives it. */
function moment(id: string, belief: string, formula: string, format: string, expected: string): Belief {
  return {
    id,
    belief,
    expected,
    prepare: (place) => place.cell(1, 1).setFormula(formula).setNumberFormat(format),
    see: (place) => place.seen(1, 1),
  };
}

/** The last row of an empty tab after something was done to its cells. */
function lastRow(id: string, belief: string, expected: string | null, act: (sheet: Sheet) => unknown): Belief {
  return {
    id,
    belief,
    expected,
    see: (place) =>
      place.aside((sheet) => {
        act(sheet);
        spreadsheetApp().flush();
        return `dernière ligne ${sheet.getLastRow()}`;
      }),
  };
}

const checkboxes = (sheet: Sheet) =>
  sheet.getRange(1, 1, 20, 1).setDataValidation(spreadsheetApp().newDataValidation().requireCheckbox().build());

/** A picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

/** Merges four cells of which two are filled; only the first keeps what it held. */
function merged(place: Place): string {
  place
    .range(1, 1, 2, 2)
    .setValues([
      ['a', ''],
      ['', ''],
    ])
    .merge();
  const [first, second] = place.range(1, 1, 2, 2).getValues();
  return JSON.stringify([first, second]);
}

/** What we believe of reading cells: blanks, dates and times, the last row. */
export const READING: readonly Belief[] = [
  {
    id: 'lu-vide',
    belief: 'Une cellule vide se lit comme un texte vide.',
    expected: 'vide',
    see: (place) => place.seen(1, 1),
  },
  {
    id: 'lu-fusion',
    belief: 'Dans une fusion, seule la première cellule a une valeur.',
    expected: '[["a",""],["",""]]',
    see: merged,
  },
  {
    id: 'lu-image',
    belief: 'Une image dans une cellule se lit comme un objet : ni texte, ni nombre, ni booléen, ni Date.',
    expected: 'objet',
    prepare: (place) => place.cell(1, 1).setValue(spreadsheetApp().newCellImage().setSourceUrl(PIXEL).build()),
    see: (place) => place.seen(1, 1).replace(/^objet .*$/u, 'objet'),
  },
  moment(
    'lu-date',
    'Une date se lit comme une Date, à minuit au fuseau du classeur.',
    '=DATE(2024;6;13)',
    'dd/mm/yyyy',
    'date 2024-06-13 00:00:00',
  ),
  moment('lu-date-hiver', 'De même en heure d’hiver.', '=DATE(2024;1;15)', 'dd/mm/yyyy', 'date 2024-01-15 00:00:00'),
  moment(
    'lu-heure',
    'Une heure se lit comme une Date du 30 décembre 1899, à cette heure au fuseau du classeur.',
    '=TIME(9;30;0)',
    'hh:mm',
    'date 1899-12-30 09:30:00',
  ),
  moment(
    'lu-duree',
    'Une durée de plus d’un jour se lit comme une Date à partir du 30 décembre 1899.',
    '=26/24',
    '[h]"h"mm',
    'date 1899-12-31 02:00:00',
  ),
  moment(
    'lu-serie',
    'Une date au format d’un nombre se lit comme son numéro de série.',
    '=DATE(2024;6;13)',
    '0',
    'nombre 45456',
  ),
  {
    id: 'date-ecrite',
    belief: 'Une Date écrite se relit à la même heure du classeur.',
    expected: 'date 2024-06-12 22:00:00 UTC',
    see: (place) => {
      const value = place
        .cell(1, 1)
        .setValue(new Date(Date.UTC(2024, 5, 12, 22)))
        .getValue();
      return value instanceof Date
        ? `date ${value.toISOString().slice(0, 19).replace('T', ' ')} UTC`
        : place.seen(1, 1);
    },
  },
  lastRow('derniere-ligne-vide', 'Un onglet vide n’a pas de dernière ligne.', 'dernière ligne 0', () => null),
  lastRow(
    'derniere-ligne-formats',
    'Des formats, un fond et une note ne comptent pas pour la dernière ligne.',
    'dernière ligne 0',
    (sheet) => sheet.getRange(1, 1, 20, 2).setNumberFormat('@').setBackground('#fff6d6').setNote('n'),
  ),
  lastRow(
    'derniere-ligne-liste',
    'Une liste déroulante ne compte pas pour la dernière ligne.',
    'dernière ligne 0',
    (sheet) =>
      sheet
        .getRange(1, 1, 20, 1)
        .setDataValidation(spreadsheetApp().newDataValidation().requireValueInList(['a', 'b'], true).build()),
  ),
  lastRow(
    'derniere-ligne-cases',
    'Des cases à cocher posées sur des cellules vides comptent pour la dernière ligne (par prudence).',
    'dernière ligne 20',
    checkboxes,
  ),
  {
    id: 'case-vide',
    belief: 'requireCheckbox écrit FAUX dans les cellules vides (par prudence).',
    expected: 'FAUX',
    see: (place) => {
      place.cell(1, 1).setDataValidation(spreadsheetApp().newDataValidation().requireCheckbox().build());
      spreadsheetApp().flush();
      return place.seen(1, 1);
    },
  },
  {
    id: 'case-remplie',
    belief: 'requireCheckbox garde ce que la cellule contient.',
    expected: 'VRAI | texte « oui »',
    see: (place) => {
      place
        .range(1, 1, 2, 1)
        .setValues([[true], ['oui']])
        .setDataValidation(spreadsheetApp().newDataValidation().requireCheckbox().build());
      spreadsheetApp().flush();
      return [place.seen(1, 1), place.seen(2, 1)].join(' | ');
    },
  },
];
