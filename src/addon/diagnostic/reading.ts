import type { Sheet } from '../../google/surface';
import { spreadsheetApp } from '../sheets/services';
import { aside, gives, seen, type Belief, type Place } from './belief';

/** The last row of an empty tab after something was done to its cells. */
function lastRow(id: string, belief: string, expected: string | null, act: (sheet: Sheet) => unknown): Belief {
  return aside(id, belief, expected, (sheet) => {
    act(sheet);
    spreadsheetApp().flush();
    return `dernière ligne ${sheet.getLastRow()}`;
  });
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
  seen('lu-vide', 'Une cellule vide se lit comme un texte vide.', 'vide', (place) => place.seen(1, 1)),
  seen('lu-fusion', 'Dans une fusion, seule la première cellule a une valeur.', '[["a",""],["",""]]', merged),
  {
    id: 'lu-image',
    belief: 'Une image dans une cellule se lit comme un objet : ni texte, ni nombre, ni booléen, ni Date.',
    expected: 'objet',
    prepare: (place) => place.cell(1, 1).setValue(spreadsheetApp().newCellImage().setSourceUrl(PIXEL).build()),
    see: (place) => place.seen(1, 1).replace(/^objet .*$/u, 'objet'),
  },
  gives(
    'lu-date',
    'Une date se lit comme une Date, à minuit au fuseau du classeur.',
    '=DATE(2024;6;13)',
    'date 2024-06-13 00:00:00',
    'dd/mm/yyyy',
  ),
  gives('lu-date-hiver', 'De même en heure d’hiver.', '=DATE(2024;1;15)', 'date 2024-01-15 00:00:00', 'dd/mm/yyyy'),
  gives(
    'lu-heure',
    'Une heure se lit comme une Date du 30 décembre 1899, à cette heure au fuseau du classeur.',
    '=TIME(9;30;0)',
    'date 1899-12-30 09:30:00',
    'hh:mm',
  ),
  gives(
    'lu-duree',
    'Une durée de plus d’un jour se lit comme une Date à partir du 30 décembre 1899.',
    '=26/24',
    'date 1899-12-31 02:00:00',
    '[h]"h"mm',
  ),
  gives(
    'lu-serie',
    'Une date au format d’un nombre se lit comme son numéro de série.',
    '=DATE(2024;6;13)',
    'nombre 45456',
    '0',
  ),
  seen(
    'date-ecrite',
    'Une Date écrite se relit à la même heure du classeur.',
    'date 2024-06-12 22:00:00 UTC',
    (place) => {
      const value = place
        .cell(1, 1)
        .setValue(new Date(Date.UTC(2024, 5, 12, 22)))
        .getValue();
      return value instanceof Date
        ? `date ${value.toISOString().slice(0, 19).replace('T', ' ')} UTC`
        : place.seen(1, 1);
    },
  ),
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
  seen('case-vide', 'requireCheckbox écrit FAUX dans les cellules vides (par prudence).', 'FAUX', (place) => {
    place.cell(1, 1).setDataValidation(spreadsheetApp().newDataValidation().requireCheckbox().build());
    spreadsheetApp().flush();
    return place.seen(1, 1);
  }),
  seen('case-remplie', 'requireCheckbox garde ce que la cellule contient.', 'VRAI | texte « oui »', (place) => {
    place
      .range(1, 1, 2, 1)
      .setValues([[true], ['oui']])
      .setDataValidation(spreadsheetApp().newDataValidation().requireCheckbox().build());
    spreadsheetApp().flush();
    return [place.seen(1, 1), place.seen(2, 1)].join(' | ');
  }),
];
