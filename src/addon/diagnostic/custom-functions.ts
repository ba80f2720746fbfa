import { gives, type Belief, type Place } from './belief';

/** What a formula gives of a cell that it reads, once that goes from 1 to 2 and, with `again`, it is set once more. */
function reading(
  id: string,
  belief: string,
  expected: string,
  formula: (place: Place, time: 1 | 2) => string,
  again = false,
): Belief {
  return {
    id,
    belief,
    expected,
    prepare: (place) => {
      place.cell(1, 1).setValue(1);
      place.cell(3, 1).setFormula(formula(place, 1));
    },
    change: (place) => {
      place.cell(1, 1).setValue(2);
      if (again) place.cell(3, 1).setFormula(formula(place, 2));
    },
    see: (place) => place.seen(3, 1),
  };
}

/** What we believe of custom functions: what reaches them, what they may do, and when they are run again. */
export const CUSTOM_FUNCTIONS: readonly Belief[] = [
  gives(
    'fonction-sans-annonce',
    'Une fonction du script marche sans être annoncée par @customfunction.',
    '=SONDE_NEC("rend";7)',
    'nombre 7',
  ),
  gives(
    'argument-vide',
    'Un argument laissé vide, « (;"x") », arrive vide et laisse sa place au suivant.',
    '=SONDE_NEC(;"maj:1")',
    'texte « vide ; texte « maj:1 » ; rien »',
  ),
  {
    id: 'argument-date',
    belief: 'Une cellule de date arrive comme une Date, à l’heure du classeur.',
    expected: 'texte « date 2024-06-13 00:00:00 ; rien ; rien »',
    prepare: (place) => {
      place.cell(1, 1).setFormula('=DATE(2024;6;13)').setNumberFormat('dd/mm/yyyy');
      place.cell(2, 1).setFormula(`=SONDE_NEC(${place.a1(1, 1)})`);
    },
    see: (place) => place.seen(2, 1),
  },
  {
    id: 'argument-plage',
    belief: 'Une plage arrive en lignes de cellules, les cellules vides en textes vides.',
    expected: 'texte « [nombre 1, texte « a » / VRAI, vide] ; rien ; rien »',
    prepare: (place) => {
      place.range(1, 1, 2, 2).setValues([
        [1, 'a'],
        [true, ''],
      ]);
      place.cell(3, 1).setFormula(`=SONDE_NEC(${place.a1(1, 1)}:${place.a1(2, 2)})`);
    },
    see: (place) => place.seen(3, 1),
  },
  gives('fonction-ecrit', 'Une fonction de cellule ne peut rien écrire.', '=SONDE_NEC("écrit";1)', 'texte « refusé »'),
  gives(
    'fonction-metadonnees',
    'Une fonction de cellule n’a pas accès aux métadonnées du classeur.',
    '=SONDE_NEC("métadonnées")',
    'texte « refusé »',
  ),
  gives('fonction-duree', 'Durée de vingt lectures d’une cellule dans une fonction.', '=SONDE_NEC("durée";1)', null),
  gives('fonction-echoue', 'Une fonction qui échoue montre #ERROR!.', '=SONDE_NEC("échoue")', 'texte « #ERROR! »'),
  gives(
    'fonction-rend-egal',
    'Un texte rendu qui commence par « = » reste un texte.',
    '=SONDE_NEC("rend";"=1+1")',
    'texte « =1+1 »',
  ),
  {
    id: 'fonction-tableau',
    belief: 'Un tableau rendu remplit les cellules voisines, sans que ses textes soient lus comme des nombres.',
    expected: 'nombre 1 | texte « x » | texte « 001 » | VRAI',
    prepare: (place) => place.cell(1, 1).setFormula('=SONDE_NEC("tableau")'),
    see: (place) => [place.seen(1, 1), place.seen(1, 2), place.seen(2, 1), place.seen(2, 2)].join(' | '),
  },
  {
    id: 'fonction-tableau-occupe',
    belief: 'Un tableau rendu donne #REF! quand une cellule voisine est prise, et la laisse.',
    expected: 'texte « #REF! » | texte « pris »',
    prepare: (place) => {
      place.cell(2, 2).setValue('pris');
      place.cell(1, 1).setFormula('=SONDE_NEC("tableau")');
    },
    see: (place) => [place.seen(1, 1), place.seen(2, 2)].join(' | '),
  },
  reading(
    'fonction-nue-perimee',
    'Une fonction sans argument de plage garde sa valeur quand ce qu’elle lit change.',
    'nombre 1',
    (place) => `=SONDE_NEC("lit";${place.row})`,
  ),
  reading(
    'fonction-nue-actualisee',
    'Elle montre la nouvelle valeur dès que son argument d’actualisation "maj:…" change.',
    'nombre 2',
    (place, time) => `=SONDE_NEC("lit";${place.row};"maj:${time}")`,
    true,
  ),
  reading(
    'fonction-plage-actualisee',
    'Une fonction se recalcule seule quand une plage de ses arguments change.',
    'texte « [nombre 2 / vide] ; rien ; rien »',
    (place) => `=SONDE_NEC(${place.a1(1, 1)}:${place.a1(2, 1)})`,
  ),
  reading(
    'fonction-meme-texte',
    'Récrire la même formule ne la recalcule pas.',
    'nombre 1',
    (place) => `=SONDE_NEC("lit";${place.row};"même")`,
    true,
  ),
];
