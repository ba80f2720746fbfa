import type { CellValue } from '../../google/surface';
import { seen, verdictOf, type Belief, type SeenBelief } from './belief';

/** What a cell holds after a script wrote a value in it, in the automatic format or in plain text (`@`). */
function written(
  id: string,
  what: string,
  value: CellValue,
  expected: string | null,
  format: '@' | null = null,
): SeenBelief {
  return {
    id,
    belief: `${what}${format === null ? '' : ', dans une cellule au format texte'} : ce qu’en fait setValue.`,
    expected,
    see: (place) => {
      if (format !== null) place.cell(1, 1).setNumberFormat(format);
      place.cell(1, 1).setValue(value);
      return place.cell(1, 1).getFormula() === '' ? place.seen(1, 1) : 'formule';
    },
  };
}

/** The kind alone of what a cell holds: the day depends on the year of the test. */
function kindOnly(of: SeenBelief): SeenBelief {
  return { ...of, expected: 'date', see: (place) => of.see(place).replace(/^date .*$/u, 'date') };
}

/** What we believe that Google makes of values, and of texts as if typed in a French spreadsheet. */
export const TYPED_TEXT: readonly Belief[] = [
  written('ecrit-virgule', '« 1,5 »', '1,5', 'nombre 1,5'),
  written('ecrit-point', '« 1.5 » (pourrait devenir une date)', '1.5', 'texte « 1.5 »'),
  written('ecrit-zeros', '« 001 »', '001', 'nombre 1'),
  kindOnly(written('ecrit-fraction', '« 1/2 »', '1/2', 'date')),
  written('ecrit-pourcentage', '« 10% »', '10%', 'nombre 0,1'),
  written('ecrit-milliers', '« 1 234,50 », avec une espace insécable étroite', '1\u202f234,50', 'nombre 1234,5'),
  written('ecrit-euros', '« 1,5 € »', '1,5 €', 'nombre 1,5'),
  written('ecrit-euros-point', '« 440.60 € »', '440.60 €', 'texte « 440.60 € »'),
  written('ecrit-negatif', '« -12,50 »', '-12,50', 'nombre -12,5'),
  written('ecrit-heure-h', '« 9h30 »', '9h30', 'texte « 9h30 »'),
  written('ecrit-heure', '« 09:30 »', '09:30', 'date 1899-12-30 09:30:00'),
  written('ecrit-jour', '« 13/06/2024 »', '13/06/2024', 'date 2024-06-13 00:00:00'),
  written('ecrit-jour-iso', '« 2024-06-13 »', '2024-06-13', 'date 2024-06-13 00:00:00'),
  written('ecrit-true', '« TRUE »', 'TRUE', 'VRAI'),
  written('ecrit-vrai', '« VRAI »', 'VRAI', 'VRAI'),
  written('ecrit-oui', '« oui »', 'oui', 'texte « oui »'),
  written('ecrit-plus', '« +1+1 », écrit par un script', '+1+1', 'texte « +1+1 »'),
  written('ecrit-espaces', 'Des espaces autour d’un texte', '  a  ', 'texte «   a   »'),
  written('ecrit-deux-lignes', 'Un texte de deux lignes', 'a\nb', 'texte « a\nb »'),
  written('ecrit-rien', 'Un texte vide', '', 'vide'),
  written('ecrit-booleen', 'Un booléen', true, 'VRAI'),
  written('ecrit-nombre', 'Un nombre', 1234.56, 'nombre 1234,56'),
  written('apostrophe', "« '001 » : l’apostrophe n’est pas gardée", "'001", 'texte « 001 »'),
  written('apostrophe-egal', "« '=1+1 » : l’apostrophe désarme une formule", "'=1+1", 'texte « =1+1 »'),
  written('texte-zeros', '« 001 »', '001', 'texte « 001 »', '@'),
  written('texte-fraction', '« 1/2 »', '1/2', 'texte « 1/2 »', '@'),
  written('texte-nombre', 'Un nombre', 12, 'nombre 12', '@'),
  written('texte-apostrophe', "« '001 » : l’apostrophe n’est pas gardée", "'001", 'texte « 001 »', '@'),
  written('texte-apostrophe-egal', "« '=1+1 » : l’apostrophe n’est pas gardée", "'=1+1", 'texte « =1+1 »', '@'),
  written('texte-egal', '« =1+1 » (par prudence, nous le croyons lu comme une formule)', '=1+1', 'formule', '@'),
  seen('ecrit-trop-long', 'Une cellule refuse plus de 50 000 caractères.', 'refusé', (place) => {
    const seen = verdictOf(() => {
      place.cell(1, 1).setValue('x'.repeat(50_001));
      place.seen(1, 1);
    });
    if (seen === 'accepté') place.cell(1, 1).clearContent();
    return seen;
  }),
  seen('ecrit-taille', 'setValues refuse un tableau qui n’a pas la taille de la plage.', 'refusé', (place) =>
    verdictOf(() => place.range(1, 1, 1, 2).setValues([[1]])),
  ),
  seen('ecrit-hors-grille', 'Une plage sans ligne, ou au-delà de la grille, est refusée.', 'refusé, refusé', (place) =>
    [
      verdictOf(() => place.range(1, 1, 0, 1)),
      verdictOf(() => place.sheet.getRange(place.sheet.getMaxRows() + 1, 1, 1, 1)),
    ].join(', '),
  ),
];
