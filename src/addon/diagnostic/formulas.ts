import type { CellValue } from '../../google/surface';
import { seen, gives, verdictOf, type Belief } from './belief';

/** A formula that is read back as it was written, in whatever case. */
function readBack(id: string, belief: string, formula: string): Belief {
  return {
    id,
    belief,
    expected: formula.toUpperCase(),
    prepare: (place) => place.cell(1, 1).setFormula(formula),
    see: (place) => place.cell(1, 1).getFormula().toUpperCase(),
  };
}

/** A formula over a whole column, which stands alone in `column` of the scratch tab; `whole` is put for each `#`. */
function overColumn(
  id: string,
  belief: string,
  column: number,
  values: readonly CellValue[],
  formula: string,
  expected: string,
): Belief {
  const letters = String.fromCharCode(64 + column);
  return {
    id,
    belief,
    expected,
    prepare: (place) => {
      place.range(1, column, values.length, 1).setValues(values.map((value) => [value]));
      place.cell(1, 1).setFormula(formula.split('#').join(`${letters}:${letters}`));
    },
    see: (place) => place.seen(1, 1),
  };
}

export const WRITTEN_FORMULAS: readonly Belief[] = [
  gives(
    'formule-point-virgule',
    'setFormula lit « =SUM(1;2) » : noms anglais, point-virgule entre les arguments.',
    '=SUM(1;2)',
    'nombre 3',
  ),
  {
    id: 'formule-par-setvalue',
    belief: 'setValue fait une formule d’un texte qui commence par « = ».',
    expected: 'nombre 3',
    prepare: (place) => place.cell(1, 1).setValue('=SUM(1;2)'),
    see: (place) => place.seen(1, 1),
  },
  {
    id: 'formule-virgule',
    belief: 'Dans un classeur français, une virgule entre les arguments est refusée, ou donne une erreur.',
    expected: 'erreur',
    prepare: (place) => {
      if (verdictOf(() => place.cell(1, 1).setFormula('=SUM(1,2)')) === 'refusé') place.cell(1, 2).setValue('refusé');
    },
    see: (place) =>
      place.cell(1, 2).getValue() === 'refusé' || place.seen(1, 1).startsWith('texte « #')
        ? 'erreur'
        : place.seen(1, 1),
  },
  readBack(
    'formule-relue',
    'getFormula rend les points-virgules, les textes et les espaces tels qu’ils ont été écrits.',
    '=IF(1=1;"a;b, ""c"""; "")',
  ),
  readBack(
    'formule-relue-fonction',
    'getFormula rend un argument vide et un argument de texte tels quels.',
    '=SONDE_NEC(;"maj:1")',
  ),
  readBack(
    'formule-relue-minuscules',
    'getFormula rend un nom de fonction écrit en minuscules, à la casse près.',
    '=sonde_nec(1)',
  ),
  readBack('formule-relue-onglet', 'getFormula rend le nom d’un onglet entre apostrophes.', "='~NEC Diagnostic'!$A$1"),
  seen('formule-absente', 'getFormula rend un texte vide pour une cellule sans formule.', 'texte vide', (place) =>
    place.cell(1, 1).setValue(1).getFormula() === '' ? 'texte vide' : 'autre chose',
  ),
  gives('erreur-lue', 'Une erreur se lit comme un texte qui commence par « # ».', '=1/0', 'texte « #DIV/0! »'),
  gives('formule-texte-vide', 'Une formule qui donne "" se lit comme une cellule vide.', '=""', 'vide'),
  {
    id: 'onglet-supprime',
    belief: 'Une formule vers un onglet supprimé donne #REF!.',
    expected: 'texte « #REF! »',
    prepare: (place) => {
      place.aside((sheet) => place.cell(1, 1).setFormula(`='${sheet.getName()}'!A1`));
    },
    see: (place) => place.seen(1, 1),
  },
];

/** What we believe of the functions in the live formulas of « Tableau de bord ». */
export const NATIVE_FUNCTIONS: readonly Belief[] = [
  gives('arrondi-demi', 'ROUND arrondit les demis en s’éloignant de zéro.', '=ROUND(-5/2;0)', 'nombre -3'),
  gives(
    'arrondi-centime',
    'ROUND arrondit au centime comme on compte : 1,005 donne 1,01.',
    '=ROUND(1005/1000;2)',
    'nombre 1,01',
  ),
  gives('longueur', 'LEN compte les unités UTF-16 : 2 pour un émoji.', '=LEN("😀")', 'nombre 2'),
  gives('egal-casse', '« = » entre deux textes ne distingue pas la casse.', '="OUI"="oui"', 'VRAI'),
  gives('egal-accents', '« = » entre deux textes distingue les accents.', '="e"="é"', 'FAUX'),
  gives(
    'ordre-textes',
    'Deux textes se comparent par l’ordre alphabétique : « annulé » vient après « annul » et avant « annum ».',
    '=("annulé">="annul")*("annulé"<"annum")',
    'nombre 1',
  ),
  overColumn(
    'somme-colonne',
    'SUM d’une colonne entière laisse de côté les textes et les cases à cocher.',
    13,
    ['Montant', 1, "'2", true, 4],
    '=SUM(#)',
    'nombre 5',
  ),
  overColumn(
    'compte-colonne',
    'COUNTA moins COUNT compte les textes et les cases à cocher d’une colonne entière.',
    14,
    ['Montant', 1, "'2", true, 4],
    '=COUNTA(#)-COUNT(#)',
    'nombre 3',
  ),
  overColumn(
    'sommeprod-oui',
    'SUMPRODUCT compte les « oui » et les cases cochées d’une colonne entière, et les textes vides ne comptent pas.',
    15,
    ['Présent', 'OUI', true, false, 'non'],
    '=SUMPRODUCT((((#=TRUE)+(#="oui"))>0)*1)',
    'nombre 2',
  ),
  overColumn(
    'sommeprod-textes',
    'SUMPRODUCT avec ISTEXT et LEN parcourt une colonne entière.',
    16,
    ['é', 1, "'22", '', 'abc'],
    '=SUMPRODUCT(ISTEXT(#)*LEN(#))',
    'nombre 6',
  ),
  overColumn(
    'sommeprod-lignes',
    'SUMPRODUCT avec ROW trouve les lignes d’une colonne entière.',
    17,
    ['a', '', 'a', '', ''],
    '=SUMPRODUCT((#="a")*ROW(#))-2*MATCH("a";#;0)',
    'nombre 2',
  ),
  overColumn(
    'nb-si',
    'COUNTIF avec « total* » ne distingue pas la casse et prend le début du texte.',
    18,
    ['TOTAL', 'total des charges', 'sous-total', 'x', 3],
    '=COUNTIF(#;"total*")',
    'nombre 2',
  ),
  overColumn(
    'nb-si-exact',
    'COUNTIF avec un texte sans joker prend le texte entier.',
    19,
    ['total', 'Total', 'total 2', 'x', 3],
    '=COUNTIF(#;"total")',
    'nombre 2',
  ),
  overColumn(
    'nb-si-joker',
    'COUNTIF prend « ~* » pour une étoile.',
    20,
    ['a*', 'ab', 'a', 'x', 3],
    '=COUNTIF(#;"a~*")',
    'nombre 1',
  ),
  overColumn(
    'somme-si-ens',
    'SUMIFS sur des colonnes entières additionne les nombres des lignes voulues.',
    21,
    ['a', 'b', 'a', 'x', 3],
    '=SUMIFS(#;#;3)',
    'nombre 3',
  ),
  overColumn(
    'gauche-egal',
    'SUMPRODUCT avec LEFT compare sans distinguer la casse.',
    22,
    ['Intervenante', 'Participant', 'INTERVENANT', 'x', 3],
    '=SUMPRODUCT((LEFT(#;11)="intervenant")*1)',
    'nombre 2',
  ),
];
