import { fingerprintFormulas, fingerprintOf } from '../../workbook/generated/fingerprint';
import type { TabLayout } from '../../workbook/cells/layout';
import type { CellValue } from '../../google/surface';
import { type Belief } from './belief';
import { SCRATCH } from '../../workbook/phrases/tab-names';

/** The first of the columns of the scratch tab that are left to these beliefs, one each. */
const FIRST_COLUMN = 27;

/** One kind of cell a column, in its first two rows. */
const KINDS: readonly {
  readonly id: string;
  readonly what: string;
  readonly cells: readonly CellValue[];
  readonly format?: string;
}[] = [
  { id: 'texte', what: 'textes, emoji compris', cells: ['Séance', 'café 😀'] },
  { id: 'nombre', what: 'nombres', cells: [12.5, -3] },
  {
    id: 'date',
    what: 'dates',
    cells: ['=DATE(2024;6;13)', '=DATE(2024;1;15)+TIME(14;45;20)'],
    format: 'dd/mm/yyyy hh:mm',
  },
  { id: 'heure', what: 'heures', cells: ['=TIME(9;30;0)', '=TIME(23;59;59)'], format: 'hh:mm' },
  { id: 'duree', what: 'durées', cells: ['=26/24', '=1500/24'], format: '[h]"h"mm' },
  { id: 'case', what: 'cases à cocher', cells: [true, false] },
  { id: 'erreur', what: 'erreurs et textes vides', cells: ['=1/0', '=""'] },
];

function layoutOf(column: number): TabLayout {
  return { sheetName: SCRATCH, sheetId: 0, headerRow: 1, lastRow: 0, columns: new Map([['essai', column]]) };
}

/** What we believe of the formula that tells whether a tab changed: for each kind of cell it gives what we reckon. */
export const FINGERPRINTS: readonly Belief[] = KINDS.map(({ id, what, cells, format }, index): Belief => {
  const column = FIRST_COLUMN + index;
  const layout = layoutOf(column);
  return {
    id: `empreinte-${id}`,
    belief: `L’empreinte d’un onglet (${what}) est la même par la formule et par le script.`,
    expected: 'la même',
    prepare: (place) => {
      const range = place.sheet.getRange(1, column, cells.length, 1);
      if (format !== undefined) range.setNumberFormat(format);
      range.setValues(cells.map((value) => [value]));
      place
        .cell(1, 1)
        .setFormula(`=${fingerprintFormulas('expenses', layout).join('+')}`)
        .setNumberFormat('0');
    },
    see: (place) => {
      const seen = place.seen(1, 1);
      const values = place.sheet.getRange(1, 1, cells.length, column).getValues();
      const reckoned = `nombre ${fingerprintOf('expenses', layout, values, (date) => place.clock(date))}`;
      return seen === reckoned ? 'la même' : `${seen}, et non ${reckoned}`;
    },
  };
});
